import BankFormats
import Foundation
import QuestionBank
import TestSupport
import Testing

@Suite struct BankWriterTests {
    @Test func readingGivesTheWrittenBank() throws {
        forAll(
            count: 60,
            generate: { RandomBank.bank(&$0) },
            property: { bank in
                let reading = try Self.readBack(bank)
                return reading.bank == bank && !reading.hasErrors
            }
        )
    }

    @Test func shippedBanksComeBack() throws {
        for folder in BankFolder.find(at: [TestFiles.repository + "/question-banks"]).folders {
            let bank = try #require(BankReader.read(folder).bank)
            let reading = try Self.readBack(bank)
            #expect(reading.bank == bank)
        }
    }

    @Test func writesTheFormOfTheDocumentation() throws {
        let item = Item(
            id: "s-1",
            stem: "应当在____内以“书面”形式告知: 几日？",
            answer: .fillBlank(blanks: [.init(accepted: ["15日", "十五个自然日"])], ordered: false),
            citations: [Citation(law: "样本条例", article: ArticleNumber(22), paragraph: 1)],
            level: .recall,
            rationale: "样本解析。",
            tags: ["受理", "期限"],
            expectedFacility: 0.7
        )
        let law = LawReference(title: "样本条例", version: try #require(Day(2022, 2, 25)), articleCount: 50)
        let chapter = Chapter(part: nil, title: "第三章 受理", articles: 17...30, entries: [.item(item)])
        let bank = Bank(title: "样本题库", laws: [law], maintainer: "样本维护人", chapters: [chapter])
        let files = BankWriter.files(of: bank)
        #expect(files.map(\.name) == ["bank.yaml", "01-受理.yaml"])
        #expect(
            files[1].text == """
                chapter: 第三章 受理
                articles: 17-30
                items:
                  - id: s-1
                    kind: 填空
                    stem: "应当在____内以“书面”形式告知: 几日？"
                    key:
                      - [15日, 十五个自然日]
                    unordered: true
                    citation: 第二十二条第一款
                    level: 记忆
                    rationale: 样本解析。
                    tags: [受理, 期限]
                    facility: 0.7

                """
        )
    }

    private static func readBack(_ bank: Bank) throws -> BankReading {
        let folder = try TemporaryFolder()
        for file in BankWriter.files(of: bank) { try folder.write(file.name, file.text) }
        return BankReader.read(folder: folder.path)
    }
}

/// Banks without errors, with texts that are hard on YAML.
private enum RandomBank {
    private static let pieces = [
        "信访", "15日", "：", ": ", " #", "#", "“", "”", "\"", "'", "\\", "[", "]", "{", "}", ",", "，", "、", "-", "- ", "&",
        "*",
        "!", "|", ">", "%", "@", "`", "~", "null", "true", "a", "Z:", "items:", "。", "？", "👨‍👩‍👧", "e\u{301}", "\n", "\t",
        "《民法典》", "=", "<<",
        "---", "...", "\u{A0}", "\u{3000}", "０", "\u{2014}", "－", "【", "】",
    ]

    static func bank(_ generator: inout TestGenerator) -> Bank {
        let laws = ["样本条例", "样本法"].enumerated().compactMap { index, title in
            Day(2020 + index, 5, 28).map { LawReference(title: title, version: $0, articleCount: 50 + index) }
        }
        var number = 0
        let chapters = (1...Int.random(in: 1...12, using: &generator)).map { index in
            let hasPart = Bool.random(using: &generator)
            let entries = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                entry(&number, &generator)
            }
            return Chapter(
                part: hasPart ? "第一编 " + word(&generator) : nil,
                title: "第\(index)章 " + text(&generator),
                articles: Bool.random(using: &generator) ? 3...40 : nil,
                entries: entries
            )
        }
        return Bank(
            title: text(&generator),
            laws: laws,
            maintainer: text(&generator),
            chapters: chapters,
            waivers: waivers(&generator)
        )
    }

    private static func entry(_ number: inout Int, _ generator: inout TestGenerator) -> BankEntry {
        guard Int.random(in: 0..<5, using: &generator) == 0 else { return .item(item(&number, &generator)) }
        let items = (0..<Int.random(in: 2...4, using: &generator)).map { _ in item(&number, &generator) }
        number += 1
        let tags = (0..<Int.random(in: 0...2, using: &generator)).map { _ in text(&generator) }
        let set = CaseSet(
            id: "案-\(number)",
            stem: text(&generator),
            items: items,
            tags: tags,
            enemies: generator.element(of: [[], ["样-1"]]),
            waivers: waivers(&generator)
        )
        return .caseSet(set)
    }

    private static func item(_ number: inout Int, _ generator: inout TestGenerator) -> Item {
        number += 1
        let options = (0..<Int.random(in: 3...8, using: &generator)).map { "\($0)甲" + text(&generator) }
        let answer: Item.Answer
        var stem = text(&generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: answer = .single(options: options, key: Int.random(in: options.indices, using: &generator))
        case 1: answer = .multiple(options: options, key: Set(options.indices.shuffled(using: &generator).prefix(2)))
        case 2: answer = .trueFalse(key: Bool.random(using: &generator))
        default:
            let blanks = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                Item.Blank(accepted: (0..<Int.random(in: 1...3, using: &generator)).map { "\($0)乙" + text(&generator) })
            }
            stem += String(repeating: "____，", count: blanks.count)
            answer = .fillBlank(blanks: blanks, ordered: Bool.random(using: &generator))
        }
        let citations = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            Citation(
                law: generator.element(of: ["样本条例", "样本法"]),
                article: ArticleNumber(Int.random(in: 1...50, using: &generator)),
                paragraph: generator.element(of: [nil, 1, 2]),
                point: generator.element(of: [nil, 3])
            )
        }
        return Item(
            id: "样-\(number)",
            stem: stem,
            answer: answer,
            citations: citations,
            level: generator.element(of: CognitiveLevel.allCases),
            rationale: text(&generator),
            tags: (0..<Int.random(in: 0...2, using: &generator)).map { _ in text(&generator) },
            expectedFacility: Bool.random(using: &generator)
                ? Double(Int.random(in: 0...100, using: &generator)) / 100 : nil,
            waivers: waivers(&generator)
        )
    }

    private static func waivers(_ generator: inout TestGenerator) -> [Waiver] {
        let codes: [ProblemCode] = generator.element(of: [[], [.longestKey], [.absoluteWord, .figureElsewhere]])
        return codes.map { Waiver(code: $0, reason: text(&generator)) }
    }

    /// Never only spaces, which would be an empty field.
    private static func text(_ generator: inout TestGenerator) -> String {
        let words = (0..<Int.random(in: 0...6, using: &generator)).map { _ in generator.element(of: pieces) }
        var parts = words + ["字"]
        parts.shuffle(using: &generator)
        // The spaces around a text are not part of it.
        return parts.joined().trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func word(_ generator: inout TestGenerator) -> String { generator.element(of: ["总则", "通则", "物权"]) }
}

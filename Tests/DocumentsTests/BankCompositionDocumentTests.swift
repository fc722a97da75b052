import Documents
import QuestionBank
import TestSupport
import Testing
import TextLayout

@Suite struct BankCompositionDocumentTests {
    @Test(arguments: Language.allCases) func everyForm(language: Language) throws {
        let document = BankCompositionDocument(
            [BankComposition(of: Self.bank), BankComposition(of: Self.smallBank)],
            language: language
        )
        let code = language.rawValue
        for width in [80, 120] { expectGolden(document.text(width: width), "composition-\(width).\(code).txt") }
        expectGolden(document.csv(), "composition.\(code).csv")
        expectGolden(try document.json() + "\n", "composition.json")
    }

    /// Titles come from files; none of them steers a terminal.
    @Test func whatFilesSayStaysText() {
        let bank = Bank(title: "题库\u{1B}[2J", laws: [], maintainer: "", chapters: [])
        let document = BankCompositionDocument([BankComposition(of: bank)], language: .chinese)
        #expect(!document.text(width: 80).contains("\u{1B}"))
    }

    private static let law = LawReference(title: "示例管理条例", version: SampleOffice.day(2022, 2, 25), articleCount: 20)

    /// Enough items for every test; the key is too often the longest option.
    private static let bank = Bank(
        title: "示例题库",
        laws: [law],
        maintainer: "示例",
        chapters: [
            Chapter(
                part: "第一编 总则",
                title: "第一章 示例事项的提出、登记、受理、转送和交办",
                articles: 1...12,
                entries: (0..<40).map(single) + (0..<20).map(statement)
            ),
            Chapter(
                part: "第一编 总则",
                title: "第二章 附则",
                entries: [
                    .caseSet(
                        CaseSet(
                            id: "c",
                            stem: "示例案情。",
                            items: [
                                item("c-1", .fillBlank(blanks: [.init(accepted: ["十日"])], ordered: true), 18, .apply)
                            ]
                        )
                    )
                ]
            ),
        ]
    )

    private static let smallBank = Bank(title: "小题库", laws: [law], maintainer: "示例", chapters: [])

    private static func single(_ number: Int) -> BankEntry {
        var options = ["五日", "十日", "二十日", "六十日"].map { "\($0)内" }
        let key = number % 4
        options[number < 30 ? key : (key + 1) % 4] += "答复当事人"
        options[(key + 2) % 4] = "五日"
        return .item(item("s\(number)", .single(options: options, key: key), number % 9 + 1, .recall))
    }

    private static func statement(_ number: Int) -> BankEntry {
        .item(item("t\(number)", .trueFalse(key: number < 9), 12, .understand))
    }

    private static func item(_ id: String, _ answer: Item.Answer, _ article: Int, _ level: CognitiveLevel) -> Item {
        Item(
            id: id,
            stem: "示例题干",
            answer: answer,
            citations: [Citation(law: law.title, article: ArticleNumber(article))],
            level: level,
            rationale: "示例解析。"
        )
    }
}

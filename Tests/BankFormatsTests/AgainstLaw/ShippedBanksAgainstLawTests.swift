import BankFormats
import QuestionBank
import TestSupport
import Testing

/// The shipped banks against the texts of their laws, and against mutations of themselves: how many wrong figures are
/// found, and how many right ones are left alone.
@Suite(.enabled(if: LawTexts.folder != nil, LawTexts.absence)) struct ShippedBanksAgainstLawTests {
    private static let registry = LawRegistryFolder.read([TestFiles.repository + "/question-banks/laws"]).registry
    private static let day = Day(daysSinceEpoch: 20_600)

    private static let texts: [LawVersionID: LawText] = {
        var texts: [LawVersionID: LawText] = [:]
        for version in registry.versions {
            guard let path = LawTexts.file(named: "\(version.id.law)(\(version.id.adopted))"),
                let lines = try? LawTextFile.read(paths: [path])
            else { continue }
            texts[version.id] = LawTextReader.read(lines).text(of: version.id)
        }
        return texts
    }()

    private static func check(_ laws: [LawReference]) -> LawCheck {
        LawCheck(laws: laws, registry: registry, day: day) { texts[$0] }
    }

    private static let banks = ShippedBanks.banks

    @Test func shippedItemsAreClean() {
        #expect(!Self.banks.isEmpty)
        let findings = Self.banks.map { bank in
            let check = Self.check(bank.laws)
            #expect(check.unchecked.isEmpty)
            let items = bank.entries.flatMap(check.findings).map { finding in
                ItemFinding(item: finding.item, field: finding.field, advice: BankAdvice.law(finding.advice))
            }
            return BankFindings(items: items, bank: [])
        }
        for advice in ShippedBanks.openAdvice(findings, checked: ProblemCode.law) {
            Issue.record("\(advice.position): \(advice.problem)")
        }
    }

    /// Every figure in a key of the shipped items, replaced by one that its article does not have.
    @Test func wrongFiguresAreFound() {
        var generator = TestGenerator(seed: 20_261_121)
        var (tried, found) = (0, 0)
        for bank in Self.banks {
            let check = Self.check(bank.laws)
            let items = bank.entries.flatMap(\.items)
            for item in Array(repeatElement(items, count: 5).joined()) {
                guard let mutated = FigureMutation.mutated(item, using: &generator) else { continue }
                tried += 1
                let codes = check.findings(of: .item(mutated)).map(\.advice.problemCode)
                if codes.contains(.figureNotInArticle) || codes.contains(.figureElsewhere) { found += 1 }
            }
        }
        print("shipped items with a changed figure: \(found) of \(tried) found")
        #expect(tried >= 80)
        #expect(found * 100 >= tried * 90)
    }

    /// Items made of the laws: each figure of each article in force blanked out of its sentence.
    @Test func figuresOfEveryArticleAreJudged() {
        var generator = TestGenerator(seed: 4)
        var (sound, alarms, wrong, missed, other, unseen) = (0, 0, 0, 0, 0, 0)
        for (id, text) in Self.texts.sorted(by: { $0.key < $1.key })
        where Self.registry[id]?.isInForce(on: Self.day) == true {
            let law = LawReference(title: id.law, version: id.adopted, articleCount: text.articles.count)
            let check = Self.check([law])
            for blanked in BlankedSentence.all(in: text) {
                func codes(_ answer: String) -> [ProblemCode] {
                    check.findings(of: .item(blanked.item(answer))).map(\.advice.problemCode)
                }
                sound += 1
                if !codes(blanked.figure.written).isEmpty { alarms += 1 }
                if let answer = FigureMutation.other(than: blanked.figure, notAmong: blanked.stated, using: &generator)
                {
                    wrong += 1
                    if !codes(answer).contains(.figureNotInArticle) { missed += 1 }
                }
                if let rival = blanked.rivals.first {
                    other += 1
                    if codes(rival.written).isEmpty { unseen += 1 }
                }
            }
        }
        print(
            "figures: \(alarms) of \(sound) sound reported, \(missed) of \(wrong) wrong missed, \(unseen) of \(other) elsewhere missed"
        )
        #expect(sound > 500)
        #expect(alarms * 100 <= sound)
        #expect(missed * 50 <= wrong)
        #expect(unseen * 4 <= other)
    }
}

/// A sentence of a law with a figure blanked out.
private struct BlankedSentence {
    let figure: Figure
    /// All figures of the article.
    let stated: [Figure]
    private let before: String
    private let behind: String
    private let citation: Citation

    /// Other values of the same unit in the article.
    var rivals: [Figure] {
        stated.filter { $0.unit == figure.unit && $0.value != figure.value && $0.bound == figure.bound }
    }

    func item(_ answer: String) -> Item {
        Item(
            id: "blanked",
            stem: before + "____" + behind + "。",
            answer: .fillBlank(blanks: [.init(accepted: [answer])], ordered: true),
            citations: [citation],
            level: .recall,
            rationale: "略。"
        )
    }

    static func all(in text: LawText) -> [BlankedSentence] {
        text.articles.flatMap { article in
            let stated = FigureReader.figures(in: article.text)
            let citation = Citation(law: text.version.law, article: article.number)
            return article.paragraphs.flatMap { paragraph in
                let scalars = Array(paragraph.text.unicodeScalars)
                return FigureReader.figures(in: paragraph.text).filter(isMeasured).map { figure in
                    var start = figure.range.lowerBound
                    while start > 0, scalars[start - 1] != "。" { start -= 1 }
                    let end = scalars[figure.range.upperBound...].firstIndex(of: "。") ?? scalars.count
                    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
                    return BlankedSentence(
                        figure: figure,
                        stated: stated,
                        before: text(start..<figure.range.lowerBound),
                        behind: text(figure.range.upperBound..<end),
                        citation: citation
                    )
                }
            }
        }
    }

    private static func isMeasured(_ figure: Figure) -> Bool {
        (figure.unit.isPeriod || figure.unit == .age || figure.unit == .yuan) && !figure.isIndefinite
    }
}

private enum FigureMutation {
    /// A figure of the same unit that is none of some.
    static func other(than figure: Figure, notAmong stated: [Figure], using generator: inout TestGenerator) -> String? {
        let unit = String(figure.written.drop { $0.isNumber || $0.isWhitespace || "零〇一二三四五六七八九十百千万亿两半.,".contains($0) })
        guard unit.isEmpty == (figure.unit == .none) else { return nil }
        for _ in 0..<20 {
            let number = Int.random(in: 3...97, using: &generator)
            let text = "\(figure.unit == .yuan ? number * 1000 : number)\(unit)"
            guard let other = FigureReader.answer(text), !stated.contains(where: { $0.equals(other) }) else { continue }
            return text
        }
        return nil
    }

    /// The item with another figure in its key; nil when the key is no figure.
    static func mutated(_ item: Item, using generator: inout TestGenerator) -> Item? {
        func changed(_ text: String) -> String? {
            guard let figure = FigureReader.answer(text), figure.unit != .date else { return nil }
            return other(than: figure, notAmong: FigureReader.figures(in: item.stem) + [figure], using: &generator)
        }
        let answer: Item.Answer
        switch item.answer {
        case .single(var options, let key):
            guard let text = changed(options[key]) else { return nil }
            options[key] = text
            answer = .single(options: options, key: key)
        case .fillBlank(let blanks, let ordered):
            guard let first = blanks.first?.accepted.first, let text = changed(first) else { return nil }
            answer = .fillBlank(blanks: [.init(accepted: [text])] + blanks.dropFirst(), ordered: ordered)
        case .multiple, .trueFalse: return nil
        }
        return Item(
            id: item.id,
            stem: item.stem,
            answer: answer,
            citations: item.citations,
            level: item.level,
            rationale: item.rationale
        )
    }
}

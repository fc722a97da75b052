import QuestionBank
import TestSupport
import Testing

/// Made-up laws with known amendments.
@Suite("Comparison of law versions")
struct LawComparisonTests {
    @Test("a text beside itself is unchanged throughout")
    func identity() {
        forAll(count: 30) { generator in
            GeneratedLaw(&generator)
        } property: { law in
            LawComparison(old: law.text, new: law.text).changes.allSatisfy { $0.kind == .unchanged && $0.old == $0.new }
        }
    }

    @Test("an inserted article is added, and those behind it are renumbered only")
    func insertion() {
        forAll(count: 50) { generator in
            let law = GeneratedLaw(&generator)
            return (law, Int.random(in: 0...law.articles.count, using: &generator), GeneratedLaw.article(&generator))
        } property: { law, place, article in
            var articles = law.articles
            articles.insert(article, at: place)
            let expected = (1...law.articles.count).map { number in
                number <= place ? "\(number) → \(number) unchanged" : "\(number) → \(number + 1) renumbered"
            }
            return lines(law, articles) == Set(expected + ["→ \(place + 1) added"])
        }
    }

    @Test("a deleted article is repealed, and stands behind the article before it")
    func deletion() {
        forAll(count: 50) { generator in
            let law = GeneratedLaw(&generator)
            return (law, law.articles.indices.randomElement(using: &generator) ?? 0)
        } property: { law, place in
            var articles = law.articles
            articles.remove(at: place)
            let changes = LawComparison(old: law.text, new: GeneratedLaw(articles).text).changes
            return changes[place].line == "\(place + 1) → repealed"
                && changes[..<place].allSatisfy { $0.kind == .unchanged }
                && changes[(place + 1)...].allSatisfy { $0.kind == .renumbered }
        }
    }

    @Test("a changed figure is told from another changed word")
    func changedFigure() {
        forAll(count: 50) { generator in
            let law = GeneratedLaw(&generator)
            return (law, law.articles.indices.randomElement(using: &generator) ?? 0, Bool.random(using: &generator))
        } property: { law, place, isFigure in
            var articles = law.articles
            let paragraph = articles[place][0]
            articles[place][0] = isFigure ? "\(paragraph)期限为九十九日。" : "\(paragraph)并应当说明理由。"
            let expected = "\(place + 1) → \(place + 1) changed" + (isFigure ? ", figures" : "")
            return lines(law, articles).filter { !$0.hasSuffix("unchanged") } == [expected]
        }
    }

    @Test("two articles that change places are moved, and those between stay")
    func swap() {
        forAll(count: 50) { generator in
            let law = GeneratedLaw(&generator, count: 8...20)
            let first = Int.random(in: 0..<(law.articles.count - 3), using: &generator)
            return (law, first, Int.random(in: (first + 3)..<law.articles.count, using: &generator))
        } property: { law, first, second in
            var articles = law.articles
            articles.swapAt(first, second)
            let moved: Set = ["\(first + 1) → \(second + 1) moved", "\(second + 1) → \(first + 1) moved"]
            return lines(law, articles).filter { !$0.hasSuffix("unchanged") } == moved
        }
    }

    @Test("an article divided in two is split, and two joined in one are merged")
    func division() {
        forAll(count: 50) { generator in
            let law = GeneratedLaw(&generator)
            return (law, Int.random(in: 0..<(law.articles.count - 1), using: &generator))
        } property: { law, place in
            var articles = law.articles
            articles.replaceSubrange(place...(place + 1), with: [articles[place] + articles[place + 1]])
            let joined = GeneratedLaw(articles).text
            let numbers = "\(place + 1) \(place + 2)"
            func changed(_ comparison: LawComparison) -> [String] {
                comparison.changes.filter { $0.kind != .unchanged && $0.kind != .renumbered }.map(\.line)
            }
            return changed(LawComparison(old: law.text, new: joined)) == ["\(numbers) → \(place + 1) merged"]
                && changed(LawComparison(old: joined, new: law.text)) == ["\(place + 1) → \(numbers) split"]
        }
    }

    @Test("every article stands in exactly one change, and the other way round it is the mirror image")
    func anyAmendment() {
        forAll(count: 80) { generator in
            let law = GeneratedLaw(&generator)
            return (law, GeneratedLaw(law.amended(&generator)))
        } property: { law, amended in
            let forth = LawComparison(old: law.text, new: amended.text)
            let back = LawComparison(old: amended.text, new: law.text)
            let mirrored = back.changes.map { change in
                withoutPlace(
                    ArticleChange(
                        kind: mirror(change.kind),
                        old: change.new,
                        new: change.old,
                        changesFigures: change.changesFigures
                    )
                )
            }
            return forth.changes.flatMap(\.old).sorted() == law.text.articles.map(\.number)
                && forth.changes.flatMap(\.new).sorted() == amended.text.articles.map(\.number)
                && Set(mirrored) == Set(forth.changes.map(withoutPlace))
        }
    }

    @Test("neither spaces nor the width of punctuation make a change")
    func typography() {
        let old = sample([["有下列情形之一的:", "（一）甲", "应当于 15 日内“报告”(书面)。"]])
        let new = sample([["有下列情形之一的：", "（一）甲", "应当于15日内\"报告\"（书面）。"]])
        #expect(LawComparison(old: old, new: new).changes.map(\.kind) == [.unchanged])
    }

    @Test("equal articles are paired in their order")
    func equalTexts() {
        let same = ["参照本条例执行，具体办法另行规定。"]
        let old = sample([same, ["甲章规定受理的条件。"], same])
        let new = sample([["新增加的乙章规定。"], same, ["甲章规定受理的条件。"], same])
        #expect(
            LawComparison(old: old, new: new).changes.map(\.line) == [
                "→ 1 added", "1 → 2 renumbered", "2 → 3 renumbered", "3 → 4 renumbered",
            ]
        )
    }

    @Test("a text without articles")
    func empty() {
        let law = sample([["甲。"], ["乙。"]])
        let none = sample([])
        #expect(LawComparison(old: none, new: none).changes.isEmpty)
        #expect(LawComparison(old: law, new: none).changes.map(\.kind) == [.repealed, .repealed])
        #expect(LawComparison(old: none, new: law).changes.map(\.kind) == [.added, .added])
    }

    /// Of two articles that changed places either may be the one that was moved.
    private func withoutPlace(_ change: ArticleChange) -> ArticleChange {
        guard change.kind == .moved else { return change }
        return ArticleChange(kind: .renumbered, old: change.old, new: change.new)
    }

    private func mirror(_ kind: ArticleChange.Kind) -> ArticleChange.Kind {
        switch kind {
        case .added: .repealed
        case .repealed: .added
        case .split: .merged
        case .merged: .split
        case .unchanged, .renumbered, .moved, .changed: kind
        }
    }

    private func lines(_ law: GeneratedLaw, _ articles: [[String]]) -> Set<String> {
        Set(LawComparison(old: law.text, new: GeneratedLaw(articles).text).changes.map(\.line))
    }

    private func sample(_ articles: [[String]]) -> LawText { GeneratedLaw(articles).text }
}

/// A law of made-up words: each article speaks of its own subject in the formulas that all share.
struct GeneratedLaw {
    /// The paragraphs of each.
    let articles: [[String]]

    init(_ articles: [[String]]) {
        self.articles = articles
    }

    init(_ generator: inout TestGenerator, count: ClosedRange<Int> = 3...25) {
        articles = (0..<Int.random(in: count, using: &generator)).map { _ in Self.article(&generator) }
    }

    var text: LawText {
        LawText(
            version: LawVersionID(law: "样例条例", adopted: Day(daysSinceEpoch: 20_000)),
            articles: articles.enumerated().map { index, paragraphs in
                LawArticle(number: ArticleNumber(index + 1), paragraphs: paragraphs.map { .init(text: $0) })
            }
        )
    }

    static func article(_ generator: inout TestGenerator) -> [String] {
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            let subject = words(4, &generator)
            let matter = words(8, &generator)
            let days = generator.element(of: ["五", "十", "十五", "三十"])
            return "\(subject)应当自\(matter)之日起\(days)日内，依照本条例的规定\(words(6, &generator))；"
                + "情节严重的，依法给予处分。"
        }
    }

    /// Characters from a part of the repertoire that the formulas do not use.
    private static func words(_ count: Int, _ generator: inout TestGenerator) -> String {
        let scalars = (0..<count).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0x9000...0x9D00, using: &generator))
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// With some articles inserted, deleted, changed and moved.
    func amended(_ generator: inout TestGenerator) -> [[String]] {
        var amended = articles
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            guard let place = amended.indices.randomElement(using: &generator) else { break }
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: amended.insert(Self.article(&generator), at: place)
            case 1: amended.remove(at: place)
            case 2: amended[place][0] += Self.words(5, &generator) + "不得超过三个月。"
            case 3:
                let article = amended.remove(at: place)
                amended.insert(article, at: Int.random(in: 0...amended.count, using: &generator))
            case 4 where place + 1 < amended.count:
                amended.replaceSubrange(place...(place + 1), with: [amended[place] + amended[place + 1]])
            default:
                guard amended[place].count > 1 else { break }
                amended.replaceSubrange(place...place, with: [[amended[place][0]], Array(amended[place].dropFirst())])
            }
        }
        return amended
    }
}

import QuestionBank
import TestSupport
import Testing

@Suite("Coverage of a law")
struct CoverageTests {
    private func article(_ coverage: Coverage, _ number: Int) -> ArticleCoverage? {
        coverage.articles.first { $0.number == ArticleNumber(number) }
    }

    @Test("an article is covered by two sound items, thin with one, stale with only stale ones")
    func statuses() {
        let bank = SampleLaw.bank([
            .item(SampleLaw.item("a", ["第一条", "第二条第一款", "第二条第二款"])),
            .item(SampleLaw.item("b", ["第一条", "第三条"])),
            .item(SampleLaw.item("c", ["第三条", "第四条"])),
        ])
        let coverage = Coverage(of: SampleLaw.law, by: [bank], stale: [ItemName(bank: "示例题库", id: "c")])
        #expect(coverage.articles.prefix(5).map(\.status) == [.covered, .thin, .thin, .stale, .none])
        #expect(article(coverage, 2)?.items.map(\.name.id) == ["a"])
        #expect(article(coverage, 3)?.soundCount == 1)
        #expect(article(coverage, 3)?.staleCount == 1)
        #expect(coverage.totals[.covered] == 1)
        #expect(coverage.totals[.none] == 26)
        #expect(coverage.totals.askableCount == 3)
        #expect(coverage.totals.soundCount == 2)
        #expect(coverage.totals.staleCount == 1)
        #expect(coverage.totals[.trueFalse] == 2)
        #expect(coverage.totals[CognitiveLevel.recall] == 2)
    }

    @Test(
        "how many items are enough can be chosen",
        arguments: [(1, CoverageStatus.covered), (3, .thin), (0, .covered)]
    )
    func enough(count: Int, status: CoverageStatus) {
        let bank = SampleLaw.bank([.item(SampleLaw.item("a", ["第一条"]))])
        #expect(Coverage(of: SampleLaw.law, by: [bank], enough: count).articles.first?.status == status)
    }

    @Test("the items of a case set count one by one as 案例, and one stale item takes the set along")
    func caseSets() {
        let set = CaseSet(
            id: "k",
            stem: "示例案情",
            items: [SampleLaw.item("k-1", ["第一条"], level: .apply), SampleLaw.item("k-2", ["第一条"])]
        )
        let bank = SampleLaw.bank([.caseSet(set)])
        let sound = Coverage(of: SampleLaw.law, by: [bank])
        #expect(sound.totals[.caseSet] == 2)
        #expect(sound.totals[.trueFalse] == 0)
        #expect(sound.totals[CognitiveLevel.apply] == 1)
        #expect(sound.articles.first?.status == .covered)
        for id in ["k", "k-1", "k-2"] {
            let stale = Coverage(of: SampleLaw.law, by: [bank], stale: [ItemName(bank: "示例题库", id: id)])
            #expect(stale.articles.first?.status == .stale)
            #expect(stale.totals.staleCount == 2)
        }
        let elsewhere = Coverage(of: SampleLaw.law, by: [bank], stale: [ItemName(bank: "别的题库", id: "k")])
        #expect(elsewhere.totals.staleCount == 0)
    }

    @Test("items on another version, and of articles that the version has not, are told and not counted")
    func nothingIsLostSilently() {
        let old = SampleLaw.day(2010, 1, 1)
        let coverage = Coverage(
            of: SampleLaw.law,
            by: [
                SampleLaw.bank([.item(SampleLaw.item("a", ["第一条", "第二条"]))], named: "旧题库", version: old),
                SampleLaw.bank([.item(SampleLaw.item("b", ["第三十一条", "第一条之一"]))]),
                SampleLaw.bank([.item(SampleLaw.item("c", ["《别的法》第一条"]))], named: "别的法", law: "别的法"),
            ]
        )
        #expect(coverage.banks == ["示例题库"])
        #expect(coverage.totals[.none] == 30)
        #expect(coverage.otherVersions.map(\.adopted) == [old])
        #expect(coverage.otherVersions.map(\.itemCount) == [1])
        #expect(coverage.unplaced == [ItemName(bank: "示例题库", id: "b")])
    }

    @Test("a bank that uses the law's short title counts, and inserted articles count where the text is known")
    func shortTitlesAndInsertedArticles() {
        let bank = SampleLaw.bank([.item(SampleLaw.item("a", ["《示例条例》第一条之一"]))], law: "示例条例")
        let numbers = [ArticleNumber(1), ArticleNumber(1, suffix: 1), ArticleNumber(2)]
        let coverage = Coverage(of: SampleLaw.law, numbers: numbers, by: [bank])
        #expect(coverage.articles.map(\.status) == [.none, .thin, .none])
        #expect(coverage.unplaced.isEmpty)
    }

    @Test("divisions hold every article once, those without a heading too")
    func divisions() {
        let coverage = Coverage(of: SampleLaw.law, by: [])
        #expect(coverage.divisions.map(\.division?.title) == ["总则", "办理", nil, "附则"])
        #expect(coverage.divisions.map(\.totals.articleCount) == [4, 16, 2, 8])
        #expect(coverage.divisions[1].divisions.map(\.division?.title) == [nil, "受理", "答复"])
        #expect(coverage.divisions[1].divisions.map(\.articles.count) == [2, 4, 10])
        #expect(coverage.divisions[0].divisions.isEmpty)

        let plain = Coverage(of: SampleLaw.version(SampleLaw.adopted), by: [])
        #expect(plain.divisions.map(\.articles.count) == [30])
        #expect(plain.divisions.first?.division == nil)
    }

    @Test("a chapter counts an item that cites two of its articles once")
    func distinctItems() {
        let bank = SampleLaw.bank([.item(SampleLaw.item("a", ["第一条", "第二条", "第二十三条"]))])
        let coverage = Coverage(of: SampleLaw.law, by: [bank])
        #expect(coverage.divisions.map(\.totals.soundCount) == [1, 0, 0, 1])
        #expect(coverage.totals.soundCount == 1)
    }

    @Test("what was examined is known only where the record was asked, and only of the same version")
    func examined() {
        let first = ArticleNumber(1)
        let other = LawVersionID(law: SampleLaw.title, adopted: SampleLaw.day(2010, 1, 1))
        let coverage = Coverage(
            of: SampleLaw.law,
            by: [],
            examined: [
                ExaminedArticle(law: SampleLaw.law.id, article: first): 12,
                ExaminedArticle(law: other, article: ArticleNumber(2)): 3,
            ]
        )
        #expect(coverage.articles.prefix(2).map(\.paperCount) == [12, 0])
        #expect(coverage.totals.neverExaminedCount == 29)
        #expect(Coverage(of: SampleLaw.law, by: []).totals.neverExaminedCount == nil)
    }

    @Test("statuses and chapters add up to the law, whatever the bank")
    func sums() {
        forAll { generator in
            (0..<Int.random(in: 0...40, using: &generator)).map { index in
                let numbers = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                    Int.random(in: 1...30, using: &generator)
                }
                return (index, numbers, Bool.random(using: &generator))
            }
        } property: { (items: [(Int, [Int], Bool)]) in
            let bank = SampleLaw.bank(
                items.map { index, numbers, _ in
                    .item(SampleLaw.item("i\(index)", numbers.map { "第\($0)条" }))
                }
            )
            let stale = Set(items.filter(\.2).map { ItemName(bank: bank.title, id: "i\($0.0)") })
            let coverage = Coverage(of: SampleLaw.law, by: [bank], stale: stale)
            func sums(_ parts: [DivisionCoverage]) -> Bool {
                parts.allSatisfy { $0.divisions.isEmpty || sums($0.divisions) && joined($0.divisions) == $0.articles }
            }
            func joined(_ parts: [DivisionCoverage]) -> [ArticleCoverage] { parts.flatMap(\.articles) }
            return joined(coverage.divisions) == coverage.articles && sums(coverage.divisions)
                && CoverageStatus.allCases.map { coverage.totals[$0] }.reduce(0, +) == 30
                && coverage.totals.soundCount + coverage.totals.staleCount == items.count
                && ItemKind.allCases.map { coverage.totals[$0] }.reduce(0, +) == coverage.totals.soundCount
        }
    }
}

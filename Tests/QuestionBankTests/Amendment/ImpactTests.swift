import QuestionBank
import Testing

@Suite("Impact of amendments")
struct ImpactTests {
    @Test("citations are grouped by reason, the pressing ones first, and by article")
    func groups() {
        let impact = Impact([
            stale("b", 9, .renumbered([cite(12)])),
            stale("c", 5, .figureChanged([cite(6)])),
            stale("a", 9, .renumbered([cite(12)])),
            stale("a", 3, .renumbered([cite(4)])),
            stale("a", 3, .renumbered([cite(4)])),
            stale("d", 7, .repealed),
        ])
        #expect(impact.groups.map(\.kind) == [.figureChanged, .repealed, .renumbered])
        #expect(impact.groups[2].rows.map(\.oldArticle.number) == [3, 9])
        #expect(impact.groups[2].rows[0].items.map(\.entry) == ["a"])
        #expect(impact.groups[2].rows[1].items.map(\.entry) == ["a", "b"])
        #expect(impact.groups[2].rows[1].newArticles == [ArticleNumber(12)])
        #expect(impact.groups[1].rows[0].newArticles.isEmpty)
        #expect(impact.entryCount == 4)
    }

    @Test("nothing stale, no groups")
    func empty() {
        #expect(Impact([]).groups.isEmpty)
        #expect(Impact([]).entryCount == 0)
    }

    private func cite(_ article: Int) -> Citation { Citation(law: "甲条例", article: ArticleNumber(article)) }

    private func stale(_ entry: String, _ article: Int, _ reason: StaleReason) -> StaleCitation {
        let day = Day(daysSinceEpoch: 0)
        return StaleCitation(
            bank: "题库",
            entry: entry,
            item: entry,
            citation: cite(article),
            old: LawVersionID(law: "甲条例", adopted: day),
            new: LawVersionID(law: "甲条例", adopted: day.adding(days: 1)),
            since: day,
            reason: reason
        )
    }
}

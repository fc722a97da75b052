import QuestionBank
import Testing

@Suite("Staleness")
struct StalenessTests {
    // A sample law with three versions; the second is in force from 2024-01-01, the third from 2026-01-01.
    private static let first = version("甲条例", "2020-01-01", inForce: "2020-03-01")
    private static let second = version("甲条例", "2023-10-01", inForce: "2024-01-01", replaces: [first.id])
    private static let third = version("甲条例", "2025-10-01", inForce: "2026-01-01", replaces: [second.id])
    private static let registry = LawRegistry([first, second, third])

    @Test("an unchanged article is never stale")
    func unchanged() {
        #expect(stale([change(.unchanged, [5], [5]), change(.unchanged, [5], [5])], on: "2030-01-01") == nil)
    }

    @Test("it is stale from the day that the new version is in force, not the day before")
    func dayBoundary() {
        let steps = [change(.changed, [5], [5])]
        #expect(stale(steps, on: "2023-12-31") == nil)
        #expect(stale(steps, on: "2024-01-01") == Finding(.changed([cite(5)]), "2024-01-01"))
    }

    @Test("a renumbered and a moved article offer the new citation with its paragraph and point")
    func renumbered() {
        let citation = Citation(law: "甲条例", article: ArticleNumber(5), paragraph: 2, point: 3)
        for kind in [ArticleChange.Kind.renumbered, .moved] {
            let found = stale([change(kind, [5], [9])], citation: citation, on: "2024-01-01")
            let offered = Citation(law: "甲条例", article: ArticleNumber(9), paragraph: 2, point: 3)
            #expect(found == Finding(.renumbered([offered]), "2024-01-01"))
        }
    }

    @Test("a changed figure is told from another change; paragraphs are not carried along")
    func figures() {
        let citation = Citation(law: "甲条例", article: ArticleNumber(5), paragraph: 2)
        let found = stale([change(.changed, [5], [6], figures: true)], citation: citation, on: "2024-01-01")
        #expect(found == Finding(.figureChanged([cite(6)]), "2024-01-01"))
    }

    @Test("split and merged articles count as changed and offer every article that carries the content on")
    func splitAndMerged() {
        #expect(
            stale([change(.split, [5], [7, 6])], on: "2024-01-01")
                == Finding(.changed([cite(6), cite(7)]), "2024-01-01")
        )
        #expect(stale([change(.merged, [4, 5], [4])], on: "2024-01-01") == Finding(.changed([cite(4)]), "2024-01-01"))
    }

    @Test("a repealed article stays repealed, whatever comes later")
    func repealed() {
        let steps = [change(.repealed, [5], []), change(.unchanged, [5], [5])]
        #expect(stale(steps, on: "2030-01-01") == Finding(.repealed, "2024-01-01"))
    }

    @Test("an article is carried through each version; the first change says since when, the worst says why")
    func chain() {
        let renumbered = change(.renumbered, [5], [8])
        #expect(
            stale([change(.unchanged, [5], [5]), renumbered], on: "2030-01-01")
                == Finding(.renumbered([cite(8)]), "2026-01-01")
        )
        #expect(
            stale([renumbered, change(.changed, [8], [9], figures: true)], on: "2030-01-01")
                == Finding(.figureChanged([cite(9)]), "2024-01-01")
        )
        #expect(
            stale([change(.changed, [5], [6]), change(.renumbered, [6], [7])], on: "2030-01-01")
                == Finding(.changed([cite(7)]), "2024-01-01")
        )
        #expect(stale([renumbered, change(.repealed, [8], [])], on: "2030-01-01") == Finding(.repealed, "2024-01-01"))
        #expect(
            stale([renumbered, change(.repealed, [8], [])], on: "2025-12-31")
                == Finding(.renumbered([cite(8)]), "2024-01-01")
        )
    }

    @Test("an article that was split, of which one part is repealed later, is changed")
    func partlyRepealed() {
        let steps = [[change(.split, [5], [5, 6])], [change(.renumbered, [5], [4]), change(.repealed, [6], [])]]
        #expect(stale(steps: steps, on: "2030-01-01") == Finding(.changed([cite(4)]), "2024-01-01"))
    }

    @Test("without a comparison, or without the article in it, nobody knows")
    func uncompared() {
        #expect(stale(steps: [], on: "2024-01-01") == Finding(.uncompared, "2024-01-01"))
        #expect(stale([change(.unchanged, [4], [4])], on: "2024-01-01") == Finding(.uncompared, "2024-01-01"))
    }

    @Test("a law that replaces another counts the same, and word for word the same text needs the new title")
    func otherLaw() {
        let other = Self.version("乙条例", "2023-10-01", inForce: "2024-01-01", replaces: [Self.first.id])
        let found = stale(
            steps: [[change(.unchanged, [5], [5])]],
            registry: LawRegistry([Self.first, other]),
            on: "2024-01-01"
        )
        let offered = Citation(law: "乙条例", article: ArticleNumber(5))
        #expect(found == Finding(.renumbered([offered]), "2024-01-01"))
    }

    @Test("of two laws that divide one, the one that has the article counts")
    func dividedLaw() {
        let left = Self.version("乙条例", "2023-09-01", inForce: "2024-01-01", replaces: [Self.first.id])
        let right = Self.version("丙条例", "2023-09-01", inForce: "2024-01-01", replaces: [Self.first.id])
        let staleness = Staleness(bank: "题库", laws: [Self.header], registry: LawRegistry([Self.first, left, right]))
        let found = staleness.staleCitations(of: entry([cite(5)]), on: day("2024-01-01")) { old, new in
            let change = new.law == "乙条例" ? change(.repealed, [5], []) : change(.renumbered, [5], [2])
            return LawComparison(old: old, new: new, changes: [change])
        }
        #expect(found.map(\.reason) == [.renumbered([Citation(law: "丙条例", article: ArticleNumber(2))])])
    }

    @Test("a law that ended without a successor is repealed from the day after its last")
    func ended() {
        let ended = Self.version("甲条例", "2020-01-01", inForce: "2020-03-01", until: "2023-06-30")
        let registry = LawRegistry([ended])
        #expect(stale(steps: [], registry: registry, on: "2023-06-30") == nil)
        #expect(stale(steps: [], registry: registry, on: "2023-07-01") == Finding(.repealed, "2023-07-01"))
        let early = review(Self.first, on: "2023-06-30")
        #expect(stale(steps: [], registry: registry, reviews: [early], on: "2024-01-01")?.reason == .repealed)
        let late = review(Self.first, on: "2023-07-01")
        #expect(stale(steps: [], registry: registry, reviews: [late], on: "2024-01-01") == nil)
    }

    @Test("a review clears what it looked at, from its own day on")
    func review() {
        let steps = [change(.changed, [5], [6])]
        let review = review(Self.second, on: "2024-02-01")
        #expect(stale(steps, reviews: [review], on: "2024-01-31") == Finding(.changed([cite(6)]), "2024-01-01"))
        #expect(stale(steps, reviews: [review], on: "2024-02-01") == nil)
    }

    @Test("after a review the article is carried on under its new number")
    func reviewInChain() {
        let steps = [change(.changed, [5], [6]), change(.changed, [6], [7], figures: true)]
        let found = stale(steps, reviews: [review(Self.second, on: "2024-02-01")], on: "2030-01-01")
        #expect(found == Finding(.figureChanged([cite(7)]), "2026-01-01"))
        let unchanged = [change(.renumbered, [5], [6]), change(.unchanged, [6], [6])]
        #expect(stale(unchanged, reviews: [review(Self.second, on: "2024-02-01")], on: "2030-01-01") == nil)
    }

    @Test("a review before the day in force keeps the item from going stale; one of an older version does not")
    func earlyReview() {
        let steps = [change(.changed, [5], [6])]
        #expect(stale(steps, reviews: [review(Self.second, on: "2023-11-01")], on: "2024-01-01") == nil)
        #expect(stale(steps, reviews: [review(Self.first, on: "2023-11-01")], on: "2024-01-01") != nil)
    }

    @Test("after a review of a repealed or uncompared article its further way is unknown")
    func reviewWithoutArticle() {
        for steps in [[[change(.repealed, [5], [])], [change(.unchanged, [5], [5])]], [[], []]] {
            let reviews = [review(Self.second, on: "2024-02-01")]
            #expect(stale(steps: steps, reviews: reviews, on: "2025-12-31") == nil)
            #expect(stale(steps: steps, reviews: reviews, on: "2026-01-01") == Finding(.uncompared, "2026-01-01"))
        }
    }

    @Test("a review of a case set clears all of its items, one of an item only that one")
    func caseSet() {
        let set = BankEntry.caseSet(
            CaseSet(id: "c", stem: "案情", items: [item("c-1", [cite(5)]), item("c-2", [cite(5)])])
        )
        func stale(_ reviewed: String?) -> [String] {
            let reviews = reviewed.map { [review(Self.second, item: $0, on: "2024-01-01")] } ?? []
            let staleness = Staleness(bank: "题库", laws: [Self.header], registry: Self.registry, reviews: reviews)
            return staleness.staleCitations(of: set, on: day("2024-01-01")) { old, new in
                LawComparison(old: old, new: new, changes: [change(.changed, [5], [5])])
            }.map(\.item)
        }
        #expect(stale(nil) == ["c-1", "c-2"])
        #expect(stale("c-2") == ["c-1"])
        #expect(stale("c") == [])
    }

    @Test("each citation of an item stands for itself, and a law without a header or a registry is never stale")
    func severalCitations() {
        let foreign = Citation(law: "丁条例", article: ArticleNumber(5))
        let staleness = Staleness(bank: "题库", laws: [Self.header], registry: Self.registry)
        let found = staleness.staleCitations(of: entry([cite(4), cite(5), foreign]), on: day("2024-01-01")) {
            old,
            new in
            LawComparison(old: old, new: new, changes: [change(.unchanged, [4], [4]), change(.changed, [5], [5])])
        }
        #expect(found.map(\.citation) == [cite(5)])
        #expect(stale(steps: [], registry: LawRegistry([]), on: "2030-01-01") == nil)
    }

    @Test("a version that the registry does not have is stale once a later one is in force")
    func unknownVersion() {
        let registry = LawRegistry([Self.second])
        #expect(stale(steps: [], registry: registry, on: "2023-12-31") == nil)
        #expect(stale(steps: [], registry: registry, on: "2024-01-01") == Finding(.uncompared, "2024-01-01"))
    }

    @Test("versions that replace one another in a circle end the way")
    func circle() {
        let one = Self.version("甲条例", "2020-01-01", inForce: "2020-03-01", replaces: [Self.second.id])
        let found = stale(
            steps: [[change(.renumbered, [5], [6])]],
            registry: LawRegistry([one, Self.second]),
            on: "2030-01-01"
        )
        #expect(found == Finding(.renumbered([cite(6)]), "2024-01-01"))
    }

    @Test("the error of a comparison comes through")
    func failing() {
        struct Failure: Error {}
        let staleness = Staleness(bank: "题库", laws: [Self.header], registry: Self.registry)
        #expect(throws: Failure.self) {
            try staleness.staleCitations(of: entry([cite(5)]), on: day("2024-01-01")) {
                (_, _) throws(Failure) -> LawComparison? in throw Failure()
            }
        }
    }

    // MARK: Helpers

    private struct Finding: Equatable {
        let reason: StaleReason
        let since: String

        init(_ reason: StaleReason, _ since: String) {
            self.reason = reason
            self.since = since
        }
    }

    private static let header = LawReference(title: "甲条例", version: first.id.adopted, articleCount: 20)

    /// One change a step, from one version to the next.
    private func stale(
        _ changes: [ArticleChange],
        citation: Citation? = nil,
        reviews: [ItemReview] = [],
        on day: String
    ) -> Finding? {
        stale(steps: changes.map { [$0] }, citation: citation, reviews: reviews, on: day)
    }

    private func stale(
        steps: [[ArticleChange]],
        citation: Citation? = nil,
        registry: LawRegistry = registry,
        reviews: [ItemReview] = [],
        on day: String
    ) -> Finding? {
        let staleness = Staleness(bank: "题库", laws: [Self.header], registry: registry, reviews: reviews)
        let order = [Self.first.id, Self.second.id, Self.third.id]
        let found = staleness.staleCitations(of: entry([citation ?? cite(5)]), on: self.day(day)) { old, new in
            let step = order.firstIndex(of: old) ?? 0
            guard steps.indices.contains(step), !steps[step].isEmpty else { return nil }
            return LawComparison(old: old, new: new, changes: steps[step])
        }
        return found.first.map { Finding($0.reason, $0.since.description) }
    }

    private func change(
        _ kind: ArticleChange.Kind,
        _ old: [Int],
        _ new: [Int],
        figures: Bool = false
    ) -> ArticleChange {
        ArticleChange(
            kind: kind,
            old: old.map { ArticleNumber($0) }.sorted(),
            new: new.map { ArticleNumber($0) }.sorted(),
            changesFigures: figures
        )
    }

    private func cite(_ article: Int) -> Citation { Citation(law: "甲条例", article: ArticleNumber(article)) }

    private func item(_ id: String, _ citations: [Citation]) -> Item {
        Item(id: id, stem: "题", answer: .trueFalse(key: true), citations: citations, level: .recall, rationale: "解析")
    }

    private func entry(_ citations: [Citation]) -> BankEntry { .item(item("i-1", citations)) }

    private func review(_ version: LawVersion, item: String = "i-1", on day: String) -> ItemReview {
        ItemReview(item: item, law: version.id, note: "已核对", by: "培训员", on: self.day(day))
    }

    private func day(_ text: String) -> Day { Day(text) ?? Day(daysSinceEpoch: 0) }

    private static func version(
        _ law: String,
        _ adopted: String,
        inForce: String,
        until: String? = nil,
        replaces: [LawVersionID] = []
    ) -> LawVersion {
        func day(_ text: String) -> Day { Day(text) ?? Day(daysSinceEpoch: 0) }
        return LawVersion(
            id: LawVersionID(law: law, adopted: day(adopted)),
            officialTitle: law,
            issuer: "样例",
            inForce: day(inForce),
            until: until.map(day),
            replaces: replaces,
            articleCount: 20
        )
    }
}

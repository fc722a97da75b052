import ExamOffice
import ExamRunner
import QuestionBank
import Testing

@Suite("Stale entries in the record")
struct StalenessTests {
    @Test("an amendment that is known counts from the first day in force, without anything happening on it")
    func days() throws {
        let sample = try SampleOffice.withLaw()
        func count() throws -> Int? {
            try sample.office.banks().first { $0.title == SampleLaws.bankTitle }?.staleCount
        }
        #expect(try count() == 0)
        try sample.amend()
        #expect(try count() == 0)
        sample.go(toDay: 3, hour: 23, minute: 59)
        #expect(try count() == 0)
        sample.go(toDay: 4, hour: 0)
        #expect(try count() == 4)
    }

    @Test("what an amendment means is told by reason, as of a day or for all that is registered")
    func impact() throws {
        let sample = try SampleOffice.withLaw()
        try sample.amend()
        #expect(try sample.office.impact(on: SampleLaws.secondInForce.adding(days: -1)).groups.isEmpty)
        for day in [SampleLaws.secondInForce, nil] {
            let impact = try sample.office.impact(on: day)
            #expect(impact.groups.map(\.kind) == [.figureChanged, .repealed, .renumbered])
            #expect(impact.groups.map { $0.rows.flatMap(\.items).map(\.item) } == [["a2", "k1-2"], ["a4"], ["a3"]])
            #expect(impact.groups[2].rows.map(\.newArticles) == [[ArticleNumber(4)]])
            #expect(impact.entryCount == 4)
        }
        #expect(try sample.office.impact(on: nil, bank: SampleBank.title).groups.isEmpty)
        #expect(throws: OfficeError.unknownBanks(["无"])) { try sample.office.impact(on: nil, bank: "无") }
    }

    @Test("without the new text everything on the law is stale; the text tells more, a corrected one corrects it")
    func uncompared() throws {
        let sample = try SampleOffice.withLaw()
        _ = try sample.office.registerLaws([SampleLaws.newVersion], by: "样例")
        sample.go(toDay: 4, hour: 9)
        func stale() throws -> [String] {
            let impact = try sample.office.impact(on: sample.office.today)
            return Set(impact.groups.flatMap(\.rows).flatMap(\.items).map(\.entry)).sorted()
        }
        func count() throws -> Int? { try sample.office.banks().first { $0.title == SampleLaws.bankTitle }?.staleCount }
        #expect(try stale() == SampleLaws.entryIDs)
        #expect(try count() == 7)
        let same = SampleLaws.text(SampleLaws.second, SampleLaws.articles)
        _ = try sample.office.importLaw(same, source: "误.txt", by: "样例")
        #expect(try stale().isEmpty)
        #expect(try count() == 0)
        let right = SampleLaws.text(SampleLaws.second, SampleLaws.amended)
        _ = try sample.office.importLaw(right, source: "正.txt", by: "样例", isReplacing: true)
        #expect(try stale() == SampleLaws.staleIDs)
        #expect(try count() == 4)
    }

    @Test("a day of coming into force that was registered wrongly is corrected by registering it again")
    func correction() throws {
        let sample = try SampleOffice.withLaw()
        try sample.amend()
        let later = SampleLaws.version(
            SampleLaws.second,
            inForce: SampleLaws.secondInForce.adding(days: 30),
            replaces: [SampleLaws.first]
        )
        _ = try sample.office.registerLaws([later], by: "样例")
        sample.go(toDay: 33, hour: 12)
        #expect(try sample.office.banks().map(\.staleCount).reduce(0, +) == 0)
        sample.go(toDay: 34, hour: 0)
        #expect(try sample.office.banks().map(\.staleCount).reduce(0, +) == 4)
    }

    @Test("a law that takes another's place counts as a version of it does")
    func replacedLaw() throws {
        let sample = try SampleOffice.withLaw()
        let version = SampleLaws.version(
            SampleLaws.successor,
            inForce: SampleLaws.secondInForce,
            replaces: [SampleLaws.first]
        )
        _ = try sample.office.registerLaws([version], by: "样例")
        _ = try sample.office.importLaw(
            SampleLaws.text(SampleLaws.successor, SampleLaws.amended),
            source: "样例办法.txt",
            by: "样例"
        )
        sample.go(toDay: 4, hour: 0)
        // Even what stayed word for word is cited under a title that is repealed.
        #expect(try sample.office.banks().map(\.staleCount).reduce(0, +) == 7)
        let impact = try sample.office.impact(on: sample.office.today)
        #expect(impact.groups.map(\.kind) == [.figureChanged, .repealed, .renumbered])
        #expect(try sample.office.reviewItem("a5", by: "甲", note: "文字未变").cleared.map(\.new) == [SampleLaws.successor])
        #expect(try sample.office.banks().map(\.staleCount).reduce(0, +) == 6)
    }

    @Test("a review says who and what, names one item, and has something to clear")
    func refusals() throws {
        let sample = try SampleOffice.withLaw()
        try sample.amend()
        func review(_ id: String, _ by: String = "甲", _ note: String = "已核对", bank: String? = nil) throws {
            _ = try sample.office.reviewItem(id, bank: bank, by: by, note: note)
        }
        #expect(throws: OfficeError.reviewIncomplete) { try review("a2", " ") }
        #expect(throws: OfficeError.reviewIncomplete) { try review("a2", "甲", "") }
        #expect(throws: OfficeError.unknownItem("zz")) { try review("zz") }
        #expect(throws: OfficeError.itemNotStale("a1")) { try review("a1") }
        #expect(throws: OfficeError.itemNotStale("s1")) { try review("s1") }
        #expect(throws: OfficeError.unknownBanks(["无"])) { try review("a2", bank: "无") }
        _ = try sample.office.loadBank(SampleLaws.bank(title: "另一题库"))
        #expect(throws: OfficeError.ambiguousItem("k1-2", banks: ["另一题库", SampleLaws.bankTitle])) { try review("k1-2") }
        try review("k1-2", bank: "另一题库")
        sample.go(toDay: 4, hour: 0)
        let counts = Dictionary(uniqueKeysWithValues: try sample.office.banks().map { ($0.title, $0.staleCount) })
        #expect(counts["另一题库"] == 3 && counts[SampleLaws.bankTitle] == 4)
        #expect(throws: OfficeError.itemNotStale("k1-2")) { try review("k1-2", bank: "另一题库") }
    }

    @Test("a review clears today's change and not the next one, which is known already")
    func nextChange() throws {
        let sample = try SampleOffice.withLaw()
        try sample.amend()
        let third = SampleLaws.id("2026-11-20")
        let inForce = SampleLaws.secondInForce.adding(days: 10)
        _ = try sample.office.registerLaws(
            [SampleLaws.version(third, inForce: inForce, replaces: [SampleLaws.second])],
            by: "样例"
        )
        var articles = SampleLaws.amended
        articles[2] = "申请人应当自收到样例通知书之日起二十日内提交材料。"
        _ = try sample.office.importLaw(SampleLaws.text(third, articles), source: "三.txt", by: "样例")
        sample.go(toDay: 4, hour: 8)
        let review = try sample.office.reviewItem("a2", by: "甲", note: "答案改为十五日后无误")
        #expect(review.cleared.map(\.new) == [SampleLaws.second])
        #expect(review.remaining.map(\.new) == [third] && review.remaining.map(\.since) == [inForce])
        #expect(try sample.office.impact(on: inForce.adding(days: -1)).entryCount == 3)
        #expect(try sample.office.impact(on: inForce).entryCount == 4)
        // Before it is in force it can be reviewed too.
        #expect(try sample.office.reviewItem("a2", by: "甲", note: "二十日也核对过").cleared.map(\.new) == [third])
        #expect(try sample.office.impact(on: nil).entryCount == 3)
    }

    @Test("a review is of a wording: an item worded anew is stale again, and an item brought to the new law is not")
    func wording() throws {
        let sample = try SampleOffice.withLaw()
        try sample.amend()
        sample.go(toDay: 4, hour: 8)
        _ = try sample.office.reviewItem("a2", by: "甲", note: "无误")
        _ = try sample.office.reviewItem("a3", by: "甲", note: "条号变了")
        func count() throws -> Int? { try sample.office.banks().first { $0.title == SampleLaws.bankTitle }?.staleCount }
        #expect(try count() == 2)
        _ = try sample.office.loadBank(SampleLaws.bank { $0.hasSuffix("a2") ? $0 + "（改）" : $0 })
        #expect(try count() == 3)
        _ = try sample.office.loadBank(SampleLaws.bank())
        #expect(try count() == 2)
        _ = try sample.office.loadBank(SampleLaws.bank(SampleLaws.second))
        #expect(try count() == 0)
    }
}

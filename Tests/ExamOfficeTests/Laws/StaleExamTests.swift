import ExamOffice
import ExamRunner
import QuestionBank
import Testing

@Suite("Exams under a law that changes")
struct StaleExamTests {
    @Test("papers draw an item up to the day before the amendment is in force, and not from that day on")
    func boundary() throws {
        let sample = try SampleOffice.withLaw()
        try sample.amend()
        _ = try sample.office.schedule(SampleLaws.exam("six", count: 6, lasting: 4), by: "样例")
        _ = try sample.office.schedule(SampleLaws.exam("three", count: 3), by: "样例")
        sample.go(toDay: 3, hour: 23, minute: 59)
        let before = try sample.office.sit(examID: "six", staffID: "0001", seat: "pts/1")
        try before.begin()
        #expect(sample.articles(before) == ["1", "2", "3", "4", "5", "6"])
        sample.go(toDay: 4, hour: 0)
        for number in 1...5 {
            let after = try sample.office.sit(examID: "three", staffID: "0002", seat: "pts/2")
            try after.begin()
            #expect(sample.articles(after) == ["1", "5", "6"], "attempt \(number)")
            _ = try after.submit()
        }
    }

    @Test("a scheduled exam that can draw a stale item is flagged before the day, with whether the rest suffices")
    func flags() throws {
        let sample = try SampleOffice.withLaw()
        for (id, count, length) in [("enough", 3, 10), ("short", 5, 10), ("early", 6, 4)] {
            let scheduled = try sample.office.schedule(SampleLaws.exam(id, count: count, lasting: length), by: "样例")
            #expect(scheduled.stale.isEmpty)
        }
        let set = Blueprint.Line(bank: SampleLaws.bankTitle, kind: .caseSet, count: 1, points: Points(hundredths: 100))
        _ = try sample.office.schedule(SampleOffice.exam("other"), by: "样例")
        try sample.amend()
        var overviews = Dictionary(uniqueKeysWithValues: try sample.office.exams().map { ($0.exam.id, $0) })
        let expected = ["a2", "a3", "a4"].map { id in
            StaleEntry(
                bank: SampleLaws.bankTitle,
                entryID: id,
                since: SampleLaws.secondInForce,
                reason: ["a2": .figureChanged, "a3": .renumbered][id] ?? .repealed
            )
        }
        #expect(overviews["enough"]?.stale == expected)
        #expect(overviews["enough"]?.shortages.isEmpty == true)
        #expect(overviews["short"]?.stale == expected)
        #expect(overviews["short"]?.shortages.map(\.obtainable) == [3])
        #expect(overviews["early"]?.stale.isEmpty == true, "it closes on the eve")
        #expect(overviews["other"]?.stale.isEmpty == true, "it draws from another bank")

        // A case set is stale by one of its items, and only lines that fit it are concerned.
        let late = SampleLaws.exam("late", count: 1, opensIn: 20)
        let cases = Exam(
            id: "cases",
            title: late.title,
            blueprint: Blueprint(lines: [set]),
            timeLimitMinutes: late.timeLimitMinutes,
            opens: late.opens,
            closes: late.closes,
            passMark: .zero,
            excellentMark: .zero,
            attemptsAllowed: 1,
            shufflesItems: false,
            shufflesOptions: false,
            release: .atOnce,
            rule: .standard
        )
        let error = #expect(throws: OfficeError.self) { try sample.office.schedule(cases, by: "样例") }
        guard case .staleShortage(let shortages, let stale) = error else {
            Issue.record("gave \(String(describing: error))")
            return
        }
        #expect(shortages.map(\.available) == [0] && stale.map(\.entryID) == ["k1"])

        // When an exam is over there is nothing left to flag.
        sample.go(toDay: 11, hour: 0)
        overviews = Dictionary(uniqueKeysWithValues: try sample.office.exams().map { ($0.exam.id, $0) })
        #expect(overviews["short"]?.stale.isEmpty == true)
    }

    @Test("scheduling counts what is left on the opening day, and tells what will become stale")
    func scheduling() throws {
        let sample = try SampleOffice.withLaw()
        try sample.amend()
        let early = try sample.office.schedule(SampleLaws.exam("early", count: 6), by: "样例")
        #expect(early.stale.map(\.entryID) == ["a2", "a3", "a4"])
        let error = #expect(throws: OfficeError.self) {
            try sample.office.schedule(SampleLaws.exam("late", count: 4, opensIn: 4), by: "样例")
        }
        guard case .staleShortage(let shortages, let stale) = error else {
            Issue.record("gave \(String(describing: error))")
            return
        }
        #expect(shortages.map(\.obtainable) == [3])
        #expect(stale.map(\.entryID) == ["a2", "a3", "a4"])
        #expect(try sample.office.schedule(SampleLaws.exam("late", count: 3, opensIn: 4), by: "样例").stale.count == 3)
        // What no line would draw even if it were not stale is an ordinary shortage.
        #expect(throws: OfficeError.self) {
            try sample.office.schedule(SampleOffice.exam("none", lines: [SampleBank.line(.single, 9)]), by: "样例")
        }
    }

    @Test("an exam that laws have left too few items turns candidates away without calling the record damaged")
    func tooFew() throws {
        let sample = try SampleOffice.withLaw()
        try sample.amend()
        _ = try sample.office.schedule(SampleLaws.exam(count: 5), by: "样例")
        sample.go(toDay: 5, hour: 9)
        let sitting = try sample.office.sit(examID: "law", staffID: "0001", seat: "pts/1")
        #expect(throws: SeatError.tooFewItems) { try sitting.begin() }
        #expect(try sample.office.attempts(examID: "law").isEmpty)
    }

    @Test("an attempt under way goes on over the day, and keeps its marks under the law of its day")
    func oldAttempt() throws {
        let sample = try SampleOffice.withLaw()
        _ = try sample.office.schedule(SampleLaws.exam(count: 6), by: "样例")
        sample.go(toDay: 3, hour: 23, minute: 30)
        let done = try sample.office.sit(examID: "law", staffID: "0001", seat: "pts/1")
        try done.begin()
        for index in 0..<6 { try done.record(.answered(question: index, response: .truth(index != 0))) }
        let marked = try done.submit()
        #expect(marked.disclosure?.marks.total == Points(hundredths: 500))
        let under = try sample.office.sit(examID: "law", staffID: "0002", seat: "pts/2")
        try under.begin()

        try sample.amend()
        sample.go(toDay: 4, hour: 0, minute: 10)
        for index in 0..<6 { try under.record(.answered(question: index, response: .truth(true))) }
        #expect(try under.submit().disclosure?.marks.total == Points(hundredths: 600))
        #expect(try sample.office.result(examID: "law", staffID: "0001") == marked)
        let resumed = try sample.reopened().result(examID: "law", staffID: "0002")
        #expect(resumed.disclosure?.marks.total == Points(hundredths: 600))
        #expect(try sample.office.exam("law").attempts == 2)
    }

    @Test("a review brings the item back")
    func review() throws {
        let sample = try SampleOffice.withLaw()
        try sample.amend()
        _ = try sample.office.schedule(SampleLaws.exam(count: 4), by: "样例")
        sample.go(toDay: 4, hour: 9)
        let turnedAway = try sample.office.sit(examID: "law", staffID: "0001", seat: "pts/1")
        #expect(throws: SeatError.tooFewItems) { try turnedAway.begin() }
        let review = try sample.office.reviewItem("a3", by: "甲", note: "条号由三变四，答案不变")
        #expect(review.entryID == "a3" && review.remaining.isEmpty)
        try turnedAway.begin()
        #expect(sample.articles(turnedAway) == ["1", "3", "5", "6"])
        let overview = try sample.office.exam("law")
        #expect(overview.stale.map(\.entryID) == ["a2", "a4"] && overview.shortages.isEmpty)
    }

    @Test("an exam over an older edition is judged by that edition")
    func frozenEdition() throws {
        let sample = try SampleOffice.withLaw()
        _ = try sample.office.schedule(SampleLaws.exam(count: 3), by: "样例")
        // The trainer has brought the bank to the amended law before it is in force, and registers that law afterwards.
        _ = try sample.office.loadBank(SampleLaws.bank(SampleLaws.second))
        try sample.amend()
        #expect(try sample.office.exam("law").stale.map(\.entryID) == ["a2", "a3", "a4"])
        _ = try sample.office.schedule(SampleLaws.exam(count: 6), by: "样例", isReplacing: true)
        #expect(try sample.office.exam("law").stale.isEmpty)
    }

    @Test("enemies never meet in a paper of the office")
    func enemies() throws {
        let sample = try SampleOffice()
        func item(_ id: String, _ enemies: [String] = []) -> BankEntry {
            .item(
                Item(
                    id: id,
                    stem: "样例\(id)",
                    answer: .trueFalse(key: true),
                    citations: [],
                    level: .recall,
                    rationale: "样例",
                    enemies: enemies
                )
            )
        }
        let chapter = Chapter(part: nil, title: "样例章", entries: [item("a", ["b"]), item("b"), item("c")])
        _ = try sample.office.loadBank(Bank(title: "互斥", laws: [], maintainer: "样例", chapters: [chapter]))
        func exam(_ count: Int) -> Exam {
            SampleOffice.exam(
                attempts: 9,
                lines: [Blueprint.Line(bank: "互斥", kind: .trueFalse, count: count, points: Points(hundredths: 100))]
            )
        }
        let error = #expect(throws: OfficeError.self) { try sample.office.schedule(exam(3), by: "样例") }
        guard case .shortage(let shortages) = error else {
            Issue.record("gave \(String(describing: error))")
            return
        }
        #expect(shortages.map(\.barredByEnemies) == [1])
        let sitting = try sample.begun(exam(2))
        #expect(sitting.questions.contains { $0.stem == "样例c" })
    }
}

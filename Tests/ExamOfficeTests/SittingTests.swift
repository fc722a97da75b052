import ExamOffice
import ExamRunner
import QuestionBank
import TestSupport
import Testing

@Suite("A sitting, from start to result")
struct SittingTests {
    @Test("every right answer earns every point, and the result shows the grounds")
    func happyPath() throws {
        let sample = try SampleOffice()
        let sitting = try sample.begun()
        #expect(sitting.questions.count == 7)
        #expect(sitting.candidate == "样例0001 (0001)")
        #expect(sitting.attemptNumber == 1)
        for (index, question) in sitting.questions.enumerated() {
            sample.clock.pass(seconds: 10)
            try sitting.record(.answered(question: index, response: SampleBank.key(of: question)))
        }
        #expect(try sitting.timeLeft() == 530_000)
        let result = try sitting.submit()
        #expect(result.timeUsed == 70_000)
        #expect(result.submittedBy == .candidate)
        #expect(result.answeredCount == 7)
        let disclosure = try #require(result.disclosure)
        #expect(disclosure.marks.total == Points(hundredths: 1200))
        #expect(disclosure.marks.isPass)
        #expect(disclosure.articlesToReadAgain.isEmpty)
        #expect(disclosure.questions.allSatisfy { $0.rationale.hasPrefix("样例解析") })
        #expect(try sitting.timeLeft() == 0)
        #expect(throws: SeatError.alreadySubmitted) { try sitting.submit() }
        #expect(throws: SeatError.alreadySubmitted) { try sitting.record(.movedTo(question: 0)) }
    }

    @Test("wrong, missing and cleared answers earn nothing, and their articles are to be read again")
    func wrongAnswers() throws {
        let sample = try SampleOffice()
        let sitting = try sample.begun()
        let single = try #require(sitting.questions.firstIndex { $0.kind == .trueFalse && $0.caseStem == nil })
        try sitting.record(.answered(question: single, response: .truth(true)))
        try sitting.record(.answered(question: single, response: nil))
        let blanks = try #require(sitting.questions.firstIndex { $0.kind == .fillBlank })
        try sitting.record(.answered(question: blanks, response: .blanks(["十五日", "四人"])))
        let result = try sitting.submit()
        let disclosure = try #require(result.disclosure)
        #expect(disclosure.marks.total == Points(hundredths: 100))
        #expect(!disclosure.marks.isPass)
        #expect(result.answeredCount == 1)
        #expect(disclosure.articlesToReadAgain.map(\.description) == ["《样例法》第十二条第一款"])
    }

    @Test("what is in memory is what is on disk, after every step")
    func foldEqualsMemory() throws {
        let sample = try SampleOffice()
        let sitting = try sample.begun()
        let other = try sample.reopened()
        func check() throws {
            let events = try other.events(examID: "e1", staffID: "0001", attempt: 1)
            #expect(try AttemptState(events) == sitting.state)
        }
        try check()
        let steps: [AttemptEvent.Happening] = [
            .movedTo(question: 2), .flagged(question: 2, isFlagged: true), .flagged(question: 2, isFlagged: false),
            .movedTo(question: 0), .flagged(question: 0, isFlagged: true),
        ]
        for step in steps {
            sample.clock.pass(seconds: 7)
            try sitting.record(step)
            try check()
        }
        sample.clock.setWall(byMinutes: 60)
        _ = try sitting.timeLeft()
        try check()
        #expect(sitting.state?.flagged == [0])
        #expect(sitting.state?.clockJumps == [3_600_000])
    }

    @Test("the record takes only what a candidate may say, about questions that there are")
    func foreignHappenings() throws {
        let sample = try SampleOffice()
        let sitting = try sample.begun()
        let judged = try #require(sitting.questions.firstIndex { $0.kind == .trueFalse })
        let single = try #require(sitting.questions.firstIndex { $0.kind == .single && $0.options.count == 4 })
        let sheet = MarkSheet(rule: .standard, points: [], maximum: .zero, passMark: .zero)
        let refused: [AttemptEvent.Happening] = [
            .marked(sheet, by: "样例", reason: ""), .submitted(by: .candidate), .clockJumped(milliseconds: 5),
            .started(deadline: SampleOffice.start), .resumed(seat: "x"), .movedTo(question: 7),
            .movedTo(question: -1), .flagged(question: 99, isFlagged: true),
            .answered(question: judged, response: .option(0)), .answered(question: single, response: .option(4)),
            .answered(question: single, response: .options([0])),
        ]
        let before = sitting.state
        for happening in refused {
            let error = #expect(throws: SeatError.self) { try sitting.record(happening) }
            guard case .damaged = error else {
                Issue.record("\(happening) gave \(String(describing: error))")
                continue
            }
        }
        #expect(sitting.state == before)
        #expect(try sample.office.events(examID: "e1", staffID: "0001", attempt: 1).count == 1)
    }

    @Test("a seat that has not begun has no questions, tells the time it would have, and takes nothing")
    func beforeBeginning() throws {
        let sample = try SampleOffice()
        _ = try sample.office.schedule(SampleOffice.exam(), by: "样例")
        sample.clock.pass(minutes: 55)
        let sitting = try sample.office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
        #expect(sitting.questions.isEmpty)
        #expect(sitting.state == nil)
        #expect(try sitting.timeLeft() == 300_000)
        #expect(throws: SeatError.self) { try sitting.record(.movedTo(question: 0)) }
        #expect(try sample.office.attempts(examID: "e1").isEmpty)
        sample.clock.pass(minutes: 6)
        #expect(throws: SeatError.windowClosed) { try sitting.begin() }
        #expect(try sample.office.attempts(examID: "e1").isEmpty)
    }

    @Test("the recorded seed draws the same paper again, and another seed another one")
    func seeds() throws {
        func paper(_ seed: UInt64) throws -> [CandidateQuestion] { try SampleOffice(seed: seed).begun().questions }
        #expect(try paper(11) == paper(11))
        #expect(try paper(11) != paper(12))
    }

    @Test("attempts are counted, and no more are given than allowed")
    func attemptsAllowed() throws {
        let sample = try SampleOffice()
        for number in 1...2 {
            let sitting =
                number == 1
                ? try sample.begun() : try sample.office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
            try sitting.begin()
            #expect(sitting.attemptNumber == number)
            _ = try sitting.submit()
        }
        #expect(throws: OfficeError.noAttemptsLeft(allowed: 2)) {
            try sample.office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
        }
    }
}

import ExamOffice
import ExamRunner
import QuestionBank
import Testing

@Suite("Coming back to an attempt")
struct ResumeTests {
    /// What a killed program leaves: the object goes without a word, the file stays.
    private func dropped(_ sample: SampleOffice, minutes: Int = 10, _ body: (Sitting) throws -> Void) throws {
        let sitting = try sample.begun(SampleOffice.exam(minutes: minutes))
        try body(sitting)
    }

    @Test("every acknowledged answer is there again, and the time that passed is gone")
    func resume() throws {
        let sample = try SampleOffice()
        var before: AttemptState?
        var questions: [CandidateQuestion] = []
        try dropped(sample) { sitting in
            for (index, question) in sitting.questions.enumerated() {
                try sitting.record(.answered(question: index, response: SampleBank.key(of: question)))
            }
            try sitting.record(.movedTo(question: 3))
            before = sitting.state
            questions = sitting.questions
        }
        sample.clock.pass(minutes: 4)
        let sitting = try sample.reopened().sit(examID: "e1", staffID: "0001", seat: "pts/2")
        #expect(sitting.questions == questions)
        #expect(sitting.state?.responses == before?.responses)
        #expect(sitting.state?.position == 3)
        #expect(sitting.state?.deadline == before?.deadline)
        #expect(try sitting.timeLeft() == 360_000)
        let events = try sample.office.events(examID: "e1", staffID: "0001", attempt: 1)
        #expect(events.last?.happening == .resumed(seat: "pts/2"))
        #expect(events.first?.happening == .started(deadline: try #require(before?.deadline), seat: "pts/1"))
        try sitting.begin()
        #expect(try sitting.submit().disclosure?.marks.total == Points(hundredths: 1200))
    }

    @Test("whoever comes back after the deadline finds the attempt handed in with what was saved")
    func afterTheDeadline() throws {
        let sample = try SampleOffice()
        try dropped(sample) { sitting in
            let index = try #require(sitting.questions.firstIndex { $0.kind == .multiple })
            try sitting.record(.answered(question: index, response: .options([0, 2])))
        }
        sample.clock.pass(minutes: 11)
        let sitting = try sample.reopened().sit(examID: "e1", staffID: "0001", seat: "pts/2")
        let deadline = SampleOffice.start.adding(milliseconds: 600_000)
        #expect(sitting.state?.phase == .submitted(by: .deadline, at: deadline))
        let result = try sitting.result()
        #expect(result.submittedBy == .deadline)
        #expect(result.timeUsed == 600_000)
        #expect(result.disclosure?.marks.total == Points(hundredths: 200))
        #expect(throws: SeatError.alreadySubmitted) { try sitting.submit() }
    }

    @Test("an attempt may be taken up after the window closed, only to find it handed in")
    func afterTheWindow() throws {
        let sample = try SampleOffice()
        try dropped(sample, minutes: 50) { _ in }
        sample.clock.pass(minutes: 61)
        let sitting = try sample.office.sit(examID: "e1", staffID: "0001", seat: "pts/2")
        #expect(sitting.state?.phase != .inProgress)
    }

    @Test("two terminals: the second is told where the first is, and may take over when it is gone")
    func twoTerminals() throws {
        let sample = try SampleOffice()
        var first: Sitting? = try sample.begun(seat: "pts/1 (4711)")
        sample.clock.pass(minutes: 1)
        let taken = OfficeError.seatTaken(seat: "pts/1 (4711)", since: SampleOffice.start)
        #expect(throws: taken) { try sample.office.sit(examID: "e1", staffID: "0001", seat: "pts/2") }
        #expect(throws: taken) { try sample.reopened().sit(examID: "e1", staffID: "0001", seat: "pts/2") }
        // Somebody else's seat is another one.
        _ = try sample.office.sit(examID: "e1", staffID: "0002", seat: "pts/2")
        try first?.record(.movedTo(question: 1))
        first = nil
        let second = try sample.reopened().sit(examID: "e1", staffID: "0001", seat: "pts/2")
        #expect(second.state?.position == 1)
    }

    @Test("the seat is held from before the start, so that two cannot begin at once")
    func beforeBeginning() throws {
        let sample = try SampleOffice()
        _ = try sample.office.schedule(SampleOffice.exam(), by: "样例")
        let first = try sample.office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
        #expect(throws: OfficeError.seatTaken(seat: "pts/1", since: SampleOffice.start)) {
            try sample.reopened().sit(examID: "e1", staffID: "0001", seat: "pts/2")
        }
        try first.begin()
    }

    @Test("a refused sitter leaves no seat behind")
    func refusedSeat() throws {
        let sample = try SampleOffice()
        _ = try sample.office.schedule(SampleOffice.exam(), by: "样例")
        sample.clock.pass(minutes: 61)
        for _ in 1...2 {
            #expect(throws: OfficeError.windowClosed(closes: SampleOffice.exam().closes)) {
                try sample.office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
            }
        }
    }
}

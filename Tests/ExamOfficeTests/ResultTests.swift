import ExamOffice
import ExamRunner
import QuestionBank
import Reporting
import Testing

@Suite("Results and their release")
struct ResultTests {
    private func handedIn(_ sample: SampleOffice, _ release: ReleasePolicy) throws -> AttemptResult {
        let sitting = try sample.begun(SampleOffice.exam(release: release))
        for (index, question) in sitting.questions.enumerated() {
            try sitting.record(.answered(question: index, response: SampleBank.key(of: question)))
        }
        return try sitting.submit()
    }

    @Test("at the window's end: nothing before it, everything from it on")
    func windowEnd() throws {
        let sample = try SampleOffice()
        let exam = SampleOffice.exam()
        let result = try handedIn(sample, .atWindowEnd)
        #expect(result.disclosure == nil)
        #expect(result.releasedFrom == exam.closes)
        #expect(result.answeredCount == 7)
        sample.clock.pass(minutes: 59, seconds: 59, milliseconds: 999)
        #expect(try sample.office.result(examID: "e1", staffID: "0001").disclosure == nil)
        sample.clock.pass(milliseconds: 1)
        let released = try sample.office.result(examID: "e1", staffID: "0001")
        #expect(released.disclosure?.marks.total == Points(hundredths: 1200))
        #expect(released.releasedFrom == nil)
        #expect(throws: OfficeError.notReleasedByHand(.atWindowEnd)) {
            try sample.office.release("e1", by: "样例")
        }
    }

    @Test("by hand: when somebody says so, and not by the passing of time")
    func byHand() throws {
        let sample = try SampleOffice()
        let result = try handedIn(sample, .byHand)
        #expect(result.disclosure == nil && result.releasedFrom == nil)
        sample.clock.pass(minutes: 600)
        #expect(try sample.office.result(examID: "e1", staffID: "0001").disclosure == nil)
        try sample.office.release("e1", by: "样例")
        #expect(try sample.office.result(examID: "e1", staffID: "0001").disclosure != nil)
        let first = try sample.office.exam("e1").releasedAt
        sample.clock.pass(minutes: 1)
        try sample.office.release("e1", by: "样例")
        #expect(try sample.office.exam("e1").releasedAt == first)
        #expect(throws: OfficeError.unknownExam("none")) { try sample.office.release("none", by: "样例") }
    }

    @Test("before release nothing that a candidate is given holds a key, a rationale or a mark")
    func secrecy() throws {
        let sample = try SampleOffice()
        let sitting = try sample.begun(SampleOffice.exam(release: .byHand))
        func everything() throws -> String {
            var text = ""
            for part in [sitting.questions as Any, sitting.state as Any, sitting.exam] { dump(part, to: &text) }
            return text
        }
        for secret in ["半个月", "样例解析", "样例法"] { #expect(try !everything().contains(secret)) }
        for (index, question) in sitting.questions.enumerated() {
            try sitting.record(.answered(question: index, response: SampleBank.key(of: question)))
        }
        let result = try sitting.submit()
        #expect(sitting.state?.marks == nil)
        #expect(sitting.state?.phase != .inProgress)
        #expect(result.disclosure == nil)
        let after = try everything()
        for secret in ["半个月", "样例解析", "样例法", "MarkSheet("] { #expect(!after.contains(secret)) }
        // A candidate who comes back to a handed-in attempt gets no more either: there is a new attempt to begin.
        #expect(try sample.reopened().result(examID: "e1", staffID: "0001").disclosure == nil)
    }

    @Test("which attempt: the one named, or the last that was handed in")
    func whichAttempt() throws {
        let sample = try SampleOffice()
        let office = sample.office
        _ = try office.schedule(SampleOffice.exam(attempts: 3), by: "样例")
        #expect(throws: OfficeError.noAttempt) { try office.result(examID: "e1", staffID: "0001") }
        do {
            let first = try office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
            try first.begin()
            #expect(throws: OfficeError.attemptInProgress) { try office.result(examID: "e1", staffID: "0001") }
            _ = try first.submit()
        }
        let second = try office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
        try second.begin()
        #expect(try office.result(examID: "e1", staffID: "0001").attemptNumber == 1)
        #expect(throws: OfficeError.attemptInProgress) {
            try office.result(examID: "e1", staffID: "0001", attempt: 2)
        }
        #expect(throws: OfficeError.noAttempt) { try office.result(examID: "e1", staffID: "0001", attempt: 3) }
        #expect(throws: OfficeError.unknownStaff(["9"])) { try office.result(examID: "e1", staffID: "9") }
        #expect(throws: OfficeError.unknownExam("9")) { try office.result(examID: "9", staffID: "0001") }
    }

    @Test("attempts whose time is up are handed in when somebody asks, but not from under a candidate")
    func settling() throws {
        let sample = try SampleOffice()
        let office = sample.office
        _ = try sample.begun()
        var present: Sitting? = try office.sit(examID: "e1", staffID: "0002", seat: "pts/2")
        try present?.begin()
        sample.clock.pass(minutes: 9)
        #expect(try office.settleOverdue() == 0)
        sample.clock.pass(minutes: 2)
        #expect(try office.settleOverdue() == 1)
        #expect(try office.settleOverdue() == 0)
        let attempts = try office.attempts(examID: "e1")
        let deadline = SampleOffice.start.adding(milliseconds: 600_000)
        #expect(attempts.map(\.phase) == [.submitted(by: .deadline, at: deadline), .inProgress])
        #expect(attempts[0].marks?.total == .zero)
        #expect(attempts[0].timeUsed == 600_000)
        present = nil
        #expect(try office.result(examID: "e1", staffID: "0002").submittedBy == .deadline)
        #expect(try office.attempts(examID: "e1").allSatisfy { $0.marks != nil })
        #expect(throws: OfficeError.unknownExam("9")) { try office.attempts(examID: "9") }
    }

    @Test("outcomes say what plans and reports need, in the office's days")
    func outcomes() throws {
        let sample = try SampleOffice()
        _ = try handedIn(sample, .byHand)
        _ = try sample.office.sit(examID: "e1", staffID: "0002", seat: "pts/2").begin()
        let outcomes = try sample.office.outcomes(examID: "e1")
        #expect(outcomes.map(\.staffID) == ["0001", "0002"])
        #expect(outcomes[0].score == 1200 && outcomes[0].maximum == 1200)
        #expect(outcomes[0].isPass && outcomes[0].isExcellent)
        #expect(outcomes[0].startedOn == Day(2026, 11, 21) && outcomes[0].handedInOn == Day(2026, 11, 21))
        #expect(outcomes[1].score == nil && outcomes[1].maximum == 1200 && outcomes[1].handedInOn == nil)
    }
}

import ExamOffice
import ExamRunner
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
        #expect(throws: SeatError.alreadySubmitted) { try sitting.submit() }
        #expect(throws: SeatError.alreadySubmitted) { try sitting.record(.movedTo(question: 0)) }
    }
}

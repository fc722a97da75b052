import ExamRunner
import QuestionBank

/// A seat in memory: a list of events on a clock that only the test moves, and writes that fail on demand.
final class FakeSeat: CandidateSeat {
    let exam: Exam
    let candidate = "样例考生 (S001)"
    let attemptNumber = 1
    private let paper: [CandidateQuestion]
    private(set) var questions: [CandidateQuestion] = []
    private(set) var events: [AttemptEvent] = []
    private(set) var state: AttemptState?

    /// Milliseconds since the exam opened.
    var now: Int64 = 0
    /// Thrown by every write until it is nil again.
    var failure: SeatError?
    /// Thrown by every read of the clock.
    var clockFailure: SeatError?
    var isDisclosed = true

    init(exam: Exam = Sample.exam, questions: [CandidateQuestion] = Sample.questions) {
        self.exam = exam
        paper = questions
    }

    private var reading: ClockReading {
        ClockReading(wall: exam.opens.adding(milliseconds: now), boot: "test", uptime: now)
    }

    private func append(_ happening: AttemptEvent.Happening) throws(SeatError) {
        if let failure { throw failure }
        let event = AttemptEvent(sequence: events.count, at: reading, happening: happening)
        do {
            if var next = state {
                try next.apply(event)
                state = next
            } else {
                state = try AttemptState([event])
            }
        } catch {
            throw .damaged(detail: "\(error)")
        }
        events.append(event)
    }

    func begin() throws(SeatError) {
        try append(.started(deadline: exam.deadline(startingAt: reading.wall)))
        questions = paper
    }

    /// As after a power cut: the events are read back by a new program.
    func reopened() throws -> FakeSeat {
        let seat = FakeSeat(exam: exam, questions: paper)
        seat.now = now
        seat.isDisclosed = isDisclosed
        seat.events = events
        seat.state = try AttemptState(events)
        seat.questions = paper
        try seat.append(.resumed(seat: "test"))
        return seat
    }

    func record(_ happening: AttemptEvent.Happening) throws(SeatError) {
        try checkOpen()
        try append(happening)
    }

    func submit() throws(SeatError) -> AttemptResult {
        try checkOpen()
        try append(.submitted(by: .candidate))
        return try result()
    }

    func timeLeft() throws(SeatError) -> Int64 {
        if let clockFailure { throw clockFailure }
        guard let state else { throw .damaged(detail: "not begun") }
        return state.timeLeft(at: reading)
    }

    private func checkOpen() throws(SeatError) {
        guard let state else { throw .damaged(detail: "not begun") }
        guard state.phase == .inProgress else { throw .alreadySubmitted }
        guard state.isOverdue(at: reading) else { return }
        try append(.submitted(by: .deadline))
        throw .timeIsUp
    }

    func result() throws(SeatError) -> AttemptResult {
        guard let state, case .submitted(let submitter, let end) = state.phase else {
            throw .damaged(detail: "not handed in")
        }
        let reviewed = zip(paper, Sample.grounds).enumerated().map { index, pair in
            let response = state.responses[index]
            return AttemptResult.ReviewedQuestion(
                asked: pair.0,
                response: response,
                key: pair.1.key,
                earned: Sample.points(response, to: pair.0, pair.1.key),
                rationale: pair.1.rationale,
                citations: pair.1.citations
            )
        }
        let marks = MarkSheet(
            rule: exam.rule,
            points: reviewed.map(\.earned),
            maximum: paper.reduce(.zero) { $0 + $1.points },
            passMark: exam.passMark
        )
        return AttemptResult(
            examID: exam.id,
            examTitle: exam.title,
            candidate: candidate,
            attemptNumber: attemptNumber,
            submittedBy: submitter,
            submittedAt: end,
            timeUsed: state.timeUsed ?? 0,
            questionCount: paper.count,
            answeredCount: state.responses.values.count { !$0.isEmpty },
            disclosure: isDisclosed ? .init(marks: marks, questions: reviewed) : nil,
            releasedFrom: isDisclosed ? nil : exam.closes
        )
    }
}

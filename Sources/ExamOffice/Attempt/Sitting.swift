package import ExamRunner
import Glibc
import Reporting
import Storage

/// A candidate at an exam: holds their seat as long as it lives, and everything it is told is on disk when the call
/// returns. It is used from one thread.
package final class Sitting: CandidateSeat {
    package let exam: Exam
    package let candidate: String
    package let attemptNumber: Int
    package private(set) var questions: [CandidateQuestion] = []
    /// Without the marks, even after hand-in; they come with the result, when they are released.
    package private(set) var state: AttemptState?

    private let office: Office
    private let staffID: String
    private let seat: String
    private let lock: SeatLock
    private var begun: Begun?

    private struct Begun {
        let id: Int64
        let paper: AttemptPaper
    }

    /// An attempt that is still to begin.
    init(of member: StaffMember, at exam: Exam, number: Int, seat: String, lock: SeatLock, office: Office) {
        self.exam = exam
        candidate = member.candidate
        attemptNumber = number
        self.office = office
        staffID = member.id
        self.seat = seat
        self.lock = lock
    }

    /// Takes an attempt up again; hands it in when its time was up meanwhile.
    convenience init(
        resuming attempt: StoredAttempt,
        of member: StaffMember,
        paper: AttemptPaper,
        at exam: Exam,
        seat: String,
        lock: SeatLock,
        office: Office
    ) throws {
        self.init(of: member, at: exam, number: attempt.row.number, seat: seat, lock: lock, office: office)
        let reading = office.clock.reading()
        let stored = try attempt.state()
        begun = Begun(id: attempt.row.id, paper: paper)
        questions = paper.questions
        var batch = try EventBatch(after: stored, at: reading)
        let resumed: AttemptState
        if stored.isOverdue(at: reading) {
            resumed = try batch.handIn(paper, at: exam)
        } else {
            try batch.add(.resumed(seat: seat))
            resumed = batch.state
        }
        try batch.write(to: attempt.row.id, of: office.database)
        state = resumed
    }

    package func begin() throws(SeatError) {
        guard begun == nil else { return }
        let started = try naming {
            try office.start(exam, staffID: staffID, number: attemptNumber, seat: seat)
        }
        begun = Begun(id: started.attempt, paper: started.paper)
        questions = started.paper.questions
        state = started.state
    }

    package func record(_ happening: AttemptEvent.Happening) throws(SeatError) {
        let (attempt, before) = try inProgress()
        let reading = office.clock.reading()
        if before.isOverdue(at: reading) {
            try handIn(attempt, after: before, at: reading)
            throw .timeIsUp
        }
        guard attempt.paper.admits(happening) else {
            throw .damaged(detail: "the paper has no such question or answer")
        }
        state = try naming {
            var batch = try EventBatch(after: before, at: reading)
            try batch.add(happening)
            try batch.write(to: attempt.id, of: office.database)
            return batch.state
        }
    }

    package func submit() throws(SeatError) -> AttemptResult {
        let (attempt, before) = try inProgress()
        try handIn(attempt, after: before, at: office.clock.reading())
        return try result()
    }

    package func timeLeft() throws(SeatError) -> Int64 {
        let reading = office.clock.reading()
        guard let attempt = begun, let before = state else {
            return max(0, exam.deadline(startingAt: reading.wall).milliseconds - reading.wall.milliseconds)
        }
        guard before.phase == .inProgress else { return 0 }
        let batch = try naming { try EventBatch(after: before, at: reading) }
        // A jump after the deadline is noted with the hand-in that follows.
        guard !batch.events.isEmpty, !before.isOverdue(at: reading) else { return before.timeLeft(at: reading) }
        try naming { try batch.write(to: attempt.id, of: office.database) }
        state = batch.state
        return batch.state.timeLeft(at: reading)
    }

    package func result() throws(SeatError) -> AttemptResult {
        try naming { try office.result(examID: exam.id, staffID: staffID, attempt: attemptNumber) }
    }

    private func inProgress() throws(SeatError) -> (Begun, AttemptState) {
        guard let begun, let state else { throw .damaged(detail: "the attempt has not begun") }
        guard state.phase == .inProgress else { throw .alreadySubmitted }
        return (begun, state)
    }

    private func handIn(_ attempt: Begun, after before: AttemptState, at reading: ClockReading) throws(SeatError) {
        state = try naming {
            var batch = try EventBatch(after: before, at: reading)
            let unmarked = try batch.handIn(attempt.paper, at: exam)
            try batch.write(to: attempt.id, of: office.database)
            return unmarked
        }
    }

    /// Runs something below and names its errors as a seat does.
    private func naming<Outcome>(_ body: () throws -> Outcome) throws(SeatError) -> Outcome {
        do {
            return try body()
        } catch {
            throw SeatError(OfficeError(error))
        }
    }
}

extension StaffMember {
    /// How a candidate is named on screens and results.
    var candidate: String { "\(name) (\(id))" }
}

extension SeatError {
    init(_ error: OfficeError) {
        switch error {
        case .record(.busy): self = .busy
        case .record(.full): self = .notSaved(.diskFull)
        case .record(.readOnly): self = .notSaved(.notWritable)
        case .record(.io(let detail)): self = .notSaved(.system(detail: detail))
        case .record(.damaged(let detail)), .record(.corrupt(let detail)), .record(.constraint(let detail)),
            .damaged(let detail):
            self = .damaged(detail: detail)
        case .windowClosed, .windowNotOpen: self = .windowClosed
        case .examChanged: self = .examChanged
        case .staleShortage: self = .tooFewItems
        case .shortage: self = .damaged(detail: "the banks of the exam no longer fill its blueprint")
        default: self = .damaged(detail: "the record was changed in the meantime")
        }
    }
}

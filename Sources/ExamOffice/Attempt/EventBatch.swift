import ExamRunner
import Storage

/// Events that go into the record together, and the state that the attempt has after them.
///
/// The attempt's own state changes only when the batch is on disk, so that a refused write leaves nothing behind.
struct EventBatch {
    private(set) var state: AttemptState
    private(set) var events: [AttemptEvent] = []
    private let reading: ClockReading

    /// Begins with a jump of the wall clock if there was one since the last event.
    init(after state: AttemptState, at reading: ClockReading) throws(AttemptState.Damage) {
        self.state = state
        self.reading = reading
        var timer = state.timer
        if let jump = timer.advance(to: reading) { try add(.clockJumped(milliseconds: jump)) }
    }

    mutating func add(_ happening: AttemptEvent.Happening) throws(AttemptState.Damage) {
        let event = AttemptEvent(sequence: state.eventCount, at: reading, happening: happening)
        try state.apply(event)
        events.append(event)
    }

    /// Hands in and marks: in the candidate's name while there is time, in the deadline's afterwards.
    ///
    /// - Returns: the state between the two, as a candidate may know it: the points of the marks would tell the key.
    mutating func handIn(_ paper: AttemptPaper, at exam: Exam) throws(AttemptState.Damage) -> AttemptState {
        try add(.submitted(by: state.isOverdue(at: reading) ? .deadline : .candidate))
        let unmarked = state
        let sheet = paper.marks(for: state.responses, at: exam)
        try add(.marked(sheet, by: Office.program, reason: "hand-in"))
        return unmarked
    }

    /// Puts the events on disk: one alone by the shortest way, several in one transaction.
    func write(to attempt: Int64, of database: any SQLDatabase) throws {
        if events.count == 1 {
            try AttemptEventTable.append(events[0], to: attempt, of: database)
        } else if !events.isEmpty {
            try database.transaction { db in
                for event in events { try AttemptEventTable.append(event, to: attempt, in: db) }
            }
        }
    }
}

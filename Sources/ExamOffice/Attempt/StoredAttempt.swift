import ExamRunner
import Storage

/// An attempt as the record has it.
struct StoredAttempt {
    let row: AttemptTable.Row
    let events: [AttemptEvent]

    init(_ row: AttemptTable.Row, in db: any SQLConnection) throws(StorageError) {
        self.row = row
        events = try AttemptEventTable.events(of: row.id, in: db)
    }

    func state() throws(AttemptState.Damage) -> AttemptState { try AttemptState(events) }

    /// As a candidate may know it: without the marks, whose points would tell the key before it is released.
    func stateWithoutMarks() throws(AttemptState.Damage) -> AttemptState {
        try AttemptState(events.prefix { if case .marked = $0.happening { false } else { true } })
    }

    func paper(in db: any SQLConnection) throws -> AttemptPaper {
        try AttemptPaper(try AttemptTable.paper(of: row.id, in: db), exam: row.exam, in: db)
    }
}

package import ExamRunner
package import QuestionBank
import Storage

/// The one door to an office's record: every operation has a name, runs in one transaction, and fails by `OfficeError`
/// with nothing changed. The command line and the web both come through here and know nothing below it.
package final class Office: Sendable {
    /// The office's zone, chosen when the workspace was made.
    package let time: OfficeTime

    let folder: WorkspaceFolder
    let database: any SQLDatabase
    let clock: any OfficeClock
    /// Where the seeds of papers come from.
    let seeds: @Sendable () -> UInt64

    /// The name under which the program itself acts, as when it marks.
    package static let program = "xuefa"

    init(
        folder: WorkspaceFolder,
        database: any SQLDatabase,
        clock: any OfficeClock,
        seeds: @escaping @Sendable () -> UInt64
    ) throws(OfficeError) {
        do {
            time = try database.read { try OfficeTime.stored(in: $0) }
        } catch {
            throw OfficeError(error)
        }
        self.folder = folder
        self.database = database
        self.clock = clock
        self.seeds = seeds
    }

    /// The office's day now.
    package var today: Day { time.day(of: clock.reading().wall) }

    func read<Outcome>(_ body: (any SQLConnection) throws -> Outcome) throws(OfficeError) -> Outcome {
        do {
            return try database.read(body)
        } catch {
            throw OfficeError(error)
        }
    }

    func write<Outcome>(_ body: (any SQLConnection) throws -> Outcome) throws(OfficeError) -> Outcome {
        do {
            return try database.transaction(body)
        } catch {
            throw OfficeError(error)
        }
    }

    /// Puts an operation on the office's trail, in the operation's own transaction.
    func note(
        _ action: String,
        _ subject: String,
        by actor: String,
        detail: String = "",
        in db: any SQLConnection
    ) throws(StorageError) {
        let now = clock.reading().wall
        try OfficeEventTable.insert(
            OfficeEventTable.Row(at: now, actor: actor, action: action, subject: subject, detail: detail),
            in: db
        )
    }
}

extension OfficeTime {
    fileprivate static func stored(in db: any SQLConnection) throws(StorageError) -> OfficeTime {
        try OfficeTable.time(in: db)
    }
}

extension OfficeError {
    /// Names an error from below the door.
    init(_ error: any Error) {
        switch error {
        case let error as OfficeError: self = error
        case let error as StorageError: self = .record(RecordFailure(error))
        case let error as AttemptState.Damage: self = .damaged(detail: error.detail)
        default: self = .record(.io(detail: String(describing: error)))
        }
    }
}

extension AttemptState.Damage {
    /// For the log of somebody who repairs a record.
    var detail: String {
        switch self {
        case .noStart: "the attempt has no start"
        case .gap(let expected, let found): "event \(expected) is missing, \(found) follows"
        case .outOfPlace(let sequence): "event \(sequence) is out of place"
        }
    }
}

import Storage
import Synchronization

/// A database whose writes can be made to fail at the last moment, as a full disk or a pulled cable does.
final class FaultyDatabase: SQLDatabase {
    private let real: any SQLDatabase
    private let failure = Mutex<StorageError?>(nil)

    init(_ real: any SQLDatabase) {
        self.real = real
    }

    /// From now on writes fail so; nil mends it.
    func fail(with error: StorageError?) {
        failure.withLock { $0 = error }
    }

    var dialect: SQLDialect { real.dialect }

    func execute(_ sql: String, _ values: [SQLValue]) throws(StorageError) {
        if let failure = failure.withLock({ $0 }) { throw failure }
        try real.execute(sql, values)
    }

    func transaction<Outcome>(_ body: (any SQLConnection) throws -> Outcome) throws -> Outcome {
        try real.transaction { db in
            let outcome = try body(db)
            if let failure = failure.withLock({ $0 }) { throw failure }
            return outcome
        }
    }

    func read<Outcome>(_ body: (any SQLConnection) throws -> Outcome) throws -> Outcome { try real.read(body) }

    func close() throws(StorageError) { try real.close() }
}

import GRDB

/// The record in an SQLite file: WAL, foreign keys, and a full sync at every commit.
package final class SQLiteDatabase: SQLDatabase {
    private let queue: DatabaseQueue

    package var dialect: SQLDialect { .sqlite }

    /// `Xuef` in ASCII: marks the file as ours (PRAGMA application_id, bytes 68 to 71 of the file).
    package static let applicationID: Int64 = 0x5875_6566

    /// How many seconds a write waits for another process's write.
    package static let patience = 5.0

    /// Opens an existing file and checks that it is ours; reads no more than the file's first page.
    ///
    /// - Throws: `notAWorkspace`, `corrupt`, `busy` or `io`.
    package static func open(_ path: String, patience: Double = patience) throws(StorageError) -> SQLiteDatabase {
        let database = try SQLiteDatabase(path, patience)
        guard try database.pragma("application_id") == .integer(applicationID) else { throw .notAWorkspace }
        guard try database.pragma("journal_mode") == .text("wal") else {
            throw .damaged(detail: "the journal mode of the record is not WAL")
        }
        return database
    }

    /// Makes an empty record of a file that is empty or not there.
    package static func create(_ path: String) throws(StorageError) -> SQLiteDatabase {
        let database = try SQLiteDatabase(path, patience)
        try database.run("PRAGMA application_id = \(applicationID)")
        guard try database.pragma("journal_mode = WAL") == .text("wal") else {
            throw .io(detail: "the file system does not allow a write-ahead log")
        }
        // Changing the journal mode puts the library's own default back; what counts is the setting now.
        try database.syncAtEveryCommit()
        return database
    }

    private init(_ path: String, _ patience: Double) throws(StorageError) {
        var configuration = GRDB.Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.label = "record"
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw StorageError(sqlite: error)
        }
        try syncAtEveryCommit()
    }

    /// Sets `synchronous=FULL` on the connection that writes and checks that it holds: GRDB's own set-up of WAL would
    /// have put NORMAL, with which a power cut can lose acknowledged answers.
    private func syncAtEveryCommit() throws(StorageError) {
        try run("PRAGMA synchronous = FULL")
        guard try pragma("synchronous") == .integer(2) else {
            throw .io(detail: "SQLite does not keep synchronous=FULL")
        }
    }

    package func execute(_ sql: String, _ values: [SQLValue]) throws(StorageError) {
        do {
            _ = try queue.inDatabase { try SQLiteConnection(database: $0).execute(sql, values) }
        } catch {
            throw StorageError(sqlite: error)
        }
    }

    package func transaction<Outcome>(_ body: (any SQLConnection) throws -> Outcome) throws -> Outcome {
        try bracketed("BEGIN IMMEDIATE", body)
    }

    package func read<Outcome>(_ body: (any SQLConnection) throws -> Outcome) throws -> Outcome {
        try bracketed("BEGIN DEFERRED", body)
    }

    package func close() throws(StorageError) {
        do {
            try queue.close()
        } catch {
            throw StorageError(sqlite: error)
        }
    }

    /// GRDB's own transactions prepare BEGIN and COMMIT anew each time; ours are cached like any other statement.
    private func bracketed<Outcome>(
        _ begin: String,
        _ body: (any SQLConnection) throws -> Outcome
    ) throws -> Outcome {
        try queue.inDatabase { database in
            let connection = SQLiteConnection(database: database)
            try connection.execute(begin, [])
            do {
                let outcome = try body(connection)
                try connection.execute("COMMIT", [])
                return outcome
            } catch {
                // SQLite has rolled back by itself after some errors, such as a full disk.
                if database.isInsideTransaction { _ = try? connection.execute("ROLLBACK", []) }
                throw error
            }
        }
    }

    private func run(_ sql: String) throws(StorageError) { try execute(sql, []) }

    private func pragma(_ name: String) throws(StorageError) -> SQLValue? {
        do {
            return try queue.inDatabase {
                try SQLiteConnection(database: $0).query("PRAGMA \(name)", []).first?.values[0]
            }
        } catch {
            throw StorageError(sqlite: error)
        }
    }
}

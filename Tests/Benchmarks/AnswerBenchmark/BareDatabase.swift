import GRDBSQLite

/// The least that a durable row can cost: one prepared INSERT, committed by itself, straight through SQLite's C
/// interface, in WAL with `synchronous=FULL`. The row is as large as an answer's in the office's record.
final class BareDatabase {
    /// What SQLite says when it does not do what is asked.
    struct Failure: Error {
        let code: Int32
    }

    private let connection: OpaquePointer
    private let insertion: OpaquePointer
    private var count: Int64 = 0

    init(path: String) throws(Failure) {
        var connection: OpaquePointer?
        try Self.check(sqlite3_open(path, &connection))
        guard let connection else { throw Failure(code: SQLITE_NOMEM) }
        for statement in [
            "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
            """
            CREATE TABLE event (
                attempt INTEGER NOT NULL, sequence INTEGER NOT NULL, kind TEXT NOT NULL, payload TEXT NOT NULL,
                wall_ms INTEGER NOT NULL, boot TEXT NOT NULL, uptime_ms INTEGER NOT NULL, PRIMARY KEY (attempt, sequence)
            ) STRICT, WITHOUT ROWID
            """,
        ] {
            try Self.check(sqlite3_exec(connection, statement, nil, nil, nil))
        }
        var insertion: OpaquePointer?
        try Self.check(
            sqlite3_prepare_v3(connection, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)", -1, 0, &insertion, nil)
        )
        guard let insertion else { throw Failure(code: SQLITE_NOMEM) }
        self.connection = connection
        self.insertion = insertion
    }

    deinit {
        sqlite3_finalize(insertion)
        sqlite3_close(connection)
    }

    /// Commits so many rows, one after the other.
    func insert(times: Int) throws(Failure) {
        for _ in 0..<times {
            sqlite3_bind_int64(insertion, 1, 1)
            sqlite3_bind_int64(insertion, 2, count)
            bind("answered", at: 3)
            bind(#"{"question":\#(count % 50),"option":\#(count % 4)}"#, at: 4)
            sqlite3_bind_int64(insertion, 5, 1_795_223_107_000 + count)
            bind("00000000-0000-4000-8000-000000000000", at: 6)
            sqlite3_bind_int64(insertion, 7, 1_000_000 + count)
            let code = sqlite3_step(insertion)
            guard code == SQLITE_DONE else { throw Failure(code: code) }
            sqlite3_reset(insertion)
            count += 1
        }
    }

    private func bind(_ text: String, at index: Int32) {
        // SQLITE_TRANSIENT, which Swift does not see: SQLite takes a copy.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        sqlite3_bind_text(insertion, index, text, -1, transient)
    }

    private static func check(_ code: Int32) throws(Failure) {
        guard code == SQLITE_OK else { throw Failure(code: code) }
    }
}

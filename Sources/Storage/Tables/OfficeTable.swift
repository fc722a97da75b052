package import ExamRunner

/// The one row about the office itself.
package enum OfficeTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE office (
                id \(dialect.integer) NOT NULL PRIMARY KEY CHECK (id = 1),
                utc_offset_minutes \(dialect.integer) NOT NULL CHECK (utc_offset_minutes BETWEEN -1080 AND 1080),
                created_at \(dialect.integer) NOT NULL
            ) \(dialect.tableOptions)
            """
        ]
    }

    package static func insert(_ time: OfficeTime, at instant: Instant, in db: any SQLConnection) throws(StorageError) {
        try db.execute(
            "INSERT INTO office (id, utc_offset_minutes, created_at) VALUES (1, ?, ?)",
            [.integer(time.minutesFromUTC), .integer(instant.milliseconds)]
        )
    }

    /// - Throws: `StorageError.notAWorkspace` when the row is missing: a file that was never finished.
    package static func time(in db: any SQLConnection) throws(StorageError) -> OfficeTime {
        guard let row = try db.first("SELECT utc_offset_minutes FROM office WHERE id = 1", []) else {
            throw .notAWorkspace
        }
        return OfficeTime(minutesFromUTC: try row.integer(0))
    }
}

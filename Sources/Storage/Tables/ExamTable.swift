package import ExamRunner

/// Exams as scheduled, the editions that they draw from, and the releases by hand.
package enum ExamTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE exam (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                definition TEXT NOT NULL,
                opens_at \(dialect.integer) NOT NULL,
                closes_at \(dialect.integer) NOT NULL,
                scheduled_at \(dialect.integer) NOT NULL,
                scheduled_by TEXT NOT NULL,
                CHECK (closes_at > opens_at)
            ) \(dialect.tableOptions)
            """,
            """
            CREATE TABLE exam_edition (
                exam TEXT NOT NULL REFERENCES exam (id),
                edition \(dialect.integer) NOT NULL REFERENCES bank_edition (id),
                PRIMARY KEY (exam, edition)
            ) \(dialect.clusteredTableOptions)
            """,
            """
            CREATE TABLE exam_release (
                exam TEXT NOT NULL PRIMARY KEY REFERENCES exam (id),
                released_at \(dialect.integer) NOT NULL,
                released_by TEXT NOT NULL
            ) \(dialect.tableOptions)
            """,
        ]
    }

    /// An exam with what the office did to it.
    package struct Row: Hashable, Sendable {
        package let exam: Exam
        package let scheduledAt: Instant
        package let scheduledBy: String
        /// When its results were released by hand.
        package let releasedAt: Instant?
    }

    private static let select = """
        SELECT x.definition, x.scheduled_at, x.scheduled_by, r.released_at
        FROM exam x LEFT JOIN exam_release r ON r.exam = x.id
        """

    private static func exam(_ row: SQLRow) throws(StorageError) -> Row {
        Row(
            exam: try JSONText.decode(Exam.self, from: try row.text(0)),
            scheduledAt: Instant(milliseconds: try row.int64(1)),
            scheduledBy: try row.text(2),
            releasedAt: try row.optionalInt64(3).map(Instant.init)
        )
    }

    package static func row(_ id: String, in db: any SQLConnection) throws(StorageError) -> Row? {
        guard let row = try db.first("\(select) WHERE x.id = ?", [.text(id)]) else { return nil }
        return try exam(row)
    }

    /// In the order in which their windows open.
    package static func all(in db: any SQLConnection) throws(StorageError) -> [Row] {
        var rows: [Row] = []
        for row in try db.query("\(select) ORDER BY x.opens_at, x.id", []) { rows.append(try exam(row)) }
        return rows
    }

    /// Adds an exam, or replaces one that nobody has sat.
    package static func replace(
        _ exam: Exam,
        editions: [Int64],
        at instant: Instant,
        by scheduler: String,
        in db: any SQLConnection
    ) throws(StorageError) {
        try db.execute("DELETE FROM exam_release WHERE exam = ?", [.text(exam.id)])
        try db.execute("DELETE FROM exam_edition WHERE exam = ?", [.text(exam.id)])
        try db.execute("DELETE FROM exam WHERE id = ?", [.text(exam.id)])
        try db.execute(
            """
            INSERT INTO exam (id, definition, opens_at, closes_at, scheduled_at, scheduled_by)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .text(exam.id), .text(try JSONText.encode(exam)), .integer(exam.opens.milliseconds),
                .integer(exam.closes.milliseconds), .integer(instant.milliseconds), .text(scheduler),
            ]
        )
        for edition in editions {
            try db.execute(
                "INSERT INTO exam_edition (exam, edition) VALUES (?, ?)",
                [.text(exam.id), .integer(edition)]
            )
        }
    }

    /// The editions that an exam draws from, with their banks' titles.
    package static func editions(
        of exam: String,
        in db: any SQLConnection
    ) throws(StorageError) -> [(id: Int64, bank: String)] {
        let rows = try db.query(
            """
            SELECT e.id, b.title FROM exam_edition x
            JOIN bank_edition e ON e.id = x.edition JOIN bank b ON b.id = e.bank
            WHERE x.exam = ? ORDER BY e.id
            """,
            [.text(exam)]
        )
        var editions: [(id: Int64, bank: String)] = []
        for row in rows { editions.append((try row.int64(0), try row.text(1))) }
        return editions
    }

    /// - Returns: false when it had been released before; the first release stands.
    package static func release(
        _ exam: String,
        at instant: Instant,
        by name: String,
        in db: any SQLConnection
    ) throws(StorageError) -> Bool {
        let changed = try db.execute(
            "INSERT INTO exam_release (exam, released_at, released_by) VALUES (?, ?, ?) ON CONFLICT (exam) DO NOTHING",
            [.text(exam), .integer(instant.milliseconds), .text(name)]
        )
        return changed == 1
    }
}

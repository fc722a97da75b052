package import ExamRunner

/// Attempts with their papers. What happened in them stands in `attempt_event`.
package enum AttemptTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE attempt (
                id \(dialect.integer) NOT NULL PRIMARY KEY,
                exam TEXT NOT NULL REFERENCES exam (id),
                staff TEXT NOT NULL REFERENCES staff (id),
                number \(dialect.integer) NOT NULL CHECK (number >= 1),
                seed TEXT NOT NULL CHECK (LENGTH(seed) = 16),
                paper TEXT NOT NULL,
                UNIQUE (exam, staff, number)
            ) \(dialect.tableOptions)
            """
        ] + dialect.forbiddingChanges(of: "attempt")
    }

    package struct Row: Hashable, Sendable {
        package let id: Int64
        package let exam: String
        package let staff: String
        /// 1 for the first attempt of a person at an exam.
        package let number: Int
        /// Whether it has been handed in.
        package let isSubmitted: Bool
    }

    private static let select = """
        SELECT a.id, a.exam, a.staff, a.number,
        CASE WHEN EXISTS (SELECT 1 FROM attempt_event e WHERE e.attempt = a.id AND e.kind = 'submitted')
        THEN 1 ELSE 0 END
        FROM attempt a
        """

    private static func row(_ row: SQLRow) throws(StorageError) -> Row {
        Row(
            id: try row.int64(0),
            exam: try row.text(1),
            staff: try row.text(2),
            number: try row.integer(3),
            isSubmitted: try row.integer(4) == 1
        )
    }

    private static func rows(
        _ condition: String,
        _ values: [SQLValue],
        _ db: any SQLConnection
    ) throws(StorageError) -> [Row] {
        var rows: [Row] = []
        for row in try db.query("\(select) \(condition)", values) { rows.append(try self.row(row)) }
        return rows
    }

    /// The attempts of a person at an exam, first to last.
    package static func attempts(
        exam: String,
        staff: String,
        in db: any SQLConnection
    ) throws(StorageError) -> [Row] {
        try rows("WHERE a.exam = ? AND a.staff = ? ORDER BY a.number", [.text(exam), .text(staff)], db)
    }

    /// All attempts at an exam, by 工号 and number.
    package static func attempts(exam: String, in db: any SQLConnection) throws(StorageError) -> [Row] {
        try rows("WHERE a.exam = ? ORDER BY a.staff, a.number", [.text(exam)], db)
    }

    /// The attempts of all exams that have not been handed in.
    package static func open(in db: any SQLConnection) throws(StorageError) -> [Row] {
        try rows(
            """
            WHERE NOT EXISTS (SELECT 1 FROM attempt_event e WHERE e.attempt = a.id AND e.kind = 'submitted')
            ORDER BY a.id
            """,
            [],
            db
        )
    }

    package static func paper(of attempt: Int64, in db: any SQLConnection) throws(StorageError) -> Paper {
        guard let row = try db.first("SELECT seed, paper FROM attempt WHERE id = ?", [.integer(attempt)]) else {
            throw .damaged(detail: "attempt \(attempt) is missing")
        }
        return try PaperContent(seed: try row.text(0), questions: try row.text(1)).paper()
    }

    /// - Returns: the attempt's number in the record.
    package static func insert(
        exam: String,
        staff: String,
        number: Int,
        paper: Paper,
        in db: any SQLConnection
    ) throws(StorageError) -> Int64 {
        let id = try db.nextNumber(of: "id", in: "attempt")
        let content = try PaperContent(paper)
        try db.execute(
            "INSERT INTO attempt (id, exam, staff, number, seed, paper) VALUES (?, ?, ?, ?, ?, ?)",
            [
                .integer(id), .text(exam), .text(staff), .integer(number), .text(content.seed),
                .text(content.questions),
            ]
        )
        return id
    }
}

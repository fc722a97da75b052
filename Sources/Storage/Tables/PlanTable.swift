package import ExamRunner
package import Reporting

/// Learning plans; loading one again adds a version, and the last one counts.
package enum PlanTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE plan (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                year \(dialect.integer) NOT NULL CHECK (year BETWEEN 1900 AND 9999)
            ) \(dialect.tableOptions)
            """,
            """
            CREATE TABLE plan_version (
                plan TEXT NOT NULL REFERENCES plan (id),
                number \(dialect.integer) NOT NULL CHECK (number >= 1),
                definition TEXT NOT NULL,
                loaded_at \(dialect.integer) NOT NULL,
                loaded_by TEXT NOT NULL,
                PRIMARY KEY (plan, number)
            ) \(dialect.tableOptions)
            """,
        ] + dialect.forbiddingChanges(of: "plan_version")
    }

    /// A plan as it was last loaded.
    package struct Row: Hashable, Sendable {
        package let plan: LearningPlan
        package let version: Int
        package let loadedAt: Instant
        package let loadedBy: String
    }

    private static let latest = """
        SELECT v.definition, v.number, v.loaded_at, v.loaded_by FROM plan p JOIN plan_version v ON v.plan = p.id
        WHERE v.number = (SELECT MAX(number) FROM plan_version WHERE plan = p.id)
        """

    private static func plan(_ row: SQLRow) throws(StorageError) -> Row {
        Row(
            plan: try JSONText.decode(LearningPlan.self, from: try row.text(0)),
            version: try row.integer(1),
            loadedAt: Instant(milliseconds: try row.int64(2)),
            loadedBy: try row.text(3)
        )
    }

    package static func row(_ id: String, in db: any SQLConnection) throws(StorageError) -> Row? {
        guard let row = try db.first("\(latest) AND p.id = ?", [.text(id)]) else { return nil }
        return try plan(row)
    }

    /// The last version of every plan, by year.
    package static func all(in db: any SQLConnection) throws(StorageError) -> [Row] {
        var rows: [Row] = []
        for row in try db.query("\(latest) ORDER BY p.year, p.id", []) { rows.append(try plan(row)) }
        return rows
    }

    /// Adds a version.
    package static func insert(
        _ plan: LearningPlan,
        number: Int,
        at instant: Instant,
        by name: String,
        in db: any SQLConnection
    ) throws(StorageError) {
        try db.execute(
            "INSERT INTO plan (id, year) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET year = excluded.year",
            [.text(plan.id), .integer(plan.year)]
        )
        try db.execute(
            "INSERT INTO plan_version (plan, number, definition, loaded_at, loaded_by) VALUES (?, ?, ?, ?, ?)",
            [
                .text(plan.id), .integer(number), .text(try JSONText.encode(plan)), .integer(instant.milliseconds),
                .text(name),
            ]
        )
    }
}

package import ExamRunner
package import QuestionBank

/// What the office knows of law versions without their texts. Facts can turn out wrong or be completed, such as the day
/// on which a version ended: registering a version again adds a revision, and the last one counts, so that it can be
/// told years later what the record said when a paper was drawn.
package enum LawVersionTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE law_version (
                law TEXT NOT NULL CHECK (law <> ''),
                adopted TEXT NOT NULL CHECK (LENGTH(adopted) = 10),
                revision \(dialect.integer) NOT NULL CHECK (revision >= 1),
                facts TEXT NOT NULL,
                registered_at \(dialect.integer) NOT NULL,
                registered_by TEXT NOT NULL,
                PRIMARY KEY (law, adopted, revision)
            ) \(dialect.clusteredTableOptions)
            """
        ] + dialect.forbiddingChanges(of: "law_version")
    }

    /// A version as it was last registered.
    package struct Row: Hashable, Sendable {
        package let version: LawVersion
        /// From 1.
        package let revision: Int
    }

    private static let latest = """
        SELECT v.law, v.adopted, v.facts, v.revision FROM law_version v
        WHERE v.revision = (SELECT MAX(m.revision) FROM law_version m WHERE m.law = v.law AND m.adopted = v.adopted)
        """

    private static func row(_ row: SQLRow) throws(StorageError) -> Row {
        let id = LawVersionID(law: try row.text(0), adopted: try row.someDay(1))
        let content = try JSONText.decode(LawVersionContent.self, from: try row.text(2))
        return Row(version: try content.version(id), revision: try row.integer(3))
    }

    package static func row(_ id: LawVersionID, in db: any SQLConnection) throws(StorageError) -> Row? {
        let values: [SQLValue] = [.text(id.law), .text(id.adopted.description)]
        guard let row = try db.first("\(latest) AND v.law = ? AND v.adopted = ?", values) else { return nil }
        return try self.row(row)
    }

    /// The last revision of every version.
    package static func all(in db: any SQLConnection) throws(StorageError) -> [Row] {
        var rows: [Row] = []
        for row in try db.query("\(latest) ORDER BY v.law, v.adopted", []) { rows.append(try self.row(row)) }
        return rows
    }

    package static func insert(
        _ version: LawVersion,
        revision: Int,
        at instant: Instant,
        by name: String,
        in db: any SQLConnection
    ) throws(StorageError) {
        try db.execute(
            """
            INSERT INTO law_version (law, adopted, revision, facts, registered_at, registered_by)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .text(version.id.law), .text(version.id.adopted.description), .integer(revision),
                .text(try JSONText.encode(LawVersionContent(version))), .integer(instant.milliseconds), .text(name),
            ]
        )
    }
}

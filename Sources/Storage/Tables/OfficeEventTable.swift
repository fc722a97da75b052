package import ExamRunner

/// Who did what in the office, and when: the trail of every operation that is not a candidate's.
package enum OfficeEventTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE office_event (
                id \(dialect.integer) NOT NULL PRIMARY KEY,
                at_ms \(dialect.integer) NOT NULL,
                actor TEXT NOT NULL,
                action TEXT NOT NULL CHECK (action <> ''),
                subject TEXT NOT NULL,
                detail TEXT NOT NULL
            ) \(dialect.tableOptions)
            """
        ] + dialect.forbiddingChanges(of: "office_event")
    }

    package struct Row: Hashable, Sendable {
        package let at: Instant
        package let actor: String
        package let action: String
        /// What it was done to: an exam's, a plan's or a person's id, a bank's title.
        package let subject: String
        package let detail: String

        package init(at: Instant, actor: String, action: String, subject: String, detail: String) {
            self.at = at
            self.actor = actor
            self.action = action
            self.subject = subject
            self.detail = detail
        }
    }

    package static func insert(_ event: Row, in db: any SQLConnection) throws(StorageError) {
        let id = try db.nextNumber(of: "id", in: "office_event")
        try db.execute(
            "INSERT INTO office_event (id, at_ms, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?, ?)",
            [
                .integer(id), .integer(event.at.milliseconds), .text(event.actor), .text(event.action),
                .text(event.subject), .text(event.detail),
            ]
        )
    }

    /// First to last.
    package static func all(in db: any SQLConnection) throws(StorageError) -> [Row] {
        var rows: [Row] = []
        for row in try db.query("SELECT at_ms, actor, action, subject, detail FROM office_event ORDER BY id", []) {
            rows.append(
                Row(
                    at: Instant(milliseconds: try row.int64(0)),
                    actor: try row.text(1),
                    action: try row.text(2),
                    subject: try row.text(3),
                    detail: try row.text(4)
                )
            )
        }
        return rows
    }
}

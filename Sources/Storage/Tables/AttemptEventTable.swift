package import ExamRunner

/// What happened in attempts: only ever added to, one small row a durable answer.
package enum AttemptEventTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        // Not `kind IN (…)`: SQLite builds a temporary index of the list at every insertion, which doubles its price.
        let kinds = EventContent.Kind.allCases.map { "WHEN '\($0.rawValue)' THEN 1" }.joined(separator: " ")
        return [
            // Stored by its key, so that an answer is a write to one tree; the index covers hand-ins alone.
            """
            CREATE TABLE attempt_event (
                attempt \(dialect.integer) NOT NULL REFERENCES attempt (id),
                sequence \(dialect.integer) NOT NULL CHECK (sequence >= 0),
                kind TEXT NOT NULL CHECK (CASE kind \(kinds) ELSE 0 END = 1),
                payload TEXT NOT NULL,
                wall_ms \(dialect.integer) NOT NULL,
                boot TEXT NOT NULL,
                uptime_ms \(dialect.integer) NOT NULL,
                PRIMARY KEY (attempt, sequence)
            ) \(dialect.clusteredTableOptions)
            """,
            "CREATE UNIQUE INDEX attempt_event_submitted ON attempt_event (attempt) WHERE kind = 'submitted'",
        ] + dialect.forbiddingChanges(of: "attempt_event")
    }

    private static let insertion = """
        INSERT INTO attempt_event (attempt, sequence, kind, payload, wall_ms, boot, uptime_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """

    private static func values(_ event: AttemptEvent, of attempt: Int64) throws(StorageError) -> [SQLValue] {
        let content = try EventContent(event.happening)
        return [
            .integer(attempt), .integer(event.sequence), .text(content.kind.rawValue), .text(content.payload),
            .integer(event.at.wall.milliseconds), .text(event.at.boot), .integer(event.at.uptime),
        ]
    }

    /// Adds one event as a transaction of its own; it is durable when the call returns.
    ///
    /// - Throws: `StorageError.constraint` when the attempt has an event of that number already.
    package static func append(
        _ event: AttemptEvent,
        to attempt: Int64,
        of database: any SQLDatabase
    ) throws(StorageError) {
        try database.execute(insertion, try values(event, of: attempt))
    }

    /// Adds one event as part of a transaction.
    package static func append(
        _ event: AttemptEvent,
        to attempt: Int64,
        in db: any SQLConnection
    ) throws(StorageError) {
        try db.execute(insertion, try values(event, of: attempt))
    }

    /// All events of an attempt in their order.
    package static func events(of attempt: Int64, in db: any SQLConnection) throws(StorageError) -> [AttemptEvent] {
        let rows = try db.query(
            """
            SELECT sequence, kind, payload, wall_ms, boot, uptime_ms FROM attempt_event
            WHERE attempt = ? ORDER BY sequence
            """,
            [.integer(attempt)]
        )
        var events: [AttemptEvent] = []
        events.reserveCapacity(rows.count)
        for row in rows {
            guard let kind = EventContent.Kind(rawValue: try row.text(1)) else {
                throw .damaged(detail: "attempt \(attempt) has an event of an unknown kind")
            }
            events.append(
                AttemptEvent(
                    sequence: try row.integer(0),
                    at: ClockReading(
                        wall: Instant(milliseconds: try row.int64(3)),
                        boot: try row.text(4),
                        uptime: try row.int64(5)
                    ),
                    happening: try EventContent(kind: kind, payload: try row.text(2)).happening()
                )
            )
        }
        return events
    }
}

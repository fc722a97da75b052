package import QuestionBank
package import Reporting

/// What was recorded about people for their plans, and what of it was withdrawn.
package enum EvidenceTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE evidence (
                id \(dialect.integer) NOT NULL PRIMARY KEY,
                staff TEXT NOT NULL REFERENCES staff (id),
                matter TEXT NOT NULL,
                on_day TEXT NOT NULL CHECK (LENGTH(on_day) = 10),
                note TEXT NOT NULL,
                recorded_by TEXT NOT NULL,
                recorded_on TEXT NOT NULL CHECK (LENGTH(recorded_on) = 10)
            ) \(dialect.tableOptions)
            """,
            """
            CREATE TABLE evidence_withdrawal (
                evidence \(dialect.integer) NOT NULL PRIMARY KEY REFERENCES evidence (id),
                on_day TEXT NOT NULL CHECK (LENGTH(on_day) = 10),
                withdrawn_by TEXT NOT NULL,
                reason TEXT NOT NULL CHECK (reason <> '')
            ) \(dialect.tableOptions)
            """,
            "CREATE INDEX evidence_on_day ON evidence (on_day)",
        ] + dialect.forbiddingChanges(of: "evidence") + dialect.forbiddingChanges(of: "evidence_withdrawal")
    }

    private static let select = """
        SELECT e.id, e.staff, e.matter, e.on_day, e.note, e.recorded_by, e.recorded_on, w.on_day, w.withdrawn_by,
        w.reason FROM evidence e LEFT JOIN evidence_withdrawal w ON w.evidence = e.id
        """

    private static func evidence(_ row: SQLRow) throws(StorageError) -> Evidence {
        var withdrawal: Evidence.Withdrawal?
        if let day = try row.day(7) {
            withdrawal = Evidence.Withdrawal(on: day, by: try row.text(8), reason: try row.text(9))
        }
        return Evidence(
            id: try row.integer(0),
            staffID: try row.text(1),
            matter: try JSONText.decode(Evidence.Matter.self, from: try row.text(2)),
            on: try row.someDay(3),
            note: try row.text(4),
            recordedBy: try row.text(5),
            recordedOn: try row.someDay(6),
            withdrawal: withdrawal
        )
    }

    package static func evidence(_ id: Int, in db: any SQLConnection) throws(StorageError) -> Evidence? {
        guard let row = try db.first("\(select) WHERE e.id = ?", [.integer(id)]) else { return nil }
        return try evidence(row)
    }

    /// Everything that happened in a year, withdrawn or not, in the order of recording.
    package static func evidence(inYear year: Int, in db: any SQLConnection) throws(StorageError) -> [Evidence] {
        let digits = String(year)
        let prefix = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        var evidence: [Evidence] = []
        let sql = "\(select) WHERE e.on_day >= ? AND e.on_day <= ? ORDER BY e.id"
        for row in try db.query(sql, [.text("\(prefix)-01-01"), .text("\(prefix)-12-31")]) {
            evidence.append(try self.evidence(row))
        }
        return evidence
    }

    /// - Returns: its number in the record.
    package static func insert(
        staff: String,
        matter: Evidence.Matter,
        on day: Day,
        note: String,
        by name: String,
        recordedOn: Day,
        in db: any SQLConnection
    ) throws(StorageError) -> Int {
        let id = try db.nextNumber(of: "id", in: "evidence")
        try db.execute(
            """
            INSERT INTO evidence (id, staff, matter, on_day, note, recorded_by, recorded_on)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(id), .text(staff), .text(try JSONText.encode(matter)), .text(day.description), .text(note),
                .text(name), .text(recordedOn.description),
            ]
        )
        return Int(id)
    }

    package static func withdraw(
        _ id: Int,
        on day: Day,
        by name: String,
        reason: String,
        in db: any SQLConnection
    ) throws(StorageError) {
        try db.execute(
            "INSERT INTO evidence_withdrawal (evidence, on_day, withdrawn_by, reason) VALUES (?, ?, ?, ?)",
            [.integer(id), .text(day.description), .text(name), .text(reason)]
        )
    }
}

import QuestionBank
package import Reporting

/// The roster, one row a person; nobody is ever removed from it.
package enum StaffTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE staff (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                name TEXT NOT NULL,
                department TEXT NOT NULL,
                category TEXT NOT NULL,
                joined_on TEXT CHECK (LENGTH(joined_on) = 10),
                left_on TEXT CHECK (LENGTH(left_on) = 10),
                pin_hash TEXT
            ) \(dialect.tableOptions)
            """
        ]
    }

    private static let columns = "id, name, department, category, joined_on, left_on"

    private static func member(_ row: SQLRow) throws(StorageError) -> StaffMember {
        StaffMember(
            id: try row.text(0),
            name: try row.text(1),
            department: try row.text(2),
            category: try row.text(3),
            joined: try row.day(4),
            left: try row.day(5)
        )
    }

    /// Everybody, by 工号.
    package static func all(in db: any SQLConnection) throws(StorageError) -> [StaffMember] {
        var members: [StaffMember] = []
        for row in try db.query("SELECT \(columns) FROM staff ORDER BY id", []) { members.append(try member(row)) }
        return members
    }

    package static func member(_ id: String, in db: any SQLConnection) throws(StorageError) -> StaffMember? {
        guard let row = try db.first("SELECT \(columns) FROM staff WHERE id = ?", [.text(id)]) else { return nil }
        return try member(row)
    }

    /// Adds a person or brings what is known of them up to date; the PIN stays.
    package static func upsert(_ member: StaffMember, in db: any SQLConnection) throws(StorageError) {
        try db.execute(
            """
            INSERT INTO staff (id, name, department, category, joined_on, left_on) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, department = excluded.department,
            category = excluded.category, joined_on = excluded.joined_on, left_on = excluded.left_on
            """,
            [
                .text(member.id), .text(member.name), .text(member.department), .text(member.category),
                .optional(member.joined?.description), .optional(member.left?.description),
            ]
        )
    }

    package static func setPINHash(
        _ hash: String?,
        of id: String,
        in db: any SQLConnection
    ) throws(StorageError) {
        try db.execute("UPDATE staff SET pin_hash = ? WHERE id = ?", [.optional(hash), .text(id)])
    }

    /// nil for a person without a PIN and for nobody.
    package static func pinHash(of id: String, in db: any SQLConnection) throws(StorageError) -> String? {
        try db.first("SELECT pin_hash FROM staff WHERE id = ?", [.text(id)])?.optionalText(0)
    }
}

extension SQLRow {
    /// A day as text or NULL.
    func day(_ column: Int) throws(StorageError) -> Day? {
        guard let text = try optionalText(column) else { return nil }
        guard let day = Day(text) else { throw .damaged(detail: "column \(column) of a row is not a day") }
        return day
    }

    /// A day that must be there.
    func someDay(_ column: Int) throws(StorageError) -> Day {
        guard let day = try day(column) else { throw .damaged(detail: "column \(column) of a row is not a day") }
        return day
    }
}

import QuestionBank
package import Reporting

/// Releases of people from requirements (免修, 缓修); never changed, a later one stands beside an earlier one.
package enum ExemptionTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE exemption (
                id \(dialect.integer) NOT NULL PRIMARY KEY,
                plan TEXT NOT NULL REFERENCES plan (id),
                requirement TEXT NOT NULL,
                staff TEXT NOT NULL REFERENCES staff (id),
                approved_by TEXT NOT NULL CHECK (approved_by <> ''),
                reason TEXT NOT NULL CHECK (reason <> ''),
                granted_on TEXT NOT NULL CHECK (LENGTH(granted_on) = 10),
                until_day TEXT CHECK (LENGTH(until_day) = 10)
            ) \(dialect.tableOptions)
            """
        ] + dialect.forbiddingChanges(of: "exemption")
    }

    /// All of a plan, in the order of recording.
    package static func exemptions(ofPlan plan: String, in db: any SQLConnection) throws(StorageError) -> [Exemption] {
        let rows = try db.query(
            """
            SELECT id, plan, requirement, staff, approved_by, reason, granted_on, until_day FROM exemption
            WHERE plan = ? ORDER BY id
            """,
            [.text(plan)]
        )
        var exemptions: [Exemption] = []
        for row in rows {
            exemptions.append(
                Exemption(
                    id: try row.integer(0),
                    planID: try row.text(1),
                    requirementID: try row.text(2),
                    staffID: try row.text(3),
                    approvedBy: try row.text(4),
                    reason: try row.text(5),
                    grantedOn: try row.someDay(6),
                    until: try row.day(7)
                )
            )
        }
        return exemptions
    }

    /// - Returns: its number in the record; the `id` of the value is not looked at.
    package static func insert(_ exemption: Exemption, in db: any SQLConnection) throws(StorageError) -> Int {
        let id = try db.nextNumber(of: "id", in: "exemption")
        try db.execute(
            """
            INSERT INTO exemption (id, plan, requirement, staff, approved_by, reason, granted_on, until_day)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(id), .text(exemption.planID), .text(exemption.requirementID), .text(exemption.staffID),
                .text(exemption.approvedBy), .text(exemption.reason), .text(exemption.grantedOn.description),
                .optional(exemption.until?.description),
            ]
        )
        return Int(id)
    }
}

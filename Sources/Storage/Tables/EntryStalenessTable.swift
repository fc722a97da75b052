package import QuestionBank

/// Which entries of editions are stale, since when and why. Derived from banks, laws, texts and reviews, and made anew
/// whenever one of them changes: drawing a paper must not have to compare laws.
///
/// A row may lie in the future: an entry whose law changes on 1 January is stale from that day without anything
/// happening on it. It may also end by itself, when a review was of a version that comes into force later.
package enum EntryStalenessTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        let reasons = StaleReason.Kind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return [
            """
            CREATE TABLE entry_staleness (
                edition \(dialect.integer) NOT NULL,
                entry_id TEXT NOT NULL,
                since TEXT NOT NULL CHECK (LENGTH(since) = 10),
                until_day TEXT CHECK (LENGTH(until_day) = 10),
                reason TEXT NOT NULL CHECK (reason IN (\(reasons))),
                PRIMARY KEY (edition, entry_id, since),
                FOREIGN KEY (edition, entry_id) REFERENCES edition_entry (edition, entry_id)
            ) \(dialect.clusteredTableOptions)
            """
        ]
    }

    package struct Row: Hashable, Sendable {
        package let entryID: String
        package let since: Day
        /// The last day; nil while no end is foreseen.
        package let until: Day?
        package let reason: StaleReason.Kind

        package init(entryID: String, since: Day, until: Day? = nil, reason: StaleReason.Kind) {
            self.entryID = entryID
            self.since = since
            self.until = until
            self.reason = reason
        }
    }

    private static let condition = "edition = ? AND since <= ? AND (until_day IS NULL OR until_day >= ?)"

    /// The entries of an edition that are stale on any of some days, by id and day.
    package static func rows(
        of edition: Int64,
        during days: ClosedRange<Day>,
        in db: any SQLConnection
    ) throws(StorageError) -> [Row] {
        let found = try db.query(
            "SELECT entry_id, since, until_day, reason FROM entry_staleness WHERE \(condition) ORDER BY entry_id, since",
            [.integer(edition), .text(days.upperBound.description), .text(days.lowerBound.description)]
        )
        var rows: [Row] = []
        for row in found {
            guard let reason = StaleReason.Kind(rawValue: try row.text(3)) else {
                throw .damaged(detail: "an entry is stale for an unknown reason")
            }
            rows.append(
                Row(entryID: try row.text(0), since: try row.someDay(1), until: try row.day(2), reason: reason)
            )
        }
        return rows
    }

    /// How many entries of an edition are stale on a day.
    package static func count(of edition: Int64, on day: Day, in db: any SQLConnection) throws(StorageError) -> Int {
        let sql = "SELECT COUNT(*) FROM entry_staleness WHERE \(condition)"
        let values: [SQLValue] = [.integer(edition), .text(day.description), .text(day.description)]
        return try db.first(sql, values)?.integer(0) ?? 0
    }

    /// Puts what is stale in an edition in the place of what was.
    package static func replace(
        _ rows: [Row],
        of edition: Int64,
        in db: any SQLConnection
    ) throws(StorageError) {
        try db.execute("DELETE FROM entry_staleness WHERE edition = ?", [.integer(edition)])
        for row in rows {
            try db.execute(
                "INSERT INTO entry_staleness (edition, entry_id, since, until_day, reason) VALUES (?, ?, ?, ?, ?)",
                [
                    .integer(edition), .text(row.entryID), .text(row.since.description),
                    .optional(row.until?.description), .text(row.reason.rawValue),
                ]
            )
        }
    }
}

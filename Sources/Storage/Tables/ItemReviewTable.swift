package import ExamRunner
package import QuestionBank

/// Trainers' words that an item is right under an amended law (复核). A review is of a wording: an item that is worded
/// anew is reviewed anew.
package enum ItemReviewTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        let reasons = StaleReason.Kind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return [
            """
            CREATE TABLE item_review (
                id \(dialect.integer) NOT NULL PRIMARY KEY,
                bank \(dialect.integer) NOT NULL REFERENCES bank (id),
                entry_id TEXT NOT NULL,
                version TEXT NOT NULL REFERENCES entry_version (hash),
                item_id TEXT NOT NULL,
                citation TEXT NOT NULL,
                reason TEXT NOT NULL CHECK (reason IN (\(reasons))),
                new_citations TEXT NOT NULL,
                law TEXT NOT NULL,
                adopted TEXT NOT NULL CHECK (LENGTH(adopted) = 10),
                reviewed_at \(dialect.integer) NOT NULL,
                reviewed_on TEXT NOT NULL CHECK (LENGTH(reviewed_on) = 10),
                reviewed_by TEXT NOT NULL CHECK (reviewed_by <> ''),
                note TEXT NOT NULL CHECK (note <> '')
            ) \(dialect.tableOptions)
            """,
            "CREATE INDEX item_review_bank ON item_review (bank)",
        ] + dialect.forbiddingChanges(of: "item_review")
    }

    /// A review with the wording that it is of.
    package struct Row: Hashable, Sendable {
        package let entryID: String
        package let version: EntryVersionID
        package let review: ItemReview

        package init(entryID: String, version: EntryVersionID, review: ItemReview) {
            self.entryID = entryID
            self.version = version
            self.review = review
        }
    }

    /// All of a bank, first to last; an item that cited several amended articles has a review for each.
    package static func reviews(ofBank bank: String, in db: any SQLConnection) throws(StorageError) -> [Row] {
        let rows = try db.query(
            """
            SELECT r.entry_id, r.version, r.item_id, r.law, r.adopted, r.note, r.reviewed_by, r.reviewed_on
            FROM item_review r JOIN bank b ON b.id = r.bank WHERE b.title = ? ORDER BY r.id
            """,
            [.text(bank)]
        )
        var reviews: [Row] = []
        for row in rows {
            let review = ItemReview(
                item: try row.text(2),
                law: LawVersionID(law: try row.text(3), adopted: try row.someDay(4)),
                note: try row.text(5),
                by: try row.text(6),
                on: try row.someDay(7)
            )
            reviews.append(
                Row(entryID: try row.text(0), version: EntryVersionID(hash: try row.text(1)), review: review)
            )
        }
        return reviews
    }

    /// Records a review.
    /// - Parameter stale: what it clears; kept so that it can be told what the trainer had before them.
    package static func insert(
        _ row: Row,
        clearing stale: StaleCitation,
        at instant: Instant,
        in db: any SQLConnection
    ) throws(StorageError) {
        let id = try db.nextNumber(of: "id", in: "item_review")
        let review = row.review
        try db.execute(
            """
            INSERT INTO item_review (id, bank, entry_id, version, item_id, citation, reason, new_citations, law, adopted,
            reviewed_at, reviewed_on, reviewed_by, note)
            VALUES (?, (SELECT id FROM bank WHERE title = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(id), .text(stale.bank), .text(row.entryID), .text(row.version.hash), .text(review.item),
                .text(stale.citation.short), .text(stale.reason.kind.rawValue),
                .text(stale.reason.citations.map(\.short).joined(separator: " ")), .text(review.law.law),
                .text(review.law.adopted.description), .integer(instant.milliseconds), .text(review.on.description),
                .text(review.by), .text(review.note),
            ]
        )
    }
}

import ExamRunner
package import QuestionBank
import Storage

/// What reviewing an item cleared.
package struct ReviewedItem: Hashable, Sendable {
    package let bank: String
    /// The entry that the item is or belongs to.
    package let entryID: String
    package let cleared: [StaleCitation]
    /// What is stale all the same, or will be: other items of the entry, and laws that come into force later.
    package let remaining: [StaleCitation]
}

extension Office {
    /// What amendments mean for the newest editions of the banks.
    ///
    /// - Parameters:
    ///   - day: as of when; nil for everything that the registered laws foresee.
    ///   - bank: one bank's title; nil for all.
    /// - Throws: `unknownBanks`.
    package func impact(on day: Day?, bank: String? = nil) throws(OfficeError) -> Impact {
        try read { db in
            let registry = try registry(in: db)
            let comparisons = LawComparisons(in: db)
            var stale: [StaleCitation] = []
            for edition in try editions(of: bank, in: db) {
                let staleness = try EditionStaleness(
                    of: (edition.id, edition.bank),
                    registry: registry,
                    comparisons: comparisons,
                    in: db
                )
                for stored in staleness.entries { stale += try staleness.citations(of: stored.entry, on: day) }
            }
            return Impact(stale)
        }
    }

    /// Records a trainer's word that an item is right under the law as it is now (复核), so that papers draw it again.
    ///
    /// It clears what the item is stale for today; when that is nothing, what it will be stale for next, by a law that is
    /// registered and not yet in force. The review is of the item's present wording.
    ///
    /// - Parameters:
    ///   - id: of an item or a case set; of an item of a case set for that item alone.
    ///   - bank: needed when several banks have the id.
    /// - Throws: `reviewIncomplete`, `unknownBanks`, `unknownItem`, `ambiguousItem`, `itemNotStale`.
    package func reviewItem(
        _ id: String,
        bank: String? = nil,
        by actor: String,
        note text: String
    ) throws(OfficeError) -> ReviewedItem {
        guard !actor.allSatisfy(\.isWhitespace), !text.allSatisfy(\.isWhitespace) else { throw .reviewIncomplete }
        return try write { db in
            let now = clock.reading().wall
            let day = time.day(of: now)
            let found = try editions(of: bank, in: db).filter { try holds(id, $0, in: db) }
            guard let edition = found.first else { throw OfficeError.unknownItem(id) }
            guard found.count == 1 else { throw OfficeError.ambiguousItem(id, banks: found.map(\.bank)) }
            let (registry, comparisons) = (try registry(in: db), LawComparisons(in: db))
            func staleness() throws(StorageError) -> EditionStaleness {
                try EditionStaleness(
                    of: (edition.id, edition.bank),
                    registry: registry,
                    comparisons: comparisons,
                    in: db
                )
            }
            let before = try staleness()
            guard let stored = before.entries.first(where: { $0.entry.has(id) }) else {
                throw OfficeError.itemNotStale(id)
            }
            func isMeant(_ stale: StaleCitation) -> Bool { stale.entry == id || stale.item == id }
            var due = try before.citations(of: stored.entry, on: day).filter(isMeant)
            let coming = try before.citations(of: stored.entry, on: nil)
            if due.isEmpty, let next = coming.filter(isMeant).map(\.since).min() {
                // That a law will end without a successor cannot be reviewed before it has.
                due = try before.citations(of: stored.entry, on: next).filter { isMeant($0) && $0.new != $0.old }
            }
            guard !due.isEmpty else { throw OfficeError.itemNotStale(id) }
            for stale in due {
                let review = ItemReview(item: stale.item, law: stale.new, note: text, by: actor, on: day)
                let row = ItemReviewTable.Row(entryID: stored.entry.id, version: stored.version, review: review)
                try ItemReviewTable.insert(row, clearing: stale, at: now, in: db)
            }
            try note("item.review", id, by: actor, detail: "\(edition.bank): \(text)", in: db)
            try updateStaleness(ofBank: edition.bank, in: db)
            return ReviewedItem(
                bank: edition.bank,
                entryID: stored.entry.id,
                cleared: due,
                remaining: try staleness().citations(of: stored.entry, on: nil)
            )
        }
    }

    /// The newest edition of a bank, or of all.
    private func editions(of bank: String?, in db: any SQLConnection) throws -> [BankTable.Edition] {
        guard let bank else { return try BankTable.latestEditions(in: db) }
        guard let edition = try BankTable.latestEdition(of: bank, in: db) else {
            throw OfficeError.unknownBanks([bank])
        }
        return [edition]
    }

    private func holds(
        _ id: String,
        _ edition: BankTable.Edition,
        in db: any SQLConnection
    ) throws(StorageError) -> Bool {
        if try EditionEntryTable.holds(id, edition: edition.id, in: db) { return true }
        // The items of case sets have no rows of their own.
        return try EditionEntryTable.entries(of: edition.id, kind: .caseSet, in: db).contains { $0.entry.has(id) }
    }
}

extension BankEntry {
    /// Whether it is or holds the item of an id.
    fileprivate func has(_ id: String) -> Bool { self.id == id || items.contains { $0.id == id } }
}

package import ExamRunner
package import QuestionBank
import Storage

/// What loading a bank did.
package struct BankLoad: Hashable, Sendable {
    package let title: String
    /// The edition that is now the newest, from 1.
    package let edition: Int
    /// Whether the load made an edition; it does not when nothing differs from the newest.
    package let isNew: Bool
    /// Entry ids, each list in the order of the bank.
    package let added: [String]
    package let changed: [String]
    package let unchanged: [String]
    package let removed: [String]
}

/// A bank as it stands in the record.
package struct BankSummary: Hashable, Sendable {
    package let title: String
    package let maintainer: String
    package let edition: Int
    package let loadedAt: Instant
    /// How many entries of each kind; kinds that the bank has not are missing.
    package let counts: [ItemKind: Int]
    /// How many entries are stale today.
    package let staleCount: Int
}

extension Office {
    /// Loads a bank that has been checked. What was asked before stays as it was: a wording that differs in a comma is
    /// another version, and the bank gets another edition.
    package func loadBank(_ bank: Bank, by actor: String = Office.program) throws(OfficeError) -> BankLoad {
        let draft: EditionDraft
        do {
            draft = try EditionDraft(bank)
        } catch {
            throw OfficeError(error)
        }
        return try write { db in
            let now = clock.reading().wall
            let current = try BankTable.latestEdition(of: bank.title, in: db)
            let places = try current.map { try EditionEntryTable.places(of: $0.id, in: db) } ?? []
            if let current, current.contentHash == draft.hash {
                return draft.load(after: places, edition: current.number, isNew: false)
            }
            let edition = try BankTable.insertEdition(
                of: bank.title,
                contentHash: draft.hash,
                maintainer: bank.maintainer,
                laws: bank.laws,
                at: now,
                in: db
            )
            for (position, line) in draft.lines.enumerated() {
                let place = line.place
                try EntryVersionTable.insert(place.version, kind: line.entry.kind, wording: line.wording, in: db)
                try EditionEntryTable.insert(place, at: position, of: edition.id, entry: line.entry, in: db)
                try EditionEnemyTable.insert(line.entry.enemies, of: place.entryID, edition: edition.id, in: db)
            }
            try updateStaleness(ofBank: bank.title, in: db)
            try note("bank.load", bank.title, by: actor, detail: "edition \(edition.number)", in: db)
            return draft.load(after: places, edition: edition.number, isNew: true)
        }
    }

    /// All banks by title, each in its newest edition.
    package func banks() throws(OfficeError) -> [BankSummary] {
        let today = self.today
        return try read { db in
            try BankTable.latestEditions(in: db).map { edition in
                BankSummary(
                    title: edition.bank,
                    maintainer: edition.maintainer,
                    edition: edition.number,
                    loadedAt: edition.loadedAt,
                    counts: try EditionEntryTable.counts(of: edition.id, in: db),
                    staleCount: try EntryStalenessTable.count(of: edition.id, on: today, in: db)
                )
            }
        }
    }
}

/// An edition before it is stored.
private struct EditionDraft {
    struct Line {
        let entry: BankEntry
        let wording: String
        let place: EditionEntryTable.Place
    }

    let title: String
    let lines: [Line]
    /// Over everything that makes an edition: header, order, places, versions and labels.
    let hash: String

    init(_ bank: Bank) throws(StorageError) {
        var lines: [Line] = []
        for chapter in bank.chapters {
            for entry in chapter.entries {
                let content = try EntryContent(entry)
                let place = EditionEntryTable.Place(
                    entryID: entry.id,
                    version: EntryVersionID(hash: Sodium.sha256(content.wording)),
                    part: chapter.part,
                    chapter: chapter.title,
                    labels: content.labels
                )
                lines.append(Line(entry: entry, wording: content.wording, place: place))
            }
        }
        title = bank.title
        self.lines = lines
        var fields = [bank.title, bank.maintainer]
        fields += bank.laws.flatMap { [$0.title, $0.version.description, String($0.articleCount)] }
        for line in lines {
            let place = line.place
            fields += [place.entryID, place.version.hash, place.part ?? "", place.chapter, place.labels]
        }
        // A field's length in front of it keeps two different lists of fields from running into one text.
        hash = Sodium.sha256(fields.map { "\($0.utf8.count):\($0)" }.joined())
    }

    func load(after places: [EditionEntryTable.Place], edition: Int, isNew: Bool) -> BankLoad {
        let before = Dictionary(places.map { ($0.entryID, $0) }) { first, _ in first }
        let now = Set(lines.map(\.place.entryID))
        let all = lines.map(\.place)
        return BankLoad(
            title: title,
            edition: edition,
            isNew: isNew,
            added: all.filter { before[$0.entryID] == nil }.map(\.entryID),
            changed: all.filter { place in before[place.entryID].map { $0 != place } ?? false }.map(\.entryID),
            unchanged: all.filter { before[$0.entryID] == $0 }.map(\.entryID),
            removed: places.map(\.entryID).filter { !now.contains($0) }
        )
    }
}

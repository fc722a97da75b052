import ExamRunner
import QuestionBank
import Storage

/// What is stale in an edition of a bank, by the laws, texts and reviews in the record.
struct EditionStaleness {
    private static let lastDay = Day(daysSinceEpoch: 2_932_896)

    let entries: [EditionEntryTable.StoredEntry]
    private let staleness: Staleness?
    private let comparisons: LawComparisons
    /// The days on which something comes into force or is at an end; nothing becomes stale on any other.
    private let turns: [Day]

    /// - Parameter registry: all law versions in the record.
    init(
        of edition: (id: Int64, bank: String),
        registry: LawRegistry,
        comparisons: LawComparisons,
        in db: any SQLConnection
    ) throws(StorageError) {
        self.comparisons = comparisons
        turns = Set(registry.versions.flatMap { [$0.inForce, $0.until?.adding(days: 1)] }.compactMap(\.self)).sorted()
        let laws = try BankTable.laws(of: edition.id, in: db)
        guard laws.contains(where: { Self.canMove($0, in: registry) }) else {
            // The wordings of thousands of entries are only worth reading when there is something to find.
            (entries, staleness) = ([], nil)
            return
        }
        let entries = try EditionEntryTable.entries(of: edition.id, in: db)
        let versions = Dictionary(entries.map { ($0.entry.id, $0.version) }) { first, _ in first }
        // A review is of a wording; of an entry that was worded anew since, or is worded otherwise here, it says nothing.
        let reviews = try ItemReviewTable.reviews(ofBank: edition.bank, in: db).filter {
            versions[$0.entryID] == $0.version
        }
        self.entries = entries
        staleness = Staleness(bank: edition.bank, laws: laws, registry: registry, reviews: reviews.map(\.review))
    }

    /// Whether a law may have been amended, replaced or repealed after the version that a bank names.
    private static func canMove(_ law: LawReference, in registry: LawRegistry) -> Bool {
        registry.versions(of: law.title).contains {
            $0.until != nil || $0.id.adopted > law.version || !registry.successors(of: $0.id).isEmpty
        }
    }

    /// The stale citations of an entry.
    /// - Parameter day: as of when; nil for everything that the registry foresees.
    func citations(of entry: BankEntry, on day: Day?) throws(StorageError) -> [StaleCitation] {
        guard let staleness else { return [] }
        return try staleness.staleCitations(of: entry, on: day ?? Self.lastDay) {
            (old, new) throws(StorageError) in try comparisons.comparison(old, new)
        }
    }

    /// The rows of the derived table: for every entry the stretches of days, from today on, in which it is stale.
    func rows(today: Day) throws(StorageError) -> [EntryStalenessTable.Row] {
        var rows: [EntryStalenessTable.Row] = []
        for stored in entries {
            var open: EntryStalenessTable.Row?
            func close(before day: Day?) {
                guard let row = open else { return }
                let last = day?.adding(days: -1)
                rows.append(.init(entryID: row.entryID, since: row.since, until: last, reason: row.reason))
                open = nil
            }
            for day in [today] + turns where day >= today {
                let stale = try citations(of: stored.entry, on: day)
                guard let since = stale.map(\.since).min() else {
                    close(before: day)
                    continue
                }
                if open != nil { continue }
                let kinds = stale.map(\.reason.kind)
                // The kinds are listed by urgency.
                guard let reason = StaleReason.Kind.allCases.first(where: kinds.contains) else { continue }
                open = .init(entryID: stored.entry.id, since: day == today ? since : day, reason: reason)
            }
            close(before: nil)
        }
        return rows
    }
}

extension Office {
    /// Makes `entry_staleness` anew after something that it follows from has changed, in the same transaction.
    /// - Parameter bank: the only bank that is affected; nil for all.
    func updateStaleness(ofBank bank: String? = nil, in db: any SQLConnection) throws(StorageError) {
        let now = clock.reading().wall
        let editions = try BankTable.editionsInUse(at: now, in: db).filter { bank == nil || $0.bank == bank }
        guard !editions.isEmpty else { return }
        let registry = try registry(in: db)
        // Versions are never removed, so that without any there is nothing to take back either.
        guard !registry.versions.isEmpty else { return }
        let comparisons = LawComparisons(in: db)
        for edition in editions {
            let staleness = try EditionStaleness(
                of: edition,
                registry: registry,
                comparisons: comparisons,
                in: db
            )
            try EntryStalenessTable.replace(try staleness.rows(today: time.day(of: now)), of: edition.id, in: db)
        }
    }

    func registry(in db: any SQLConnection) throws(StorageError) -> LawRegistry {
        LawRegistry(try LawVersionTable.all(in: db).map(\.version))
    }
}

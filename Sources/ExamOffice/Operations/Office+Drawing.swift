import ExamRunner
import QuestionBank
import Storage

/// What papers are drawn from on a day.
struct ExamPool {
    /// The entries of the kinds that the blueprint names, without the stale ones.
    let entries: [PoolEntry]
    /// The entries that would fit a line and are stale.
    let stale: [StaleEntry]
}

extension Office {
    /// What the lines of a blueprint can draw from on every one of some days, in the editions given: metadata, no
    /// wordings.
    func pool(
        of editions: [(id: Int64, bank: String)],
        for blueprint: Blueprint,
        during days: ClosedRange<Day>,
        in db: any SQLConnection
    ) throws(StorageError) -> ExamPool {
        var entries: [PoolEntry] = []
        var stale: [StaleEntry] = []
        for edition in editions {
            let lines = blueprint.lines.filter { $0.bank == edition.bank }
            let enemies = try EditionEnemyTable.enemies(of: edition.id, in: db)
            let rows = try EntryStalenessTable.rows(of: edition.id, during: days, in: db)
            let staleness = Dictionary(rows.map { ($0.entryID, $0) }) { first, _ in first }
            for kind in ItemKind.allCases where lines.contains(where: { $0.kind == kind }) {
                let pool = try EditionEntryTable.pool(
                    of: edition.id,
                    bank: edition.bank,
                    kind: kind,
                    enemies: enemies,
                    in: db
                )
                guard !staleness.isEmpty else {
                    entries += pool
                    continue
                }
                for entry in pool {
                    guard let row = staleness[entry.entryID] else {
                        entries.append(entry)
                        continue
                    }
                    guard lines.contains(where: entry.fits) else { continue }
                    stale.append(
                        StaleEntry(bank: edition.bank, entryID: row.entryID, since: row.since, reason: row.reason)
                    )
                }
            }
        }
        return ExamPool(entries: entries, stale: stale)
    }

    /// - Throws: `shortage`; `staleShortage` when entries that would fit are stale.
    func draw(_ exam: Exam, from pool: ExamPool, seed: UInt64) throws(OfficeError) -> Paper {
        do throws(PaperAssembly.Failure) {
            return try PaperAssembly.draw(
                exam.blueprint,
                from: pool.entries,
                seed: seed,
                options: exam.assemblyOptions
            )
        } catch {
            throw pool.stale.isEmpty
                ? .shortage(error.shortages) : .staleShortage(error.shortages, stale: pool.stale)
        }
    }
}

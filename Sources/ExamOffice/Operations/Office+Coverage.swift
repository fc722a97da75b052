import ExamRunner
package import QuestionBank
import Storage

/// What the record has to say about how far banks cover laws.
package struct CoverageRecord: Sendable {
    /// The newest edition of every bank, by title.
    package let banks: [Bank]
    /// The entries and items that are stale today.
    package let stale: Set<ItemName>
    /// On how many submitted papers each article was asked.
    package let examined: [ExaminedArticle: Int]
}

extension Office {
    package func coverageRecord() throws(OfficeError) -> CoverageRecord {
        let impact = try impact(on: today)
        let stale = impact.groups.flatMap(\.rows).flatMap(\.items).flatMap { item in
            [ItemName(bank: item.bank, id: item.entry), ItemName(bank: item.bank, id: item.item)]
        }
        return try read { db in
            CoverageRecord(banks: try loadedBanks(in: db), stale: Set(stale), examined: try examined(in: db))
        }
    }

    /// The newest edition of every bank, by title.
    package func loadedBanks() throws(OfficeError) -> [Bank] {
        try read { db in try loadedBanks(in: db) }
    }

    private func loadedBanks(in db: any SQLConnection) throws(StorageError) -> [Bank] {
        var banks: [Bank] = []
        for edition in try BankTable.latestEditions(in: db) {
            let entries = Dictionary(
                try EditionEntryTable.entries(of: edition.id, in: db).map { ($0.entry.id, $0.entry) }
            ) { first, _ in first }
            var chapters: [Chapter] = []
            for place in try EditionEntryTable.places(of: edition.id, in: db) {
                guard let entry = entries[place.entryID] else { continue }
                let isSame = chapters.last.map { $0.part == place.part && $0.title == place.chapter } ?? false
                let before = isSame ? chapters.removeLast().entries : []
                chapters.append(Chapter(part: place.part, title: place.chapter, entries: before + [entry]))
            }
            banks.append(
                Bank(
                    title: edition.bank,
                    laws: try BankTable.laws(of: edition.id, in: db),
                    maintainer: edition.maintainer,
                    chapters: chapters
                )
            )
        }
        return banks
    }

    /// Counts the submitted papers that asked an article, each paper once.
    private func examined(in db: any SQLConnection) throws(StorageError) -> [ExaminedArticle: Int] {
        var counts: [ExaminedArticle: Int] = [:]
        for exam in try ExamTable.all(in: db) {
            let attempts = try AttemptTable.attempts(exam: exam.exam.id, in: db).filter(\.isSubmitted)
            guard !attempts.isEmpty else { continue }
            let articles = try articles(behind: exam.exam.id, in: db)
            for attempt in attempts {
                let questions = try AttemptTable.paper(of: attempt.id, in: db).questions
                let asked = questions.compactMap { question -> Set<ExaminedArticle>? in
                    guard let parts = articles[question.version], parts.indices.contains(question.part) else {
                        return nil
                    }
                    return parts[question.part]
                }
                for article in asked.reduce(into: Set(), { $0.formUnion($1) }) { counts[article, default: 0] += 1 }
            }
        }
        return counts
    }

    /// For each version of an entry that an exam draws from, the articles behind each of its items.
    private func articles(
        behind exam: String,
        in db: any SQLConnection
    ) throws(StorageError) -> [EntryVersionID: [Set<ExaminedArticle>]] {
        var articles: [EntryVersionID: [Set<ExaminedArticle>]] = [:]
        for edition in try ExamTable.editions(of: exam, in: db) {
            let laws = Dictionary(
                try BankTable.laws(of: edition.id, in: db).map {
                    ($0.title, LawVersionID(law: $0.title, adopted: $0.version))
                }
            ) { first, _ in first }
            for stored in try EditionEntryTable.entries(of: edition.id, in: db) {
                articles[stored.version] = stored.entry.items.map { item in
                    Set(
                        item.citations.compactMap { citation in
                            laws[citation.law].map { ExaminedArticle(law: $0, article: citation.article) }
                        }
                    )
                }
            }
        }
        return articles
    }
}

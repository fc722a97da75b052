package import ExamRunner
package import QuestionBank
import Storage

/// What registering law versions did.
package struct LawRegistration: Hashable, Sendable {
    /// Versions that the record did not have.
    package let new: [LawVersionID]
    /// Versions of which something else is known now.
    package let changed: [LawVersionID]
    package let same: [LawVersionID]
}

/// What importing a law's text did.
package struct LawImport: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        /// The version had no text before.
        case first
        /// The record has this text already; nothing was written.
        case same
        /// It took the place of a text that differed in these articles, or in the preamble when there are none.
        case replaced([ArticleNumber])
    }

    package let version: LawVersionID
    package let articleCount: Int
    package let outcome: Outcome
}

/// The text of a law version as the record has it, without the text itself.
package struct LawTextOverview: Hashable, Sendable {
    package let version: LawVersionID
    package let articleCount: Int
    package let importedAt: Instant
    package let importedBy: String
    /// The file that it was read from.
    package let source: String
    /// How many texts of the version were imported one after the other; 1 when it was never replaced.
    package let imports: Int
}

/// An article that a search found.
package struct LawHit: Hashable, Sendable {
    package let version: LawVersionID
    package let article: LawArticle
}

extension Office {
    /// Makes law versions known to the record, or corrects what is known of them; what was known before is kept. Entries
    /// of banks may become stale, or cease to be.
    package func registerLaws(_ versions: [LawVersion], by actor: String) throws(OfficeError) -> LawRegistration {
        try write { db in
            let now = clock.reading().wall
            let known = Dictionary(try LawVersionTable.all(in: db).map { ($0.version.id, $0) }) { first, _ in first }
            var (new, changed, same): ([LawVersionID], [LawVersionID], [LawVersionID]) = ([], [], [])
            // A registry holds each version once.
            for version in LawRegistry(versions).versions {
                let row = known[version.id]
                guard row?.version != version else {
                    same.append(version.id)
                    continue
                }
                let revision = (row?.revision ?? 0) + 1
                try LawVersionTable.insert(version, revision: revision, at: now, by: actor, in: db)
                if row == nil { new.append(version.id) } else { changed.append(version.id) }
            }
            for id in new + changed { try note("law.register", id.description, by: actor, in: db) }
            if !(new + changed).isEmpty { try updateStaleness(in: db) }
            return LawRegistration(new: new, changed: changed, same: same)
        }
    }

    /// All law versions in the record.
    package func lawRegistry() throws(OfficeError) -> LawRegistry { try read { try registry(in: $0) } }

    /// Stores the text of a registered law version. Entries of banks may become stale, or cease to be.
    ///
    /// - Parameters:
    ///   - source: the name of the file that the text was read from.
    ///   - isReplacing: allows a text that differs from the one in the record to take its place; the old one is kept.
    /// - Throws: `unknownLawVersion`, `lawTextIncomplete`, `lawTextDiffers`.
    package func importLaw(
        _ text: LawText,
        source: String,
        by actor: String,
        isReplacing: Bool = false
    ) throws(OfficeError) -> LawImport {
        let hashes = text.articles.map { Sodium.sha256($0.text) }
        let hash = Self.contentHash(text, hashes)
        return try write { db in
            guard let registered = try LawVersionTable.row(text.version, in: db) else {
                throw OfficeError.unknownLawVersion(text.version)
            }
            let wanted = registered.version.articleCount
            guard text.articles.count == wanted, Set(text.articles.map(\.number)).count == wanted else {
                throw OfficeError.lawTextIncomplete(text.version, articles: text.articles.count, registered: wanted)
            }
            var outcome = LawImport.Outcome.first
            let current = try LawTextTable.row(of: text.version, in: db)
            if let current {
                guard current.contentHash != hash else {
                    return LawImport(version: text.version, articleCount: wanted, outcome: .same)
                }
                let stored = try LawArticleTable.hashes(of: current.id, in: db)
                let differing = Self.differing(text, hashes, from: stored)
                guard isReplacing else { throw OfficeError.lawTextDiffers(text.version, articles: differing) }
                outcome = .replaced(differing)
            }
            let number = (current?.number ?? 0) + 1
            try LawTextTable.insert(
                text,
                LawTextTable.Import(
                    revision: registered.revision,
                    number: number,
                    source: source,
                    contentHash: hash,
                    articleHashes: hashes,
                    at: clock.reading().wall,
                    by: actor
                ),
                in: db
            )
            let action = current == nil ? "law.import" : "law.replace"
            try note(action, text.version.description, by: actor, detail: source, in: db)
            try updateStaleness(in: db)
            return LawImport(version: text.version, articleCount: wanted, outcome: outcome)
        }
    }

    /// The texts in the record, by title and day of adoption.
    package func lawTexts() throws(OfficeError) -> [LawTextOverview] {
        try read { try LawTextTable.all(in: $0).map(LawTextOverview.init) }
    }

    /// The text of a law version; nil when none was imported.
    package func lawText(of version: LawVersionID) throws(OfficeError) -> LawText? {
        try read { try LawTextTable.text(of: version, in: $0) }
    }

    /// The articles that hold every one of the words, which are separated by spaces; none for no words.
    /// - Parameter versions: where to look; nil for every text in the record.
    package func searchLaws(_ words: String, in versions: [LawVersionID]? = nil) throws(OfficeError) -> [LawHit] {
        let words = words.split(whereSeparator: \.isWhitespace).map(String.init)
        guard !words.isEmpty else { return [] }
        return try read { db in
            let texts = try LawTextTable.all(in: db).filter { versions?.contains($0.version) != false }
            return try texts.flatMap { text in
                try LawArticleTable.articles(of: text.id, holding: words, in: db).map {
                    LawHit(version: text.version, article: $0)
                }
            }
        }
    }

    /// Over everything that a text says. A field's length in front of it keeps two lists of fields from running together.
    private static func contentHash(_ text: LawText, _ hashes: [String]) -> String {
        let articles = zip(text.articles, hashes).map { "\($0.number.number)-\($0.number.suffix) \($1)" }
        return Sodium.sha256((text.preamble + articles).map { "\($0.utf8.count):\($0)" }.joined())
    }

    private static func differing(
        _ text: LawText,
        _ hashes: [String],
        from stored: [ArticleNumber: String]
    ) -> [ArticleNumber] {
        let now = Dictionary(zip(text.articles.map(\.number), hashes)) { first, _ in first }
        return Set(now.keys).union(stored.keys).filter { now[$0] != stored[$0] }.sorted()
    }
}

extension LawTextOverview {
    fileprivate init(_ row: LawTextTable.Row) {
        version = row.version
        articleCount = row.articleCount
        importedAt = row.importedAt
        importedBy = row.importedBy
        source = row.source
        imports = row.number
    }
}

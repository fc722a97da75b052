package import ExamRunner
package import QuestionBank

/// The texts of law versions as they were imported. A text that differs from the one before it is another row, and the
/// last one counts; its articles stand in `law_article`.
package enum LawTextTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE law_text (
                id \(dialect.integer) NOT NULL PRIMARY KEY,
                law TEXT NOT NULL,
                adopted TEXT NOT NULL,
                revision \(dialect.integer) NOT NULL,
                number \(dialect.integer) NOT NULL CHECK (number >= 1),
                imported_at \(dialect.integer) NOT NULL,
                imported_by TEXT NOT NULL,
                source TEXT NOT NULL,
                article_count \(dialect.integer) NOT NULL CHECK (article_count >= 1),
                content_hash TEXT NOT NULL CHECK (LENGTH(content_hash) = 64),
                preamble TEXT NOT NULL,
                UNIQUE (law, adopted, number),
                FOREIGN KEY (law, adopted, revision) REFERENCES law_version (law, adopted, revision)
            ) \(dialect.tableOptions)
            """
        ] + dialect.forbiddingChanges(of: "law_text")
    }

    /// The text of a version that counts, without its articles.
    package struct Row: Hashable, Sendable {
        package let id: Int64
        package let version: LawVersionID
        /// 1 for the first import.
        package let number: Int
        package let importedAt: Instant
        package let importedBy: String
        /// The name of the file that it was read from.
        package let source: String
        package let articleCount: Int
        /// SHA-256 over preamble and articles.
        package let contentHash: String
        package let preamble: [String]
    }

    private static let latest = """
        SELECT t.id, t.law, t.adopted, t.number, t.imported_at, t.imported_by, t.source, t.article_count,
        t.content_hash, t.preamble FROM law_text t
        WHERE t.number = (SELECT MAX(m.number) FROM law_text m WHERE m.law = t.law AND m.adopted = t.adopted)
        """

    private static func row(_ row: SQLRow) throws(StorageError) -> Row {
        Row(
            id: try row.int64(0),
            version: LawVersionID(law: try row.text(1), adopted: try row.someDay(2)),
            number: try row.integer(3),
            importedAt: Instant(milliseconds: try row.int64(4)),
            importedBy: try row.text(5),
            source: try row.text(6),
            articleCount: try row.integer(7),
            contentHash: try row.text(8),
            preamble: try JSONText.decode([String].self, from: try row.text(9))
        )
    }

    package static func row(of version: LawVersionID, in db: any SQLConnection) throws(StorageError) -> Row? {
        let values: [SQLValue] = [.text(version.law), .text(version.adopted.description)]
        guard let row = try db.first("\(latest) AND t.law = ? AND t.adopted = ?", values) else { return nil }
        return try self.row(row)
    }

    /// The text that counts of every version that has one.
    package static func all(in db: any SQLConnection) throws(StorageError) -> [Row] {
        var rows: [Row] = []
        for row in try db.query("\(latest) ORDER BY t.law, t.adopted", []) { rows.append(try self.row(row)) }
        return rows
    }

    /// The text that counts of a version, with all its articles; nil when none was imported.
    package static func text(of version: LawVersionID, in db: any SQLConnection) throws(StorageError) -> LawText? {
        guard let row = try row(of: version, in: db) else { return nil }
        let articles = try LawArticleTable.articles(of: row.id, in: db)
        guard articles.count == row.articleCount else {
            throw .damaged(detail: "the text of \(version) has \(articles.count) of \(row.articleCount) articles")
        }
        return LawText(version: version, preamble: row.preamble, articles: articles)
    }

    /// What is written about an import beside the text itself.
    package struct Import: Hashable, Sendable {
        /// The revision of the facts that the text was compared with.
        package let revision: Int
        package let number: Int
        package let source: String
        package let contentHash: String
        /// In the order of the text's articles.
        package let articleHashes: [String]
        package let at: Instant
        package let by: String

        package init(
            revision: Int,
            number: Int,
            source: String,
            contentHash: String,
            articleHashes: [String],
            at: Instant,
            by: String
        ) {
            self.revision = revision
            self.number = number
            self.source = source
            self.contentHash = contentHash
            self.articleHashes = articleHashes
            self.at = at
            self.by = by
        }
    }

    package static func insert(
        _ text: LawText,
        _ details: Import,
        in db: any SQLConnection
    ) throws(StorageError) {
        let id = try db.nextNumber(of: "id", in: "law_text")
        try db.execute(
            """
            INSERT INTO law_text (id, law, adopted, revision, number, imported_at, imported_by, source,
            article_count, content_hash, preamble) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(id), .text(text.version.law), .text(text.version.adopted.description),
                .integer(details.revision), .integer(details.number), .integer(details.at.milliseconds),
                .text(details.by), .text(details.source), .integer(text.articles.count), .text(details.contentHash),
                .text(try JSONText.encode(text.preamble)),
            ]
        )
        try LawArticleTable.insert(text.articles, hashes: details.articleHashes, of: id, in: db)
    }
}

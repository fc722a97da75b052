package import QuestionBank

/// The articles of imported law texts, one row each: an article can be shown, searched and checked by itself.
package enum LawArticleTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE law_article (
                text \(dialect.integer) NOT NULL REFERENCES law_text (id),
                number \(dialect.integer) NOT NULL CHECK (number >= 1),
                suffix \(dialect.integer) NOT NULL CHECK (suffix >= 0),
                position \(dialect.integer) NOT NULL CHECK (position >= 0),
                shape TEXT NOT NULL,
                content TEXT NOT NULL,
                hash TEXT NOT NULL CHECK (LENGTH(hash) = 64),
                PRIMARY KEY (text, number, suffix)
            ) \(dialect.clusteredTableOptions)
            """
        ] + dialect.forbiddingChanges(of: "law_article")
    }

    private static let select = "SELECT number, suffix, content, shape FROM law_article WHERE text = ?"

    private static func article(_ row: SQLRow) throws(StorageError) -> LawArticle {
        let content = LawArticleContent(text: try row.text(2), shape: try row.text(3))
        return try content.article(ArticleNumber(try row.integer(0), suffix: try row.integer(1)))
    }

    /// In the order of the text.
    package static func articles(of text: Int64, in db: any SQLConnection) throws(StorageError) -> [LawArticle] {
        var articles: [LawArticle] = []
        for row in try db.query("\(select) ORDER BY position", [.integer(text)]) { articles.append(try article(row)) }
        return articles
    }

    /// The articles of a text that hold every one of some words, in the order of the text.
    ///
    /// It reads every article: the full-text index of SQLite finds no words of one or two Chinese characters, and a
    /// thousand articles are read in a few milliseconds. Latin letters match in either case in SQLite.
    package static func articles(
        of text: Int64,
        holding words: [String],
        in db: any SQLConnection
    ) throws(StorageError) -> [LawArticle] {
        let condition = String(repeating: " AND content LIKE ? ESCAPE '\\'", count: words.count)
        let patterns = words.map { SQLValue.text("%\(escaped($0))%") }
        var articles: [LawArticle] = []
        for row in try db.query("\(select)\(condition) ORDER BY position", [.integer(text)] + patterns) {
            articles.append(try article(row))
        }
        return articles
    }

    private static func escaped(_ word: String) -> String {
        var pattern = ""
        for scalar in word.unicodeScalars {
            if ["%", "_", "\\"].contains(scalar) { pattern += "\\" }
            pattern.unicodeScalars.append(scalar)
        }
        return pattern
    }

    /// The hash of each article of a text.
    package static func hashes(
        of text: Int64,
        in db: any SQLConnection
    ) throws(StorageError) -> [ArticleNumber: String] {
        var hashes: [ArticleNumber: String] = [:]
        for row in try db.query("SELECT number, suffix, hash FROM law_article WHERE text = ?", [.integer(text)]) {
            hashes[ArticleNumber(try row.integer(0), suffix: try row.integer(1))] = try row.text(2)
        }
        return hashes
    }

    static func insert(
        _ articles: [LawArticle],
        hashes: [String],
        of text: Int64,
        in db: any SQLConnection
    ) throws(StorageError) {
        for (position, (article, hash)) in zip(articles, hashes).enumerated() {
            let content = try LawArticleContent(article)
            try db.execute(
                """
                INSERT INTO law_article (text, number, suffix, position, shape, content, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(text), .integer(article.number.number), .integer(article.number.suffix),
                    .integer(position), .text(content.shape), .text(content.text), .text(hash),
                ]
            )
        }
    }
}

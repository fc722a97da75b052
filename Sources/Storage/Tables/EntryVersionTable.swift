package import ExamRunner
package import QuestionBank

/// The wordings of all entries of all banks, each once, named by the hash of its text; never changed, never removed.
package enum EntryVersionTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        let kinds = ItemKind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return [
            """
            CREATE TABLE entry_version (
                hash TEXT NOT NULL PRIMARY KEY CHECK (LENGTH(hash) = 64),
                kind TEXT NOT NULL CHECK (kind IN (\(kinds))),
                content TEXT NOT NULL
            ) \(dialect.clusteredTableOptions)
            """
        ] + dialect.forbiddingChanges(of: "entry_version")
    }

    /// Adds a wording unless it is there.
    package static func insert(
        _ version: EntryVersionID,
        kind: ItemKind,
        wording: String,
        in db: any SQLConnection
    ) throws(StorageError) {
        try db.execute(
            "INSERT INTO entry_version (hash, kind, content) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING",
            [.text(version.hash), .text(kind.rawValue), .text(wording)]
        )
    }

    package static func wording(
        of version: EntryVersionID,
        in db: any SQLConnection
    ) throws(StorageError) -> String? {
        try db.first("SELECT content FROM entry_version WHERE hash = ?", [.text(version.hash)])?.text(0)
    }
}

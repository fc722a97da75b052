package import ExamRunner
package import QuestionBank

/// What an edition of a bank is a list of: entries in order, with where they stand in the law and the trainer's labels.
package enum EditionEntryTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        let levels = CognitiveLevel.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let kinds = ItemKind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return [
            """
            CREATE TABLE edition_entry (
                edition \(dialect.integer) NOT NULL REFERENCES bank_edition (id),
                position \(dialect.integer) NOT NULL CHECK (position >= 0),
                entry_id TEXT NOT NULL,
                version TEXT NOT NULL REFERENCES entry_version (hash),
                part TEXT,
                chapter TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN (\(kinds))),
                level TEXT NOT NULL CHECK (level IN (\(levels))),
                option_counts TEXT NOT NULL,
                labels TEXT NOT NULL,
                PRIMARY KEY (edition, position),
                UNIQUE (edition, entry_id)
            ) \(dialect.tableOptions)
            """,
            "CREATE INDEX edition_entry_version ON edition_entry (edition, version)",
            "CREATE INDEX edition_entry_kind ON edition_entry (edition, kind)",
        ] + dialect.forbiddingChanges(of: "edition_entry")
    }

    /// One place of an edition.
    package struct Place: Hashable, Sendable {
        package let entryID: String
        package let version: EntryVersionID
        package let part: String?
        package let chapter: String
        package let labels: String

        package init(entryID: String, version: EntryVersionID, part: String?, chapter: String, labels: String) {
            self.entryID = entryID
            self.version = version
            self.part = part
            self.chapter = chapter
            self.labels = labels
        }
    }

    package static func insert(
        _ place: Place,
        at position: Int,
        of edition: Int64,
        entry: BankEntry,
        in db: any SQLConnection
    ) throws(StorageError) {
        try db.execute(
            """
            INSERT INTO edition_entry
            (edition, position, entry_id, version, part, chapter, kind, level, option_counts, labels)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(edition), .integer(position), .text(place.entryID), .text(place.version.hash),
                .optional(place.part), .text(place.chapter), .text(entry.kind.rawValue), .text(entry.level.rawValue),
                .text(entry.items.map { String($0.options.count) }.joined(separator: " ")), .text(place.labels),
            ]
        )
    }

    package static func places(of edition: Int64, in db: any SQLConnection) throws(StorageError) -> [Place] {
        let rows = try db.query(
            """
            SELECT entry_id, version, part, chapter, labels FROM edition_entry WHERE edition = ? ORDER BY position
            """,
            [.integer(edition)]
        )
        var places: [Place] = []
        for row in rows {
            places.append(
                Place(
                    entryID: try row.text(0),
                    version: EntryVersionID(hash: try row.text(1)),
                    part: try row.optionalText(2),
                    chapter: try row.text(3),
                    labels: try row.text(4)
                )
            )
        }
        return places
    }

    /// What a draw needs to know of an edition's entries of a kind; the wordings stay where they are.
    /// - Parameter enemies: the enemies of entries that have any, by id.
    package static func pool(
        of edition: Int64,
        bank: String,
        kind: ItemKind,
        enemies: [String: [String]] = [:],
        in db: any SQLConnection
    ) throws(StorageError) -> [PoolEntry] {
        let rows = try db.query(
            """
            SELECT version, entry_id, part, chapter, level, option_counts FROM edition_entry
            WHERE edition = ? AND kind = ?
            """,
            [.integer(edition), .text(kind.rawValue)]
        )
        var pool: [PoolEntry] = []
        pool.reserveCapacity(rows.count)
        for row in rows {
            guard let level = CognitiveLevel(rawValue: try row.text(4)) else {
                throw .damaged(detail: "an entry has an unknown level")
            }
            let id = try row.text(1)
            pool.append(
                PoolEntry(
                    version: EntryVersionID(hash: try row.text(0)),
                    entryID: id,
                    bank: bank,
                    part: try row.optionalText(2),
                    chapter: try row.text(3),
                    kind: kind,
                    level: level,
                    optionCounts: try row.text(5).split(separator: " ").compactMap { Int($0) },
                    enemies: enemies.isEmpty ? [] : enemies[id] ?? []
                )
            )
        }
        return pool
    }

    /// An entry with the version of its wording.
    package struct StoredEntry: Hashable, Sendable {
        package let version: EntryVersionID
        package let entry: BankEntry

        package init(version: EntryVersionID, entry: BankEntry) {
            self.version = version
            self.entry = entry
        }
    }

    /// The entries of an edition in order, wordings included.
    /// - Parameter kind: the only kind that is wanted; nil for all.
    package static func entries(
        of edition: Int64,
        kind: ItemKind? = nil,
        in db: any SQLConnection
    ) throws(StorageError) -> [StoredEntry] {
        let rows = try db.query(
            """
            SELECT e.entry_id, e.version, v.content, e.labels
            FROM edition_entry e JOIN entry_version v ON v.hash = e.version
            WHERE e.edition = ?\(kind == nil ? "" : " AND e.kind = ?") ORDER BY e.position
            """,
            [.integer(edition)] + (kind.map { [.text($0.rawValue)] } ?? [])
        )
        var entries: [StoredEntry] = []
        entries.reserveCapacity(rows.count)
        for row in rows {
            let content = EntryContent(id: try row.text(0), wording: try row.text(2), labels: try row.text(3))
            entries.append(
                StoredEntry(version: EntryVersionID(hash: try row.text(1)), entry: try content.entry())
            )
        }
        return entries
    }

    /// Whether an edition has an entry of an id.
    package static func holds(_ id: String, edition: Int64, in db: any SQLConnection) throws(StorageError) -> Bool {
        let sql = "SELECT 1 FROM edition_entry WHERE edition = ? AND entry_id = ?"
        return try db.first(sql, [.integer(edition), .text(id)]) != nil
    }

    /// How many entries of each kind an edition has.
    package static func counts(of edition: Int64, in db: any SQLConnection) throws(StorageError) -> [ItemKind: Int] {
        var counts: [ItemKind: Int] = [:]
        let sql = "SELECT kind, COUNT(*) FROM edition_entry WHERE edition = ? GROUP BY kind"
        for row in try db.query(sql, [.integer(edition)]) {
            guard let kind = ItemKind(rawValue: try row.text(0)) else {
                throw .damaged(detail: "an entry has an unknown kind")
            }
            counts[kind] = try row.integer(1)
        }
        return counts
    }

    /// The statement behind `content`, whose plan a test watches.
    package static let contentStatement = """
        SELECT e.entry_id, v.content, e.labels
        FROM exam_edition x
        JOIN edition_entry e ON e.edition = x.edition
        JOIN entry_version v ON v.hash = e.version
        WHERE x.exam = ? AND e.version = ?
        """

    /// An entry as the editions that an exam draws from have it; nil when none of them has the version.
    package static func content(
        of version: EntryVersionID,
        forExam exam: String,
        in db: any SQLConnection
    ) throws(StorageError) -> EntryContent? {
        // Several entries can share a wording; the first by id is as good as any. It is chosen here because an ORDER BY
        // would have SQLite walk the whole edition in that order instead of going to the version.
        var found: EntryContent?
        for row in try db.query(contentStatement, [.text(exam), .text(version.hash)]) {
            let id = try row.text(0)
            if let found, found.id <= id { continue }
            found = EntryContent(id: id, wording: try row.text(1), labels: try row.text(2))
        }
        return found
    }
}

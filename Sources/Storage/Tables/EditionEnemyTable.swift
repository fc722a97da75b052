/// Which entries of an edition name which others as enemies. It says nothing that the entries' labels do not say; it is
/// there because a draw asks for the enemies of thousands of entries, of which few have any.
package enum EditionEnemyTable {
    static func schema(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE edition_enemy (
                edition \(dialect.integer) NOT NULL,
                entry_id TEXT NOT NULL,
                enemy TEXT NOT NULL CHECK (enemy <> ''),
                PRIMARY KEY (edition, entry_id, enemy),
                FOREIGN KEY (edition, entry_id) REFERENCES edition_entry (edition, entry_id)
            ) \(dialect.clusteredTableOptions)
            """
        ] + dialect.forbiddingChanges(of: "edition_enemy")
    }

    package static func insert(
        _ enemies: [String],
        of entryID: String,
        edition: Int64,
        in db: any SQLConnection
    ) throws(StorageError) {
        for enemy in enemies {
            try db.execute(
                """
                INSERT INTO edition_enemy (edition, entry_id, enemy) VALUES (?, ?, ?)
                ON CONFLICT (edition, entry_id, enemy) DO NOTHING
                """,
                [.integer(edition), .text(entryID), .text(enemy)]
            )
        }
    }

    /// For each entry that names any, its enemies.
    package static func enemies(
        of edition: Int64,
        in db: any SQLConnection
    ) throws(StorageError) -> [String: [String]] {
        var enemies: [String: [String]] = [:]
        let sql = "SELECT entry_id, enemy FROM edition_enemy WHERE edition = ? ORDER BY entry_id, enemy"
        for row in try db.query(sql, [.integer(edition)]) {
            enemies[try row.text(0), default: []].append(try row.text(1))
        }
        return enemies
    }
}

import Storage
import Testing

@Suite("Migrations")
struct MigrationTests {
    private static let table = Migration.Step("a table") { dialect in
        ["CREATE TABLE a (x \(dialect.integer) NOT NULL) \(dialect.tableOptions)", "INSERT INTO a (x) VALUES (1)"]
    }
    private static let column = Migration.Step("a column") { dialect in
        ["ALTER TABLE a ADD COLUMN y \(dialect.integer)", "UPDATE a SET y = x + 1"]
    }
    private static let broken = Migration.Step("broken half-way") { _ in
        ["INSERT INTO a (x) VALUES (2)", "INSERT INTO nowhere (x) VALUES (2)"]
    }

    @Test("steps run once and in order, over what is there")
    func steps() throws {
        let test = try TestDatabase(isMigrated: false)
        try Migration.run(test.database, steps: [Self.table])
        try Migration.run(test.database, steps: [Self.table])
        #expect(try test.query("SELECT x FROM a") == [[.integer(1)]])
        try Migration.run(test.database, steps: [Self.table, Self.column])
        #expect(try test.query("SELECT x, y FROM a") == [[.integer(1), .integer(2)]])
        #expect(try test.database.read { try $0.schemaVersion() } == 2)
    }

    @Test("a step that fails leaves the record at the version before it")
    func failure() throws {
        let test = try TestDatabase(isMigrated: false)
        #expect(throws: StorageError.self) { try Migration.run(test.database, steps: [Self.table, Self.broken]) }
        #expect(try test.database.read { try $0.schemaVersion() } == 1)
        #expect(try test.query("SELECT x FROM a") == [[.integer(1)]])
    }

    @Test("a record from a newer program is refused and left alone")
    func newer() throws {
        let test = try TestDatabase()
        let known = Migration.steps.count
        try test.database.transaction { try $0.setSchemaVersion(known + 3) }
        #expect(throws: StorageError.newerVersion(found: known + 3, known: known)) {
            try Migration.run(test.database)
        }
        #expect(try test.database.read { try $0.schemaVersion() } == known + 3)
    }

    @Test("a record of the first schema is brought up to date with everything that is in it")
    func fromFirstSchema() throws {
        let test = try TestDatabase(isMigrated: false)
        try Migration.run(test.database, steps: Array(Migration.steps.prefix(1)))
        try SampleRows.insert(into: test)
        let tables = ["bank", "edition_entry", "exam", "attempt", "attempt_event", "office_event"]
        let before = try tables.map { try test.query("SELECT * FROM \($0)") }
        try Migration.run(test.database)
        #expect(try tables.map { try test.query("SELECT * FROM \($0)") } == before)
        try SampleRows.insertLaws(into: test)
        #expect(try test.query("SELECT law FROM law_text") == [[.text("样例法")]])
    }

    @Test("the schema keeps to what both engines know")
    func dialects() {
        let words = ["AUTOINCREMENT", "PRAGMA", "OR IGNORE", "OR REPLACE", "DATETIME", "IFNULL", "GLOB", "ROWID ="]
        for dialect in [SQLDialect.sqlite, .postgreSQL] {
            let sql = Migration.steps.flatMap { $0.statements(dialect) }.joined(separator: "\n").uppercased()
            for word in words { #expect(!sql.contains(word)) }
        }
        let postgreSQL = Migration.steps.flatMap { $0.statements(.postgreSQL) }.joined(separator: "\n")
        #expect(postgreSQL.contains("BIGINT"))
        for word in ["STRICT", "ROWID", "INTEGER NOT", "RAISE(ABORT"] { #expect(!postgreSQL.contains(word)) }
    }

    @Test(
        "what happened stays: no row of these tables can be changed or removed",
        arguments: [
            "attempt_event", "attempt", "bank", "entry_version", "bank_edition", "edition_entry", "office_event",
            "law_version", "law_text", "law_article", "item_review", "edition_enemy",
        ]
    )
    func appendOnly(table: String) throws {
        let test = try TestDatabase()
        try SampleRows.insert(into: test)
        try SampleRows.insertLaws(into: test)
        let before = try test.query("SELECT * FROM \(table)")
        #expect(!before.isEmpty)
        for sql in ["DELETE FROM \(table)", "UPDATE \(table) SET \(SampleRows.column(of: table)) = 1"] {
            #expect(throws: StorageError.constraint(detail: "\(table) is append-only")) { try test.write(sql) }
        }
        #expect(try test.query("SELECT * FROM \(table)") == before)
    }
}

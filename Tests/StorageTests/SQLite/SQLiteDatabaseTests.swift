import Foundation
import Storage
import Testing

@Suite("The record in an SQLite file")
struct SQLiteDatabaseTests {
    @Test("every commit is synced: the setting that GRDB loses is in force, after making and after opening")
    func durability() throws {
        let test = try TestDatabase()
        for database in [test.database, try SQLiteDatabase.open(test.file)] {
            let pragmas = ["synchronous", "foreign_keys", "journal_mode"]
            let values = try database.read { db in
                try pragmas.map { try db.query("PRAGMA \($0)", []).first?.values[0] }
            }
            #expect(values == [.integer(2), .integer(1), .text("wal")])
        }
    }

    @Test("every table is strict")
    func strict() throws {
        let tables = try TestDatabase().query("SELECT sql FROM sqlite_master WHERE type = 'table'")
        #expect(tables.count == 23)
        for case .text(let sql) in tables.map({ $0[0] }) { #expect(sql.contains("STRICT"), "\(sql)") }
    }

    @Test("a missing table's rule, a wrong type and a dangling reference are refused")
    func checks() throws {
        let test = try TestDatabase()
        let refused = [
            "INSERT INTO office (id, utc_offset_minutes, created_at) VALUES (2, 480, 0)",
            "INSERT INTO office (id, utc_offset_minutes, created_at) VALUES (1, 'east', 0)",
            "INSERT INTO entry_version (hash, kind, content) VALUES ('short', 'single', '')",
            "INSERT INTO exam_release (exam, released_at, released_by) VALUES ('none', 0, 'x')",
            "INSERT INTO staff (id, name, department, category) VALUES ('', 'x', 'x', 'x')",
        ]
        for sql in refused {
            let error = #expect(throws: StorageError.self) { try test.write(sql) }
            guard case .constraint = error else {
                Issue.record("\(sql) gave \(String(describing: error))")
                continue
            }
        }
    }

    @Test("a kept statement takes its values anew each time, and exactly as many as it has placeholders")
    func values() throws {
        let test = try TestDatabase()
        let sql = "SELECT ?, ?"
        #expect(try test.query(sql, [.text("甲"), .integer(1)]) == [[.text("甲"), .integer(1)]])
        for wrong: [SQLValue] in [[], [.text("乙")], [.text("乙"), .null, .null]] {
            #expect(throws: StorageError.self) { try test.query(sql, wrong) }
        }
        #expect(try test.query(sql, [.null, .text("")]) == [[.null, .text("")]])
    }

    @Test("files that are not ours are left alone", arguments: ["text", "empty", "foreign"])
    func notOurs(kind: String) throws {
        let test = try TestDatabase()
        let path = "\(test.folder)/other"
        switch kind {
        case "text": try Data(String(repeating: "不是数据库。", count: 400).utf8).write(to: URL(fileURLWithPath: path))
        case "empty": try Data().write(to: URL(fileURLWithPath: path))
        default:
            let foreign = try SQLiteDatabase.create(path)
            try foreign.execute("PRAGMA application_id = 77", [])
            try foreign.close()
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(throws: StorageError.notAWorkspace) { try SQLiteDatabase.open(path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test("a broken file is called broken")
    func corrupt() throws {
        let test = try TestDatabase()
        try test.database.close()
        let url = URL(fileURLWithPath: test.file)
        var bytes = try Data(contentsOf: url)
        // The schema's page, behind the file's header of 100 bytes.
        for index in 100..<4096 { bytes[index] = 0xA5 }
        try bytes.write(to: url)
        let error = #expect(throws: StorageError.self) {
            let database = try SQLiteDatabase.open(test.file)
            _ = try database.read { try OfficeTable.time(in: $0) }
        }
        guard case .corrupt = error else {
            Issue.record("gave \(String(describing: error))")
            return
        }
    }

    @Test("a full disk is named, and what was there before still is")
    func full() throws {
        let test = try TestDatabase()
        let pages = try test.query("PRAGMA page_count")[0][0]
        guard case .integer(let count) = pages else { return }
        _ = try test.query("PRAGMA max_page_count = \(count)")
        let long = SQLValue.text(String(repeating: "长", count: 20_000))
        #expect(throws: StorageError.full) {
            try test.write("INSERT INTO staff (id, name, department, category) VALUES ('1', ?, '', '')", [long])
        }
        #expect(throws: StorageError.full) {
            try test.database.transaction { db in
                try db.execute("INSERT INTO staff (id, name, department, category) VALUES ('2', ?, '', '')", [long])
            }
        }
        #expect(try test.query("SELECT COUNT(*) FROM staff") == [[.integer(0)]])
        _ = try test.query("PRAGMA max_page_count = 1000000")
        try test.write("INSERT INTO staff (id, name, department, category) VALUES ('3', ?, '', '')", [long])
        #expect(try test.query("SELECT id FROM staff") == [[.text("3")]])
    }

    @Test("a record that somebody keeps locked is busy")
    func busy() throws {
        let test = try TestDatabase()
        let other = try SQLiteDatabase.open(test.file, patience: 0.01)
        try test.database.transaction { _ in
            #expect(throws: StorageError.busy) {
                try other.execute("INSERT INTO staff (id, name, department, category) VALUES ('1', '', '', '')", [])
            }
            // Reading goes on beside a writer.
            let staff = try other.read { try StaffTable.all(in: $0) }
            #expect(staff.isEmpty)
        }
    }

    @Test("a record that may only be read says so")
    func readOnly() throws {
        let test = try TestDatabase()
        _ = try test.query("PRAGMA query_only = 1")
        #expect(throws: StorageError.readOnly) {
            try test.write("INSERT INTO staff (id, name, department, category) VALUES ('1', '', '', '')")
        }
    }
}

import Storage
import Testing

/// What every driver must do; run over each that there is.
@Suite("A database driver", .serialized)
struct SQLDatabaseTests {
    static let drivers = TestDatabase.makers.keys.sorted()

    private struct Stop: Error, Equatable {}

    private func table(_ driver: String) throws -> TestDatabase {
        let test = try TestDatabase(driver: driver, isMigrated: false)
        let dialect = test.database.dialect
        try test.write(
            """
            CREATE TABLE note (id \(dialect.integer) NOT NULL PRIMARY KEY, words TEXT, number \(dialect.integer),
            CHECK (number <> 13)) \(dialect.tableOptions)
            """
        )
        return test
    }

    @Test("values come back as they went in", arguments: drivers)
    func roundTrip(driver: String) throws {
        let test = try table(driver)
        let rows: [[SQLValue]] = [
            [.integer(1), .text("第一千零六十二条 '；\" — 👩‍⚖️\n"), .integer(Int64.max)],
            [.integer(2), .text(""), .integer(Int64.min)],
            [.integer(3), .null, .null],
        ]
        for row in rows { try test.write("INSERT INTO note (id, words, number) VALUES (?, ?, ?)", row) }
        #expect(try test.query("SELECT id, words, number FROM note ORDER BY id") == rows)
        #expect(try test.query("SELECT id FROM note WHERE words = ?", [.text("")]) == [[.integer(2)]])
    }

    @Test("a transaction whose body throws leaves nothing behind", arguments: drivers)
    func rollback(driver: String) throws {
        let test = try table(driver)
        #expect(throws: Stop()) {
            try test.database.transaction { db in
                try db.execute("INSERT INTO note (id) VALUES (?)", [.integer(1)])
                throw Stop()
            }
        }
        #expect(try test.query("SELECT COUNT(*) FROM note") == [[.integer(0)]])
        // The connection is free again.
        let outcome = try test.database.transaction { db in
            try db.execute("INSERT INTO note (id) VALUES (?)", [.integer(1)])
        }
        #expect(outcome == 1)
    }

    @Test("a broken rule is a constraint error, and the transaction can go on to be refused whole", arguments: drivers)
    func constraint(driver: String) throws {
        let test = try table(driver)
        try test.write("INSERT INTO note (id) VALUES (?)", [.integer(1)])
        for sql in ["INSERT INTO note (id) VALUES (1)", "INSERT INTO note (id, number) VALUES (2, 13)"] {
            let error = #expect(throws: StorageError.self) { try test.write(sql) }
            guard case .constraint = error else {
                Issue.record("\(sql) gave \(String(describing: error))")
                continue
            }
        }
        #expect(try test.query("SELECT id FROM note") == [[.integer(1)]])
    }

    @Test("the schema's version is part of the transaction", arguments: drivers)
    func version(driver: String) throws {
        let test = try table(driver)
        #expect(throws: Stop()) {
            try test.database.transaction { db in
                try db.setSchemaVersion(4)
                throw Stop()
            }
        }
        #expect(try test.database.read { try $0.schemaVersion() } == 0)
        try test.database.transaction { try $0.setSchemaVersion(4) }
        #expect(try test.database.read { try $0.schemaVersion() } == 4)
    }

    @Test("a column of another type is damage, not a crash", arguments: drivers)
    func mismatch(driver: String) throws {
        let row = SQLRow([.text("x"), .null, .integer(3)])
        let damage = StorageError.damaged(detail: "column 0 of a row is not a number")
        #expect(throws: damage) { try row.integer(0) }
        #expect(throws: StorageError.damaged(detail: "column 2 of a row is not text")) { try row.text(2) }
        #expect(try row.optionalText(1) == nil)
        #expect(try row.optionalInt64(2) == 3)
    }

    @Test("numbers are given out from 1", arguments: drivers)
    func numbers(driver: String) throws {
        let test = try table(driver)
        #expect(try test.database.read { try $0.nextNumber(of: "id", in: "note") } == 1)
        try test.write("INSERT INTO note (id) VALUES (41)")
        #expect(try test.database.read { try $0.nextNumber(of: "id", in: "note") } == 42)
    }
}

import GRDB
import GRDBSQLite

/// The connection inside a transaction. Statements are prepared once and kept.
struct SQLiteConnection: SQLConnection {
    let database: GRDB.Database

    var dialect: SQLDialect { .sqlite }

    @discardableResult
    func execute(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> Int {
        do {
            try statement(sql, values).execute()
            return database.changesCount
        } catch {
            throw StorageError(sqlite: error)
        }
    }

    func query(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> [SQLRow] {
        do {
            let statement = try statement(sql, values)
            let cursor = try Row.fetchCursor(statement)
            let columns = 0..<statement.columnCount
            var rows: [SQLRow] = []
            while let row = try cursor.next() {
                rows.append(SQLRow(try columns.map { try SQLValue(row[$0] as DatabaseValue) }))
            }
            return rows
        } catch {
            throw StorageError(sqlite: error)
        }
    }

    /// The kept statement with its values set, straight through SQLite: GRDB's own arguments take a third of the time of
    /// a row's insertion.
    private func statement(_ sql: String, _ values: [SQLValue]) throws -> Statement {
        let statement = try database.cachedStatement(sql: sql)
        guard sqlite3_bind_parameter_count(statement.sqliteStatement) == values.count else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "as many values as placeholders are needed")
        }
        // Resets the statement, and tells GRDB to leave alone what is set below.
        statement.setUncheckedArguments(StatementArguments())
        var index: Int32 = 0
        for value in values {
            index += 1
            let code = value.bind(to: statement.sqliteStatement, at: index)
            guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        }
        return statement
    }

    func schemaVersion() throws(StorageError) -> Int {
        guard let row = try query("PRAGMA user_version", []).first else { return 0 }
        return try row.integer(0)
    }

    func setSchemaVersion(_ version: Int) throws(StorageError) {
        // A pragma takes no placeholder; the value is a number of ours.
        try execute("PRAGMA user_version = \(version)", [])
    }
}

extension SQLValue {
    /// Sets a placeholder, counted from 1.
    fileprivate func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        switch self {
        case .null: sqlite3_bind_null(statement, index)
        case .integer(let number): sqlite3_bind_int64(statement, index, number)
        case .text(let text): sqlite3_bind_text(statement, index, text, -1, Self.copied)
        }
    }

    /// `SQLITE_TRANSIENT`, which Swift does not see: SQLite takes a copy.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    fileprivate init(_ value: DatabaseValue) throws(StorageError) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .string(let text): self = .text(text)
        case .double, .blob: throw .damaged(detail: "a column is neither a number nor text")
        }
    }
}

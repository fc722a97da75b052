import GRDB

/// The connection inside a transaction. Statements are prepared once and kept.
struct SQLiteConnection: SQLConnection {
    let database: GRDB.Database

    var dialect: SQLDialect { .sqlite }

    @discardableResult
    func execute(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> Int {
        do {
            try database.cachedStatement(sql: sql).execute(arguments: SQLValue.arguments(values))
            return database.changesCount
        } catch {
            throw StorageError(sqlite: error)
        }
    }

    func query(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> [SQLRow] {
        do {
            let statement = try database.cachedStatement(sql: sql)
            let cursor = try Row.fetchCursor(statement, arguments: SQLValue.arguments(values))
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
    /// Through optional existentials, because GRDB's other initializer makes a key path at each call, which takes
    /// longer than the insertion of a row.
    fileprivate static func arguments(_ values: [SQLValue]) -> StatementArguments {
        StatementArguments(
            values.map { value -> (any DatabaseValueConvertible)? in
                switch value {
                case .null: nil
                case .integer(let number): number
                case .text(let text): text
                }
            }
        )
    }

    fileprivate init(_ value: DatabaseValue) throws(StorageError) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .string(let text): self = .text(text)
        case .double, .blob: throw .damaged(detail: "a column is neither a number nor text")
        }
    }
}

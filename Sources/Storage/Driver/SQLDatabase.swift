/// A database, whatever the engine: the only thing that a driver has to provide.
///
/// Placeholders are `?` in the order of the values; a driver whose engine numbers them renumbers them. Errors are
/// `StorageError`, whatever the engine calls them.
package protocol SQLDatabase: AnyObject, Sendable {
    var dialect: SQLDialect { get }

    /// Runs one statement as a transaction of its own, durable when the call returns: the shortest way to disk.
    func execute(_ sql: String, _ values: [SQLValue]) throws(StorageError)

    /// Runs a body in one serializable transaction, durable when the call returns; when the body throws, nothing was
    /// written. Transactions do not nest.
    func transaction<Outcome>(_ body: (any SQLConnection) throws -> Outcome) throws -> Outcome

    /// Runs a body that only reads, all of it from one state of the record.
    func read<Outcome>(_ body: (any SQLConnection) throws -> Outcome) throws -> Outcome

    /// Ends the connection; only needed where the file must be complete before the object goes.
    func close() throws(StorageError)
}

/// What a body may do inside a transaction. It is of no use outside of it.
package protocol SQLConnection {
    var dialect: SQLDialect { get }

    /// - Returns: how many rows were changed.
    @discardableResult
    func execute(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> Int

    func query(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> [SQLRow]

    /// The number of migration steps that the record has seen; 0 for an empty database.
    func schemaVersion() throws(StorageError) -> Int

    /// Part of the transaction like any other write.
    func setSchemaVersion(_ version: Int) throws(StorageError)
}

extension SQLConnection {
    /// The first row, nil when there is none.
    package func first(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> SQLRow? {
        try query(sql, values).first
    }

    /// The next number of a table whose rows are numbered from 1. Right because transactions are serializable.
    package func nextNumber(of column: String, in table: String) throws(StorageError) -> Int64 {
        guard let row = try first("SELECT COALESCE(MAX(\(column)), 0) + 1 FROM \(table)", []) else { return 1 }
        return try row.int64(0)
    }
}

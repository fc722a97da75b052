/// One row of an answer, its columns counted from 0 in the order of the SELECT.
package struct SQLRow: Hashable, Sendable {
    package let values: [SQLValue]

    package init(_ values: [SQLValue]) {
        self.values = values
    }

    /// - Throws: `StorageError.damaged` when the column holds something else.
    package func text(_ column: Int) throws(StorageError) -> String {
        guard case .text(let text) = values[column] else { throw mismatch(column, "text") }
        return text
    }

    /// - Throws: `StorageError.damaged` when the column holds something else.
    package func int64(_ column: Int) throws(StorageError) -> Int64 {
        guard case .integer(let number) = values[column] else { throw mismatch(column, "a number") }
        return number
    }

    /// - Throws: `StorageError.damaged` when the column holds something else.
    package func integer(_ column: Int) throws(StorageError) -> Int { Int(try int64(column)) }

    /// - Throws: `StorageError.damaged` when the column holds neither text nor NULL.
    package func optionalText(_ column: Int) throws(StorageError) -> String? {
        values[column] == .null ? nil : try text(column)
    }

    /// - Throws: `StorageError.damaged` when the column holds neither a number nor NULL.
    package func optionalInt64(_ column: Int) throws(StorageError) -> Int64? {
        values[column] == .null ? nil : try int64(column)
    }

    private func mismatch(_ column: Int, _ wanted: String) -> StorageError {
        .damaged(detail: "column \(column) of a row is not \(wanted)")
    }
}

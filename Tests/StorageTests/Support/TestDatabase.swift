import Foundation
import Storage

/// A database of a test's own, in a folder that goes with it.
///
/// The tests of the tables and of the driver protocol make theirs here alone: a second driver joins `makers` and runs
/// them unchanged.
final class TestDatabase {
    typealias Maker = @Sendable (_ folder: String) throws -> any SQLDatabase

    static let makers: [String: Maker] = [
        "SQLite": { try SQLiteDatabase.create("\($0)/record.sqlite") }
    ]

    let folder: String
    let database: any SQLDatabase

    /// An empty database; with the schema unless told otherwise.
    init(driver: String = "SQLite", isMigrated: Bool = true) throws {
        folder = NSTemporaryDirectory() + "xuefa-storage-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard let make = Self.makers[driver] else { throw StorageError.notAWorkspace }
        database = try make(folder)
        if isMigrated { try Migration.run(database) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The SQLite file, for tests of that driver.
    var file: String { "\(folder)/record.sqlite" }

    func write(_ sql: String, _ values: [SQLValue] = []) throws { try database.execute(sql, values) }

    func query(_ sql: String, _ values: [SQLValue] = []) throws -> [[SQLValue]] {
        try database.read { try $0.query(sql, values).map(\.values) }
    }
}

package import ExamRunner
package import Storage

extension Office {
    /// Makes a workspace: the folder (mode 0700), the record in it (0600), the schema. Folders above it are made as
    /// needed. The seeds of papers come from the system; tests hand in their own.
    ///
    /// - Throws: `workspaceExists`, or `record` with nothing half made.
    package static func create(
        at home: String,
        time: OfficeTime,
        clock: any OfficeClock,
        seeds: @escaping @Sendable () -> UInt64 = Office.randomSeed
    ) throws(OfficeError) -> Office {
        do {
            try WorkspaceFolder(path: home).create { path in
                let database = try SQLiteDatabase.create(path)
                try Migration.run(database)
                try database.transaction { try OfficeTable.insert(time, at: clock.reading().wall, in: $0) }
                // Closing brings the log into the file, which is then complete by itself.
                try database.close()
            }
        } catch {
            throw OfficeError(error)
        }
        return try open(at: home, clock: clock, seeds: seeds)
    }

    /// Opens a workspace; brings an older record up to date and refuses a newer one.
    ///
    /// It reads a few pages and checks no more than whose file it is, so that it takes milliseconds whatever the size.
    package static func open(
        at home: String,
        clock: any OfficeClock,
        seeds: @escaping @Sendable () -> UInt64 = Office.randomSeed
    ) throws(OfficeError) -> Office {
        let folder = WorkspaceFolder(path: home)
        guard folder.exists(folder.record) else { throw .record(.notAWorkspace) }
        do {
            let database = try SQLiteDatabase.open(folder.record)
            try Migration.run(database)
            return try Office(folder: folder, database: database, clock: clock, seeds: seeds)
        } catch {
            throw OfficeError(error)
        }
    }

    /// Opens a workspace over a database that is open already.
    package static func open(
        at home: String,
        over database: any SQLDatabase,
        clock: any OfficeClock,
        seeds: @escaping @Sendable () -> UInt64 = Office.randomSeed
    ) throws(OfficeError) -> Office {
        try Office(folder: WorkspaceFolder(path: home), database: database, clock: clock, seeds: seeds)
    }

    /// From the system's generator: nobody can foresee a paper.
    @Sendable package static func randomSeed() -> UInt64 {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }
}

/// Brings a record to the schema that this program knows.
package enum Migration {
    /// One step from a version to the next.
    ///
    /// A step that has been released is never edited; what it got wrong, a later step mends.
    package struct Step: Sendable {
        package let title: String
        package let statements: @Sendable (SQLDialect) -> [String]

        package init(_ title: String, _ statements: @escaping @Sendable (SQLDialect) -> [String]) {
            self.title = title
            self.statements = statements
        }
    }

    /// In the order in which they are applied; a record's version is how many of them it has seen.
    package static let steps: [Step] = [
        Step("the first schema") { dialect in
            [
                OfficeTable.schema, BankTable.schema, EntryVersionTable.schema, EditionEntryTable.schema,
                StaffTable.schema, ExamTable.schema, AttemptTable.schema, AttemptEventTable.schema, PlanTable.schema,
                EvidenceTable.schema, ExemptionTable.schema, OfficeEventTable.schema,
            ].flatMap { $0(dialect) }
        },
        Step("laws, reviews and enemies") { dialect in
            [
                LawVersionTable.schema, LawTextTable.schema, LawArticleTable.schema, ItemReviewTable.schema,
                EntryStalenessTable.schema, EditionEnemyTable.schema,
            ].flatMap { $0(dialect) }
        },
    ]

    /// Applies the steps that the record has not seen, each in a transaction of its own.
    ///
    /// - Throws: `StorageError.newerVersion` when the record has seen more steps than there are.
    package static func run(_ database: some SQLDatabase, steps: [Step] = Migration.steps) throws(StorageError) {
        do {
            var version = try database.read { try $0.schemaVersion() }
            while version < steps.count {
                version = try database.transaction { connection in
                    // Another process may have been faster; what counts is the version inside the transaction.
                    let current = try connection.schemaVersion()
                    guard current < steps.count else { return current }
                    for statement in steps[current].statements(connection.dialect) {
                        try connection.execute(statement, [])
                    }
                    try connection.setSchemaVersion(current + 1)
                    return current + 1
                }
            }
            guard version == steps.count else {
                throw StorageError.newerVersion(found: version, known: steps.count)
            }
        } catch let error as StorageError {
            throw error
        } catch {
            throw .io(detail: String(describing: error))
        }
    }
}

/// The few words in which the engines differ. Everything else is written in what SQLite 3.40 and PostgreSQL 15 share.
package struct SQLDialect: Hashable, Sendable {
    /// The type of a 64-bit number.
    package let integer: String
    /// What follows a table's closing bracket.
    package let tableOptions: String
    /// The same for a table that is stored in the order of its primary key, so that one row is one write.
    package let clusteredTableOptions: String
    private let immutability: Immutability

    private enum Immutability: Sendable {
        case raise
        case triggerFunction
    }

    package static let sqlite = SQLDialect(
        integer: "INTEGER",
        tableOptions: "STRICT",
        clusteredTableOptions: "STRICT, WITHOUT ROWID",
        immutability: .raise
    )

    package static let postgreSQL = SQLDialect(
        integer: "BIGINT",
        tableOptions: "",
        clusteredTableOptions: "",
        immutability: .triggerFunction
    )

    /// The statements that make the rows of a table unchangeable: UPDATE and DELETE fail from then on.
    package func forbiddingChanges(of table: String) -> [String] {
        switch immutability {
        case .raise:
            return ["UPDATE", "DELETE"].map { verb in
                """
                CREATE TRIGGER \(table)_no_\(verb.lowercased()) BEFORE \(verb) ON \(table)
                BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END
                """
            }
        case .triggerFunction:
            return [
                """
                CREATE FUNCTION \(table)_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION '\(table) is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$
                """,
                """
                CREATE TRIGGER \(table)_no_change BEFORE UPDATE OR DELETE ON \(table)
                FOR EACH ROW EXECUTE FUNCTION \(table)_is_append_only()
                """,
            ]
        }
    }
}

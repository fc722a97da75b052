import Storage
import Testing

/// Queries on the way to the first frame and to an answer must find their rows by a key, however large the record is.
@Suite("Query plans")
struct QueryPlanTests {
    @Test(
        "no full scan",
        arguments: [
            "SELECT content FROM entry_version WHERE hash = 'x'",
            "SELECT version FROM edition_entry WHERE edition = 1 AND kind = 'single'",
            "SELECT id FROM attempt a WHERE a.exam = 'x' AND a.staff = 'x' ORDER BY a.number",
            "SELECT sequence FROM attempt_event WHERE attempt = 1 ORDER BY sequence",
            "SELECT 1 FROM attempt_event e WHERE e.attempt = 1 AND e.kind = 'submitted'",
            "SELECT entry_id FROM entry_staleness WHERE edition = 1 AND since <= 'x' AND until_day >= 'y'",
            "SELECT entry_id, enemy FROM edition_enemy WHERE edition = 1 ORDER BY entry_id, enemy",
            "SELECT 1 FROM edition_entry WHERE edition = 1 AND entry_id = 'x'",
            "SELECT content FROM law_article WHERE text = 1 AND number = 1 AND suffix = 0",
            "SELECT version FROM item_review r JOIN bank b ON b.id = r.bank WHERE b.title = 'x'",
            "SELECT id FROM evidence WHERE on_day >= 'x' AND on_day <= 'y'",
        ]
    )
    func plan(sql: String) throws {
        let plan = try TestDatabase().query("EXPLAIN QUERY PLAN \(sql)")
        for case .text(let step) in plan.map({ $0[3] }) { #expect(!step.hasPrefix("SCAN"), "\(step)") }
    }

    @Test("an entry of a paper is found by its version, not by walking its edition")
    func content() throws {
        let sql = "EXPLAIN QUERY PLAN \(EditionEntryTable.contentStatement)"
        let plan = try TestDatabase().query(sql, [.text("x"), .text("x")])
        let steps = plan.compactMap { if case .text(let step) = $0[3] { step } else { nil } }
        #expect(steps.contains { $0.contains("edition_entry_version (edition=? AND version=?)") }, "\(steps)")
        #expect(!steps.contains { $0.hasPrefix("SCAN") })
    }
}

import ExamRunner
import QuestionBank
import Storage
import Testing

@Suite("Staleness in the record", .serialized)
struct EntryStalenessTableTests {
    @Test(
        "a row counts from its day on, and is replaced with its edition",
        arguments: TestDatabase.makers.keys.sorted()
    )
    func days(driver: String) throws {
        let test = try TestDatabase(driver: driver)
        try SampleRows.insert(into: test)
        let day = Day(daysSinceEpoch: 20_778)
        let row = EntryStalenessTable.Row(entryID: "x1", since: day, reason: .figureChanged)
        try test.database.transaction { db in
            try EntryStalenessTable.replace([row], of: 1, in: db)
            #expect(try EntryStalenessTable.rows(of: 1, during: day...day, in: db) == [row])
            let eve = day.adding(days: -1)
            #expect(try EntryStalenessTable.rows(of: 1, during: eve...eve, in: db).isEmpty)
            #expect(try EntryStalenessTable.rows(of: 1, during: eve...day, in: db) == [row])
            #expect(try EntryStalenessTable.count(of: 1, on: day.adding(days: 400), in: db) == 1)
            #expect(try EntryStalenessTable.count(of: 2, on: day, in: db) == 0)
            let ending = EntryStalenessTable.Row(entryID: "x1", since: eve, until: day, reason: .changed)
            let after = day.adding(days: 1)
            try EntryStalenessTable.replace([ending], of: 1, in: db)
            #expect(try EntryStalenessTable.rows(of: 1, during: day...after, in: db) == [ending])
            #expect(try EntryStalenessTable.rows(of: 1, during: after...after, in: db).isEmpty)
            #expect(try EntryStalenessTable.count(of: 1, on: day, in: db) == 1)
            #expect(try EntryStalenessTable.count(of: 1, on: after, in: db) == 0)
            try EntryStalenessTable.replace([], of: 1, in: db)
            #expect(try EntryStalenessTable.count(of: 1, on: day, in: db) == 0)
        }
    }

    @Test("only an entry of the edition can be stale")
    func foreignKey() throws {
        let test = try TestDatabase()
        try SampleRows.insert(into: test)
        let row = EntryStalenessTable.Row(entryID: "x2", since: Day(daysSinceEpoch: 0), reason: .changed)
        #expect(throws: StorageError.self) {
            try test.database.transaction { try EntryStalenessTable.replace([row], of: 1, in: $0) }
        }
    }

    @Test("a review comes back with the wording that it is of")
    func review() throws {
        let test = try TestDatabase()
        try SampleRows.insert(into: test)
        try SampleRows.insertLaws(into: test)
        let reviews = try test.database.read { try ItemReviewTable.reviews(ofBank: "样例题库", in: $0) }
        #expect(reviews.map(\.version) == [SampleRows.version])
        #expect(reviews.map(\.review.law) == [SampleRows.law.id])
        #expect(reviews.map(\.review.on) == [SampleRows.law.inForce])
        #expect(try test.query("SELECT citation, reason FROM item_review") == [[.text("样例法#1"), .text("repealed")]])
    }

    @Test("the pool brings the enemies of the entries that have any")
    func enemies() throws {
        let test = try TestDatabase()
        try SampleRows.insert(into: test)
        try SampleRows.insertLaws(into: test)
        let pool = try test.database.read { db in
            let enemies = try EditionEnemyTable.enemies(of: 1, in: db)
            return try EditionEntryTable.pool(of: 1, bank: "样例题库", kind: .single, enemies: enemies, in: db)
        }
        #expect(pool.map(\.enemies) == [["x2"]])
    }
}

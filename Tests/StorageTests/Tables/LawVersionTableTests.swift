import ExamRunner
import QuestionBank
import Storage
import TestSupport
import Testing

@Suite("Law versions in the record", .serialized)
struct LawVersionTableTests {
    private static func version(_ generator: inout TestGenerator) -> LawVersion {
        func day(_ generator: inout TestGenerator) -> Day {
            Day(daysSinceEpoch: Int.random(in: 0...30_000, using: &generator))
        }
        func divisions(_ depth: Int, _ generator: inout TestGenerator) -> [LawDivision] {
            (0..<Int.random(in: 0...2, using: &generator)).map { number in
                let first = Int.random(in: 1...1260, using: &generator)
                return LawDivision(
                    rank: generator.element(of: LawDivision.Rank.allCases),
                    number: number + 1,
                    title: generator.text(),
                    articles: ArticleNumber(first, suffix: number)...ArticleNumber(first + number, suffix: 2),
                    divisions: depth < 3 ? divisions(depth + 1, &generator) : []
                )
            }
        }
        return LawVersion(
            id: LawVersionID(law: "样例" + generator.text(), adopted: day(&generator)),
            officialTitle: generator.text(),
            shortTitles: (0..<Int.random(in: 0...2, using: &generator)).map { _ in generator.text() },
            issuer: generator.text(),
            documentNumber: generator.element(of: [nil, generator.text()]),
            inForce: day(&generator),
            until: generator.element(of: [nil, day(&generator)]),
            replaces: (0..<Int.random(in: 0...2, using: &generator)).map { _ in
                LawVersionID(law: generator.text(), adopted: day(&generator))
            },
            articleCount: Int.random(in: 1...2000, using: &generator),
            divisions: divisions(0, &generator)
        )
    }

    @Test("any version comes back as it was", arguments: TestDatabase.makers.keys.sorted())
    func roundTrip(driver: String) throws {
        let test = try TestDatabase(driver: driver)
        forAll(count: 60) {
            Self.version(&$0)
        } property: { version in
            try test.database.transaction { db in
                let revision = (try LawVersionTable.row(version.id, in: db)?.revision ?? 0) + 1
                try LawVersionTable.insert(version, revision: revision, at: .init(milliseconds: 0), by: "样例", in: db)
                return try LawVersionTable.row(version.id, in: db)?.version == version
            }
        }
    }

    @Test(
        "the last revision counts, and the one before it is still there",
        arguments: TestDatabase.makers.keys.sorted()
    )
    func revisions(driver: String) throws {
        let test = try TestDatabase(driver: driver)
        let first = SampleRows.law
        let second = LawVersion(
            id: first.id,
            officialTitle: first.officialTitle,
            issuer: first.issuer,
            inForce: first.inForce,
            until: Day(daysSinceEpoch: 21_000),
            articleCount: 1
        )
        try test.database.transaction { db in
            for (number, version) in [first, second].enumerated() {
                try LawVersionTable.insert(version, revision: number + 1, at: .init(milliseconds: 0), by: "样例", in: db)
            }
            #expect(try LawVersionTable.all(in: db).map(\.version) == [second])
            #expect(try LawVersionTable.row(first.id, in: db)?.revision == 2)
        }
        #expect(try test.query("SELECT COUNT(*) FROM law_version") == [[.integer(2)]])
    }

    @Test("the stored form is this one, letter by letter, for records live longer than programs")
    func form() throws {
        let test = try TestDatabase()
        let version = LawVersion(
            id: SampleRows.law.id,
            officialTitle: "中华人民共和国样例法",
            shortTitles: ["样法"],
            issuer: "样例机关",
            documentNumber: "样令第1号",
            inForce: Day(daysSinceEpoch: 20_100),
            replaces: [LawVersionID(law: "旧样例法", adopted: Day(daysSinceEpoch: 0))],
            articleCount: 18,
            divisions: [
                LawDivision(
                    rank: .chapter,
                    number: 1,
                    title: "总则",
                    articles: ArticleNumber(1)...ArticleNumber(17, suffix: 1)
                )
            ]
        )
        try test.database.transaction { db in
            try LawVersionTable.insert(version, revision: 1, at: .init(milliseconds: 0), by: "样例", in: db)
        }
        let stored = try test.query("SELECT facts FROM law_version")
        #expect(
            stored == [
                [
                    .text(
                        #"{"articles":18,"divisions":[{"first":[1],"last":[17,1],"number":1,"rank":"章","title":"总则"}],"#
                            + #""documentNumber":"样令第1号","form":1,"inForce":"2025-01-12","issuer":"样例机关","#
                            + #""officialTitle":"中华人民共和国样例法","replaces":[{"adopted":"1970-01-01","law":"旧样例法"}],"#
                            + #""shortTitles":["样法"]}"#
                    )
                ]
            ]
        )
    }

    @Test(
        "facts of no known form are damage",
        arguments: [
            "", "{}", #"{"articles":1,"form":2,"inForce":"2025-01-12","issuer":"","officialTitle":""}"#,
            #"{"articles":1,"divisions":[{"first":[2],"last":[1],"number":1,"rank":"章","title":""}],"form":1,"#
                + #""inForce":"2025-01-12","issuer":"","officialTitle":""}"#,
        ]
    )
    func damage(facts: String) throws {
        let test = try TestDatabase()
        try test.write(
            """
            INSERT INTO law_version (law, adopted, revision, facts, registered_at, registered_by)
            VALUES ('x', '2025-01-12', 1, ?, 0, '')
            """,
            [.text(facts)]
        )
        #expect(throws: StorageError.self) { try test.database.read { _ = try LawVersionTable.all(in: $0) } }
    }
}

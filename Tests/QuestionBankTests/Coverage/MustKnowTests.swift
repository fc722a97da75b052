import QuestionBank
import Testing

@Suite("Must-know lists")
struct MustKnowTests {
    private static let old = SampleLaw.day(2010, 1, 1)
    private static let registry = LawRegistry([
        SampleLaw.law,
        LawVersion(
            id: LawVersionID(law: SampleLaw.title, adopted: old),
            officialTitle: SampleLaw.title,
            issuer: "示例机关",
            inForce: old,
            until: SampleLaw.day(2022, 2, 24),
            articleCount: 20
        ),
    ])

    private func scalar(_ text: String, _ line: Int) -> SourceNode {
        .scalar(.init(text: text, position: place(line), isQuoted: false))
    }

    private func place(_ line: Int) -> SourcePosition { SourcePosition(file: "list.yaml", line: line, column: 1) }

    /// A list of one group; the laws stand on lines 4, 5, 6 …
    private func read(_ laws: [(String, String)]) -> MustKnowFile.Reading {
        let group = SourceNode.mapping(
            [
                .init(name: "id", position: place(2), value: scalar("all", 2)),
                .init(name: "title", position: place(3), value: scalar("全体人员", 3)),
                .init(
                    name: "laws",
                    position: place(4),
                    value: .mapping(
                        laws.enumerated().map {
                            .init(name: $1.0, position: place($0 + 4), value: scalar($1.1, $0 + 4))
                        },
                        place(4)
                    )
                ),
            ],
            place(2)
        )
        let root = SourceNode.mapping(
            [
                .init(name: "title", position: place(1), value: scalar("示例清单", 1)),
                .init(name: "groups", position: place(2), value: .list([group], place(2))),
            ],
            place(1)
        )
        return MustKnowFile.read(root, registry: Self.registry, on: SampleLaw.day(2026, 11, 21))
    }

    private func ranges(_ pairs: [(Int, Int)]) -> [ClosedRange<ArticleNumber>] {
        pairs.map { ArticleNumber($0.0)...ArticleNumber($0.1) }
    }

    @Test("articles are read as people write them")
    func articles() throws {
        let reading = read([("《示例管理条例》", "1-3, 第五条、７ ，第九条至第十一条；二十")])
        #expect(reading.problems.isEmpty)
        let entry = try #require(reading.list?.groups.first?.entries.first)
        #expect(entry.articles.ranges == ranges([(1, 3), (5, 5), (7, 7), (9, 11), (20, 20)]))
        #expect(entry.version == SampleLaw.law.id)
        #expect(entry.articles.contains(ArticleNumber(2, suffix: 1)))
        #expect(!entry.articles.contains(ArticleNumber(4)))
    }

    @Test("inserted articles and the whole law can be listed")
    func insertedAndWhole() throws {
        let inserted = try #require(read([("示例条例", "第七条之一, 8之2")]).list?.groups.first?.entries.first)
        #expect(
            inserted.articles.ranges
                == [ArticleNumber(7, suffix: 1), ArticleNumber(8, suffix: 2)].map { $0...$0 }
        )
        for word in ["全文", "all", " 全部 "] {
            let whole = try #require(read([("示例条例", word)]).list?.groups.first?.entries.first)
            #expect(whole.articles.ranges == nil)
            #expect(whole.articles.contains(ArticleNumber(30)))
        }
    }

    @Test(
        "what is wrong is told with its line",
        arguments: [
            ("示例管理条例", "1-x", MustKnowProblem.badArticles("1-x")),
            ("示例管理条例", "第三章", .badArticles("第三章")), ("示例管理条例", "1-2-3", .badArticles("1-2-3")),
            ("示例管理条例", "0", .badArticles("0")), ("示例管理条例", "，", .badArticles("，")),
            ("示例管理条例", "99999999999999999999", .badArticles("99999999999999999999")),
            ("示例管理条例", "6-1", .reversedRange("6-1")),
            ("示例管理条例", "3-5, 5", .articleTwice(ArticleNumber(5))),
            ("示例管理条例@x", "1", .badLaw("示例管理条例@x")), ("@2022", "1", .badLaw("@2022")),
            ("示例管理条列", "1", .unknownLaw("示例管理条列", suggestion: "示例管理条例")),
            ("示例管理条例@1999", "1", .unknownLaw("示例管理条例@1999", suggestion: "示例管理条例@2022-02-25")),
            ("示例管理条例", "30-31", .articleOutsideLaw(ArticleNumber(31), law: SampleLaw.law.id, articleCount: 30)),
            (
                "示例管理条例@2010", "21",
                .articleOutsideLaw(
                    ArticleNumber(21),
                    law: LawVersionID(law: SampleLaw.title, adopted: old),
                    articleCount: 20
                )
            ),
        ]
    )
    func problems(law: String, articles: String, problem: MustKnowProblem) {
        let reading = read([(law, articles)])
        #expect(reading.problems == [Located(problem, at: place(4))])
        #expect((reading.list == nil) == (problem.severity == .error))
    }

    @Test("a law stands in a group once, but in as many versions as needed")
    func lawTwice() {
        let twice = read([("示例管理条例", "1"), ("示例条例@2022", "2")])
        #expect(twice.problems == [Located(.lawTwice(SampleLaw.title, first: place(4)), at: place(5))])
        let versions = read([("示例管理条例", "1"), ("示例管理条例@2010", "2")])
        #expect(versions.problems.isEmpty)
        #expect(versions.list?.groups.first?.entries.count == 2)
    }

    @Test("a group's articles are judged by their items and by what was examined")
    func coverage() throws {
        let list = try #require(read([("示例管理条例", "1-4, 23"), ("示例管理条例@2010", "9")]).list)
        let bank = SampleLaw.bank([
            .item(SampleLaw.item("a", ["第一条", "第二条"])), .item(SampleLaw.item("b", ["第一条"])),
            .item(SampleLaw.item("c", ["第三条", "第九条"])),
        ])
        let coverage = Coverage(
            of: SampleLaw.law,
            by: [bank],
            stale: [ItemName(bank: bank.title, id: "c")],
            examined: [ExaminedArticle(law: SampleLaw.law.id, article: ArticleNumber(2)): 1]
        )
        let group = try #require(MustKnowCoverage(of: list, in: coverage).groups.first)
        #expect(group.articles(.covered) == [ArticleNumber(1)])
        #expect(group.articles(.thin) == [ArticleNumber(2)])
        #expect(group.articles(.stale) == [ArticleNumber(3)])
        #expect(group.articles(.none) == [ArticleNumber(4), ArticleNumber(23)])
        #expect(group.neverExamined == [1, 3, 4, 23].map { ArticleNumber($0) })
        #expect(group.otherVersions == ["示例管理条例@2010-01-01"])
        #expect(group.totals.articleCount == 5)
    }

    @Test("a list that says nothing about the law has no group for it")
    func otherLaws() throws {
        let other = try #require(LawSelector("别的法"))
        let list = MustKnowList(
            title: "示例清单",
            groups: [
                .init(
                    id: "all",
                    title: "全体人员",
                    entries: [
                        .init(law: other, version: nil, articles: ArticleList(ranges: nil))
                    ]
                )
            ]
        )
        #expect(MustKnowCoverage(of: list, in: Coverage(of: SampleLaw.law, by: [])).groups.isEmpty)
    }
}

import BankFormats
import QuestionBank
import Testing

@Suite struct LawVersionFileTests {
    private static let sound = """
        title: 示例办法
        official-title: 示例市示例办法
        short-titles: [样例办法]
        issuer: 示例局
        document: 示例第1号
        adopted: 2024-03-01
        in-force: 2024-05-01
        until: 2025-12-31
        replaces: [示例办法@2020-01-01, 旧办法@2010-02-03]
        articles: 9
        divisions:
          第一编 总则:
            第一章 甲: 1-2
            第二章 乙:
              第一节 丙: 3
              第二节 丁: 4-6
          第二编 分则:
            第三章 戊: 7-8
          附则: 9
        """

    private func read(
        _ text: String,
        file: String = "laws/示例办法@2024-03-01.yaml"
    ) throws -> (version: LawVersion?, problems: [Located<LawFileProblem>]) {
        let source = YAMLSource.parse(Array(text.utf8), file: file)
        #expect(source.problems.isEmpty)
        return LawVersion.read(try #require(source.root))
    }

    @Test func isRead() throws {
        let (version, problems) = try read(Self.sound)
        #expect(problems.isEmpty)
        let law = try #require(version)
        #expect(law.id.description == "示例办法@2024-03-01")
        #expect(law.officialTitle == "示例市示例办法")
        #expect(law.shortTitles == ["样例办法"])
        #expect(law.documentNumber == "示例第1号")
        #expect(law.replaces.map(\.description) == ["示例办法@2020-01-01", "旧办法@2010-02-03"])
        #expect(law.articleCount == 9)
        #expect(law.leafDivisions.map(\.heading) == ["第一章 甲", "第一节 丙", "第二节 丁", "第三章 戊", "附则"])
        #expect(law.divisions.map(\.rank) == [.book, .book, .book])
        #expect(law.divisions[0].articles == ArticleNumber(1)...ArticleNumber(6))
        #expect(law.isInForce(on: try #require(Day(2025, 12, 31))))
        #expect(!law.isInForce(on: try #require(Day(2026, 1, 1))))
    }

    /// Each with what is written instead of what, the line of the problem, and the problem.
    private static let mistakes: [(String, String, Int, LawFileProblem)] = [
        (
            "until: 2025-12-31", "until: 2024-04-30", 8,
            .endsBeforeStart(inForce: day(2024, 5, 1), until: day(2024, 4, 30))
        ),
        (
            "in-force: 2024-05-01", "in-force: 2024-02-01", 7,
            .inForceBeforeAdoption(inForce: day(2024, 2, 1), adopted: day(2024, 3, 1))
        ),
        ("[示例办法@2020-01-01, 旧办法@2010-02-03]", "[旧办法@2010]", 9, .badVersion("旧办法@2010")),
        ("[示例办法@2020-01-01, 旧办法@2010-02-03]", "[示例办法@2024-03-01]", 9, .replacesItself),
        ("[样例办法]", "[示例办法]", 3, .titleTwice("示例办法")),
        ("第一章 甲", "第一張 甲", 13, .badHeading("第一張 甲")),
        ("第一章 甲: 1-2", "第一章 甲: 2-1", 13, .badRange("2-1")),
        ("第一章 甲: 1-2", "第一章 甲: 一条", 13, .badRange("一条")),
        ("    第二章 乙", "    第二节 乙", 14, .misplacedRank(heading: "第二节 乙", beside: "第一章 甲")),
        ("第二节 丁", "第三节 丁", 16, .headingOutOfOrder(heading: "第三节 丁", expected: 2)),
        (
            "第二节 丁: 4-6", "第二节 丁: 5-6", 16,
            .rangeNotNext(heading: "第二节 丁", found: ArticleNumber(5), expected: ArticleNumber(4))
        ),
        ("articles: 9", "articles: 10", 12, .rangesEndElsewhere(last: ArticleNumber(9), articleCount: 10)),
        ("issuer: 示例局\n", "", 1, .source(.missingField("issuer"))),
        ("document:", "documents:", 5, .source(.unknownField("documents", suggestion: "document"))),
    ]

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year, month, day) ?? Day(daysSinceEpoch: 0)
    }

    @Test(arguments: mistakes.indices) func mistakesAreFound(_ index: Int) throws {
        let (wrong, instead, line, problem) = Self.mistakes[index]
        let text = Self.sound.replacing(wrong, with: instead, maxReplacements: 1)
        #expect(text != Self.sound)
        let (version, problems) = try read(text)
        #expect(
            problems.contains(
                Located(
                    problem,
                    at: SourcePosition(
                        file: "laws/示例办法@2024-03-01.yaml",
                        line: line,
                        column: problems.first?.position.column ?? 0
                    )
                )
            ),
            "\(problems)"
        )
        #expect((version == nil) == problems.contains { $0.problem.severity == .error })
    }

    @Test func theFileIsNamedAfterTheVersion() throws {
        let (version, problems) = try read(Self.sound, file: "laws/办法.yaml")
        #expect(version != nil)
        #expect(problems.map(\.problem) == [.fileNameDiffers(expected: "示例办法@2024-03-01.yaml")])
    }

    @Test func insertedArticlesMayStandAtTheEdge() throws {
        let text = Self.sound
            .replacing("4-6", with: "4-6之2").replacing("articles: 9", with: "articles: 11")
        let (version, problems) = try read(text)
        #expect(problems.isEmpty)
        #expect(version?.divisions[0].articles.upperBound == ArticleNumber(6, suffix: 2))
    }
}

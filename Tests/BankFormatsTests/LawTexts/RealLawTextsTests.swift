import BankFormats
import QuestionBank
import TestSupport
import Testing

/// Reads the texts of real laws, where they are.
@Suite(.enabled(if: LawTexts.folder != nil, LawTexts.absence)) struct RealLawTextsTests {
    private static let registry = LawRegistryFolder.read([TestFiles.repository + "/question-banks/laws"]).registry

    private static func version(_ name: String) -> LawVersion? {
        let parts = name.split(separator: "(")
        return Day(parts[1].dropLast()).flatMap { registry[LawVersionID(law: String(parts[0]), adopted: $0)] }
    }

    /// Articles as the official texts count them.
    private static let counts: [String: Int] = [
        "信访工作条例(2022-02-25)": 50, "信访条例(2005-01-10)": 51, "民法典(2020-05-28)": 1260, "宪法(2018-03-11)": 143,
        "行政复议法(2023-09-01)": 90, "行政复议法(2017-09-01)": 43, "行政复议法实施条例(2007-05-29)": 66,
        "行政诉讼法(2017-06-27)": 103, "行政处罚法(2021-01-22)": 86, "行政许可法(2019-04-23)": 83,
        "行政强制法(2011-06-30)": 71, "公职人员政务处分法(2020-06-20)": 68, "监察法(2024-12-25)": 78,
        "监察法(2018-03-20)": 69, "公务员法(2018-12-29)": 113, "政府信息公开条例(2019-04-03)": 56,
        "人民调解法(2010-08-28)": 35, "国家赔偿法(2012-10-26)": 42, "治安管理处罚法(2025-06-27)": 144,
        "治安管理处罚法(2012-10-26)": 119, "法治宣传教育法(2025-09-12)": 65,
    ]

    @Test func areAllThere() {
        #expect(LawTexts.names == Self.counts.keys.sorted())
    }

    @Test(arguments: counts.keys.sorted()) func agreesWithTheRegistry(_ name: String) throws {
        let path = try #require(LawTexts.file(named: name))
        let reading = LawTextReader.read(try LawTextFile.read(paths: [path]))
        let version = try #require(Self.version(name))
        for found in LawTextCheck.problems(of: reading, against: version) {
            Issue.record("\(found.position): \(found.problem)")
        }
        #expect(reading.articles.map(\.number) == (1...(Self.counts[name] ?? 0)).map { ArticleNumber($0) })
        #expect(reading.outline == version.divisions)
        #expect(reading.head.version(in: Self.registry) == version)
    }

    @Test(arguments: counts.keys.sorted()) func isTheSameTextInAnyTypography(_ name: String) throws {
        let text = try #require(LawTexts.text(named: name))
        let version = try #require(Self.version(name))
        let clean = try Self.read([text])
        let typist = LawTypist(text)
        for seed in 1...(text.utf8.count > 100_000 ? 2 : 8) as ClosedRange<UInt64> {
            var generator = TestGenerator(seed: seed)
            let style = LawTypist.Style.random(&generator)
            let files = typist.files(style, &generator)
            let reading = try Self.read(files)
            let problems = LawTextCheck.problems(of: reading, against: version)
            let differing = zip(reading.articles, clean.articles).first { $0 != $1 }
            if let differing {
                Issue.record("seed \(seed), \(style): \(differing.0.text) is not \(differing.1.text)")
            }
            #expect(problems.isEmpty, "seed \(seed), \(style): \(problems.prefix(3).map(\.problem))")
            #expect(reading.articles.count == clean.articles.count, "seed \(seed), \(style)")
            #expect(reading.preamble == clean.preamble, "seed \(seed), \(style)")
            #expect(reading.outline == clean.outline, "seed \(seed), \(style)")
            #expect(reading.head == clean.head, "seed \(seed), \(style)")
        }
    }

    /// Without blank lines and indentation nothing tells a paragraph's end that fills its line; then it is said.
    @Test(arguments: counts.keys.sorted()) func saysWhereBareLinesMayBeReadWrongly(_ name: String) throws {
        let text = try #require(LawTexts.text(named: name))
        let clean = try Self.read([text])
        var style = LawTypist.Style()
        style.hasBlankLines = false
        style.heading = .plain
        style.widths = 38...38
        var generator = TestGenerator(seed: 1)
        let reading = try Self.read(LawTypist(text).files(style, &generator))
        var uncertain: Set<ArticleNumber> = []
        for found in reading.problems {
            if case .uncertainParagraph(let number) = found.problem {
                uncertain.insert(number)
            } else {
                Issue.record("\(found.problem)")
            }
        }
        #expect(reading.articles.map(\.number) == clean.articles.map(\.number))
        for (article, original) in zip(reading.articles, clean.articles) where article != original {
            #expect(uncertain.contains(article.number), "\(article.number): \(article.text)")
        }
    }

    private static func read(_ texts: [String]) throws(FileProblem) -> LawTextReading {
        var lines: [LawTextLine] = []
        for (index, text) in texts.enumerated() {
            lines += try LawTextFile.read(Array(text.utf8), file: "law-\(index + 1).txt")
        }
        return LawTextReader.read(lines)
    }
}

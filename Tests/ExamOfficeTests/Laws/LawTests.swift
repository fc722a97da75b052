import ExamOffice
import ExamRunner
import QuestionBank
import Storage
import Testing

@Suite("Laws in the office's record")
struct LawTests {
    private static let text = SampleLaws.text(SampleLaws.first, SampleLaws.articles)

    @Test("registering tells what is new, changed and the same, and keeps what was known before")
    func registering() throws {
        let sample = try SampleOffice()
        let versions = [SampleLaws.oldVersion, SampleLaws.newVersion]
        let first = try sample.office.registerLaws(versions, by: "样例")
        #expect(first.new == [SampleLaws.first, SampleLaws.second] && first.changed.isEmpty && first.same.isEmpty)
        let ended = SampleLaws.version(
            SampleLaws.first,
            inForce: SampleLaws.first.adopted,
            until: SampleLaws.secondInForce.adding(days: -1)
        )
        let second = try sample.office.registerLaws([ended, SampleLaws.newVersion], by: "样例")
        #expect(second.new.isEmpty && second.changed == [SampleLaws.first] && second.same == [SampleLaws.second])
        #expect(try sample.office.lawRegistry() == LawRegistry([ended, SampleLaws.newVersion]))
        let database = try SQLiteDatabase.open("\(sample.home)/xuefa.sqlite")
        let rows = try database.read { try $0.query("SELECT adopted, revision FROM law_version ORDER BY 1, 2", []) }
        #expect(try rows.map { try $0.text(0) } == ["2020-01-01", "2020-01-01", "2026-11-01"])
    }

    @Test("a text is imported once, and one that differs only when that is wanted; the old one is kept")
    func importing() throws {
        let sample = try SampleOffice()
        #expect(throws: OfficeError.unknownLawVersion(SampleLaws.first)) {
            try sample.office.importLaw(Self.text, source: "样例.txt", by: "样例")
        }
        _ = try sample.office.registerLaws([SampleLaws.oldVersion], by: "样例")
        #expect(try sample.office.lawText(of: SampleLaws.first) == nil)
        let first = try sample.office.importLaw(Self.text, source: "样例.txt", by: "样例")
        #expect(first.outcome == .first && first.articleCount == 6)
        #expect(try sample.office.importLaw(Self.text, source: "别处.txt", by: "样例").outcome == .same)

        var corrected = SampleLaws.articles
        corrected[1] += "（改）"
        corrected[4] += "（改）"
        let other = SampleLaws.text(SampleLaws.first, corrected)
        let differing = [ArticleNumber(2), ArticleNumber(5)]
        #expect(throws: OfficeError.lawTextDiffers(SampleLaws.first, articles: differing)) {
            try sample.office.importLaw(other, source: "样例二.txt", by: "样例")
        }
        #expect(try sample.office.lawText(of: SampleLaws.first) == Self.text)
        sample.clock.pass(minutes: 1)
        let second = try sample.office.importLaw(other, source: "样例二.txt", by: "甲", isReplacing: true)
        #expect(second.outcome == .replaced(differing))
        #expect(try sample.reopened().lawText(of: SampleLaws.first) == other)
        let overview = try sample.office.lawTexts()
        #expect(overview.map(\.source) == ["样例二.txt"] && overview.map(\.imports) == [2])
        #expect(overview.map(\.importedAt) == [SampleOffice.start.adding(milliseconds: 60_000)])
        #expect(overview.map(\.importedBy) == ["甲"])
        let database = try SQLiteDatabase.open("\(sample.home)/xuefa.sqlite")
        let trail = try database.read { try OfficeEventTable.all(in: $0) }.filter { $0.action.hasPrefix("law.") }
        #expect(trail.map(\.action) == ["law.register", "law.import", "law.replace"])
        #expect(try database.read { try $0.query("SELECT 1 FROM law_article", []) }.count == 12)
    }

    @Test("a text that lies before the first article counts too")
    func preamble() throws {
        let sample = try SampleOffice()
        _ = try sample.office.registerLaws([SampleLaws.oldVersion], by: "样例")
        _ = try sample.office.importLaw(Self.text, source: "样例.txt", by: "样例")
        let other = LawText(version: SampleLaws.first, preamble: ["序言"], articles: Self.text.articles)
        #expect(throws: OfficeError.lawTextDiffers(SampleLaws.first, articles: [])) {
            try sample.office.importLaw(other, source: "样例.txt", by: "样例")
        }
    }

    @Test("a text with an article too few, or one twice, is not stored")
    func incomplete() throws {
        let sample = try SampleOffice()
        _ = try sample.office.registerLaws([SampleLaws.oldVersion], by: "样例")
        let short = LawText(version: SampleLaws.first, articles: Self.text.articles.dropLast())
        let twice = LawText(version: SampleLaws.first, articles: short.articles + [short.articles[0]])
        for (text, count) in [(short, 5), (twice, 6)] {
            #expect(throws: OfficeError.lawTextIncomplete(SampleLaws.first, articles: count, registered: 6)) {
                try sample.office.importLaw(text, source: "样例.txt", by: "样例")
            }
        }
        #expect(try sample.office.lawTexts().isEmpty)
    }

    @Test("articles are found by words, in all texts or in some")
    func search() throws {
        let sample = try SampleOffice.withLaw()
        try sample.amend()
        func found(_ words: String, _ versions: [LawVersionID]? = nil) throws -> [String] {
            try sample.office.searchLaws(words, in: versions).map {
                "\($0.version.adopted.year)#\($0.article.number.number)"
            }
        }
        #expect(try found("复查") == ["2020#4"])
        #expect(try found("日 材料") == ["2020#2", "2026#3"])
        #expect(try found("材料　登记", [SampleLaws.second]) == ["2026#4"])
        #expect(try found("五", [SampleLaws.first]).isEmpty)
        #expect(try found(" ").isEmpty)
    }
}

import ExamRunner
import QuestionBank
import Storage
import TestSupport
import Testing

@Suite("Law texts in the record", .serialized)
struct LawTextTableTests {
    static let drivers = TestDatabase.makers.keys.sorted()

    private static func article(_ number: ArticleNumber, _ lines: String...) -> LawArticle {
        LawArticle(number: number, paragraphs: lines.map { LawArticle.Paragraph(text: $0) })
    }

    /// Lines as no law has them, but without line breaks.
    private static func line(_ generator: inout TestGenerator) -> String {
        let pieces = ["样例", "（一）", "）", "\"", "%", "_", "\\", "　", "👩‍⚖️", "\u{301}", "'"]
        return (0..<Int.random(in: 0...4, using: &generator)).map { _ in generator.element(of: pieces) }.joined()
    }

    private static func text(_ generator: inout TestGenerator) -> LawText {
        LawText(
            version: SampleRows.law.id,
            preamble: (0..<Int.random(in: 0...2, using: &generator)).map { _ in line(&generator) + "\n" },
            articles: (1...Int.random(in: 1...12, using: &generator)).map { number in
                LawArticle(
                    number: ArticleNumber((number + 1) / 2, suffix: (number + 1) % 2),
                    paragraphs: (0...Int.random(in: 0...2, using: &generator)).map { _ in
                        LawArticle.Paragraph(
                            text: line(&generator),
                            points: (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                                (0...Int.random(in: 0...1, using: &generator)).map { _ in line(&generator) }
                                    .joined(separator: "\n")
                            }
                        )
                    }
                )
            }
        )
    }

    private func store(_ text: LawText, number: Int = 1, in db: any SQLConnection) throws {
        if try LawVersionTable.row(text.version, in: db) == nil {
            try LawVersionTable.insert(SampleRows.law, revision: 1, at: .init(milliseconds: 0), by: "样例", in: db)
        }
        let hash = SampleRows.version.hash
        let details = LawTextTable.Import(
            revision: 1,
            number: number,
            source: "样例\(number).txt",
            contentHash: hash,
            articleHashes: text.articles.map { _ in hash },
            at: Instant(milliseconds: Int64(number)),
            by: "样例"
        )
        try LawTextTable.insert(text, details, in: db)
    }

    @Test("any text comes back as it was, and the last one counts", arguments: drivers)
    func roundTrip(driver: String) throws {
        let test = try TestDatabase(driver: driver)
        var number = 0
        forAll(count: 100) {
            Self.text(&$0)
        } property: { text in
            number += 1
            return try test.database.transaction { db in
                try store(text, number: number, in: db)
                return try LawTextTable.text(of: text.version, in: db) == text
            }
        }
        try test.database.read { db in
            let rows = try LawTextTable.all(in: db)
            #expect(rows.map(\.number) == [100])
            #expect(rows.map(\.source) == ["样例100.txt"])
        }
        #expect(try test.query("SELECT COUNT(*) FROM law_text") == [[.integer(100)]])
    }

    @Test("what is stored of an article is the text that its hash is taken over")
    func content() throws {
        let paragraphs = [
            LawArticle.Paragraph(text: "有下列情形之一的：", points: ["甲；", "乙。"]), LawArticle.Paragraph(text: "其他情形除外。"),
        ]
        let article = LawArticle(number: ArticleNumber(7), paragraphs: paragraphs)
        let content = try LawArticleContent(article)
        #expect(content.text == article.text)
        #expect(content.text == "有下列情形之一的：\n（一）甲；\n（二）乙。\n其他情形除外。")
        #expect(content.shape == "2 0")
        let divided = LawArticle(
            number: ArticleNumber(8),
            paragraphs: [LawArticle.Paragraph(text: "有下列情形：", points: ["甲；", "乙：\n1.丙；\n2.丁。"])]
        )
        #expect(try LawArticleContent(divided).shape == "2/1,3")
        #expect(try LawArticleContent(divided).article(ArticleNumber(8)) == divided)
    }

    @Test(
        "a text and a shape that do not fit each other are damage",
        arguments: ["", "0", "2", "1 1", "-1 2", "x", "1/0 0", "1/", "1/1,1 0", "1/1/1"]
    )
    func damage(shape: String) {
        let content = LawArticleContent(text: "一\n（一）二\n三", shape: shape)
        #expect(throws: StorageError.self) { try content.article(ArticleNumber(1)) }
    }

    @Test("a line break inside a paragraph cannot be stored as two paragraphs")
    func lineBreak() {
        #expect(throws: StorageError.self) { try LawArticleContent(Self.article(ArticleNumber(1), "一\n二")) }
        #expect(throws: StorageError.self) { try LawArticleContent(Self.article(ArticleNumber(1), "一\r\n二")) }
    }

    @Test("articles are found by words of one character and more, all of which they must hold", arguments: drivers)
    func search(driver: String) throws {
        let test = try TestDatabase(driver: driver)
        let text = LawText(
            version: SampleRows.law.id,
            articles: [
                Self.article(ArticleNumber(2), "三十日内申请复查。"), Self.article(ArticleNumber(10), "申请。", "复核，100%_\\。"),
                Self.article(ArticleNumber(1), "不服的，申请复核。"),
            ]
        )
        let found = try test.database.transaction { db in
            try store(text, in: db)
            return try [["复"], ["复查"], ["申请", "核"], ["0%"], ["%"], ["_"], ["\\"], ["复核，1"], ["'"], ["无"]].map {
                try LawArticleTable.articles(of: 1, holding: $0, in: db).map(\.number.number)
            }
        }
        #expect(found == [[2, 10, 1], [2], [10, 1], [10], [10], [10], [10], [10], [], []])
    }

    @Test("a text without its version, with a short hash, or with an article twice is refused", arguments: drivers)
    func refusals(driver: String) throws {
        let test = try TestDatabase(driver: driver)
        let twice = LawText(
            version: SampleRows.law.id,
            articles: [Self.article(ArticleNumber(1), "甲"), Self.article(ArticleNumber(1), "乙")]
        )
        let error = #expect(throws: StorageError.self) { try test.database.transaction { try store(twice, in: $0) } }
        guard case .constraint = error else {
            Issue.record("gave \(String(describing: error))")
            return
        }
        #expect(try test.query("SELECT COUNT(*) FROM law_text") == [[.integer(0)]])
        let details = LawTextTable.Import(
            revision: 1,
            number: 1,
            source: "",
            contentHash: SampleRows.version.hash,
            articleHashes: [SampleRows.version.hash],
            at: Instant(milliseconds: 0),
            by: "样例"
        )
        #expect(throws: StorageError.self) {
            try test.database.transaction { try LawTextTable.insert(SampleRows.text, details, in: $0) }
        }
    }
}

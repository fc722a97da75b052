import Documents
import Foundation
import QuestionBank
import TestSupport
import Testing
import TextLayout

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct CoverageDocumentTests {
    @Test(arguments: Language.allCases) func everyForm(language: Language) throws {
        let document = CoverageSample.document(language)
        let code = language.rawValue
        for width in [60, 80, 120] { expectGolden(document.text(width: width), "coverage-\(width).\(code).txt") }
        expectGolden(document.csv(), "coverage.\(code).csv")
        expectGolden(document.html(), "coverage.\(code).html")
        expectGolden(document.svg(), "coverage.\(code).svg")
        expectGolden(try document.json() + "\n", "coverage.json")
    }

    /// Without the record and without a list nothing is said about what was examined or must be known.
    @Test(arguments: Language.allCases) func aBareBank(language: Language) throws {
        let coverage = Coverage(of: CoverageSample.law, by: [])
        let document = CoverageDocument(coverage, asOf: CoverageSample.asOf, language: language)
        expectGolden(document.text(width: 80), "coverage-empty.\(language.rawValue).txt")
        let json = try document.json()
        #expect(json.contains("\"mustKnow\" : null"))
        #expect(json.contains("\"neverExamined\" : null"))
    }

    @Test(arguments: Language.allCases, [40, 60, 72, 80, 100, 120, 200])
    func linesKeepToTheWidth(language: Language, width: Int) {
        for line in CoverageSample.document(language).text(width: width).split(separator: "\n") {
            #expect(CellWidth.width(of: line) <= width, "\(line)")
        }
    }

    /// Whatever the width, each article has its own cell: the cells are as many as the articles, and say the same.
    @Test(arguments: [40, 60, 80, 120, 200]) func everyArticleHasItsCell(width: Int) {
        let lines = CoverageSample.document(.chinese).text(width: width).split(separator: "\n")
        let cells = lines.compactMap { line -> String? in
            guard let bar = line.firstIndex(of: "|") else { return nil }
            let strip = line[line.index(after: bar)...].prefix { ".! +123456789".contains($0) }
            return strip.components(separatedBy: "  ").first?.replacingOccurrences(of: " ", with: "")
        }
        let expected = CoverageSample.coverage.articles.map { article in
            switch article.soundCount {
            case 0: article.staleCount > 0 ? "!" : "."
            case 1...9: String(article.soundCount)
            default: "+"
            }
        }
        #expect(cells.joined() == expected.joined())
    }

    /// Without colours there is no control sequence; with them the text is the same.
    @Test func coloursAddNothing() {
        let document = CoverageSample.document(.chinese)
        let plain = document.text(width: 80, isColoured: false)
        let coloured = document.text(width: 80, isColoured: true)
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.contains("\u{1B}[30;42m"))
        let bare = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        let lines = Set(plain.split(separator: "\n"))
        #expect(bare.split(separator: "\n").filter { $0.contains("|") }.allSatisfy { lines.contains($0) })
    }

    /// Titles and ids come from files; none of them becomes markup or steers a terminal.
    @Test func whatFilesSayStaysText() throws {
        let hostile = "</title><script>alert(\"1\")</script>&'\u{1B}[2J\u{202E}\u{0}"
        let law = LawVersion(
            id: LawVersionID(law: hostile, adopted: CoverageSample.law.id.adopted),
            officialTitle: hostile,
            issuer: "",
            inForce: CoverageSample.law.inForce,
            articleCount: 2,
            divisions: [
                LawDivision(rank: .chapter, number: 1, title: hostile, articles: ArticleNumber(1)...ArticleNumber(2))
            ]
        )
        let item = Item(
            id: hostile,
            stem: "",
            answer: .trueFalse(key: true),
            citations: [Citation(law: hostile, article: ArticleNumber(1))],
            level: .recall,
            rationale: ""
        )
        let bank = Bank(
            title: hostile,
            laws: [LawReference(title: hostile, version: law.id.adopted, articleCount: 2)],
            maintainer: "",
            chapters: [Chapter(part: nil, title: "", entries: [.item(item)])]
        )
        let selector = try #require(LawSelector(hostile))
        let entry = MustKnowList.Entry(law: selector, version: law.id, articles: ArticleList(ranges: nil))
        let list = MustKnowList(title: hostile, groups: [.init(id: "g", title: hostile, entries: [entry])])
        let document = CoverageDocument(
            Coverage(of: law, by: [bank]),
            mustKnow: list,
            asOf: CoverageSample.asOf,
            language: .chinese
        )
        for text in [document.html(), document.svg()] {
            #expect(!text.contains("<script"))
            #expect(text.contains("&lt;script&gt;"))
        }
        for text in [document.html(), document.svg(), document.text(width: 80)] {
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
        }
        #expect(XMLParser(data: Data(document.svg().utf8)).parse())
    }

    /// A picture that is no XML shows nothing at all.
    @Test(arguments: Language.allCases) func theSVGIsXML(language: Language) {
        let parser = XMLParser(data: Data(CoverageSample.document(language).svg().utf8))
        #expect(parser.parse())
        #expect(parser.parserError == nil)
    }

    /// The page asks for nothing from elsewhere and runs nothing.
    @Test func thePageIsSelfContained() {
        let html = CoverageSample.document(.chinese).html()
        for word in ["<script", "src=", "href=", "url(", "@import", "http"] { #expect(!html.contains(word)) }
    }
}

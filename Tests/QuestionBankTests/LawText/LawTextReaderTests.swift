import QuestionBank
import TestSupport
import Testing

@Suite struct LawTextReaderTests {
    private let clean = RegulationLines.read(RegulationLines.text)

    @Test func findsArticlesParagraphsAndPoints() {
        #expect(clean.problems.isEmpty)
        #expect(clean.articles.map(\.number) == (1...7).map { ArticleNumber($0) })
        #expect(clean.articles[1].paragraphs.map(\.text) == ["本办法适用于本馆的读者。", "第三人代为借书的，适用本办法。"])
        let third = clean.articles[2]
        #expect(third.paragraphs.map(\.text) == ["读者借书应当出示下列证件之一：", "前款证件应当有效。"])
        #expect(
            third.paragraphs[0].points == [
                "读者证；", "身份证，但是有下列情形之一的除外：\n1.证件过期的；\n2.证件损坏的；", "其他证件。",
            ]
        )
        #expect(clean.articles[4].paragraphs.map(\.text) == ["逾期不还的，停止借书10日。", "第三条规定的证件遗失的，不停止借书。"])
        #expect(clean.places.map(\.line) == [4, 5, 9, 16, 18, 20, 22])
    }

    @Test func findsHeadAndOutline() {
        #expect(clean.head == LawTextHead(title: "示例书籍借阅办法", dates: [RegulationLines.day(2024, 3, 1)]))
        #expect(clean.outline == RegulationLines.version.divisions)
        #expect(clean.preamble.isEmpty)
    }

    /// What other typographies make of the clean text.
    private static let typographies: [(name: String, text: String)] = [
        ("wide spaces", replacing { $0.replacing(" ", with: "　") }),
        ("colons", replacing { $0.hasPrefix("第") ? $0.replacing("条 ", with: "条：") : $0 }),
        (
            "Arabic numerals",
            replacing { line in
                zip("一二三四五六七", 1...7).reduce(line) { $0.replacing("第\($1.0)条 ", with: "第\($1.1)条 ") }
            }
        ),
        (
            "full-width numerals",
            replacing { line in
                zip("一二三四五六七", "１２３４５６７").reduce(line) { $0.replacing("第\($1.0)条 ", with: "第\($1.1)条　") }
            }
        ),
        ("numbers on lines of their own", replacing { $0.hasPrefix("第") ? $0.replacing("条 ", with: "条\n") : $0 }),
        ("half-width brackets", replacing { $0.replacing("（", with: "(").replacing("）", with: ")") }),
        (
            "one character for a point's number",
            replacing { line in
                zip("一二三", "㈠㈡㈢").reduce(line) { $0.replacing("（\($1.0)）", with: "\($1.1)") }
            }
        ),
        (
            "subpoints with marks of their own",
            replacing {
                $0.replacing("1.证", with: "⒈ 证").replacing("2.证", with: "2、证")
            }
        ),
        (
            "half-width punctuation",
            replacing {
                $0.replacing("，", with: ", ").replacing("：", with: ":").replacing("；", with: ";")
            }
        ),
        ("full-width digits", replacing { $0.replacing("30日", with: "３０日").replacing("5册", with: "５ 册") }),
        (
            "spaces in headings",
            replacing {
                $0.replacing("总则", with: "总  则").replacing("第二章 借阅", with: "第 二 章　借　阅")
            }
        ),
        (
            "headings on two lines",
            replacing { line in
                ["第一章", "第二章", "第三章", "第一节", "第二节"].reduce(line) { $0.replacing("\($1) ", with: "\($1)\n") }
            }
        ),
        ("a table of contents", contents("")),
        ("contents with dots and pages", contents("……………… 12")),
        ("contents with a tab and pages", contents("\t12")),
        ("contents with articles", contents("（第一条—第七条）")),
        ("empty lines", replacing { $0 + "\n\n" }),
        ("indented lines", replacing { $0.hasSuffix("。") ? "　　" + $0 : $0 }),
        ("page numbers", replacing { $0 + "\n- 3 -" }),
        ("page numbers in words", replacing { $0 + "\n第 3 页 共 10 页" }),
        ("running heads", replacing { $0.hasSuffix("。") ? $0 + "\n示例书籍借阅办法" : $0 }),
        ("shapeless characters", replacing { $0.replacing("书", with: "书\u{200B}") }),
        ("a line in the middle of a word", replacing { $0.replacing("读者借书应当", with: "读者借书应\n当") }),
        ("a web site's foot", RegulationLines.text),
    ]

    private static func replacing(_ change: (String) -> String) -> String {
        RegulationLines.text.split(separator: "\n").map { change(String($0)) }.joined(separator: "\n")
    }

    private static func contents(_ end: String) -> String {
        var lines = RegulationLines.text.split(separator: "\n").map(String.init)
        let headings = lines.filter { $0.hasPrefix("第") && ($0.contains("章 ") || $0.contains("节 ")) }.map { $0 + end }
        lines.insert(contentsOf: ["目  录"] + headings, at: 2)
        return lines.joined(separator: "\n")
    }

    @Test(arguments: typographies.map(\.name)) func readsTheSameTextInAnyTypography(_ name: String) throws {
        let text = try #require(Self.typographies.first { $0.name == name }?.text)
        let reading = RegulationLines.read(text)
        for (article, original) in zip(reading.articles, clean.articles) {
            #expect(article.text == original.text)
        }
        #expect(reading.articles == clean.articles)
        #expect(reading.outline == clean.outline)
        #expect(reading.head == clean.head)
        #expect(reading.problems.isEmpty, "\(reading.problems.map(\.problem))")
    }

    @Test func readsArticlesWithoutAnythingBehindTheNumber() {
        let text = Self.replacing { $0.hasPrefix("第") ? $0.replacing("条 ", with: "条") : $0 }
        let reading = RegulationLines.read(text)
        #expect(reading.articles == clean.articles)
        #expect(reading.problems.isEmpty)
    }

    @Test func takesBoldNumbersForArticles() {
        let lines = RegulationLines.lines(RegulationLines.text).map { line in
            guard line.text.hasPrefix("第"), line.text.contains("条 ") else { return line }
            return LawTextLine(text: line.text.replacing("条 ", with: "条"), isBold: true, position: line.position)
        }
        #expect(LawTextReader.read(lines).articles == clean.articles)
    }

    @Test func readsSeveralFilesAsOneLaw() throws {
        let lines = RegulationLines.text.split(separator: "\n").map(String.init)
        let second = ["示例书籍借阅办法", "第二章 借阅", "第二节 还书"] + lines[17...]
        let parts =
            RegulationLines.lines(lines[..<16].joined(separator: "\n"), file: "1.txt")
            + RegulationLines.lines(second.joined(separator: "\n"), file: "2.txt")
        let reading = LawTextReader.read(parts)
        #expect(reading.articles == clean.articles)
        #expect(reading.outline == clean.outline)
        #expect(reading.problems.isEmpty)
    }

    @Test func keepsAPreamble() {
        let text = RegulationLines.text.replacing("第一章 总则", with: "序言\n读书是好事。\n借书也是。\n第一章 总则", maxReplacements: 1)
        #expect(RegulationLines.read(text).preamble == ["读书是好事。", "借书也是。"])
        let unnamed = RegulationLines.text.replacing("第一章 总则", with: "读书是好事。\n第一章 总则", maxReplacements: 1)
        #expect(RegulationLines.read(unnamed).preamble == ["读书是好事。"])
    }

    @Test func readsInsertedArticles() {
        let text = RegulationLines.text.replacing("第五条 ", with: "第四条之一 读者可以续借。\n第四条之二 续借以一次为限。\n第五条 ")
        let reading = RegulationLines.read(text)
        #expect(reading.problems.isEmpty)
        #expect(reading.articles[4].number == ArticleNumber(4, suffix: 1))
        #expect(reading.articles[5].text == "续借以一次为限。")
    }

    @Test func givesAPointItsOwnParagraphs() {
        let text = RegulationLines.text.replacing("（三）其他证件。", with: "证件应当清晰。\n（三）其他证件。")
        let points = RegulationLines.read(text).articles[2].paragraphs[0].points
        #expect(points.count == 3)
        #expect(points[1].hasSuffix("2.证件损坏的；证件应当清晰。"))
        let sentence = RegulationLines.text.replacing("（三）其他证件。", with: "3.不清晰的。\n证件应当清晰。\n（三）其他证件。")
        let third = RegulationLines.read(sentence).articles[2]
        #expect(third.paragraphs.count == 2)
        #expect(third.paragraphs[0].points[1].hasSuffix("\n3.不清晰的。\n证件应当清晰。"))
    }

    @Test func pairsStraightQuotationMarks() {
        let text = RegulationLines.text.replacing("适用于本馆的读者", with: "所称\"读者\"，是指\"持证人\"")
        #expect(RegulationLines.read(text).articles[1].paragraphs[0].text == "本办法所称“读者”，是指“持证人”。")
    }
}

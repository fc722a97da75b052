import BankFormats
import QuestionBank
import Testing

@Suite struct DOCXNumberingTests {
    private typealias Builder = DOCXBuilder

    private func texts(_ body: [String], _ numbering: String, styles: String = "") throws -> [String] {
        let document = Builder.document(body.joined(), styles: styles, numbering: numbering)
        return try DOCXLines.read(document, file: "例.docx").map(\.text)
    }

    @Test(arguments: [
        ("chineseCountingThousand", "十二"), ("japaneseCounting", "十二"), ("decimal", "12"), ("decimalZero", "12"),
        ("upperRoman", "XII"), ("lowerRoman", "xii"), ("upperLetter", "L"), ("lowerLetter", "l"),
        ("decimalEnclosedCircle", "⑫"), ("decimalEnclosedCircleChinese", "⑫"), ("decimalEnclosedParen", "⑿"),
        ("decimalEnclosedFullstop", "⒓"), ("decimalFullWidth", "１２"), ("ideographTraditional", "12"),
        ("ideographZodiac", "亥"), ("chineseLegalSimplified", "拾贰"), ("hindiNumbers", "12"),
    ])
    func formats(format: String, twelfth: String) throws {
        let list = Builder.list(1, Builder.level(0, "%1", format))
        #expect(try texts((1...12).map { _ in Builder.numbered("字") }, list).last == "\(twelfth) 字")
    }

    @Test func articlesBeyondAHundred() throws {
        let list = Builder.list(1, Builder.level(0, "第%1条", "chineseCountingThousand"))
        let read = try texts((1...101).map { _ in Builder.numbered("") }, list)
        #expect([read[9], read[20], read[100]] == ["第十条 ", "第二十一条 ", "第一百零一条 "])
    }

    @Test func deeperLevelsStartAgain() throws {
        let list = Builder.list(1, Builder.level(0, "%1.") + Builder.level(1, "%1.%2") + Builder.level(2, "%3）"))
        let levels = [0, 1, 1, 2, 2, 1, 2, 0, 1, 2]
        let read = try texts(levels.map { Builder.numbered("", level: $0) }, list)
        #expect(read == ["1. ", "1.1 ", "1.2 ", "1） ", "2） ", "1.3 ", "1） ", "2. ", "2.1 ", "1） "])
    }

    @Test func articlesThatCountThroughTheChapters() throws {
        let articles = "<w:lvlRestart w:val=\"0\"/>"
        let list = Builder.list(1, Builder.level(0, "第%1章") + Builder.level(1, "第%2条", "decimal", articles))
        let read = try texts([0, 1, 1, 0, 1].map { Builder.numbered("", level: $0) }, list)
        #expect(read == ["第1章 ", "第1条 ", "第2条 ", "第2章 ", "第3条 "])
    }

    @Test func aLevelThatOnlyTheTopRestarts() throws {
        let once = "<w:lvlRestart w:val=\"1\"/>"
        let list = Builder.list(
            1,
            Builder.level(0, "%1") + Builder.level(1, "%2") + Builder.level(2, "%3", "decimal", once)
        )
        let read = try texts([0, 1, 2, 1, 2, 0, 2].map { Builder.numbered("", level: $0) }, list)
        #expect(read == ["1 ", "1 ", "1 ", "2 ", "2 ", "2 ", "1 "])
    }

    @Test func listsThatShareADefinitionCountOnUnlessTheyStartAgain() throws {
        let definition = "<w:abstractNum w:abstractNumId=\"0\">\(Builder.level(0, "%1."))</w:abstractNum>"
        let use = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        let goesOn = "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>"
        let again = """
            <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
            """
        let read = try texts([1, 1, 2, 3, 3].map { Builder.numbered("", list: $0) }, definition + use + goesOn + again)
        #expect(read == ["1. ", "2. ", "3. ", "7. ", "8. "])
    }

    @Test func numbersOfStylesAndNoneOfBullets() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="t"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            """
        let style = "<w:pStyle w:val=\"t\"/>"
        let list =
            Builder.list(1, Builder.level(0, "第%1章") + Builder.level(1, "第%2条", "decimal", style))
            + Builder.list(2, Builder.level(0, "●", "bullet"))
        let without = Builder.paragraph("丙", style + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>")
        let read = try texts(
            [Builder.paragraph("甲", style), Builder.numbered("乙", list: 2), without],
            list,
            styles: styles
        )
        #expect(read == ["第1条 甲", "乙", "丙"])
    }

    @Test func arabicFiguresForAllLevelsAndPercentSigns() throws {
        let list = Builder.list(
            1,
            Builder.level(0, "%1、", "chineseCounting")
                + Builder.level(1, "%1.%2%", "decimal", "<w:isLgl/>")
        )
        #expect(try texts([0, 1].map { Builder.numbered("", level: $0) }, list) == ["一、 ", "1.1% "])
    }

    @Test func brokenDefinitionsGiveNoNumbers() throws {
        let list = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"9\"/></w:num>"
        #expect(try texts([Builder.numbered("甲"), Builder.numbered("乙", level: 99)], list) == ["甲", "乙"])
        let start =
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"-99999999999\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1\"/></w:lvl>"
        #expect(try texts([Builder.numbered("甲")], Builder.list(1, start)) == ["零 甲"])
    }
}

import BankFormats
import QuestionBank
import TestSupport
import Testing

/// What only documents have.
@Suite struct DOCXItemTests {
    private typealias Builder = DOCXBuilder

    private func table(_ rows: [[String]]) -> String {
        let rows = rows.map { row in
            "<w:tr>" + row.map { "<w:tc>\($0.hasPrefix("<") ? $0 : Builder.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
        }
        return "<w:tbl>\(rows.joined())</w:tbl>"
    }

    @Test func automaticNumbersAndLetters() throws {
        let lists =
            Builder.list(1, Builder.level(0, "%1、", "decimal") + Builder.level(1, "%2.", "upperLetter"))
            + Builder.list(2, Builder.level(0, "%1、", "chineseCounting"))
        let body = [
            Builder.numbered("单选题", list: 2),
            Builder.numbered("诉讼时效期间为（ ）"), Builder.numbered("二年", level: 1), Builder.numbered("三年", level: 1),
            Builder.paragraph("答案：B"),
            Builder.numbered("男不得早于（ ）周岁"), Builder.numbered("二十", level: 1), Builder.numbered("二十二", level: 1),
            Builder.paragraph("答案：B"),
        ]
        let reading = try WordsReading(document: Builder.document(body.joined(), numbering: lists))
        #expect(reading.keys == ["单选 B", "单选 B"])
        #expect(try reading.options(1) == ["二十", "二十二"])
        #expect(reading.problems.isEmpty)
        #expect(reading.items[1].position == SourcePosition(file: "题.docx", part: .paragraphs, line: 6, column: 1))
    }

    @Test func aTableOfKeys() throws {
        let body =
            ["一、判断题", "1. 禁止高利放贷。", "2. 借款的利率不受限制。", "二、多选题", "3. 禁止的有", "A. 包办婚姻 B. 买卖婚姻 C. 自愿结婚"].map {
                Builder.paragraph($0)
            }.joined() + table([["题号", "1", "2", "3"], ["答案", "√", "×", "AB"]])
        let reading = try WordsReading(document: Builder.document(body))
        #expect(reading.keys == ["判断 对", "判断 错", "多选 AB"])
        #expect(reading.problems.isEmpty)
    }

    /// Two cells of the keys are merged: nobody can say which key is whose.
    @Test func aTableWithAKeyTooFewIsRefused() throws {
        let body =
            ["一、判断题", "1. 禁止高利放贷。", "2. 借款的利率不受限制。", "3. 禁止包办婚姻。"].map { Builder.paragraph($0) }.joined()
            + table([["题号", "1", "2", "3"], ["答案", "√", "×"]])
        let reading = try WordsReading(document: Builder.document(body))
        #expect(reading.keys == ["坏 missing-key", "坏 missing-key", "坏 missing-key"])
        #expect(reading.codes.contains { $0.hasSuffix(" key-count") })
        let kept = try WordsReading(
            document: Builder.document(
                ["一、判断题", "1. 禁止高利放贷。", "2. 借款的利率不受限制。（×）", "3. 禁止包办婚姻。"].map { Builder.paragraph($0) }.joined()
                    + table([["题号", "1", "2", "3"], ["答案", "√", "", "√"]])
            )
        )
        #expect(kept.keys == ["判断 对", "判断 错", "判断 对"])
    }

    @Test func raisedDigitsAndTextsStruckThrough() throws {
        func run(_ look: String, _ text: String) -> String { "<w:r><w:rPr>\(look)</w:rPr><w:t>\(text)</w:t></w:r>" }
        let body =
            Builder.paragraph("一、多选题") + "<w:p>" + run("", "1. 罚款10") + run("<w:vertAlign w:val=\"superscript\"/>", "4")
            + run("", "元的有（ ）") + "</w:p>" + Builder.paragraph("A. 甲 B. 乙 C. 丙")
            + "<w:p>" + run("", "答案：A") + run("<w:strike/>", "B") + run("<w:strike w:val=\"0\"/>", "C") + "</w:p>"
        let reading = try WordsReading(document: Builder.document(body))
        #expect(reading.stems == ["罚款10⁴元的有（　）"] || reading.stems == ["罚款10⁴元的有（ ）"])
        #expect(reading.keys == ["多选 ABC"])
        #expect(reading.problems == [.item(.struckText("B"))])
    }

    @Test func anEmptyGridForAnswersSaysNothing() throws {
        let grid = table([["题号", "1", "2"], ["答案", "", ""]])
        let body =
            grid + ["一、判断题", "1. 禁止高利放贷。（√）", "2. 借款的利率不受限制。（×）"].map { Builder.paragraph($0) }.joined()
        let reading = try WordsReading(document: Builder.document(body))
        #expect(reading.keys == ["判断 对", "判断 错"])
    }

    @Test func optionsAndFieldsInCells() throws {
        let body =
            Builder.paragraph("1. 【单选】期限为（ ）") + table([["A. 15日", "B. 30日"], ["C. 60日", "D. 90日"]])
            + table([["答案", "C"], ["解析", "见条文。"], ["难度", "0.5"]])
        let reading = try WordsReading(document: Builder.document(body))
        #expect(reading.keys == ["单选 C"])
        #expect(try reading.options(0) == ["15日", "30日", "60日", "90日"])
        #expect(try reading.item(0).rationale?.plain == "见条文。")
        #expect(try reading.item(0).facility == 0.5)
    }

    @Test func aQuestionInOneCell() throws {
        let cell = ["【单选】期限为（ ）", "A. 15日", "B. 30日", "答案：A"].map { Builder.paragraph($0) }.joined()
        let reading = try WordsReading(document: Builder.document(table([["1", cell], ["2", cell]])))
        #expect(reading.keys == ["单选 A", "单选 A"])
        #expect(reading.stems == ["期限为（ ）", "期限为（ ）"])
    }

    @Test func picturesAreTold() throws {
        let picture = """
            <w:r><w:drawing xmlns:wp="urn:wp" xmlns:a="urn:a"><wp:docPr id="1" name="图片 1"/><a:blip/></w:drawing></w:r>
            """
        let body =
            "<w:p>\(Builder.run("1. 【单选】图中的期限为（ ）"))\(picture)</w:p>"
            + ["A. 15日", "B. 30日", "答案：A"].map { Builder.paragraph($0) }.joined()
        let reading = try WordsReading(document: Builder.document(body))
        #expect(reading.keys == ["单选 A"])
        #expect(reading.problems == [.item(.droppedMedia("图片 1"))])
    }

    @Test func ticksFromAFontOfSigns() throws {
        let tick = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"
        let cross = "<w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F04F\"/></w:r>"
        let body =
            Builder.paragraph("一、判断题")
            + "<w:p>\(Builder.run("1. 禁止高利放贷。（"))\(tick)\(Builder.run("）"))</w:p>"
            + "<w:p>\(Builder.run("2. 借款的利率不受限制。（"))\(cross)\(Builder.run("）"))</w:p>"
        #expect(try WordsReading(document: Builder.document(body)).keys == ["判断 对", "判断 错"])
    }

    @Test func underlinedSpacesAreBlanks() throws {
        let gap = Builder.run("      ", "<w:u w:val=\"single\"/>")
        let body =
            Builder.paragraph("四、填空题") + "<w:p>\(Builder.run("1. 诉讼时效期间为"))\(gap)\(Builder.run("年。"))</w:p>"
            + Builder.paragraph("答案：三")
        let reading = try WordsReading(document: Builder.document(body))
        #expect(reading.stems == ["诉讼时效期间为____年。"])
        #expect(reading.keys == ["填空 三"])
    }

    @Test func trackedChangesAreAcceptedAndMarksOfTypeDoNotMatter() throws {
        let deleted = "<w:del><w:r><w:delText>一</w:delText></w:r></w:del>"
        let inserted = "<w:ins>\(Builder.run("三", "<w:vertAlign w:val=\"superscript\"/><w:b/>"))</w:ins>"
        let body =
            "<w:p>\(Builder.run("1. 【判断】诉讼时效期间为"))\(deleted)\(inserted)\(Builder.run("年。"))</w:p>"
            + Builder.paragraph("答案：对")
        #expect(try WordsReading(document: Builder.document(body)).stems == ["诉讼时效期间为三年。"])
    }

    @Test func aTextBoxWithTheRationale() throws {
        let box = "<w:r><w:pict><w:txbxContent>\(Builder.paragraph("解析：见条文。"))</w:txbxContent></w:pict></w:r>"
        let body = Builder.paragraph("1. 【判断】禁止高利放贷。") + "<w:p>\(Builder.run("答案：对"))\(box)</w:p>"
        #expect(try WordsReading(document: Builder.document(body)).item(0).rationale?.plain == "见条文。")
    }

    @Test func headingsAndTheTitle() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
            <w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>
            """
        let body =
            Builder.paragraph("样例题库", "<w:pStyle w:val=\"T\"/>") + Builder.paragraph("总则", "<w:pStyle w:val=\"H\"/>")
            + Builder.paragraph("一、判断题") + Builder.paragraph("1. 禁止高利放贷。（√）")
        let reading = try WordsReading(document: Builder.document(body, styles: styles))
        #expect(reading.summary.header.title == "样例题库")
        #expect(try reading.item(0).category == ["总则"])
        #expect(reading.problems.isEmpty)
    }

    @Test func aWorkbookAndAnOldDocumentAreRefused() {
        let workbook = ZipBuilder.archive([.init("xl/workbook.xml", "<workbook/>")])
        #expect(throws: FileProblem.noDocument(path: "题.docx")) { try WordsReading(document: workbook) }
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(throws: FileProblem.oldDocument(path: "题.docx")) { try WordsReading(document: old) }
    }
}

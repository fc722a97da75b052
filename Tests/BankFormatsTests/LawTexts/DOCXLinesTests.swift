import BankFormats
import QuestionBank
import TestSupport
import Testing

@Suite struct DOCXLinesTests {
    private typealias Builder = DOCXBuilder

    private func lines(_ bytes: [UInt8]) throws(FileProblem) -> [LawTextLine] {
        try DOCXLines.read(bytes, file: "例.docx")
    }

    private func texts(_ body: String, styles: String = "", numbering: String = "") throws(FileProblem) -> [String] {
        try lines(Builder.document(body, styles: styles, numbering: numbering)).map(\.text)
    }

    @Test func theSampleWithTypedNumbers() throws {
        let body = SampleRegulation.lines.map { Builder.paragraph($0) }.joined()
        #expect(SampleRegulation.folded(try lines(Builder.document(body))) == SampleRegulation.lines)
    }

    @Test func theSampleWithAutomaticNumbers() throws {
        let body = [
            Builder.paragraph("示例图书借阅办法"), Builder.numbered("总则", list: 1),
            Builder.numbered("为了便于读者借阅图书，制定本办法。", list: 2),
            Builder.numbered("读者借书，应当：", list: 2), Builder.numbered("出示借书证；", list: 2, level: 1),
            Builder.numbered("爱护图书。", list: 2, level: 1), Builder.paragraph("第三人代为借书的，适用前款规定。"),
            Builder.numbered("附则", list: 1), Builder.numbered("本办法自2026年1月1日起施行。", list: 2),
        ].joined()
        let chapters = Builder.list(1, Builder.level(0, "第%1章", "chineseCountingThousand"))
        let articles = Builder.list(
            2,
            Builder.level(0, "第%1条", "chineseCountingThousand")
                + Builder.level(1, "（%2）", "chineseCountingThousand", "<w:suff w:val=\"nothing\"/>")
        )
        let read = try lines(Builder.document(body, numbering: chapters + articles))
        #expect(SampleRegulation.folded(read) == SampleRegulation.lines)
    }

    @Test func positionsCountParagraphs() throws {
        let body =
            Builder.paragraph("一") + Builder.paragraph("") + "<w:p><w:r><w:t>二</w:t><w:br/><w:t>三</w:t></w:r></w:p>"
        let read = try lines(Builder.document(body))
        #expect(read.map(\.text) == ["一", "", "二", "三"])
        #expect(read.map(\.position.line) == [1, 2, 3, 3])
        #expect(read.allSatisfy { $0.position.file == "例.docx" })
    }

    @Test func signsInRuns() throws {
        let run =
            "<w:r><w:t> 甲 </w:t><w:tab/><w:t xml:space=\"preserve\"> 乙 </w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丙</w:t></w:r>"
        #expect(try texts("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>\(run)</w:p>") == ["甲\t 乙 -丙"])
    }

    @Test func trackedChangesAreTakenAsAccepted() throws {
        let deleted =
            "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>"
        let inserted = "<w:ins>\(Builder.run("新"))</w:ins><w:moveTo>\(Builder.run("来"))</w:moveTo>"
        #expect(try texts("<w:p>\(Builder.run("甲"))\(deleted)\(inserted)</w:p>") == ["甲新来"])
        let joined = Builder.paragraph("前", "<w:rPr><w:del/></w:rPr>") + Builder.paragraph("后")
        #expect(try texts(joined) == ["前后"])
        let rows =
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>\(Builder.paragraph("旧"))</w:tc></w:tr><w:tr><w:tc>\(Builder.paragraph("新"))</w:tc></w:tr></w:tbl>"
        #expect(try texts(rows) == ["新"])
        let former = "<w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>"
        #expect(try lines(Builder.document("<w:p><w:r>\(former)<w:t>字</w:t></w:r></w:p>")).map(\.isBold) == [false])
    }

    @Test func fieldsShowTheirResult() throws {
        func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
        let code = "<w:r><w:instrText>IF </w:instrText></w:r>"
        let nested = mark("begin") + code + mark("separate") + Builder.run("3") + mark("end")
        let field = mark("begin") + code + nested + mark("separate") + Builder.run("果") + mark("end")
        #expect(try texts("<w:p>\(Builder.run("前"))\(field)\(Builder.run("后"))</w:p>") == ["前果后"])
        #expect(try texts("<w:p><w:fldSimple w:instr=\"DATE\">\(Builder.run("今"))</w:fldSimple></w:p>") == ["今"])
        #expect(try texts("<w:p>\(mark("begin"))\(code)</w:p>" + Builder.paragraph("后文")) == ["", "后文"])
    }

    @Test func tablesRowByRowAndTextBoxesOnce() throws {
        func cell(_ text: String) -> String { "<w:tc>\(Builder.paragraph(text))</w:tc>" }
        let table = "<w:tbl><w:tr>\(cell("一"))\(cell("二"))</w:tr><w:tr>\(cell("三"))\(cell("四"))</w:tr></w:tbl>"
        #expect(try texts(table) == ["一", "二", "三", "四"])
        let box = "<w:txbxContent>\(Builder.paragraph("框"))</w:txbxContent>"
        let both =
            "<mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback><v:x>\(box)</v:x></mc:Fallback></mc:AlternateContent>"
        #expect(try texts("<w:p>\(Builder.run("前"))<w:r>\(both)</w:r>\(Builder.run("后"))</w:p>") == ["前后", "框"])
    }

    @Test func hiddenTextNotesAndReadings() throws {
        let ruby =
            "<w:r><w:ruby><w:rt>\(Builder.run("tiáo"))</w:rt><w:rubyBase>\(Builder.run("条"))</w:rubyBase></w:ruby></w:r>"
        let note = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
        #expect(try texts("<w:p>\(Builder.run("甲"))\(Builder.run("隐", "<w:vanish/>"))\(note)\(ruby)</w:p>") == ["甲条"])
    }

    @Test func boldAndHeadings() throws {
        let styles = """
            <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
            <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="x"><w:name w:val="章"/><w:basedOn w:val="1"/></w:style>
            <w:style w:type="paragraph" w:styleId="y"><w:name w:val="节"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="z"><w:name w:val="标题 2"/></w:style>
            <w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
            """
        let body =
            ["1", "x", "y", "z", "a"].map { Builder.paragraph("字", "<w:pStyle w:val=\"\($0)\"/>") }.joined()
            + Builder.paragraph("字", "<w:outlineLvl w:val=\"3\"/>")
            + "<w:p>\(Builder.run("第一条", "<w:b/>"))\(Builder.run("字"))</w:p>"
            + "<w:p>\(Builder.run("　", ""))\(Builder.run("第一条", "<w:rStyle w:val=\"s\"/>"))</w:p>"
            + "<w:p>\(Builder.run("字", "<w:b w:val=\"0\"/>"))\(Builder.run("字", "<w:b/>"))</w:p>"
        let read = try lines(Builder.document(body, styles: styles))
        #expect(read.map(\.headingLevel) == [1, 1, 3, 2, nil, 4, nil, nil, nil])
        #expect(read.map(\.isBold) == [true, true, false, false, false, false, true, true, false])
    }

    @Test func whatIsNoDocument() {
        #expect(throws: FileProblem.archive(path: "例.docx", .notAnArchive)) { try lines([]) }
        #expect(throws: FileProblem.oldDocument(path: "例.docx")) {
            try lines([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])
        }
        #expect(throws: FileProblem.noDocument(path: "例.docx")) {
            try lines(ZipBuilder.archive([.init("xl/workbook.xml", "<a/>")]))
        }
        let truncated = ZipBuilder.archive([.init("word/document.xml", "<a>")])
        let problem = MarkupProblem.truncated(MarkupPlace(line: 1, column: 4))
        #expect(throws: FileProblem.markup(path: "例.docx", part: "word/document.xml", problem)) {
            try lines(truncated)
        }
    }

    @Test func theDocumentMayHaveAnotherName() throws {
        let relationships = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="/w/main.xml"/></Relationships>
            """
        let body = "<w:document \(Builder.namespaces)><w:body>\(Builder.paragraph("字"))</w:body></w:document>"
        let archive = ZipBuilder.archive([.init("_rels/.rels", relationships), .init("w/main.xml", body)])
        #expect(try lines(archive).map(\.text) == ["字"])
    }

    /// A document that another program wrote (python-docx 1.2, from its own template), with all that belongs to one.
    @Test func aDocumentOfAnotherProgram() throws {
        let path = TestFiles.tests + "/Fixtures/documents/python-docx.docx"
        let read = try lines(try FileAccess.bytes(of: path, limit: 1 << 20))
        #expect(
            read.map(\.text) == [
                "示例图书借阅办法", "第一章 总则", "第一条　为了便于读者借阅图书，制定本办法。", "1. 读者借书", "2. 读者还书", "点", "格0", "格1", "格2", "格3",
                "", "", "末段",
            ]
        )
        #expect(read.map(\.headingLevel) == [1, 1] + [Int?](repeating: nil, count: 11))
        #expect(read.prefix(4).map(\.isBold) == [false, true, true, false])
    }
}

import BankFormats
import Foundation
import QuestionBank
import TestSupport
import Testing

@Suite struct WorkbookTests {
    private func cells(_ workbook: SampleWorkbook) throws -> [String] { try ReadTable(workbook.source, .xlsx).cells }

    @Test func textsOfEveryType() throws {
        let workbook = SampleWorkbook(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>内联</t></is></c></row>
            <row r="3"><c r="A3" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c><c r="B3" t="b"><v>1</v></c>\
            <c r="C3" t="b"><v>0</v></c><c r="D3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E3" t="d"><v>2026-11-22T00:00:00</v></c>\
            <c r="F3" t="d"><v>2026-11-22T09:30:00.000Z</v></c></row>
            """,
            sharedTexts: "<si><t>题干</t></si><si><t xml:space=\"preserve\"> 答案 </t></si>"
        )
        #expect(
            try cells(workbook) == [
                "A1=题干", "B1=答案", "D1=内联", "A3=甲乙", "B3=TRUE", "C3=FALSE", "D3=#DIV/0!", "E3=2026-11-22",
                "F3=2026-11-22 09:30",
            ]
        )
        let formulas = try ReadTable(workbook.source, .xlsx).rows[1].cells.filter(\.isFormula).map(\.column)
        #expect(formulas == [1, 4])
    }

    @Test func richTextIsJoinedAndReadingsAreLeftOut() throws {
        let workbook = SampleWorkbook(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t xml:space="preserve">甲 </t></r>\
            <r><rPr><b/></rPr><t>乙</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></is></c></row>
            """,
            sharedTexts:
                "<si><r><t>信</t></r><r><t xml:space=\"preserve\">访 条例</t></r><rPh sb=\"0\" eb=\"2\"><t>xin</t></rPh>"
                + "<phoneticPr fontId=\"1\"/></si>"
        )
        #expect(try cells(workbook) == ["A1=信访 条例", "B1=甲 乙"])
    }

    @Test func escapesOfCharacters() throws {
        let texts = [
            ("甲_x000D__x000a_乙", "甲\n乙"), ("_x005F_x000D_", "_x000D_"), ("_x0041", "_x0041"), ("_xD83D__xDE00_", "😀"),
            ("_xD83D_甲", "_xD83D_甲"), ("a_x4E2D_b", "a中b"), ("_X0041_", "_X0041_"), ("_x00G1_", "_x00G1_"),
        ]
        let rows = texts.map { "<row><c t=\"inlineStr\"><is><t>\($0.0)</t></is></c></row>" }.joined()
        #expect(try ReadTable(SampleWorkbook(rows).source, .xlsx).rows.map { $0.cells[0].text } == texts.map(\.1))
    }

    @Test(
        arguments: [
            ("1", "1"), ("1.0", "1"), ("0.1", "0.1"), ("0.10000000000000001", "0.1"), ("0.30000000000000004", "0.3"),
            ("1E-3", "0.001"), ("1.5e2", "150"), ("-0", "0"), ("-2.50", "-2.5"), ("007", "7"),
            ("123456789012345", "123456789012345"),
            ("110101199001011234", "110101199001011000"), ("9.9999999999999999", "10"), ("1E+30", "1E+30"),
            ("1.25E-10", "1.25E-10"), ("0.00000", "0"), ("100", "100"), ("x", "x"), ("1e999999", "1e999999"),
            ("--1", "--1"),
        ]
    )
    func numbersAsPeopleWriteThem(stored: String, shown: String) throws {
        #expect(try cells(SampleWorkbook("<row><c><v>\(stored)</v></c></row>")) == ["A1=\(shown)"])
    }

    @Test func daysAndTimesFromNumberFormats() throws {
        let styles = """
            <numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>\
            <numFmt numFmtId="165" formatCode="0.0&quot;d&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/>\
            <numFmt numFmtId="167" formatCode="[$-804]yyyy\\-mm\\-dd hh:mm:ss"/><numFmt numFmtId="168" formatCode="0000"/>\
            <numFmt numFmtId="169" formatCode="[Red]General"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>\
            <xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="169"/><xf numFmtId="31"/></cellXfs>
            """
        let values = [
            ("46348", 0, "46348"), ("46348", 1, "2026-11-22"), ("46348.0", 2, "2026-11-22"), ("1.5", 3, "1.5"),
            ("1.25", 4, "30:00"), ("46348.395833333336", 5, "2026-11-22 09:30"),
            ("46348.3958449074", 5, "2026-11-22 09:30:01"),
            ("7", 6, "0007"), ("12345", 6, "12345"), ("7", 7, "7"), ("59", 1, "1900-02-28"), ("60", 1, "1900-02-29"),
            ("61", 1, "1900-03-01"), ("0.5", 1, "12:00"), ("-1", 1, "-1"), ("99999999", 1, "99999999"),
            ("46348", 8, "2026-11-22"),
            ("46348", 999, "46348"), ("2958465.9999999", 5, "2958465.9999999"),
        ]
        let rows = values.map { "<row><c s=\"\($0.1)\"><v>\($0.0)</v></c></row>" }.joined()
        var workbook = SampleWorkbook(rows, styles: styles)
        #expect(try ReadTable(workbook.source, .xlsx).rows.map { $0.cells[0].text } == values.map(\.2))
        workbook = SampleWorkbook("<row><c s=\"1\"><v>44886</v></c></row>", styles: styles)
        workbook.workbookProperties = "<workbookPr date1904=\"1\"/>"
        #expect(try cells(workbook) == ["A1=2026-11-22"])
    }

    /// What LibreOffice 7.4 shows in these cells, with Chinese (China) as its language where the format has no name of its own.
    @Test func daysTimesAndSharesAsTheCellShowsThem() throws {
        let codes = [
            #"yyyy"年"m"月"d"日";@"#, #"yyyy\年m\月"#, #"[$-804]yyyy\-mm\-dd hh:mm:ss"#, "yy/m/d", "h:mm", #"h"时"mm"分""#,
            "mmm yyyy", #"上午/下午h"时"mm"分""#, "0%", "0.0%", "0.00%;[Red]-0.00%", "m/d h:mm", "mm:ss", "0000",
        ]
        let formats = codes.enumerated().map { index, code in
            let code = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
            return "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(code)\"/>"
        }
        let ids = Array(164..<164 + codes.count) + [9, 10, 14, 22, 31, 57, 58]
        let styles =
            "<numFmts>\(formats.joined())</numFmts><cellXfs>"
            + ids.map { "<xf numFmtId=\"\($0)\"/>" }.joined() + "</cellXfs>"
        let moment = "46348.395914351851"
        let values = [
            (moment, "2026年11月22日"), (moment, "2026年11月"), (moment, "2026-11-22 09:30:07"), (moment, "26/11/22"),
            (moment, "9:30"), (moment, "9时30分"), (moment, "2026-11-22 09:30:07"), ("0.60416666666666663", "14:30"),
            ("0.125", "13%"), ("0.125", "12.5%"), ("-0.125", "-12.50%"), (moment, "11/22 9:30"), (moment, "30:07"),
            ("7", "0007"), ("1", "100%"), ("0.333333333333", "33.33%"), (moment, "2026/11/22"),
            (moment, "2026/11/22 9:30"), (moment, "2026年11月22日"), (moment, "2026年11月"), (moment, "11月22日"),
        ]
        let rows = values.enumerated().map { "<row><c s=\"\($0)\"><v>\($1.0)</v></c></row>" }.joined()
        let workbook = SampleWorkbook(rows, styles: styles)
        let read = try ReadTable(workbook.source, .xlsx, numbers: .shown).rows.map { $0.cells[0].text }
        #expect(read == values.map(\.1))
    }

    @Test func wordsAroundNumbersAreShown() throws {
        let codes = [
            #"0.0,"千元""#, #""亏损"0;"盈利"0"#, #"0"日""#, "0个月", #""第"0"条";[Red]"第"-0"条""#, "[$¥-804]#,##0.00", "# ?/?",
            "0.00E+00", "0_ ", "@", #"0\元"#,
        ]
        let formats = codes.enumerated().map {
            "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1.replacing("\"", with: "&quot;"))\"/>"
        }
        let styles =
            "<numFmts>\(formats.joined())</numFmts><cellXfs>"
            + codes.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }.joined() + "</cellXfs>"
        let rows = codes.indices.map { "<row><c s=\"\($0)\"><v>15</v></c></row>" }.joined()
        let workbook = SampleWorkbook(rows, styles: styles)
        let shown = try ReadTable(workbook.source, .xlsx, numbers: .shown).rows.map { $0.cells[0].text }
        #expect(shown == ["15", "亏损15", "15日", "15个月", "第15条", "¥15", "15", "15", "15", "15", "15元"])
        #expect(try ReadTable(workbook.source, .xlsx).rows.allSatisfy { $0.cells[0].text == "15" })
    }

    @Test func raisedDigitsAndTextsStruckThrough() throws {
        let rich = { (inner: String) in "<r><t>10</t></r><r><rPr>\(inner)</rPr><t>4</t></r><r><t>元</t></r>" }
        let rows = """
            <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>\
            <row><c t="inlineStr"><is>\(rich(#"<vertAlign val="subscript"/>"#))</is></c>\
            <c t="inlineStr"><is>\(rich("<strike/>"))</is></c><c s="1"><v>7</v></c><c><v>8</v></c></row>
            """
        var workbook = SampleWorkbook(
            rows,
            styles:
                "<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>"
        )
        workbook.sharedTexts = [
            #"<vertAlign val="superscript"/>"#, "<strike/>", #"<strike val="0"/>"#, #"<vertAlign val="baseline"/>"#,
        ].map { "<si>\(rich($0))</si>" }.joined()
        let cells = try ReadTable(workbook.source, .xlsx).rows.flatMap(\.cells)
        #expect(cells.map(\.text) == ["10⁴元", "104元", "104元", "104元", "10₄元", "104元", "7", "8"])
        #expect(cells.map(\.isStruck) == [false, true, false, false, false, true, true, false])
    }

    @Test func formulasGiveTheirResults() throws {
        let workbook = SampleWorkbook(
            """
            <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>""</f><v></v></c></row>\
            <row r="2"><c r="A2"><f>1+1</f></c><c r="B2"><f>1+1</f><v/></c><c r="C2"><v>1</v></c></row>
            """
        )
        let table = try ReadTable(workbook.source, .xlsx)
        #expect(table.cells == ["A1=2", "C2=1"])
        #expect(table.rows.map { $0.cells.map(\.isFormula) } == [[true], [false]])
        #expect(table.complaints == ["2:1 formulaWithoutResult", "2:2 formulaWithoutResult"])
        #expect(table.problems.first?.position.part == .sheet("题目"))
    }

    @Test func placesThatAreLeftToTheReader() throws {
        let rows = """
            <row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>\
            <row><c><v>5</v></c></row><row r="3"><c r="B3"><v>6</v></c><c r="A3"><v>7</v></c><c r="B3"><v>8</v></c></row>
            """
        #expect(
            try cells(SampleWorkbook(rows)) == ["A1=1", "B1=2", "C5=3", "D5=4", "A6=5", "A3=7", "B3=8"]
        )
    }

    @Test func emptyRowsAndStyledCellsAreLeftOut() throws {
        let empty = (2...500).map { "<row r=\"\($0)\"><c r=\"A\($0)\" s=\"1\"/></row>" }.joined()
        let rows =
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"inlineStr\"><is><t> </t></is></c></row>" + empty
        #expect(try cells(SampleWorkbook(rows)) == ["A1=1"])
    }

    @Test func sheetsInTheirOrderWithoutHiddenOnes() throws {
        var workbook = SampleWorkbook("")
        workbook.sheets = ["三", "一", "列表", "深"].map { ($0, "<row><c t=\"inlineStr\"><is><t>\($0)</t></is></c></row>") }
        workbook.sheetStates = ["列表": "hidden", "深": "veryHidden", "一": "visible"]
        let table = try ReadTable(workbook.source, .xlsx)
        #expect(table.sheets == ["三", "一"])
        #expect(table.cells == ["A1=三", "A1=一"])
    }

    @Test func theStrictEditionOfTheStandard() throws {
        var workbook = SampleWorkbook("<row><c t=\"s\"><v>0</v></c></row>", sharedTexts: "<si><t>严</t></si>")
        workbook.namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
        workbook.relationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        #expect(try cells(workbook) == ["A1=严"])
    }

    @Test(arguments: ["/xl/worksheets/", "./worksheets/", "../xl/worksheets/", "WORKSHEETS/"])
    func targetsOfEveryForm(target: String) throws {
        var workbook = SampleWorkbook("<row><c><v>1</v></c></row>")
        workbook.target = target
        #expect(try cells(workbook) == ["A1=1"])
    }

    @Test func aWorkbookInAFileIsReadWhereItIs() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/题.xlsx"
        try Data(SampleWorkbook("<row><c><v>1</v></c></row>").bytes).write(to: URL(fileURLWithPath: path))
        #expect(try ReadTable(ExchangeSource(path: path), .xlsx).cells == ["A1=1"])
    }
}

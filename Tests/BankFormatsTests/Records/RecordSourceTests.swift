import Foundation
import QuestionBank
import TestSupport
import Testing

@testable import BankFormats

@Suite struct RecordSourceTests {
    private func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

    @Test func theFirstSheetThatHoldsAnything() throws {
        var workbook = SampleWorkbook("", styles: "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>")
        let rows = """
            <row r="2"><c r="B2" t="inlineStr"><is><t>工号</t></is></c>\(text("入职日期"))</row>\
            <row r="4"><c r="B4"><v>1001</v></c><c s="1"><v>46348</v></c></row>\
            <row r="5"><c r="C5" s="1"><v>46348</v></c></row>
            """
        workbook.sheets = [("空", ""), ("名单", rows), ("说明", "<row r=\"3\">\(text("甲"))</row>")]
        let reading = try RecordSource.workbook(workbook.source)
        let table = try #require(reading.table)
        #expect(table.header.map(\.text) == ["", "工号", "入职日期"])
        #expect(table.rows.map { $0.map(\.text) } == [["", "1001", "2026-11-22"], ["", "", "2026-11-22"]])
        let place = table.rows[0][2].position
        #expect(place == SourcePosition(file: "题.xlsx", part: .sheet("名单"), line: 4, column: 3))
        let unread = SourcePosition(file: "题.xlsx", part: .sheet("说明"), line: 3, column: 1)
        #expect(reading.problems == [Located(.unreadSheet, at: unread)])
        #expect(reading.problems[0].problem.severity == .warning)
    }

    @Test func cellsBeyondTheHeadingsAndEmptyWorkbooks() throws {
        let reading = try RecordSource.workbook(
            SampleWorkbook("<row>\(text("甲"))</row><row>\(text("1"))\(text("2"))</row>").source
        )
        let place = SourcePosition(file: "题.xlsx", part: .sheet("题目"), line: 2, column: 2)
        #expect(reading.problems == [Located(.cellWithoutHeading, at: place)])
        #expect(try RecordSource.workbook(SampleWorkbook("").source).problems.map(\.problem) == [.empty])
    }

    @Test func theBytesTellWorkbookFromText() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/" + "名单"
        try Data(SampleWorkbook("<row>\(text("工号"))</row>").bytes).write(to: URL(fileURLWithPath: path))
        #expect(try RecordSource.read(path).table?.header.map(\.text) == ["工号"])
        try Data("姓名\n甲\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect(try RecordSource.read(path).table?.header.map(\.text) == ["姓名"])
    }

    /// A heading in the last column makes every row wide; that many cells are nobody's roster.
    @Test(.timeLimit(.minutes(10))) func rowsAsWideAsASheet() {
        let rows = String(repeating: "<row><c r=\"XFD1\"><v>1</v></c></row>", count: 300)
        #expect(throws: FileProblem.tooBig(path: "题.xlsx", limit: CSVSource.limit)) {
            try RecordSource.workbook(SampleWorkbook(rows).source)
        }
    }
}

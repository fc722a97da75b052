import Foundation
import QuestionBank
import TestSupport
import Testing

@testable import BankFormats

/// Workbooks that somebody made to do harm, or that were damaged on their way.
@Suite struct HostileWorkbookTests {
    private func read(_ workbook: SampleWorkbook) throws(FileProblem) -> ReadTable {
        try ReadTable(workbook.source, .xlsx)
    }

    private func problem(_ workbook: SampleWorkbook) -> FileProblem? {
        do throws(FileProblem) {
            _ = try read(workbook)
            return nil
        } catch {
            return error
        }
    }

    /// A workbook of which one part is replaced.
    private func source(replacing name: String, by entry: ZipBuilder.Entry?) -> ExchangeSource {
        let entries = SampleWorkbook("<row><c><v>1</v></c></row>").parts.map { ZipBuilder.Entry($0.name, $0.content) }
        let kept = entries.filter { $0.name != name } + (entry.map { [$0] } ?? [])
        return ExchangeSource(name: "题.xlsx", bytes: ZipBuilder.archive(kept))
    }

    @Test func aSheetThatUnpacksToGigabytes() {
        let sheet = "xl/worksheets/sheet1.xml"
        var bomb = ZipBuilder.Entry.zeros(sheet, count: 4 << 20)
        bomb.size = 1 << 30
        #expect(throws: FileProblem.archive(path: "题.xlsx", .tooDense(entry: sheet))) {
            try ReadTable(source(replacing: sheet, by: bomb), .xlsx)
        }
        bomb.size = 3 << 30
        #expect(throws: FileProblem.archive(path: "题.xlsx", .tooBig(entry: nil, limit: 2 << 30))) {
            try ReadTable(source(replacing: sheet, by: bomb), .xlsx)
        }
    }

    @Test func entitiesInASheet() {
        let sheet = "xl/worksheets/sheet1.xml"
        let text = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>"
        #expect(throws: FileProblem.self) { try ReadTable(source(replacing: sheet, by: .init(sheet, text)), .xlsx) }
        let kind = problem(SampleWorkbook("<row><c t=\"str\"><v>&lol;</v></c></row>"))
        guard case .markup(_, part: sheet, .entity) = kind else {
            Issue.record("\(String(describing: kind))")
            return
        }
    }

    @Test func elementsInElements() {
        let rows = String(repeating: "<row>", count: 100_000)
        guard case .markup(_, _, .tooDeep) = problem(SampleWorkbook(rows)) else {
            Issue.record("nesting was not refused")
            return
        }
    }

    @Test func rowsInRowsAndCellsInCells() throws {
        let rows =
            "<row r=\"1\"><c r=\"A1\"><c r=\"B1\"><v>1</v><row r=\"2\"><v>2</v></row></c></c></row><c><v>3</v></c>"
        _ = try read(SampleWorkbook(rows))
    }

    /// Found by fuzzing: such cells stood in row 0.
    @Test func cellsStandInRowsThatThereAre() throws {
        for rows in [
            "<row r=\"3\"><c r=\"A3\"><v>1</v></c><row r=\"0\"></row></row>",
            "<c r=\"A1\"><v>1</v></c><row r=\"0\"><c><v>2</v></c></row>",
            "<row r=\"x\"><c><v>1</v></c></row><c><v>3</v></c><row r=\"4\"><c><v>4</v></c></row>",
        ] {
            let table = try read(SampleWorkbook(rows))
            #expect(table.rows.allSatisfy { $0.number >= 1 })
            #expect(table.problems.allSatisfy { $0.position.line >= 1 })
        }
    }

    @Test func everyTruncationIsAProblem() {
        let bytes = SampleWorkbook("<row><c><v>1</v></c></row>").bytes
        for length in stride(from: 0, to: bytes.count, by: 7) {
            let source = ExchangeSource(name: "题.xlsx", bytes: Array(bytes[..<length]))
            #expect(throws: FileProblem.self, "\(length) bytes") { try ReadTable(source, .xlsx) }
        }
    }

    @Test func aSheetThatEndsInItsMidst() {
        let sheet = "xl/worksheets/sheet1.xml"
        let half = ZipBuilder.Entry(sheet, "<worksheet xmlns=\"urn:x\"><sheetData><row>")
        guard case .markup(_, part: sheet, .truncated) = problem(of: source(replacing: sheet, by: half)) else {
            Issue.record("the sheet was taken for whole")
            return
        }
    }

    @Test func partsThatAreMissing() {
        let sheet = "xl/worksheets/sheet1.xml"
        #expect(throws: FileProblem.archive(path: "题.xlsx", .damaged(entry: sheet))) {
            try ReadTable(source(replacing: sheet, by: nil), .xlsx)
        }
        #expect(throws: FileProblem.noWorkbook(path: "题.xlsx")) {
            try ReadTable(source(replacing: "xl/workbook.xml", by: nil), .xlsx)
        }
        let document = ExchangeSource(name: "题.xlsx", bytes: ZipBuilder.archive([.init("word/document.xml", "<a/>")]))
        #expect(throws: FileProblem.noWorkbook(path: "题.xlsx")) { try ReadTable(document, .xlsx) }
    }

    @Test func oldWorkbooksAndThoseWithAPassword() {
        let old = ExchangeSource(name: "题.xls", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])
        #expect(throws: FileProblem.oldWorkbook(path: "题.xls")) { try ReadTable(old, .xlsx) }
    }

    @Test func namesThatLeadOut() {
        let source = source(replacing: "", by: .init("../../etc/passwd", "x"))
        #expect(throws: FileProblem.archive(path: "题.xlsx", .unsafeName("../../etc/passwd"))) {
            try ReadTable(source, .xlsx)
        }
    }

    /// Who says that his sheet has so many columns pays nothing for it, and neither do we.
    @Test(.timeLimit(.minutes(10))) func aMillionColumnsThatAreClaimed() throws {
        let rows =
            "<row r=\"1\" spans=\"1:1000000\"><c r=\"XFD1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>2</v></c></row>"
        let table = try read(SampleWorkbook(rows))
        #expect(table.rows.map { [$0.number, $0.cells[0].column] } == [[1, 16_384], [1_048_576, 1]])
    }

    @Test(arguments: ["XFE1", "ZZZZZZZZ99999999999", "A0", "-1", "A-1", "1", "", "A", "A1048577", "甲1", "A1 ", "AAAA1"])
    func cellsOutsideTheSheet(reference: String) throws {
        let table = try read(
            SampleWorkbook(
                "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"\(reference)\"><v>2</v></c><c><v>3</v></c></row>"
            )
        )
        #expect(table.complaints == ["2:2 outsideSheet"])
        #expect(table.cells == ["A2=1", "C2=3"])
    }

    @Test(arguments: ["0", "1048577", "99999999999999999999", "-1", "x", ""]) func rowsOutsideTheSheet(number: String)
        throws
    {
        let table = try read(
            SampleWorkbook("<row r=\"\(number)\"><c><v>1</v></c></row><row r=\"3\"><c><v>2</v></c></row>")
        )
        #expect(table.problems.map(\.problem) == [.outsideSheet])
        #expect(table.cells == ["A3=2"])
    }

    @Test(arguments: ["1", "-1", "99999999999999999999", "x", "0.5"]) func sharedTextsThatAreNotThere(index: String)
        throws
    {
        let table = try read(
            SampleWorkbook(
                "<row><c><v>1</v></c><c t=\"s\"><v>\(index)</v></c><c t=\"s\"><v>0</v></c></row>",
                sharedTexts: "<si><t>甲</t></si>"
            )
        )
        #expect(table.complaints == ["1:2 missingSharedText"])
        #expect(table.cells == ["A1=1", "C1=甲"])
    }

    @Test(.timeLimit(.minutes(10)), arguments: [true, false]) func aCellOfFiftyMegabytes(isShared: Bool) throws {
        let workbook =
            isShared
            ? SampleWorkbook(
                "<row r=\"7\"><c r=\"B7\" t=\"s\"><v>0</v></c><c r=\"C7\"><v>1</v></c></row>",
                sharedTexts: "<si><t>MARK</t></si>"
            )
            : SampleWorkbook(
                "<row r=\"7\"><c r=\"B7\" t=\"inlineStr\"><is><t>MARK</t></is></c><c r=\"C7\"><v>1</v></c></row>"
            )
        let table = try readLarge(workbook, with: "一二三四五六七八九十", count: 50 << 20 / 30)
        #expect(table.complaints == ["7:2 cellTooLong(limit: \(TableLimits.cellBytes))"])
        #expect(table.cells == ["C7=1"])
    }

    @Test(.timeLimit(.minutes(10))) func aTagOfFiftyMegabytes() throws {
        #expect {
            try readLarge(SampleWorkbook("<row a=\"MARK\"/>"), with: "xxxxxxxxxx", count: 5 << 20)
        } throws: { error in
            guard case .markup(_, _, .malformed) = error as? FileProblem else { return false }
            return true
        }
    }

    private func readLarge(_ workbook: SampleWorkbook, with text: String, count: Int) throws -> ReadTable {
        let folder = try TemporaryFolder()
        let path = folder.path + "/题.xlsx"
        try workbook.write(to: path, replacing: "MARK", with: text, count: count)
        return try ReadTable(ExchangeSource(path: path), .xlsx)
    }

    @Test(.timeLimit(.minutes(10))) func aRowOfTextsWithoutEnd() throws {
        let cell = "<c t=\"s\"><v>0</v></c>"
        let workbook = SampleWorkbook(
            "<row>" + String(repeating: cell, count: 5000) + "</row>",
            sharedTexts: "<si><t>" + String(repeating: "甲", count: 30_000) + "</t></si>"
        )
        let table = try read(workbook)
        #expect(table.problems.map(\.problem) == [.rowTooLong(limit: TableLimits.rowBytes)])
    }

    @Test(.timeLimit(.minutes(10))) func oneCellAgainAndAgain() throws {
        let rows = "<row>" + String(repeating: "<c r=\"A1\"><v>1</v></c>", count: 100_000) + "</row>"
        #expect(try read(SampleWorkbook(rows)).problems.map(\.problem) == [.rowTooLong(limit: TableLimits.rowBytes)])
    }

    @Test func problemsWithoutEnd() throws {
        let rows = String(repeating: "<row><c r=\"XFE1\"/></row>", count: 5000)
        let table = try read(SampleWorkbook(rows))
        #expect(table.problems.count == TableLimits.problems + 1)
        #expect(table.problems.last?.problem == .tooManyProblems(limit: TableLimits.problems))
    }

    /// Whatever is changed in its parts, reading a workbook ends.
    @Test(.timeLimit(.minutes(10))) func changedParts() {
        let workbook = SampleWorkbook(
            "<row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"B1\"><f>1</f><v>1.5</v></c></row>",
            sharedTexts: "<si><r><t>甲</t></r></si>",
            styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
        )
        let signs = Array("<>/\"=0123456789AZaz&;_ -.".utf8)
        forAll(count: 1000) { (generator: inout TestGenerator) -> [UInt8] in
            let entries = workbook.parts.map { part -> ZipBuilder.Entry in
                var content = Array(part.content.utf8)
                for _ in 0..<Int.random(in: 0...2, using: &generator) {
                    content[Int.random(in: content.indices, using: &generator)] = generator.element(of: signs)
                }
                return ZipBuilder.Entry(part.name, content)
            }
            return ZipBuilder.archive(entries)
        } property: { bytes in
            _ = try? ReadTable(ExchangeSource(name: "x", bytes: bytes), .xlsx)
            return true
        }
    }

    private func problem(of source: ExchangeSource) -> FileProblem? {
        do throws(FileProblem) {
            _ = try ReadTable(source, .xlsx)
            return nil
        } catch {
            return error
        }
    }
}

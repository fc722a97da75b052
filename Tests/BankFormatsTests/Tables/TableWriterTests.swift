import Foundation
import QuestionBank
import TestSupport
import Testing

@testable import BankFormats

@Suite struct TableWriterTests {
    private static let columns = [
        TableColumn("题干", width: 40, note: "必填。\n一题一行。"),
        TableColumn("题型", width: 10, choices: ["单选", "多选"]),
        TableColumn("法规", width: 20, choices: (1...60).map { "样本条例第\($0)号" }),
        TableColumn("=备注", width: 12, choices: ["甲,乙"]),
    ]

    /// Every way of writing, with the way to read it.
    private static let formats: [ExchangeFormat] = [.xlsx, .csv, .tsv]

    private func writer(_ format: ExchangeFormat, _ path: String) throws(FileProblem) -> any TableWriter {
        switch format {
        case .xlsx: try XLSXTableWriter(path)
        case .tsv: try CSVTableWriter(path, separator: .tab)
        default: try CSVTableWriter(path, separator: .comma)
        }
    }

    /// The rows below the headings as they come back.
    private func roundTrip(_ rows: [[String?]], _ format: ExchangeFormat) throws -> [[String?]] {
        let folder = try TemporaryFolder()
        let path = folder.path + "/题.\(format.rawValue)"
        let writer = try writer(format, path)
        try writer.begin(sheet: "题目", columns: Self.columns)
        for row in rows { try writer.add(row) }
        try writer.finish()
        let table = try ReadTable(ExchangeSource(path: path), format)
        #expect(table.problems.isEmpty)
        #expect(table.rows.first?.cells.map { $0.text } == Self.columns.map(\.heading))
        return table.rows.dropFirst().map { row in
            (1...Self.columns.count).map { column in row.cells.first { $0.column == column }?.text }
        }
    }

    /// What is written is read again, whatever it is: signs of formulas, quotation marks, escapes, characters that XML
    /// cannot hold, and those of four bytes.
    @Test(arguments: formats) func textsComeBackAsTheyWere(format: ExchangeFormat) throws {
        let pieces = [
            "=", "+", "-", "@", "＝", "＋", "－", "＠", "'", "''", "\"", ",", ";", "\t", "\n", "甲", "😀", "𠮷", "a", " ",
            "\u{3000}",
            "_x000D_", "_x", "_", "&", "<", ">", "]]>", "\u{1}", "\u{B}", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{FEFF}",
            "1.0",
            "2026-11-22", "http://", "{=1}", "é", "e\u{301}", "TRUE", "#N/A",
        ]
        forAll(count: 150) { (generator: inout TestGenerator) -> [[String?]] in
            (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                // The first cell holds something, so that no row is empty.
                ["x"]
                    + (1..<Self.columns.count).map { _ in
                        let text = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                            generator.element(of: pieces)
                        }
                        .joined().trimmedScalars
                        return text.isEmpty ? nil : text
                    }
            }
        } property: { rows in
            (try? roundTrip(rows, format)) == rows
        }
    }

    @Test(arguments: ["=1+1", "'=1", "''=1", "'", "''", "'a", "-5", "＝SUM(A1)", "'＋1", "@x", "＇=1"])
    func signsOfFormulas(text: String) throws {
        for format in Self.formats {
            #expect(try roundTrip([["x", text, nil, nil]], format) == [["x", text, nil, nil]])
        }
        let folder = try TemporaryFolder()
        let writer = try CSVTableWriter(folder.path + "/a.csv", separator: .comma)
        try writer.begin(sheet: "", columns: [TableColumn(text, width: 1)])
        try writer.finish()
        let written = try String(contentsOfFile: folder.path + "/a.csv", encoding: .utf8)
        let signs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
        #expect(written.unicodeScalars.drop { $0 == "\u{FEFF}" }.first.map(signs.contains) == false)
    }

    @Test(arguments: formats) func textsThatNoCellHoldsAreRefused(format: ExchangeFormat) throws {
        let longest = String(repeating: "条", count: TableLimits.cellUnits)
        #expect(TableLimits.fits(longest))
        #expect(!TableLimits.fits(longest + "例"))
        #expect(!TableLimits.fits(String(repeating: "\u{1}", count: 5000)))
        #expect(try roundTrip([["x", longest, nil, nil]], format) == [["x", longest, nil, nil]])
        let folder = try TemporaryFolder()
        let path = folder.path + "/题"
        let writer = try writer(format, path)
        try writer.begin(sheet: "题目", columns: Self.columns)
        #expect(throws: FileProblem.cellTooLong(path: path, row: 2, column: 2)) {
            try writer.add([nil, longest + "例"])
        }
    }

    @Test func whatIsWrittenTwiceIsTheSame() throws {
        let folder = try TemporaryFolder()
        for name in ["a", "b"] {
            let writer = try XLSXTableWriter(folder.path + "/" + name)
            try writer.begin(sheet: "题目", columns: Self.columns)
            try writer.add(["甲", "单选"])
            try writer.finish()
        }
        let written = try ["a", "b"].map { try Data(contentsOf: folder.file($0)) }
        #expect(written[0] == written[1])
    }

    @Test func sheetsWithNamesThatExcelRefuses() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/题.xlsx"
        let writer = try XLSXTableWriter(path)
        let long = String(repeating: "条", count: 40)
        for name in ["题目", "题目", "a/b:c*d?[e]\\", "'甲'", "", long, long, "列表"] {
            try writer.begin(sheet: name, columns: [TableColumn("列", width: 9)])
        }
        try writer.finish()
        let names = try ReadTable(ExchangeSource(path: path), .xlsx).sheets
        #expect(
            names == [
                "题目", "题目 (2)", "a／b：c＊d？［e］＼", "’甲’", "Sheet", String(repeating: "条", count: 31),
                String(repeating: "条", count: 27) + " (2)", "列表 (2)",
            ]
        )
    }

    /// Headings stand fast, notes and lists are there, and nothing is a formula or a link.
    @Test func whatPeopleFindInTheWorkbook() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/题.xlsx"
        let writer = try XLSXTableWriter(path)
        try writer.begin(sheet: "题目", columns: Self.columns)
        try writer.add(["=1+1", "http://localhost/", "mailto:a", "007"])
        try writer.finish()
        let archive = try ZipArchive(ExchangeSource(path: path))
        let part = { (name: String) in
            String(decoding: try archive.bytes(of: name, limit: 1 << 20) ?? [], as: UTF8.self)
        }
        let sheet = try part("xl/worksheets/sheet1.xml")
        for piece in [
            "<pane ySplit=\"1\"", "<autoFilter ref=\"A1:D2\"/>", "errorStyle=\"warning\"", "sqref=\"B2:B1048576\"",
            "<formula1>\"单选,多选\"</formula1>", "<formula1>'列表'!$A$1:$A$60</formula1>",
            "<formula1>'列表'!$B$1:$B$1</formula1>",
        ] {
            #expect(sheet.contains(piece), "\(piece)")
        }
        #expect(!sheet.contains("<f>"))
        #expect(!sheet.contains("hyperlink"))
        #expect(try part("xl/workbook.xml").contains("name=\"列表\" sheetId=\"2\" state=\"hidden\""))
        let notes = try part("xl/comments1.xml")
        #expect(notes.contains("一题一行。"))
        #expect(notes.contains("<author></author>"))
    }

    @Test func foldersThatCannotBeWritten() {
        #expect(throws: FileProblem.self) { try XLSXTableWriter("/nonexistent/题.xlsx") }
        #expect(throws: FileProblem.self) { try CSVTableWriter("/nonexistent/题.csv", separator: .comma) }
    }

    /// A disk that is full must not leave a workbook that looks whole.
    @Test func aFullDiskIsSaid() throws {
        let writer = try XLSXTableWriter("/dev/full")
        try writer.begin(sheet: "题目", columns: Self.columns)
        #expect(throws: FileProblem.self) { try writer.finish() }
    }
}

extension TemporaryFolder {
    fileprivate func file(_ name: String) -> URL { URL(fileURLWithPath: path + "/" + name) }
}

extension String {
    fileprivate var trimmedScalars: String {
        var rest = unicodeScalars[...]
        while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
        while rest.last?.properties.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}

import Foundation
import QuestionBank
import TestSupport

@testable import BankFormats

/// A workbook for tests, written part by part as its XML.
struct SampleWorkbook {
    /// What stands within `sheetData`, by the name of the sheet.
    var sheets: [(name: String, rows: String)]
    var sharedTexts: String?
    var styles: String?
    var workbookProperties = ""
    var namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    var relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    /// Between the folder of the workbook and the name of a sheet.
    var target = "worksheets/"
    var sheetStates: [String: String] = [:]

    init(_ rows: String, sharedTexts: String? = nil, styles: String? = nil) {
        sheets = [("题目", rows)]
        self.sharedTexts = sharedTexts
        self.styles = styles
    }

    /// The parts, by name.
    var parts: [(name: String, content: String)] {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        let list = sheets.enumerated()
            .map { index, sheet in
                let state = sheetStates[sheet.name].map { " state=\"\($0)\"" } ?? ""
                return "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
            }
            .joined()
        var links = sheets.indices.map { index in
            link("rId\(index + 1)", "worksheet", "\(target)sheet\(index + 1).xml")
        }
        links.append(link("rId90", "styles", "styles.xml"))
        links.append(link("rId91", "sharedStrings", "sharedStrings.xml"))
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        var parts = [
            (
                "_rels/.rels",
                "\(head)<Relationships xmlns=\"\(package)\">\(link("rId1", "officeDocument", "xl/workbook.xml"))"
                    + "</Relationships>"
            ),
            (
                "xl/workbook.xml",
                "\(head)<workbook xmlns=\"\(namespace)\" xmlns:r=\"\(relationships)\">\(workbookProperties)"
                    + "<sheets>\(list)</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "\(head)<Relationships xmlns=\"\(package)\">\(links.joined())</Relationships>"
            ),
        ]
        if let styles {
            parts.append(("xl/styles.xml", "\(head)<styleSheet xmlns=\"\(namespace)\">\(styles)</styleSheet>"))
        }
        if let sharedTexts {
            parts.append(("xl/sharedStrings.xml", "\(head)<sst xmlns=\"\(namespace)\">\(sharedTexts)</sst>"))
        }
        for (index, sheet) in sheets.enumerated() {
            let content =
                "\(head)<worksheet xmlns=\"\(namespace)\"><dimension ref=\"A1:XFD1048576\"/>"
                + "<sheetData>\(sheet.rows)</sheetData></worksheet>"
            parts.append(("xl/worksheets/sheet\(index + 1).xml", content))
        }
        return parts
    }

    var bytes: [UInt8] { ZipBuilder.archive(parts.map { ZipBuilder.Entry($0.name, $0.content) }) }

    var source: ExchangeSource { ExchangeSource(name: "题.xlsx", bytes: bytes) }

    /// Writes the workbook with `text` so many times where `mark` stands, stored as it is, so that no ratio gives it away.
    func write(to path: String, replacing mark: String, with text: String, count: Int) throws {
        let writer = try ZipWriter(path)
        for part in parts {
            try writer.open(part.name, isCompressed: false)
            let pieces = part.content.components(separatedBy: mark)
            for (index, piece) in pieces.enumerated() {
                if index > 0 {
                    let block = Array(String(repeating: text, count: 1000).utf8)
                    for _ in 0..<count / 1000 { try writer.append(block) }
                }
                try writer.append(Array(piece.utf8))
            }
            try writer.close()
        }
        try writer.finish()
    }

    private func link(_ id: String, _ kind: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(relationships)/\(kind)\" Target=\"\(target)\"/>"
    }
}

/// What a table holds, for tests.
struct ReadTable {
    var sheets: [String?] = []
    var rows: [TableRow] = []
    var problems: [Located<RecordTableProblem>] = []

    init(_ source: ExchangeSource, _ format: ExchangeFormat, numbers: NumberReading = .value) throws(FileProblem) {
        var table = ReadTable()
        try TableFile.read(source, format: format, numbers: numbers) { event in
            switch event {
            case .sheet(let name): table.sheets.append(name)
            case .row(let row): table.rows.append(row)
            case .problem(let problem): table.problems.append(problem)
            }
        }
        self = table
    }

    private init() {}

    /// Texts by place: `B3=甲`.
    var cells: [String] { rows.flatMap { row in row.cells.map { "\(letters($0.column))\(row.number)=\($0.text)" } } }

    /// `2:3 unclosedQuote`.
    var complaints: [String] {
        problems.map { "\($0.position.line):\($0.position.column) \($0.problem)" }
    }

    private func letters(_ column: Int) -> String {
        column > 26 ? "?" : String(UnicodeScalar(UInt8(64 + column)))
    }
}

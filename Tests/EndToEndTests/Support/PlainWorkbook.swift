import Foundation
import TestSupport

/// A small workbook (ECMA-376 part 1) with texts in its cells, and numbers and days in the columns that say so.
struct PlainWorkbook {
    struct Sheet {
        var name: String
        var rows: [[String]]
        /// Columns, from 0, whose figures are stored as numbers.
        var numbers: Set<Int> = []
        /// Columns, from 0, whose figures are stored as days counted from 1900.
        var days: Set<Int> = []
    }

    var sheets: [Sheet]

    private static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// - Returns: the path of the file.
    @discardableResult
    func write(to path: String) throws -> String {
        let list = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
        }
        let links = sheets.indices.map { Self.link("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
        var entries = [
            ZipBuilder.Entry("_rels/.rels", Self.links([Self.link("rId1", "officeDocument", "xl/workbook.xml")])),
            ZipBuilder.Entry(
                "xl/workbook.xml",
                "<workbook xmlns=\"\(Self.namespace)\" xmlns:r=\"\(Self.relationships)\"><sheets>\(list.joined())"
                    + "</sheets></workbook>"
            ),
            ZipBuilder.Entry(
                "xl/_rels/workbook.xml.rels",
                Self.links(links + [Self.link("rId90", "styles", "styles.xml")])
            ),
            ZipBuilder.Entry(
                "xl/styles.xml",
                "<styleSheet xmlns=\"\(Self.namespace)\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                    + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            ),
        ]
        for (index, sheet) in sheets.enumerated() {
            let rows = sheet.rows.enumerated().map { number, texts in Self.row(number + 1, texts, of: sheet) }
            entries.append(
                ZipBuilder.Entry(
                    "xl/worksheets/sheet\(index + 1).xml",
                    "<worksheet xmlns=\"\(Self.namespace)\"><sheetData>\(rows.joined())</sheetData></worksheet>"
                )
            )
        }
        try Data(ZipBuilder.archive(entries)).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Empty texts are cells that are not there.
    private static func row(_ number: Int, _ texts: [String], of sheet: Sheet) -> String {
        let cells = texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
            let place = "\(String(UnicodeScalar(UInt8(65 + column))))\(number)"
            let isNumber = Double(text) != nil
            if isNumber, sheet.days.contains(column) { return "<c r=\"\(place)\" s=\"1\"><v>\(text)</v></c>" }
            if isNumber, sheet.numbers.contains(column) { return "<c r=\"\(place)\"><v>\(text)</v></c>" }
            return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        }
        return "<row r=\"\(number)\">\(cells.joined())</row>"
    }

    private static func links(_ links: [String]) -> String {
        "<Relationships xmlns=\"\(package)\">\(links.joined())</Relationships>"
    }

    private static func link(_ id: String, _ kind: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(relationships)/\(kind)\" Target=\"\(target)\"/>"
    }
}

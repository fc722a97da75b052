import BankFormats
import QuestionBank
import TestSupport

/// What the fuzzer invents, as a file of the format. In an archive its changes would end at the checksums, so that of
/// an office document it invents the parts: two, with a zero byte between.
enum FuzzedDocument {
    static func bytes(_ format: ExchangeFormat?, _ input: [UInt8]) -> [UInt8] {
        guard !input.starts(with: "PK".utf8) else { return input }
        let parts = input.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
        let second = parts.count > 1 ? parts[1] : []
        return switch format {
        case .xlsx:
            ZipBuilder.archive([
                relationships("_rels/.rels", [("r1", "officeDocument", "xl/workbook.xml")]),
                .init("xl/workbook.xml", workbook),
                relationships(
                    "xl/_rels/workbook.xml.rels",
                    [("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml")]
                ),
                .init("xl/worksheets/sheet1.xml", parts[0]),
                .init("xl/sharedStrings.xml", second),
            ])
        case .docx:
            ZipBuilder.archive([
                relationships("_rels/.rels", [("r1", "officeDocument", "word/document.xml")]),
                relationships("word/_rels/document.xml.rels", [("r1", "numbering", "numbering.xml")]),
                .init("word/document.xml", parts[0]),
                .init("word/numbering.xml", second),
            ])
        default: input
        }
    }

    private static let workbook = """
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
        <sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>
        """

    private static func relationships(
        _ name: String,
        _ list: [(id: String, kind: String, part: String)]
    ) -> ZipBuilder.Entry {
        let elements = list.map { relationship in
            """
            <Relationship Id="\(relationship.id)" Target="\(relationship.part)" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(relationship.kind)"/>
            """
        }
        let space = "http://schemas.openxmlformats.org/package/2006/relationships"
        return ZipBuilder.Entry(
            name,
            "<Relationships xmlns=\"\(space)\">\(elements.joined())</Relationships>"
        )
    }
}

/// Writes a document of plain paragraphs (ECMA-376, WordprocessingML) with the styles of a paper.
final class DOCXWriter {
    /// What a paragraph is.
    enum Style: Equatable {
        case body
        case title
        /// From 1 to 9.
        case heading(Int)
        case section
        case stem
        case option
        case field
        /// The last line of a question.
        case last
        /// A remark for those who edit the file.
        case note

        /// As the document names it; the body has no style of its own.
        fileprivate var id: String? {
            switch self {
            case .body: nil
            case .title: "Title"
            case .heading(let level): "Heading\(min(max(level, 1), 9))"
            case .section: "ItemSection"
            case .stem: "ItemStem"
            case .option: "ItemOption"
            case .field: "ItemField"
            case .last: "ItemEnd"
            case .note: "ItemNote"
            }
        }
    }

    private let archive: ZipWriter
    private var pending: [UInt8] = []
    private static let pieceSize = 1 << 16

    init(_ path: String) throws(FileProblem) {
        archive = try ZipWriter(path)
        for (name, content) in DOCXParts.all { try archive.add(name, Array(content.utf8)) }
        try archive.open("word/document.xml")
        pending.reserveCapacity(Self.pieceSize * 2)
        append(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document \(DOCXParts.namespaces)><w:body>"
        )
    }

    /// Adds a paragraph; tabs stay tabs.
    func add(_ text: String, _ style: Style) throws(FileProblem) {
        append("<w:p>")
        if let id = style.id { append("<w:pPr><w:pStyle w:val=\"\(id)\"/></w:pPr>") }
        append("<w:r><w:t xml:space=\"preserve\">")
        var isPlain = true
        for byte in text.utf8 where byte < 0x3F && (byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E) {
            isPlain = false
            break
        }
        if isPlain { append(text) } else { escape(text) }
        append("</w:t></w:r></w:p>")
        if pending.count >= Self.pieceSize { try flush() }
    }

    /// Completes the document.
    func finish() throws(FileProblem) {
        append(DOCXParts.pageSetup + "</w:body></w:document>")
        try flush()
        try archive.close()
        try archive.finish()
    }

    private func append(_ text: String) { pending.append(contentsOf: text.utf8) }

    private func escape(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": append("&amp;")
            case "<": append("&lt;")
            case ">": append("&gt;")
            case "\t": append("</w:t><w:tab/><w:t xml:space=\"preserve\">")
            // XML holds no other control characters, not even escaped.
            default: if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF { append(String(scalar)) }
            }
        }
    }

    private func flush() throws(FileProblem) {
        try archive.append(pending)
        pending.removeAll(keepingCapacity: true)
    }
}

/// What a document has besides its text.
private enum DOCXParts {
    static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        """
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static let all: [(name: String, content: String)] = [
        ("[Content_Types].xml", contentTypes), ("_rels/.rels", packageRelationships),
        ("word/_rels/document.xml.rels", documentRelationships), ("word/styles.xml", styles),
        ("word/footer1.xml", footer),
    ]

    /// A4 with the number of the page below.
    static let pageSetup = """
        <w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>\
        <w:pgMar w:top="1440" w:right="1418" w:bottom="1440" w:left="1418" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>
        """

    private static let contentTypes = """
        \(declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(mediaType).document.main+xml"/>\
        <Override PartName="/word/styles.xml" ContentType="\(mediaType).styles+xml"/>\
        <Override PartName="/word/footer1.xml" ContentType="\(mediaType).footer+xml"/></Types>
        """

    private static let packageRelationships = """
        \(declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type="\(relationships)/officeDocument" Target="word/document.xml"/></Relationships>
        """

    private static let documentRelationships = """
        \(declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type="\(relationships)/styles" Target="styles.xml"/>\
        <Relationship Id="rId2" Type="\(relationships)/footer" Target="footer1.xml"/></Relationships>
        """

    private static let footer = """
        \(declaration)<w:ftr \(namespaces)><w:p><w:pPr><w:jc w:val="center"/></w:pPr>\
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
        </w:p></w:ftr>
        """

    private static let styles: String = {
        let fonts = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"宋体\"/>"
        var text = declaration + "<w:styles \(namespaces)><w:docDefaults><w:rPrDefault><w:rPr>\(fonts)"
        text +=
            "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
        text +=
            "<w:pPrDefault><w:pPr><w:spacing w:line=\"320\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        text +=
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
        let black = "<w:rFonts w:eastAsia=\"黑体\"/><w:b/>"
        text += style(
            "Title",
            "Title",
            "<w:spacing w:before=\"240\" w:after=\"240\"/><w:jc w:val=\"center\"/>",
            black + size(36)
        )
        for level in 1...9 {
            let space = "<w:keepNext/><w:spacing w:before=\"\(level == 1 ? 360 : 240)\" w:after=\"120\"/>"
            let outline = "<w:outlineLvl w:val=\"\(level - 1)\"/>"
            text += style("Heading\(level)", "heading \(level)", space + outline, black + size(max(21, 34 - 4 * level)))
        }
        text += style(
            "ItemSection",
            "题型",
            "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/>",
            black + size(24)
        )
        text += style("ItemStem", "题干", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"80\"/>", "")
        text += style("ItemOption", "选项", "<w:keepNext/><w:keepLines/><w:ind w:left=\"420\"/>", "")
        text += style("ItemField", "题目信息", "<w:keepNext/><w:ind w:left=\"420\"/>", "<w:color w:val=\"404040\"/>")
        text += style(
            "ItemEnd",
            "题目末行",
            "<w:spacing w:after=\"160\"/><w:ind w:left=\"420\"/>",
            "<w:color w:val=\"404040\"/>"
        )
        text += style("ItemNote", "说明", "<w:spacing w:after=\"120\"/>", "<w:color w:val=\"7F7F7F\"/>" + size(18))
        return text + "</w:styles>"
    }()

    private static func size(_ halfPoints: Int) -> String {
        "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
    }

    private static func style(_ id: String, _ name: String, _ paragraph: String, _ run: String) -> String {
        """
        <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>\
        <w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>
        """
    }
}

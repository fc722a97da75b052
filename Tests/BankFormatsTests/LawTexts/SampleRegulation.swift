import BankFormats
import QuestionBank
import TestSupport

/// A made-up regulation, and the same one in each format.
enum SampleRegulation {
    /// What every format must give.
    static let lines = [
        "示例图书借阅办法", "第一章 总则", "第一条 为了便于读者借阅图书，制定本办法。", "第二条 读者借书，应当：",
        "（一）出示借书证；", "（二）爱护图书。", "第三人代为借书的，适用前款规定。", "第二章 附则",
        "第三条 本办法自2026年1月1日起施行。",
    ]

    /// Lines as readers of laws compare them: spaces of any kind and number count as one, and none at the ends.
    static func folded(_ lines: [LawTextLine]) -> [String] {
        lines.map { line in line.text.split { $0.isWhitespace }.joined(separator: " ") }.filter { !$0.isEmpty }
    }
}

/// Writes DOCX files for tests.
enum DOCXBuilder {
    static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"
        """

    /// A document of this body, with what its styles and lists say.
    static func document(_ body: String, styles: String = "", numbering: String = "") -> [UInt8] {
        var entries = [
            ZipBuilder.Entry("word/document.xml", "<w:document \(namespaces)><w:body>\(body)</w:body></w:document>")
        ]
        if !styles.isEmpty {
            entries.append(.init("word/styles.xml", "<w:styles \(namespaces)>\(styles)</w:styles>"))
        }
        if !numbering.isEmpty {
            entries.append(.init("word/numbering.xml", "<w:numbering \(namespaces)>\(numbering)</w:numbering>"))
        }
        return ZipBuilder.archive(entries)
    }

    /// A run of text.
    static func run(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    static func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr>\(run(text))</w:p>"
    }

    /// A paragraph with an automatic number.
    static func numbered(_ text: String, list: Int = 1, level: Int = 0) -> String {
        paragraph(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }

    /// A level of a list.
    static func level(_ level: Int, _ text: String, _ format: String = "decimal", _ rest: String = "") -> String {
        """
        <w:lvl w:ilvl="\(level)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\(rest)<w:lvlText w:val="\(text)"/></w:lvl>
        """
    }

    /// A list and its definition, both of this number.
    static func list(_ id: Int, _ levels: String) -> String {
        """
        <w:abstractNum w:abstractNumId="\(id)">\(levels)</w:abstractNum>
        <w:num w:numId="\(id)"><w:abstractNumId w:val="\(id)"/></w:num>
        """
    }
}

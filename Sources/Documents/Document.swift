package import TextLayout

/// A report in the forms in which people take it away; docs/json.md describes the JSON.
package protocol Document {
    var language: Language { get }
    /// For a terminal or a page; `width` is how many cells a line may have, nil for as many as it takes. Every line
    /// ends in a line feed.
    func text(width: Int?) -> String
    /// For spreadsheets: UTF-8 with a byte order mark, CRLF.
    func csv() -> String
    /// Does not depend on the language.
    func json() throws(DocumentError) -> String
}

extension Document {
    func text(_ chinese: String, _ english: String) -> String { Localized(chinese, english)[language] }
}

/// Puts lines together for a page.
struct TextPage {
    private(set) var lines: [String] = []
    let width: Int?

    init(width: Int?) {
        self.width = width
    }

    var text: String { lines.map { $0 + "\n" }.joined() }

    mutating func add(_ line: String, indent: Int = 0) {
        let margin = String(repeating: " ", count: indent)
        guard let width else {
            lines.append(line.isEmpty ? "" : margin + line)
            return
        }
        let wrapped = LineBreaking.wrap(line, width: max(width - indent, 12))
        lines += wrapped.isEmpty ? [""] : wrapped.map { $0.isEmpty ? "" : margin + $0 }
    }

    /// A label and a text that goes on under itself, not under the label.
    mutating func add(_ label: String, _ line: String, labelWidth: Int, indent: Int) {
        let before = lines.count
        add(line, indent: indent + labelWidth)
        guard before < lines.count else { return }
        let margin = String(repeating: " ", count: indent) + CellWidth.padded(label, to: labelWidth)
        lines[before] = margin + lines[before].dropFirst(indent + labelWidth)
    }

    /// - Parameter narrowest: the width that the table keeps in a narrower window.
    mutating func add(_ table: TextTable, narrowest: Int = 0) {
        lines += table.lines(width: width.map { max($0, narrowest) })
    }

    /// Lines that were already broken.
    mutating func add(verbatim lines: [String]) { self.lines += lines }

    mutating func addBlank() { lines.append("") }
}

extension TextTable {
    /// How many cells its longest line has where nothing gives way.
    var width: Int { lines().map(CellWidth.width).max() ?? 0 }
}

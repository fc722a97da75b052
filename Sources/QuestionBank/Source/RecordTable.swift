/// A table of text cells with the place of each, free of the format it was read from.
///
/// Rosters and attendance lists are decoded from it, so that each decoder can live beside its type and still point at
/// a line and a column, or at a cell, while one module alone knows CSV and workbooks.
package struct RecordTable: Sendable {
    package struct Cell: Hashable, Sendable {
        /// Without the spaces around it.
        package let text: String
        package let position: SourcePosition

        package init(text: String, position: SourcePosition) {
            self.text = text
            self.position = position
        }
    }

    package let header: [Cell]
    /// One record each, with at least one cell that is not empty; a row may hold fewer cells than the header.
    package let rows: [[Cell]]

    package init(header: [Cell], rows: [[Cell]]) {
        self.header = header
        self.rows = rows
    }

    /// A heading as it is compared: in lower case, without spaces, hyphens, underscores and asterisks, and without
    /// remarks in brackets such as `（必填）`.
    package static func plainHeading(_ text: String) -> String {
        var plain = ""
        var depth = 0
        for character in text.lowercased() {
            switch character {
            case "(", "（", "[", "［", "【": depth += 1
            case ")", "）", "]", "］", "】": depth = max(0, depth - 1)
            case "-", "_", "*", "＊", ":", "：": break
            default: if depth == 0, !character.isWhitespace { plain.append(character) }
            }
        }
        return plain
    }
}

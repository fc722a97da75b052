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

/// What can be wrong with a file of records before anybody asks what the records mean.
package enum RecordTableProblem: Hashable, Sendable {
    /// The file is larger than anybody's roster.
    case tooBig(limit: Int)
    /// The file holds no heading line.
    case empty
    /// The file is an old workbook or another binary file and no text.
    case notText
    /// The bytes are valid in none of the encodings that are read: UTF-8, UTF-16 with its mark, GB18030.
    case unknownEncoding
    /// The machine cannot convert GB18030.
    case noConverter
    /// The columns are separated by full-width commas.
    case fullWidthSeparator
    /// A cell began with a quotation mark and was never closed.
    case unclosedQuote
    /// Text stands between a closing quotation mark and the next separator.
    case textAfterQuote
    /// A row has a text beyond the last heading.
    case cellWithoutHeading
    /// The text of a cell has more bytes than this. In a text file a quotation mark may be missing.
    case cellTooLong(limit: Int)
    /// The texts of a row have more bytes than this.
    case rowTooLong(limit: Int)
    /// A cell lies beyond the last column or row that a sheet can have.
    case outsideSheet
    /// A cell refers to a shared text that the workbook does not hold.
    case missingSharedText
    /// A formula whose result is not in the file.
    case formulaWithoutResult
    /// Another sheet of a workbook holds something, and the first one alone is read.
    case unreadSheet
    /// So many problems that the rest was not read.
    case tooManyProblems(limit: Int)

    package var severity: Severity { self == .unreadSheet ? .warning : .error }
}

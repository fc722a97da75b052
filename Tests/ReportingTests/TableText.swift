import QuestionBank

/// A table written as lines of cells between `|`, for tests; positions are those of the text.
func table(_ text: String) -> RecordTable {
    var lines: [[RecordTable.Cell]] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        var column = 1
        lines.append(
            line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
                defer { column += cell.count + 1 }
                let position = SourcePosition(file: "list", line: index + 1, column: column)
                return RecordTable.Cell(text: String(cell), position: position)
            }
        )
    }
    return RecordTable(header: lines.first ?? [], rows: Array(lines.dropFirst()))
}

extension Located {
    /// `line:column problem`, for comparing.
    var placed: String { "\(position.line):\(position.column) \(problem)" }
}

import QuestionBank

/// Splits a text into rows of cells as RFC 4180 says: quotation marks around a cell, doubled within it, and line ends
/// of any kind. A quotation mark within an unquoted cell stands for itself.
struct CSVScanner {
    private let scalars: [Unicode.Scalar]
    private let separator: Unicode.Scalar
    private let file: String
    private var index = 0
    private var line = 1
    private var lineStart = 0
    private(set) var problems: [Located<RecordTableProblem>] = []

    init(_ scalars: [Unicode.Scalar], separator: Unicode.Scalar, file: String) {
        self.scalars = scalars
        self.separator = separator
        self.file = file
    }

    /// The next row, nil at the end of the text; an empty line is a row with one empty cell.
    mutating func nextRow() -> [RecordTable.Cell]? {
        guard index < scalars.count else { return nil }
        var row = [cell()]
        while index < scalars.count, scalars[index] == separator {
            index += 1
            row.append(cell())
        }
        skipLineEnd()
        return row
    }

    private var position: SourcePosition {
        SourcePosition(file: file, line: line, column: index - lineStart + 1)
    }

    private mutating func cell() -> RecordTable.Cell {
        while index < scalars.count, scalars[index] == " " { index += 1 }
        let start = position
        let text = index < scalars.count && scalars[index] == "\"" ? quoted() : unquoted()
        return RecordTable.Cell(text: Self.trimmed(text), position: start)
    }

    private mutating func unquoted() -> [Unicode.Scalar] {
        let start = index
        while index < scalars.count, !isEnd(scalars[index]) { index += 1 }
        return Array(scalars[start..<index])
    }

    private mutating func quoted() -> [Unicode.Scalar] {
        let start = position
        var text: [Unicode.Scalar] = []
        index += 1
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "\"" {
                guard index + 1 < scalars.count, scalars[index + 1] == "\"" else { break }
                text.append(scalar)
                index += 2
            } else if isLineEnd(scalar) {
                text.append("\n")
                skipLineEnd()
            } else {
                text.append(scalar)
                index += 1
            }
        }
        guard index < scalars.count else {
            problems.append(Located(.unclosedQuote, at: start))
            return text
        }
        index += 1
        while index < scalars.count, scalars[index] == " " { index += 1 }
        if index < scalars.count, !isEnd(scalars[index]) {
            problems.append(Located(.textAfterQuote, at: position))
            while index < scalars.count, !isEnd(scalars[index]) { index += 1 }
        }
        return text
    }

    private func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
    private func isEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == separator || isLineEnd(scalar) }

    private mutating func skipLineEnd() {
        guard index < scalars.count else { return }
        if scalars[index] == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { index += 1 }
        index += 1
        line += 1
        lineStart = index
    }

    private static func trimmed(_ scalars: [Unicode.Scalar]) -> String {
        let isContent = { (scalar: Unicode.Scalar) in !scalar.properties.isWhitespace }
        guard let first = scalars.firstIndex(where: isContent), let last = scalars.lastIndex(where: isContent) else {
            return ""
        }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }
}

/// Which character separates the columns: whichever of comma, semicolon and tab stands most often in the first line
/// that is not empty, outside quotation marks.
enum CSVSeparator {
    static func detect(in scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        let candidates: [Unicode.Scalar] = [",", ";", "\t"]
        var counts: [Unicode.Scalar: Int] = [:]
        var isQuoted = false
        var hasText = false
        for scalar in scalars {
            if scalar == "\"" { isQuoted.toggle() }
            if !isQuoted, scalar == "\n" || scalar == "\r", hasText { break }
            if !scalar.properties.isWhitespace { hasText = true }
            if !isQuoted, candidates.contains(scalar) { counts[scalar, default: 0] += 1 }
        }
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
    }
}

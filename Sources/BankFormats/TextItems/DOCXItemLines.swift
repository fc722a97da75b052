/// The lines of a document for items: paragraphs as they come, tables row by row.
struct DOCXItemLines {
    /// A line and where it stands.
    struct Line: Sendable {
        var text: String
        /// The paragraph, from 1.
        var number: Int
        var headingLevel: Int?
        var isTitle = false
        var media: [String] = []
        var struck: [String] = []
        /// How many cells the row has that became this line.
        var cellCount: Int?
    }

    /// What parts the cells of a row that is one line.
    private static let cellSeparator = "\u{1F}"

    /// A row of a table while its cells are read.
    private struct Row {
        var table: Int
        var number: Int
        /// The lines of each cell that has any, with its column.
        var cells: [(column: Int, lines: [Line])] = []
        var media: [String] = []
        var struck: [String] = []
    }

    private var row: Row?
    /// The table whose last row began with 题号.
    private var numberedTable: Int?

    /// Takes the next paragraph and hands over the lines that are complete.
    mutating func add(_ paragraph: DOCXDocument.Paragraph, receive: (Line) -> Void) {
        var lines = paragraph.lines.map { Line(text: $0.text, number: paragraph.number) }
        guard let cell = paragraph.cell else {
            flush(receive)
            for index in lines.indices {
                lines[index].headingLevel = paragraph.isTitle ? nil : paragraph.headingLevel
                lines[index].isTitle = paragraph.isTitle
                if index == lines.count - 1 {
                    lines[index].media = paragraph.media
                    lines[index].struck = paragraph.struck
                }
                receive(lines[index])
            }
            return
        }
        if row?.table != cell.table || row?.number != cell.row { flush(receive) }
        if row == nil { row = Row(table: cell.table, number: cell.row) }
        row?.media += paragraph.media
        row?.struck += paragraph.struck
        let written = lines.filter { line in line.text.unicodeScalars.contains { !$0.isGap } }
        if row?.cells.last?.column == cell.column, let last = row?.cells.indices.last {
            row?.cells[last].lines += written
        } else {
            row?.cells.append((cell.column, written))
        }
    }

    /// Hands over the row that is open.
    mutating func flush(_ receive: (Line) -> Void) {
        guard let row else { return }
        self.row = nil
        var lines = written(row)
        if lines.isEmpty, !row.media.isEmpty {
            lines = [Line(text: "", number: row.cells.first?.lines.first?.number ?? 1)]
        }
        if !lines.isEmpty {
            lines[lines.count - 1].media += row.media
            lines[lines.count - 1].struck += row.struck
        }
        lines.forEach(receive)
    }

    private mutating func written(_ row: Row) -> [Line] {
        let filled = row.cells.filter { !$0.lines.isEmpty }
        guard let first = filled.first?.lines.first else { return [] }
        let label = Array(first.text.unicodeScalars)[...]
        let isNumberRow = ["题号", "序号"].contains { label.stripped.elementsEqual($0.unicodeScalars) }
        let followsNumbers = numberedTable == row.table
        numberedTable = isNumberRow ? row.table : nil
        if filled.count == 2, filled[0].lines.count == 1, !isNumberRow, !followsNumbers, FieldLabel.ofCell(label) != nil
        {
            // A label and what it says beside it.
            var lines = filled[1].lines
            let colon = label.stripped.last.map { $0 == "：" || $0 == ":" } == true ? "" : "："
            lines[0].text = String(String.UnicodeScalarView(label.stripped)) + colon + lines[0].text
            return lines
        }
        if filled.allSatisfy({ $0.lines.count == 1 }) {
            // Cells between others keep their places, so that numbers and keys stay below each other.
            let cells = row.cells.map { $0.lines.first?.text ?? "" }
            var line = first
            line.cellCount = row.cells.count
            line.text = filled.count == 1 ? first.text : cells.joined(separator: Self.cellSeparator)
            return [line]
        }
        var lines = filled.flatMap(\.lines)
        if lines.count > 1, !label.stripped.isEmpty, label.stripped.allSatisfy({ $0.digit != nil }),
            filled[0].lines.count == 1
        {
            // The number of a question in a cell of its own.
            lines[1].text = String(String.UnicodeScalarView(label.stripped)) + ". " + lines[1].text
            lines.removeFirst()
        }
        return lines
    }
}

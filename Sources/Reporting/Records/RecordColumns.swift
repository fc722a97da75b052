import QuestionBank

/// Which column of a table holds what, by its heading.
struct RecordColumns<Column: Hashable & Sendable> {
    /// A heading that was not understood, or stands there twice.
    enum Finding: Hashable {
        case missing(Column)
        case unknown(String, suggestion: String?)
        case duplicate(Column, first: SourcePosition)
    }

    private let indices: [Column: Int]
    let findings: [(Finding, SourcePosition)]

    /// - Parameters:
    ///   - table: the table whose header is looked at.
    ///   - headings: what each column may be called, the usual name first, in plain form (`RecordTable.plainHeading`).
    ///   - wanted: the columns that are reported when they are missing.
    init(of table: RecordTable, headings: [(Column, [String])], wanted: [Column]) {
        var indices: [Column: Int] = [:]
        var findings: [(Finding, SourcePosition)] = []
        let known = headings.flatMap(\.1)
        for (index, cell) in table.header.enumerated() where !cell.text.isEmpty {
            let plain = RecordTable.plainHeading(cell.text)
            guard let column = headings.first(where: { $0.1.contains(plain) })?.0 else {
                findings.append(
                    (.unknown(cell.text, suggestion: Spelling.nearest(to: plain, among: known)), cell.position)
                )
                continue
            }
            if let first = indices[column] {
                findings.append((.duplicate(column, first: table.header[first].position), cell.position))
            } else {
                indices[column] = index
            }
        }
        if let start = table.header.first?.position {
            for column in wanted where indices[column] == nil { findings.append((.missing(column), start)) }
        }
        self.indices = indices
        self.findings = findings
    }

    func has(_ column: Column) -> Bool { indices[column] != nil }

    /// The cell of a column; where the row is too short or the column is not there, an empty cell at the row's start.
    func cell(_ column: Column, of row: [RecordTable.Cell]) -> RecordTable.Cell {
        if let index = indices[column], index < row.count { return row[index] }
        let start = row.first?.position ?? SourcePosition(file: "", line: 1, column: 1)
        return RecordTable.Cell(text: "", position: start)
    }
}

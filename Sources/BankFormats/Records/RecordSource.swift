import QuestionBank

/// Reads a file of records, such as a roster: text with separators, or a workbook; which it is, its bytes tell.
package enum RecordSource {
    /// A roster of a hundred thousand people has far fewer cells.
    private static let cellLimit = 4 << 20

    package static func read(_ path: String) throws(FileProblem) -> CSVSource.Reading {
        let bytes = try FileAccess.bytes(of: path, limit: CSVSource.limit)
        guard ZipArchive.isArchive(bytes) else { return CSVSource.read(bytes, file: path) }
        guard bytes.count <= CSVSource.limit else { throw .tooBig(path: path, limit: CSVSource.limit) }
        return try workbook(ExchangeSource(name: path, bytes: bytes))
    }

    /// The first sheet that holds anything; its first row that is not empty is the header.
    static func workbook(_ source: ExchangeSource) throws(FileProblem) -> CSVSource.Reading {
        var sheet: String?
        var tableSheet: String?
        var header: [RecordTable.Cell] = []
        var rows: [[RecordTable.Cell]] = []
        var count = 0
        var problems: [Located<RecordTableProblem>] = []
        var unread: Set<String> = []
        let place = { (row: Int, column: Int) in
            SourcePosition(file: source.name, part: sheet.map { .sheet($0) }, line: row, column: column)
        }
        try TableFile.read(source, format: .xlsx) { event in
            switch event {
            case .sheet(let name): sheet = name
            case .problem(let problem):
                if tableSheet == nil || tableSheet == sheet { problems.append(problem) }
            case .row(let row):
                guard tableSheet == nil || tableSheet == sheet else {
                    if let sheet, unread.insert(sheet).inserted {
                        problems.append(Located(.unreadSheet, at: place(row.number, row.cells[0].column)))
                    }
                    return
                }
                guard count < cellLimit else { return }
                let last = row.cells.last?.column ?? 0
                if tableSheet == nil {
                    tableSheet = sheet
                    header = cells(of: row, count: last, place)
                } else {
                    if let extra = row.cells.first(where: { $0.column > header.count }) {
                        problems.append(Located(.cellWithoutHeading, at: place(row.number, extra.column)))
                    }
                    let record = cells(of: row, count: min(last, header.count), place)
                    if record.contains(where: { !$0.text.isEmpty }) { rows.append(record) }
                }
                count += last
            }
        }
        guard count < cellLimit else { throw .tooBig(path: source.name, limit: CSVSource.limit) }
        guard tableSheet != nil else {
            problems.append(Located(.empty, at: place(1, 1)))
            return CSVSource.Reading(table: nil, problems: problems, text: "")
        }
        return CSVSource.Reading(table: RecordTable(header: header, rows: rows), problems: problems, text: "")
    }

    /// The first cells of a row, those without text among them.
    private static func cells(
        of row: TableRow,
        count: Int,
        _ place: (_ row: Int, _ column: Int) -> SourcePosition
    ) -> [RecordTable.Cell] {
        var cells = (0..<count).map { RecordTable.Cell(text: "", position: place(row.number, $0 + 1)) }
        for cell in row.cells where cell.column <= count {
            cells[cell.column - 1] = RecordTable.Cell(text: cell.text, position: place(row.number, cell.column))
        }
        return cells
    }
}

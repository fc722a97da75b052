package import QuestionBank

/// Items in tables: workbooks and text with commas or tabs, in the layouts that other programs use and in our own.
///
/// Every export has the columns of our own template, which `ItemTemplate` writes with examples and notes.
package struct TableCodec: ExchangeCodec {
    package let format: ExchangeFormat

    /// - Parameter format: `.xlsx`, `.csv` or `.tsv`.
    package init(_ format: ExchangeFormat) {
        self.format = format
    }

    package func read(_ source: ExchangeSource, receive: (ReadItem) -> Void) throws(FileProblem) -> ReadSummary {
        try entries(of: source) { receive($0.item) }
    }

    package func carried(_ item: ExchangeItem) -> [ExchangeItem] {
        TemplateCarrying.carried(item).map { [$0] } ?? []
    }

    package func carried(_ header: ExchangeHeader) -> ExchangeHeader {
        format == .xlsx ? HeaderSheet.carried(header) : ExchangeHeader()
    }

    package func writer(to path: String, header: ExchangeHeader) throws(FileProblem) -> any ExchangeWriter {
        try TemplateWriter(table(path), header: carried(header))
    }

    package func writeRefused(
        _ refused: [Int: [String]],
        of source: ExchangeSource,
        to path: String
    ) throws(FileProblem) {
        let rows = RefusedRows(try table(path), refused)
        _ = try entries(of: source) { rows.add($0) }
        try rows.finish()
    }

    private func entries(
        of source: ExchangeSource,
        receive: (TableItemReader.Entry) -> Void
    ) throws(FileProblem) -> ReadSummary {
        var reader = TableItemReader(file: source.name)
        let format = format
        try ReadAhead.run(size: \.size) { (handOver) throws(FileProblem) in
            try TableFile.read(
                source,
                format: format,
                numbers: .shown,
                areHeadings: ItemHeadings.areComplete,
                receive: handOver
            )
        } receive: {
            reader.take($0, receive: receive)
        }
        return reader.finish(receive: receive)
    }

    private func table(_ path: String) throws(FileProblem) -> any TableWriter {
        switch format {
        case .xlsx: try XLSXTableWriter(path)
        case .tsv: try CSVTableWriter(path, separator: UInt8(ascii: "\t"))
        default: try CSVTableWriter(path, separator: UInt8(ascii: ","))
        }
    }
}

extension TableEvent {
    /// The bytes of its texts.
    fileprivate var size: Int { if case .row(let row) = self { row.size } else { 0 } }
}

/// Writes items in the columns of our template.
private final class TemplateWriter: ExchangeWriter {
    private let table: any TableWriter
    private let header: ExchangeHeader

    init(_ table: any TableWriter, header: ExchangeHeader) throws(FileProblem) {
        self.table = table
        self.header = header
        try table.begin(sheet: TemplateColumns.sheet, columns: TemplateColumns.headings)
    }

    func add(_ item: ExchangeItem) throws(FileProblem) {
        for row in TemplateRows.rows(of: item) { try table.add(row) }
    }

    func finish() throws(FileProblem) {
        if header != ExchangeHeader() {
            try table.begin(sheet: HeaderSheet.sheet, columns: HeaderSheet.columns)
            for row in HeaderSheet.rows(of: header) { try table.add(row) }
        }
        try table.finish()
    }
}

/// Writes refused questions as they stand, under the headings that they had, with the reasons in a last column.
private final class RefusedRows {
    private let table: any TableWriter
    private let refused: [Int: [String]]
    private var problem: FileProblem?
    private var sheet: (name: String?, row: Int)?
    private var columns: [Int] = []

    init(_ table: any TableWriter, _ refused: [Int: [String]]) {
        self.table = table
        self.refused = refused
    }

    func add(_ entry: TableItemReader.Entry) {
        guard problem == nil, let reasons = refused[entry.item.ordinal] else { return }
        do throws(FileProblem) {
            try begin(entry)
            for (number, row) in entry.rows.enumerated() {
                let texts = columns.map { column in row.cells.first { $0.column == column }?.text }
                try table.add(texts + [number == 0 ? reasons.joined(separator: "\n") : nil])
            }
        } catch {
            problem = error
        }
    }

    func finish() throws(FileProblem) {
        if let problem { throw problem }
        if sheet == nil { try table.begin(sheet: TemplateColumns.sheet, columns: TemplateColumns.headings) }
        try table.finish()
    }

    private func begin(_ entry: TableItemReader.Entry) throws(FileProblem) {
        guard sheet.map({ $0.name != entry.sheet || $0.row != entry.headings.number }) ?? true else { return }
        sheet = (entry.sheet, entry.headings.number)
        // Reasons of an earlier time go.
        let headings = entry.headings.cells.filter { ColumnRole(heading: $0.text) != .reason }
        columns = headings.map(\.column)
        try table.begin(
            sheet: entry.sheet ?? TemplateColumns.sheet,
            columns: headings.map { TableColumn($0.text, width: 16) } + [TableColumn("原因", width: 40)]
        )
    }
}

/// Writes a table as text that Excel and WPS open as it is: UTF-8 with a byte order mark, CR LF behind each row, and
/// quotation marks by RFC 4180. See `FormulaGuard` for texts that look like formulas.
///
/// A text file has one table: headings are written for the first sheet alone.
final class CSVTableWriter: TableWriter {
    private let path: String
    private let file: FileWriter
    private let separator: UInt8
    private var row = 0
    private var hasHeadings = false

    /// - Parameter separator: `.comma` or `.tab`.
    init(_ path: String, separator: UInt8) throws(FileProblem) {
        self.path = path
        self.separator = separator
        file = try FileWriter(path)
        try file.write([0xEF, 0xBB, 0xBF])
    }

    func begin(sheet name: String, columns: [TableColumn]) throws(FileProblem) {
        guard !hasHeadings else { return }
        hasHeadings = true
        try add(columns.map(\.heading))
    }

    func add(_ row: [String?]) throws(FileProblem) {
        self.row += 1
        var line: [UInt8] = []
        for (index, text) in row.enumerated() {
            if index > 0 { line.append(separator) }
            guard let text else { continue }
            guard TableLimits.fits(text) else { throw .cellTooLong(path: path, row: self.row, column: index + 1) }
            // No text file holds a zero.
            guard !text.utf8.contains(0) else { throw .notText(path: path, declared: nil) }
            append(FormulaGuard.guarded(text), to: &line)
        }
        line += [.carriageReturn, .lineFeed]
        try file.write(line)
    }

    func finish() throws(FileProblem) { try file.finish() }

    private func append(_ text: String, to line: inout [UInt8]) {
        let needsQuotes = text.utf8.contains {
            $0 == separator || $0 == .quotationMark || $0 == .lineFeed || $0 == .carriageReturn || $0 == .semicolon
                || $0 == .tab || $0 == .comma
        }
        guard needsQuotes else {
            line.append(contentsOf: text.utf8)
            return
        }
        line.append(.quotationMark)
        for byte in text.utf8 {
            if byte == .quotationMark { line.append(byte) }
            line.append(byte)
        }
        line.append(.quotationMark)
    }
}

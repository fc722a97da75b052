/// Which character separates the columns.
///
/// The separator under which one of the first rows is a row of headings; where nobody knows headings, or none are
/// found, whichever of comma, semicolon and tab stands most often in the first line that is not empty, outside
/// quotation marks.
struct CSVSeparator {
    static let candidates: [UInt8] = [.comma, .semicolon, .tab]

    /// How many rows may hold the headings.
    private let rows: Int
    /// Whether texts are the headings of a table.
    private let areHeadings: ([String]) -> Bool
    private var counts = [0, 0, 0]
    private var isQuoted = false
    private var hasText = false
    /// How many lines with text have ended.
    private var lines = 0

    /// - Parameters:
    ///   - rows: how many rows may hold the headings; 1 when the first line tells the separator.
    ///   - areHeadings: whether texts are the headings of a table.
    init(rows: Int = 1, areHeadings: @escaping ([String]) -> Bool = { _ in false }) {
        self.rows = rows
        self.areHeadings = areHeadings
    }

    /// Whether what was looked at is enough.
    var isDecided: Bool { lines >= rows }

    /// Looks at the next piece of the text.
    mutating func look(at bytes: UnsafeBufferPointer<UInt8>) {
        guard !isDecided else { return }
        for byte in bytes {
            if byte == .quotationMark { isQuoted.toggle() }
            if !isQuoted, hasText, byte == .lineFeed || byte == .carriageReturn {
                lines += 1
                if isDecided { return }
                hasText = false
                continue
            }
            let index = Self.candidates.firstIndex(of: byte)
            // A line of nothing but separators is no row, except that it tells the separator where it comes first.
            if byte > .space, index == nil || lines == 0 { hasText = true }
            if !isQuoted, lines == 0, let index { counts[index] += 1 }
        }
    }

    /// The separator, so far as the text is known.
    /// - Parameters:
    ///   - head: what was looked at.
    ///   - isWhole: whether the text has ended.
    func separator(of head: [UInt8] = [], isWhole: Bool = false) -> UInt8 {
        if rows > 1, let separator = headings(in: head, isWhole: isWhole) { return separator }
        let most = counts.max() ?? 0
        return zip(Self.candidates, counts).first { $0.1 == most }?.0 ?? .comma
    }

    /// The separator of the first row of headings; of several such separators the one that makes most cells. nil when there are no
    /// headings.
    /// - Parameters:
    ///   - head: the beginning of the text.
    ///   - isWhole: whether the text ends with it.
    func headings(in head: [UInt8], isWhole: Bool) -> UInt8? {
        var best: (separator: UInt8, row: Int, cells: Int)?
        for separator in Self.candidates {
            let rows = CSVScanner.beginning(of: head, separator: separator, rows: rows, isWhole: isWhole)
            guard let row = rows.firstIndex(where: areHeadings) else { continue }
            let cells = rows[row].count
            if let best, (best.row, -best.cells) <= (row, -cells) { continue }
            best = (separator, row, cells)
        }
        return best?.separator
    }
}

extension CSVScanner {
    /// The texts of the first rows that hold anything, empty cells left out.
    /// - Parameter isWhole: whether the text ends with the bytes, so that the last row has its end.
    static func beginning(of bytes: [UInt8], separator: UInt8, rows limit: Int, isWhole: Bool) -> [[String]] {
        var rows: [[String]] = []
        let receive = { (event: Event) in
            guard case .row(let row) = event, rows.count < limit, !row.cells.isEmpty else { return }
            rows.append(row.cells.map { row.text($0) })
        }
        var scanner = CSVScanner(separator: separator, keepsEmptyCells: false)
        bytes.withUnsafeBufferPointer { bytes in
            // A row is long where many follow: enough of them come of a small piece.
            var start = 0
            while start < bytes.count, rows.count < limit, !scanner.isStopped {
                let end = min(start + 4096, bytes.count)
                scanner.scan(UnsafeBufferPointer(rebasing: bytes[start..<end]), receive: receive)
                start = end
            }
        }
        if isWhole { scanner.finish(receive: receive) }
        return rows
    }
}

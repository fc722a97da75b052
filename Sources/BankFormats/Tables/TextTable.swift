import QuestionBank

/// Reads a table from a text file.
enum TextTable {
    /// - Parameters:
    ///   - separator: nil when the first lines tell it.
    ///   - areHeadings: whether texts are the headings of the table, below titles as they may stand.
    ///   - receive: says whether it wants more.
    static func read(
        _ source: ExchangeSource,
        separator: UInt8?,
        areHeadings: @escaping ([String]) -> Bool,
        receive: (TableEvent) -> Bool
    ) throws(FileProblem) {
        let reader = try SourceReader(source)
        let pieces = { (receive: ([UInt8]) -> Bool) throws(FileProblem) -> Void in
            reader.rewind()
            while let piece = try reader.next() {
                guard receive(piece) else { return }
            }
        }
        switch try TextProbe.encoding(pieces) {
        case .failure(.binary): throw .notText(path: source.name, declared: nil)
        case .failure(.noConverter):
            _ = receive(.problem(Located(.noConverter, at: SourcePosition(file: source.name, line: 1, column: 1))))
        case .failure(.unknown(let valid, let encoding)):
            let position = try position(of: valid, in: source, encoding)
            _ = receive(.problem(Located(.unknownEncoding, at: position)))
        case .success(let encoding):
            guard receive(.sheet(name: nil)), let decoder = TextDecoder(encoding) else { return }
            var table = TextTableScan(file: source.name, separator: separator, areHeadings: areHeadings)
            try pieces { piece in
                _ = decoder.decode(piece) { table.scan($0, receive: receive) }
                return !table.isStopped
            }
            table.finish(receive: receive)
        }
    }

    /// The place of a byte.
    private static func position(
        of offset: Int,
        in source: ExchangeSource,
        _ encoding: TextDecoder.Encoding
    ) throws(FileProblem) -> SourcePosition {
        let reader = try SourceReader(source)
        let decoder = TextDecoder(encoding)
        var line = 1
        var column = 1
        while reader.offset < offset, let piece = try reader.next(min(1 << 18, offset - reader.offset)) {
            _ = decoder?
                .decode(piece) { text in
                    for byte in text {
                        if byte == .lineFeed {
                            line += 1
                            column = 1
                        } else if byte & 0xC0 != 0x80 {
                            column += 1
                        }
                    }
                }
        }
        return SourcePosition(file: source.name, line: line, column: column)
    }
}

/// The scan of a text whose separator may have to be found first.
private struct TextTableScan {
    /// First lines longer than this tell their separator by this much of them.
    private static let headLimit = 1 << 20

    private let file: String
    private var separator: CSVSeparator
    private var scanner: CSVScanner?
    private var head: [UInt8] = []
    private var isUnwanted = false

    init(file: String, separator: UInt8?, areHeadings: @escaping ([String]) -> Bool) {
        self.file = file
        self.separator = CSVSeparator(rows: TableLimits.titleRows, areHeadings: areHeadings)
        scanner = separator.map { CSVScanner(separator: $0, keepsEmptyCells: false) }
    }

    var isStopped: Bool { isUnwanted || scanner?.isStopped == true }

    mutating func scan(_ text: UnsafeBufferPointer<UInt8>, receive: (TableEvent) -> Bool) {
        if scanner == nil {
            separator.look(at: text)
            head.append(contentsOf: text)
            if separator.isDecided || head.count >= Self.headLimit { begin(isWhole: false, receive) }
        } else {
            pass(text, receive)
        }
    }

    mutating func finish(receive: (TableEvent) -> Bool) {
        if scanner == nil { begin(isWhole: true, receive) }
        guard !isStopped, var scanner else { return }
        scanner.finish { send($0, receive) }
    }

    private mutating func begin(isWhole: Bool, _ receive: (TableEvent) -> Bool) {
        let separator = separator.separator(of: head, isWhole: isWhole)
        scanner = CSVScanner(separator: separator, keepsEmptyCells: false)
        let text = head
        head = []
        text.withUnsafeBufferPointer { pass($0, receive) }
    }

    private mutating func pass(_ text: UnsafeBufferPointer<UInt8>, _ receive: (TableEvent) -> Bool) {
        guard var scanner else { return }
        // Taken out, so that its rows are not copied while it works on them.
        self.scanner = nil
        scanner.scan(text) { send($0, receive) }
        self.scanner = scanner
    }

    private mutating func send(_ event: CSVScanner.Event, _ receive: (TableEvent) -> Bool) {
        guard !isUnwanted else { return }
        switch event {
        case .problem(let problem):
            let position = SourcePosition(file: file, line: problem.line, column: problem.character)
            isUnwanted = !receive(.problem(Located(RecordTableProblem(problem.kind), at: position)))
        case .row(let row):
            guard !row.cells.isEmpty else { return }
            let cells = row.cells.map { cell in
                TableCell(
                    column: cell.column,
                    place: cell.character,
                    text: FormulaGuard.plain(row.text(cell))
                )
            }
            isUnwanted = !receive(.row(TableRow(number: row.line, cells: cells)))
        }
    }
}

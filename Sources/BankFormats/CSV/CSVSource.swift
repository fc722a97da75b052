package import QuestionBank

/// Reads files of comma-separated values (RFC 4180) into tables with the place of every cell.
package enum CSVSource {
    /// What came of a file: its table, or why there is none. Problems may come along with a table.
    package struct Reading: Sendable {
        package let table: RecordTable?
        package let problems: [Located<RecordTableProblem>]
        /// The file's text, to show the lines of problems; empty when the bytes are no text.
        package let text: String
    }

    /// A roster of a hundred thousand people has about this size.
    package static let limit = 16 << 20

    /// Decodes the bytes and reads the table; the first row that is not empty is the header. Positions name `file`.
    package static func read(_ bytes: [UInt8], file: String) -> Reading {
        func failure(_ problem: RecordTableProblem, line: Int = 1, column: Int = 1) -> Reading {
            let position = SourcePosition(file: file, line: line, column: column)
            return Reading(table: nil, problems: [Located(problem, at: position)], text: "")
        }
        guard bytes.count <= limit else { return failure(.tooBig(limit: limit)) }
        guard !WorkbookSignature.all.contains(where: bytes.starts(with:)) else { return failure(.notText) }

        let text: String
        do throws(TextDecoding.Failure) {
            text = try TextDecoding.text(of: bytes).text
        } catch {
            switch error {
            case .binary: return failure(.notText)
            case .noConverter: return failure(.noConverter)
            case .unknown(let valid):
                let before = bytes[..<valid]
                let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
                let line = before.count { $0 == 0x0A } + 1
                return failure(
                    .unknownEncoding,
                    line: line,
                    column: ColumnEstimate.characters(in: bytes[lineStart..<valid]) + 1
                )
            }
        }
        return read(text, file: file)
    }

    /// Reads a table from a text.
    package static func read(_ text: String, file: String) -> Reading {
        var rows: [[RecordTable.Cell]] = []
        var problems: [Located<RecordTableProblem>] = []
        let place = { (line: Int, column: Int) in SourcePosition(file: file, line: line, column: column) }
        let receive = { (event: CSVScanner.Event) in
            switch event {
            case .problem(let problem):
                let position = place(problem.line, problem.character)
                problems.append(Located(RecordTableProblem(problem.kind), at: position))
            case .row(let row):
                guard row.cells.contains(where: { !$0.text.isEmpty }) else { return }
                let cells = row.cells.map { cell in
                    RecordTable.Cell(
                        text: FormulaGuard.plain(row.text(cell)),
                        position: place(cell.line, cell.character)
                    )
                }
                rows.append(cells)
            }
        }
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var separator = CSVSeparator()
            separator.look(at: bytes)
            var scanner = CSVScanner(separator: separator.separator(), keepsEmptyCells: true)
            scanner.scan(bytes, receive: receive)
            scanner.finish(receive: receive)
        }
        guard var header = rows.first else {
            problems.append(Located(.empty, at: SourcePosition(file: file, line: 1, column: 1)))
            return Reading(table: nil, problems: problems, text: text)
        }
        while header.last?.text.isEmpty == true { header.removeLast() }
        if header.count == 1, let only = header.first, only.text.contains("，") {
            problems.append(Located(.fullWidthSeparator, at: only.position))
            return Reading(table: nil, problems: problems, text: text)
        }
        for row in rows.dropFirst() {
            if let extra = row.dropFirst(header.count).first(where: { !$0.text.isEmpty }) {
                problems.append(Located(.cellWithoutHeading, at: extra.position))
            }
        }
        let records = rows.dropFirst().map { Array($0.prefix(header.count)) }
        return Reading(table: RecordTable(header: header, rows: records), problems: problems, text: text)
    }
}

extension RecordTableProblem {
    init(_ kind: CSVScanner.Problem.Kind) {
        self =
            switch kind {
            case .unclosedQuote: .unclosedQuote
            case .textAfterQuote: .textAfterQuote
            case .cellTooLong: .cellTooLong(limit: TableLimits.cellBytes)
            case .rowTooLong: .rowTooLong(limit: TableLimits.rowBytes)
            case .tooManyColumns: .outsideSheet
            }
    }
}

/// How files begin that people take for CSV: workbooks of Excel and WPS.
private enum WorkbookSignature {
    static let all: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04],
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    ]
}

private enum ColumnEstimate {
    /// How many characters stand before a byte that could not be read, taking the text before it for whichever
    /// encoding it is valid in.
    static func characters(in bytes: ArraySlice<UInt8>) -> Int {
        guard let text = try? TextDecoding.text(of: Array(bytes)).text else { return bytes.count }
        return text.unicodeScalars.count
    }
}

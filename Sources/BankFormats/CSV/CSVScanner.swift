/// Splits UTF-8 that comes in pieces into rows of cells as RFC 4180 says: quotation marks around a cell, doubled within
/// it, and line ends of any kind. A quotation mark within an unquoted cell stands for itself. Line ends within a cell
/// become line feeds, and the spaces around a text are no part of it.
struct CSVScanner {
    /// A row as it was met; what it holds changes with the next one.
    struct Row {
        struct Cell {
            /// Where its text stands in `bytes`.
            var text: Range<Int>
            /// From 1.
            var column: Int
            /// The line and the character at which it begins, from 1.
            var line: Int
            var character: Int
        }

        /// The line on which it begins, from 1.
        fileprivate(set) var line = 1
        fileprivate(set) var cells: [Cell] = []
        fileprivate(set) var bytes: [UInt8] = []

        func text(_ cell: Cell) -> String { String(decoding: bytes[cell.text], as: UTF8.self) }
    }

    /// What is wrong at a place.
    struct Problem {
        enum Kind {
            case unclosedQuote
            case textAfterQuote
            /// A text is longer than `TableLimits.cellBytes`; nothing behind it is read.
            case cellTooLong
            /// The texts of a row together are longer than `TableLimits.rowBytes`; nothing behind is read.
            case rowTooLong
            /// A text stands beyond `TableLimits.columns`; nothing behind it is read.
            case tooManyColumns
        }

        var kind: Kind
        var line: Int
        var character: Int
    }

    enum Event {
        case row(Row)
        case problem(Problem)
    }

    private enum State {
        /// Before a cell, where spaces do not count.
        case before
        case unquoted
        case quoted
        /// Behind a quotation mark in a quoted cell: its end, or half of a doubled one.
        case quote
        /// Behind the end of a quoted cell, where spaces do not count.
        case behind
        /// In text that should not be there.
        case surplus
    }

    private let separator: UInt8
    private let keepsEmptyCells: Bool
    private var state = State.before
    private var row = Row()
    private var cell = Row.Cell(text: 0..<0, column: 1, line: 1, character: 1)
    private var line = 1
    /// The next character of the line, from 1.
    private var character = 1
    private var isBehindReturn = false
    private var isAtRowStart = true
    /// Whether the text could not be read to its end.
    private(set) var isStopped = false

    /// - Parameter keepsEmptyCells: false leaves cells without text out of the rows, so that they cost nothing.
    init(separator: UInt8, keepsEmptyCells: Bool) {
        self.separator = separator
        self.keepsEmptyCells = keepsEmptyCells
    }

    /// Scans the next piece; a row is handed over when its end is met, behind its problems.
    mutating func scan(
        _ bytes: UnsafeBufferPointer<UInt8>,
        receive: (Event) -> Void
    ) {
        var index = 0
        while index < bytes.count, !isStopped {
            let byte = bytes[index]
            if isBehindReturn {
                isBehindReturn = false
                // The return has ended the line already.
                if byte == .lineFeed {
                    index += 1
                    continue
                }
            }
            isAtRowStart = false
            switch state {
            case .before:
                if byte == separator, !keepsEmptyCells {
                    // Separators in a row cost nothing but their count.
                    cell.column += 1
                    character += 1
                    index += 1
                } else {
                    begin(at: byte, &index)
                }
            case .unquoted:
                let end = end(of: bytes, from: index)
                append(bytes, index..<end, receive)
                index = end
                if index < bytes.count { delimit(bytes[index], &index, receive) }
            case .quoted:
                var end = index
                while end < bytes.count, bytes[end] != .quotationMark, bytes[end] != .lineFeed,
                    bytes[end] != .carriageReturn
                { end += 1 }
                append(bytes, index..<end, receive)
                index = end
                guard index < bytes.count, !isStopped else { break }
                if bytes[index] == .quotationMark {
                    state = .quote
                    index += 1
                    character += 1
                } else {
                    append(.lineFeed, receive)
                    passLineEnd(bytes[index])
                    index += 1
                }
            case .quote:
                if byte == .quotationMark {
                    append(byte, receive)
                    index += 1
                    character += 1
                    state = .quoted
                } else {
                    state = .behind
                }
            case .behind:
                if byte == .space {
                    index += 1
                    character += 1
                } else if isDelimiter(byte) {
                    delimit(byte, &index, receive)
                } else {
                    receive(.problem(Problem(kind: .textAfterQuote, line: line, character: character)))
                    state = .surplus
                }
            case .surplus:
                let end = end(of: bytes, from: index)
                character += Self.characters(in: bytes, index..<end)
                index = end
                if index < bytes.count { delimit(bytes[index], &index, receive) }
            }
        }
    }

    /// Ends the text.
    mutating func finish(receive: (Event) -> Void) {
        guard !isStopped, !isAtRowStart else { return }
        if state == .quoted {
            receive(.problem(Problem(kind: .unclosedQuote, line: cell.line, character: cell.character)))
        }
        if state == .before { markCell() }
        endCell(receive)
        if !isStopped { endRow(receive) }
    }

    private mutating func begin(at byte: UInt8, _ index: inout Int) {
        if byte == .space {
            index += 1
            character += 1
            return
        }
        markCell()
        if byte == .quotationMark {
            state = .quoted
            index += 1
            character += 1
        } else {
            state = .unquoted
        }
    }

    private mutating func markCell() {
        cell.line = line
        cell.character = character
        cell.text = row.bytes.count..<row.bytes.count
    }

    /// Where an unquoted text ends.
    @inline(__always)
    private func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, !isDelimiter(bytes[end]) { end += 1 }
        return end
    }

    @inline(__always)
    private func isDelimiter(_ byte: UInt8) -> Bool {
        byte == separator || byte == .lineFeed || byte == .carriageReturn
    }

    private mutating func append(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        _ receive: (Event) -> Void
    ) {
        guard !range.isEmpty, hasRoom(for: range.count, receive) else { return }
        row.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
        character += Self.characters(in: bytes, range)
    }

    private mutating func append(_ byte: UInt8, _ receive: (Event) -> Void) {
        if hasRoom(for: 1, receive) { row.bytes.append(byte) }
    }

    private mutating func hasRoom(for count: Int, _ receive: (Event) -> Void) -> Bool {
        let isTooLong = row.bytes.count - cell.text.lowerBound + count > TableLimits.cellBytes
        let isTooWide = row.bytes.count + count > TableLimits.rowBytes
        if isTooLong || isTooWide { stop(isTooLong ? .cellTooLong : .rowTooLong, receive) }
        return !isTooLong && !isTooWide
    }

    @inline(__always)
    private static func characters(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { count &+= 1 }
        return count
    }

    private mutating func stop(_ kind: Problem.Kind, _ receive: (Event) -> Void) {
        receive(.problem(Problem(kind: kind, line: cell.line, character: cell.character)))
        isStopped = true
    }

    /// Ends a cell at a separator or a line end.
    private mutating func delimit(
        _ byte: UInt8,
        _ index: inout Int,
        _ receive: (Event) -> Void
    ) {
        guard !isStopped else { return }
        endCell(receive)
        guard !isStopped else { return }
        index += 1
        state = .before
        if byte == separator {
            cell.column += 1
            character += 1
        } else {
            endRow(receive)
            passLineEnd(byte)
            row.line = line
            isAtRowStart = true
        }
    }

    private mutating func passLineEnd(_ byte: UInt8) {
        isBehindReturn = byte == .carriageReturn
        line += 1
        character = 1
    }

    private mutating func endCell(_ receive: (Event) -> Void) {
        let start = cell.text.lowerBound
        cell.text = row.bytes.withUnsafeBufferPointer { TextTrim.range(of: $0, in: start..<$0.count) }
        guard keepsEmptyCells || !cell.text.isEmpty else {
            row.bytes.removeLast(row.bytes.count - start)
            return
        }
        guard cell.column <= TableLimits.columns else {
            if !cell.text.isEmpty { stop(.tooManyColumns, receive) }
            return
        }
        row.cells.append(cell)
    }

    private mutating func endRow(_ receive: (Event) -> Void) {
        receive(.row(row))
        row.cells.removeAll(keepingCapacity: true)
        row.bytes.removeAll(keepingCapacity: true)
        cell.column = 1
    }
}

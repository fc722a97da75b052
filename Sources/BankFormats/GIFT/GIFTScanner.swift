import QuestionBank

/// Parts a GIFT file into its questions.
///
/// Blank lines part them. Where Moodle would cut a question in two at a blank line within, or take two questions without
/// one between them for one, the braces tell; `GIFTParagraph.boundaries` says so. Every line is looked at twice at most.
struct GIFTScanner {
    /// Longer than any question: beyond it the text is not kept.
    static let textLimit = 1 << 20
    /// Id and tags need one line; further ones than these belong to no question.
    private static let commentLimit = 64
    private static let commentLength = 1 << 14
    /// As far as a brace that is open over a blank line is followed, in bytes.
    private static let lookAhead = 1 << 14

    let bytes: [UInt8]
    private var cursor = 0
    private var number = 0
    private var open = GIFTParagraph()
    private var opened = 0
    private var closed = 0
    /// Behind a line that ends with the first closing brace: how much of the text, the lines and the file that is.
    private var cut: (text: Int, lines: Int, number: Int, end: Int)?
    private var isBehindCategory = false
    /// Blank lines before this byte are known to stand within a question.
    private var joinedTo = 0
    private var entries: [GIFTEntry] = []
    private var delivered = 0

    private struct Line {
        var number: Int
        var start: Int
        var end: Int
        /// The first byte that is no space.
        var first: Int

        var isBlank: Bool { first == end }
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> GIFTEntry? {
        while delivered == entries.count {
            entries.removeAll(keepingCapacity: true)
            delivered = 0
            guard let line = nextLine() else {
                close()
                return entries.isEmpty ? nil : pop()
            }
            take(line)
        }
        return pop()
    }

    private mutating func pop() -> GIFTEntry {
        defer { delivered += 1 }
        return entries[delivered]
    }

    private mutating func nextLine() -> Line? {
        guard cursor < bytes.count else { return nil }
        number += 1
        let start = cursor
        var end = cursor
        bytes.withUnsafeBufferPointer { bytes in
            while end < bytes.count, bytes[end] != .lineFeed, bytes[end] != .carriageReturn { end += 1 }
        }
        cursor = end
        if cursor < bytes.count {
            cursor +=
                bytes[cursor] == .carriageReturn && cursor + 1 < bytes.count && bytes[cursor + 1] == .lineFeed ? 2 : 1
        }
        var first = start
        while first < end, ASCIISpaces.contains(bytes[first]) { first += 1 }
        return Line(number: number, start: start, end: end, first: first)
    }

    private mutating func take(_ line: Line) {
        if line.isBlank {
            takeBlank(line)
        } else if starts(line, "//") {
            if open.range.isEmpty { open.range = line.start..<line.end }
            takeComment(line)
        } else if starts(line, "$CATEGORY:") {
            if open.lines.isEmpty { open = GIFTParagraph() } else { open.boundaries.insert(.cutBehind) }
            close()
            entries.append(.category(category(line)))
            isBehindCategory = true
        } else {
            add(line)
        }
    }

    private func starts(_ line: Line, _ mark: StaticString) -> Bool {
        guard line.end - line.first >= mark.utf8CodeUnitCount else { return false }
        for index in 0..<mark.utf8CodeUnitCount where bytes[line.first + index] != mark.utf8Start[index] {
            return false
        }
        return true
    }

    private func category(_ line: Line) -> [String] {
        let path = String(decoding: bytes[(line.first + 10)..<line.end], as: UTF8.self)
        return MoodleCategory.names(path.replacing("\\\\", with: "\\"))
    }

    private mutating func add(_ line: Line) {
        if open.lines.isEmpty {
            if open.range.isEmpty { open.range = line.start..<line.end }
            if isBehindCategory { open.boundaries.insert(.behindCategory) }
            isBehindCategory = false
        }
        let braces = countBraces(line)
        if let cut, braces.opened > 0 || starts(line, "::") { part(at: cut, before: line) }
        opened += braces.opened
        closed += braces.closed
        append(line)
        open.range = open.range.lowerBound..<line.end
        if cut == nil, !open.isTooLong, closed == 1, opened == 1, braces.closed == 1, braces.endsClosed {
            cut = (open.text.count, open.lines.count, line.number, line.end)
        }
    }

    private mutating func append(_ line: Line) {
        guard !open.isTooLong, open.text.count + line.end - line.start < Self.textLimit else {
            open.isTooLong = true
            if open.lines.isEmpty { open.lines = [.init(offset: 0, number: line.number, start: line.start)] }
            return
        }
        if !open.lines.isEmpty { open.text.append(.lineFeed) }
        open.lines.append(GIFTParagraph.Line(offset: open.text.count, number: line.number, start: line.start))
        open.text.append(contentsOf: bytes[line.start..<line.end])
    }

    /// Keeps a comment that says the id or the tags of the question.
    private mutating func takeComment(_ line: Line) {
        guard open.comments.count < Self.commentLimit, line.end - line.first <= Self.commentLength else { return }
        let text = bytes[line.first..<line.end]
        if text.contains(UInt8(ascii: "[")) { open.comments.append((line.number, text)) }
    }

    /// Ends the question at the line that its braces end in, and begins the next one with what stands behind.
    private mutating func part(at cut: (text: Int, lines: Int, number: Int, end: Int), before line: Line) {
        var rest = GIFTParagraph()
        let base = cut.text + 1
        if open.lines.count > cut.lines {
            rest.text = base <= open.text.count ? Array(open.text[base...]) : []
            rest.lines = open.lines[cut.lines...].map {
                GIFTParagraph.Line(offset: $0.offset - base, number: $0.number, start: $0.start)
            }
        }
        rest.comments = open.comments.filter { $0.number > cut.number }
        rest.boundaries = [.cutBefore]
        rest.isTooLong = open.isTooLong
        open.isTooLong = false
        let start = rest.comments.first.map(\.text.startIndex)
        rest.range = min(start ?? line.start, rest.lines.first?.start ?? line.start)..<line.end
        open.comments.removeAll { $0.number > cut.number }
        open.text.removeLast(open.text.count - cut.text)
        open.lines.removeLast(open.lines.count - cut.lines)
        open.range = open.range.lowerBound..<cut.end
        open.boundaries.insert(.cutBehind)
        entries.append(.question(open))
        open = rest
        (opened, closed, self.cut) = (0, 0, nil)
    }

    private func countBraces(_ line: Line) -> (opened: Int, closed: Int, endsClosed: Bool) {
        var (opened, closed, last) = (0, 0, UInt8(0))
        bytes.withUnsafeBufferPointer { bytes in
            var index = line.first
            while index < line.end {
                let byte = bytes[index]
                if byte == UInt8(ascii: "\\") {
                    index += 2
                    last = byte
                    continue
                }
                if byte == UInt8(ascii: "{") { opened += 1 }
                if byte == UInt8(ascii: "}") { closed += 1 }
                if !ASCIISpaces.contains(byte) { last = byte }
                index += 1
            }
        }
        return (opened, closed, last == UInt8(ascii: "}"))
    }

    private mutating func takeBlank(_ line: Line) {
        if line.start < joinedTo { return }
        let end = opened > closed ? closingBrace() : opened == 0 && closed == 0 ? openingBrace() : nil
        if let end, !open.lines.isEmpty {
            open.boundaries.insert(.joined)
            joinedTo = end
        } else {
            close()
            isBehindCategory = false
        }
    }

    /// Where the line begins that closes the brace that is open, before another question begins.
    private func closingBrace() -> Int? {
        var ahead = self
        while let line = ahead.nextLine(), line.start - cursor < Self.lookAhead {
            if line.isBlank || starts(line, "//") { continue }
            if starts(line, "::") || starts(line, "$CATEGORY:") { return nil }
            let braces = countBraces(line)
            if braces.opened > 0 { return nil }
            if braces.closed > 0 { return line.start }
        }
        return nil
    }

    /// Where the line behind the blank one begins, if it begins with answers, so that the stem stands before it.
    private func openingBrace() -> Int? {
        guard !open.lines.isEmpty else { return nil }
        var ahead = self
        while let line = ahead.nextLine(), line.start - cursor < Self.lookAhead {
            if line.isBlank || starts(line, "//") { continue }
            return bytes[line.first] == UInt8(ascii: "{") ? line.start : nil
        }
        return nil
    }

    private mutating func close() {
        if !open.lines.isEmpty { entries.append(.question(open)) }
        open = GIFTParagraph()
        (opened, closed, cut) = (0, 0, nil)
    }
}

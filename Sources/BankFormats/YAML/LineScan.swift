import QuestionBank

/// Looks through a text line by line for what YAML would stumble over or silently misread, before YAML sees it.
///
/// It knows just enough of YAML to tell names, quoted texts, block texts and lists in brackets apart, and proposes an
/// edit for everything that it finds, so that the rest of the file can be checked in the same pass.
struct LineScan {
    struct Finding {
        let problem: SyntaxProblem
        /// From 0.
        let line: Int
        /// From 0, in scalars.
        let column: Int
    }

    let text: YAMLText
    var findings: [Finding] = []
    var edits: [YAMLEdit] = []
    /// Lines in which scalars and characters may count differently.
    var oddLines: Set<Int> = []
    /// Where the first document ends.
    private(set) var end: Int
    /// Whether anything but comments was found.
    private(set) var hasContent = false

    // What the lines before have opened.
    var openBlock: Int?
    var openQuote: UInt8?
    var flowDepth = 0
    private var isAfterEnd = false
    private var lastNameColumn = 0
    private var lastDashColumn = 0

    init(_ text: YAMLText) {
        self.text = text
        end = text.bytes.count
        for line in text.lineStarts.indices {
            let range = text.range(ofLine: line)
            scanCharacters(line, range)
            guard scanStructure(line, range) else { break }
        }
    }

    /// The column from 0 of a byte, in scalars.
    func column(of offset: Int, in line: Int) -> Int {
        text.bytes[text.lineStarts[line]..<offset].count { $0.startsScalar }
    }

    mutating func report(_ problem: SyntaxProblem, _ line: Int, at offset: Int) {
        findings.append(Finding(problem: problem, line: line, column: column(of: offset, in: line)))
    }

    mutating func replace(_ line: Int, _ range: Range<Int>, with replacement: [UInt8]) {
        let before = text.bytes[range].count { $0.startsScalar }
        let after = replacement.count { $0.startsScalar }
        edits.append(
            YAMLEdit(
                line: line,
                range: range,
                replacement: replacement,
                column: column(of: range.lowerBound, in: line),
                shift: after - before
            )
        )
    }

    /// Hides a one-byte sign from YAML.
    mutating func hide(_ line: Int, at offset: Int) {
        replace(line, offset..<(offset + 1), with: YAMLSentinel.bytes(for: text.bytes[offset]))
    }

    // MARK: Structure

    /// - Returns: false when the document ends before this line.
    private mutating func scanStructure(_ line: Int, _ range: Range<Int>) -> Bool {
        let bytes = text.bytes
        var offset = range.lowerBound
        while offset < range.upperBound, bytes[offset] == .space { offset += 1 }
        let indent = offset - range.lowerBound
        var first = offset
        while first < range.upperBound, bytes[first].isBlank { first += 1 }
        guard first < range.upperBound else { return true }

        if let parent = openBlock {
            if indent > parent { return true }
            openBlock = nil
        }
        if openQuote != nil || flowDepth > 0 {
            if startsItem(first, range.upperBound) {
                openQuote = nil
                flowDepth = 0
            } else {
                continueOpen(line, first, range.upperBound)
                return true
            }
        }
        guard bytes[first] != UInt8(ascii: "#") else { return true }
        if indent == 0, let goesOn = documentMarker(line, range) { return goesOn }
        hasContent = true
        if first > offset {
            report(.tabIndentation, line, at: offset)
            let isItem = bytes[first] == UInt8(ascii: "-")
            let column = isItem ? lastDashColumn : lastNameColumn
            replace(line, range.lowerBound..<first, with: Array(repeating: .space, count: column))
        }
        scanField(line, first, range)
        return true
    }

    /// What a `---` or `...` means here: whether to go on, nil when the line is neither.
    private mutating func documentMarker(_ line: Int, _ range: Range<Int>) -> Bool? {
        if isAfterEnd {
            report(.severalDocuments, line, at: range.lowerBound)
            return false
        }
        let head = text.bytes[range].prefix(3)
        guard range.count == 3 || (range.count > 3 && text.bytes[range.lowerBound + 3].isBlank) else { return nil }
        if head.elementsEqual("...".utf8) {
            isAfterEnd = true
            end = range.lowerBound
            return true
        }
        guard head.elementsEqual("---".utf8) else { return nil }
        guard hasContent else { return true }
        end = range.lowerBound
        report(.severalDocuments, line, at: range.lowerBound)
        return false
    }

    /// The dashes and the name at a line's start, then the value.
    private mutating func scanField(_ line: Int, _ first: Int, _ range: Range<Int>) {
        let bytes = text.bytes
        let end = range.upperBound
        var offset = first
        var isListItem = false
        while offset < end {
            if bytes[offset] == UInt8(ascii: "-"), offset + 1 == end || bytes[offset + 1].isBlank {
                lastDashColumn = offset - range.lowerBound
                isListItem = true
                offset += 1
                while offset < end, bytes[offset].isBlank { offset += 1 }
            } else if let length = brokenDash(offset, end) {
                let isFullWidth = length > 1
                report(isFullWidth ? .fullWidthSign("－", instead: "-") : .missingSpace(after: "-"), line, at: offset)
                replace(line, offset..<(offset + length), with: Array("- ".utf8))
                lastDashColumn = offset - range.lowerBound
                isListItem = true
                offset += length
                while offset < end, bytes[offset].isBlank { offset += 1 }
            } else {
                break
            }
        }
        guard offset < end else { return }
        let nameColumn = offset - range.lowerBound
        lastNameColumn = nameColumn
        let parent = nameColumn
        guard let name = name(offset, end, isListItem: isListItem) else {
            scanUnnamed(line, offset, end, parent: isListItem ? lastDashColumn : max(0, nameColumn - 1))
            return
        }
        var value = name.end
        switch name.colon {
        case .proper: value = name.end + 1
        case .fullWidth:
            report(.fullWidthColon(field: name.text), line, at: name.end)
            replace(line, name.end..<(name.end + 3), with: Array(": ".utf8))
            value = name.end + 3
        case .withoutSpace:
            report(.missingSpace(after: ":"), line, at: name.end)
            replace(line, (name.end + 1)..<(name.end + 1), with: [.space])
            value = name.end + 1
        }
        while value < end, bytes[value].isBlank { value += 1 }
        scanValue(line, value, end, name: name.text, parent: parent)
    }

    /// The length of a dash that should have been `- `: `-id: x`, `－ id: x`.
    private func brokenDash(_ offset: Int, _ end: Int) -> Int? {
        let rest = text.bytes[offset..<end]
        let length = rest.first == UInt8(ascii: "-") ? 1 : rest.starts(with: [0xEF, 0xBC, 0x8D]) ? 3 : 0
        guard length > 0 else { return nil }
        let name = rest.dropFirst(length).drop { $0.isBlank }
        let tail = name.drop { $0.isASCIILowercase }
        guard tail.count < name.count else { return nil }
        let ends = tail.first == UInt8(ascii: ":") || tail.starts(with: [0xEF, 0xBC, 0x9A])
        return ends ? length : nil
    }

    struct Name {
        let text: String
        /// The offset of the colon.
        let end: Int
        let colon: Colon

        enum Colon {
            case proper
            case fullWidth
            case withoutSpace
        }
    }

    /// An ASCII name before a colon, whichever colon it is.
    private func name(_ offset: Int, _ end: Int, isListItem: Bool) -> Name? {
        let bytes = text.bytes
        guard bytes[offset].isASCIILetter else { return nil }
        var after = offset
        while after < end, bytes[after].isNameByte { after += 1 }
        let text = String(decoding: bytes[offset..<after], as: UTF8.self)
        var colon = after
        while colon < end, bytes[colon].isBlank { colon += 1 }
        guard colon < end else { return nil }
        // In a list, an upper-case word may well be an accepted answer.
        let isCertain = !isListItem || bytes[offset].isASCIILowercase
        if bytes[colon] == UInt8(ascii: ":") {
            if colon + 1 == end || bytes[colon + 1].isBlank { return Name(text: text, end: colon, colon: .proper) }
            guard isCertain, colon == after, bytes[colon + 1] != UInt8(ascii: "/") else { return nil }
            return Name(text: text, end: colon, colon: .withoutSpace)
        }
        guard isCertain, bytes[colon..<end].starts(with: [0xEF, 0xBC, 0x9A]) else { return nil }
        return Name(text: text, end: colon, colon: .fullWidth)
    }

    /// Whether a line begins an item: `- id: …` in some spelling.
    private func startsItem(_ offset: Int, _ end: Int) -> Bool {
        let rest = text.bytes[offset..<end]
        guard rest.first == UInt8(ascii: "-") else { return false }
        let name = rest.dropFirst().drop { $0.isBlank }
        return name.starts(with: "id:".utf8)
    }
}

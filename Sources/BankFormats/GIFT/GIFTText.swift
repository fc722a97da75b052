import QuestionBank

/// The text of one question, with the signs in it that no backslash escapes.
struct GIFTText {
    let bytes: [UInt8]
    let lines: [GIFTParagraph.Line]
    let file: String

    var whole: Range<Int> { trimmed(0..<bytes.count) }

    /// Without the spaces at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, ASCIISpaces.contains(bytes[start]) { start += 1 }
        while start < end, ASCIISpaces.contains(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    func starts(_ range: Range<Int>, _ mark: StaticString) -> Bool {
        guard range.count >= mark.utf8CodeUnitCount else { return false }
        for index in 0..<mark.utf8CodeUnitCount where bytes[range.lowerBound + index] != mark.utf8Start[index] {
            return false
        }
        return true
    }

    /// The first place of a sign.
    func first(_ sign: UInt8, in range: Range<Int>) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = range.lowerBound
            while index < range.upperBound {
                let byte = bytes[index]
                if byte == sign { return index }
                index += byte == UInt8(ascii: "\\") ? 2 : 1
            }
            return nil
        }
    }

    /// All places of two signs.
    func places(_ one: UInt8, _ other: UInt8, in range: Range<Int>) -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            var places: [Int] = []
            var index = range.lowerBound
            while index < range.upperBound {
                let byte = bytes[index]
                if byte == one || byte == other { places.append(index) }
                index += byte == UInt8(ascii: "\\") ? 2 : 1
            }
            return places
        }
    }

    /// Where a pair of bytes begins for the first time.
    func firstPair(_ one: UInt8, _ other: UInt8, in range: Range<Int>) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = range.lowerBound
            while index + 1 < range.upperBound {
                let byte = bytes[index]
                if byte == one, bytes[index + 1] == other { return index }
                index += byte == UInt8(ascii: "\\") ? 2 : 1
            }
            return nil
        }
    }

    /// Where the last `####` begins.
    func generalFeedback(in range: Range<Int>) -> Int? {
        let hash = UInt8(ascii: "#")
        return bytes.withUnsafeBufferPointer { bytes in
            var found: Int?
            var run = 0
            var index = range.lowerBound
            while index < range.upperBound {
                let byte = bytes[index]
                run = byte == hash ? run + 1 : 0
                if run >= 4 { found = index - 3 }
                index += byte == UInt8(ascii: "\\") ? 2 : 1
            }
            return found
        }
    }

    /// The text of a part, escapes resolved, without the spaces at both ends.
    func string(_ range: Range<Int>) -> String {
        let range = trimmed(range)
        return bytes.withUnsafeBufferPointer { bytes in
            let bytes = UnsafeBufferPointer(rebasing: bytes[range])
            guard bytes.contains(UInt8(ascii: "\\")) else {
                return String(decoding: bytes, as: UTF8.self)
            }
            return String(unsafeUninitializedCapacity: bytes.count) { Self.unescape(bytes, into: $0) }
        }
    }

    /// - Returns: how many bytes were written.
    private static func unescape(
        _ bytes: UnsafeBufferPointer<UInt8>,
        into text: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var count = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            text[count] = byte
            count += 1
            guard byte == UInt8(ascii: "\\"), index < bytes.count else { continue }
            switch bytes[index] {
            case UInt8(ascii: "n"): text[count - 1] = .lineFeed
            case UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "{"), UInt8(ascii: "}"),
                UInt8(ascii: ":"), UInt8(ascii: "\\"):
                text[count - 1] = bytes[index]
            default:
                text[count] = bytes[index]
                count += 1
            }
            index += 1
        }
        return count
    }

    /// The format that a part declares at its beginning, and the part without that.
    func format(_ range: Range<Int>) -> (format: ExchangeText.Markup?, rest: Range<Int>) {
        let range = trimmed(range)
        guard let first = range.first, bytes[first] == UInt8(ascii: "[") else { return (nil, range) }
        for (name, markup) in Self.formats where starts(range, name) {
            return (markup, (range.lowerBound + name.utf8CodeUnitCount)..<range.upperBound)
        }
        return (nil, range)
    }

    static let formats: [(StaticString, ExchangeText.Markup)] = [
        ("[html]", .html), ("[moodle]", .moodle), ("[plain]", .plain), ("[markdown]", .markdown),
    ]

    func position(_ offset: Int) -> SourcePosition {
        var (low, high) = (0, lines.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle].offset <= offset { low = middle } else { high = middle }
        }
        guard let line = lines.indices.contains(low) ? lines[low] : nil else {
            return SourcePosition(file: file, line: 1, column: 1)
        }
        let end = min(max(offset, line.offset), bytes.count)
        let column = line.offset < end ? bytes[line.offset..<end].count(where: \.startsScalar) : 0
        return SourcePosition(file: file, line: line.number, column: column + 1)
    }
}

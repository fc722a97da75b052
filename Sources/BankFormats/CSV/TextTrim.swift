/// Takes the spaces off the ends of a text in UTF-8: the characters that Unicode calls white space.
enum TextTrim {
    /// - Parameter range: a text of whole characters.
    static func range(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Range<Int> {
        var range = range
        while let length = spaceLength(bytes, at: range.lowerBound, in: range) {
            range = range.lowerBound + length..<range.upperBound
        }
        while let last = lastStart(bytes, in: range), spaceLength(bytes, at: last, in: range) != nil {
            range = range.lowerBound..<last
        }
        return range
    }

    /// Whether a text is nothing but space.
    static func isBlank(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { range(of: $0, in: 0..<$0.count).isEmpty }
    }

    private static func lastStart(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
        guard var index = range.last else { return nil }
        while index > range.lowerBound, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    /// How many bytes the space at an index has; nil when there is none.
    @inline(__always)
    private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, in range: Range<Int>) -> Int? {
        guard index < range.upperBound else { return nil }
        let lead = bytes[index]
        if lead < 0x80 { return lead == 0x20 || 0x09...0x0D ~= lead ? 1 : nil }
        if lead == 0xC2, index + 1 < range.upperBound {
            return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0 ? 2 : nil
        }
        guard 0xE1...0xE3 ~= lead, index + 2 < range.upperBound else { return nil }
        switch (lead, bytes[index + 1], bytes[index + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            return 3
        default: return nil
        }
    }
}

/// A text as its scalars, which are read in place much faster than characters.
typealias Scalars = [Unicode.Scalar]
typealias ScalarSlice = ArraySlice<Unicode.Scalar>

extension Unicode.Scalar {
    /// The half-width form of a full-width letter, digit or sign of ASCII; any other scalar as it is.
    var folded: Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(value) else { return self }
        return Unicode.Scalar(value - 0xFEE0) ?? self
    }

    /// Whether it parts words: spaces of every width, tabs, and what parts the cells of a table.
    var isGap: Bool {
        switch value {
        case 0x20, 0x09, 0x3000, 0xA0, 0x1F, 0x2000...0x200A, 0x202F, 0x205F: true
        default: false
        }
    }

    /// The value of a digit, full-width or not.
    var digit: Int? {
        switch value {
        case 0x30...0x39: Int(value - 0x30)
        case 0xFF10...0xFF19: Int(value - 0xFF10)
        default: nil
        }
    }

    /// The place in the alphabet of a Latin letter, from 0, whatever its case and width.
    var letter: UInt8? {
        switch folded.value {
        case 0x41...0x5A: UInt8(folded.value - 0x41)
        case 0x61...0x7A: UInt8(folded.value - 0x61)
        default: nil
        }
    }

    /// Whether it is a Han character.
    var isHan: Bool { (0x3400...0x9FFF).contains(value) || value >= 0x20000 && value < 0x33480 }

    var isOpening: Bool {
        switch self {
        case "（", "(", "【", "[", "［", "〔": true
        default: false
        }
    }

    var isClosing: Bool {
        switch self {
        case "）", ")", "】", "]", "］", "〕": true
        default: false
        }
    }
}

extension Collection where Element == Unicode.Scalar {
    /// The text, with everything escaped as it was meant.
    var string: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count * 3)
        for scalar in self {
            guard let scalar = LineEscape.meant(scalar) else { continue }
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension ArraySlice where Element == Unicode.Scalar {
    /// Without the spaces and line ends at both ends.
    var stripped: ScalarSlice {
        var rest = self
        while let first = rest.first, first.isGap || first == "\n" { rest.removeFirst() }
        while let last = rest.last, last.isGap || last == "\n" { rest.removeLast() }
        return rest
    }

    func hasPrefix(_ text: String) -> Bool { starts(with: text.unicodeScalars) }

    /// Whether a text stands in it anywhere; for short slices.
    func contains(_ text: String) -> Bool {
        let wanted = Scalars(text.unicodeScalars)
        guard let first = wanted.first else { return true }
        return indices.contains { self[$0] == first && self[$0...].starts(with: wanted) }
    }

    /// The digits from here on as a number of at most four of them, and what follows.
    func leadingNumber() -> (value: Int, rest: ScalarSlice)? {
        var rest = self
        var value = 0
        var count = 0
        while let digit = rest.first?.digit {
            guard count < 4 else { return nil }
            value = value * 10 + digit
            count += 1
            rest.removeFirst()
        }
        return count == 0 ? nil : (value, rest)
    }

    func droppingGaps() -> ScalarSlice { drop(while: \.isGap) }
}

/// A backslash in a file of ours takes away what the next scalar would mean.
///
/// While such a text is read, an escaped scalar of the basic plane stands 0xF0000 higher, in a plane for private use,
/// where it looks like no sign of structure; `string` brings it back.
enum LineEscape {
    private static let offset: UInt32 = 0xF0000

    /// What stands for an escaped line end: nothing, and yet the line is not empty.
    static let emptyLine = Unicode.Scalar(UInt32(0xF0000)) ?? " "

    static func escaped(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.value < 0x10000 ? Unicode.Scalar(scalar.value + offset) ?? scalar : scalar
    }

    /// nil for an escaped line end; the sign that parts cells becomes a space.
    static func meant(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.value == 0x1F { return " " }
        guard isEscaped(scalar) else { return scalar }
        return scalar == emptyLine ? nil : Unicode.Scalar(scalar.value - offset)
    }

    static func isEscaped(_ scalar: Unicode.Scalar) -> Bool { (offset..<offset + 0x10000).contains(scalar.value) }
}

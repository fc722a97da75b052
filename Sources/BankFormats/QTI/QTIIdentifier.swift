/// Our ids as QTI's identifiers and back.
///
/// An identifier is a name of XML without a colon: a letter or `_` first, then letters, digits, `-`, `_` and `.`. Any
/// other character is written as `_xHHHH_`, its number in hexadecimal, as offices' documents do for the names of
/// cells; so every id comes back as it was. `3-001` is `_x0033_-001`.
enum QTIIdentifier {
    /// What an item without an id is called, with a number behind.
    static let unnamed = "_unnamed_"

    static func encoded(_ id: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(id.unicodeScalars)
        let isReserved = isReserved(id)
        for (index, scalar) in scalars.enumerated() {
            let isPlain = index == 0 ? isStart(scalar) && !isReserved : isStart(scalar) || isInner(scalar)
            // An id that looks as if it had such a sequence must not be read as one; nor as one without a name.
            let isMistakable =
                scalar == "_" && (index + 1 < scalars.count && scalars[index + 1] == "x" || id.hasPrefix(unnamed))
            if isPlain, !isMistakable {
                result.append(scalar)
            } else {
                let hex = String(scalar.value, radix: 16, uppercase: true)
                let padded = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
                result.append(contentsOf: "_x\(padded)_".unicodeScalars)
            }
        }
        return String(result)
    }

    /// nil for an item without an id. An identifier that we would not write so is an id as it stands.
    static func decoded(_ identifier: String) -> String? {
        if identifier.hasPrefix(unnamed) || identifier.isEmpty { return nil }
        guard identifier.utf8.contains(UInt8(ascii: "x")), identifier.contains("_x") else { return identifier }
        var result = String.UnicodeScalarView()
        var rest = identifier.unicodeScalars[...]
        while let scalar = rest.first {
            let digits = rest.dropFirst(2).prefix { $0 != "_" }
            let behind = rest.dropFirst(2 + digits.count)
            if scalar == "_", rest.dropFirst().first == "x", (4...6).contains(digits.count), behind.first == "_",
                let value = UInt32(String(digits), radix: 16), let decoded = Unicode.Scalar(value)
            {
                result.append(decoded)
                rest = behind.dropFirst()
            } else {
                result.append(scalar)
                rest = rest.dropFirst()
            }
        }
        let id = String(result)
        return encoded(id) == identifier ? id : identifier
    }

    /// Whether a package has that name for something of its own: its test, the parts of that, and references to items.
    private static func isReserved(_ id: String) -> Bool {
        id == "PART" || id.hasPrefix("TEST") || id.hasPrefix("SECTION_")
            || id.hasPrefix("Q") && id.utf8.dropFirst().allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// What of an id comes back.
    static func carried(_ id: String?) -> String? {
        guard let id, !id.isEmpty, id.utf8.count <= 1000 else { return nil }
        return decoded(encoded(id))
    }

    /// Letters that every edition of XML takes for such: those of English and the Chinese characters of Unicode 1.1.
    private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "_", "\u{4E00}"..."\u{9FA5}": true
        default: false
        }
    }

    private static func isInner(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "-", ".": true
        default: false
        }
    }
}

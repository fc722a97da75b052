/// The escapes of texts in SpreadsheetML (ECMA-376 part 1, 22.9.2.19): `_xHHHH_` is the UTF-16 unit with that number.
enum SheetText {
    private static let length = 7

    /// Writes characters that XML cannot hold, and what would be taken for an escape, as escapes.
    static func escaped(_ text: String) -> String {
        guard needsEscape(text) else { return text }
        var escaped = ""
        var rest = Array(text.utf8)[...]
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x09, 0x0B..<0x20, 0xFFFE, 0xFFFF: escaped += escape(scalar.value)
            case UInt32(UInt8(ascii: "_")) where unit(at: rest) != nil: escaped += escape(scalar.value)
            default: escaped.unicodeScalars.append(scalar)
            }
            rest = rest.dropFirst(UTF8.width(scalar))
        }
        return escaped
    }

    /// Reads escapes, in place.
    static func unescape(_ bytes: inout [UInt8]) {
        guard bytes.count >= length, contains(bytes) else { return }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let first = rest.first {
            guard let unit = unit(at: rest) else {
                plain.append(first)
                rest = rest.dropFirst()
                continue
            }
            var scalar = Unicode.Scalar(unit)
            var used = length
            if 0xD800...0xDBFF ~= unit, let low = self.unit(at: rest.dropFirst(length)), 0xDC00...0xDFFF ~= low {
                scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
                used *= 2
            }
            // Half of a pair stands for nothing; it stays as it is written.
            if let scalar {
                plain.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            } else {
                plain.append(contentsOf: rest.prefix(used))
            }
            rest = rest.dropFirst(used)
        }
        bytes = plain
    }

    private static func needsEscape(_ text: String) -> Bool {
        var (before, last): (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            if byte < 0x20, byte != .tab, byte != .lineFeed { return true }
            if last == UInt8(ascii: "_"), byte == UInt8(ascii: "x") { return true }
            // U+FFFE and U+FFFF.
            if before == 0xEF, last == 0xBF, byte >= 0xBE { return true }
            (before, last) = (last, byte)
        }
        return false
    }

    private static func contains(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index + length <= bytes.count {
                if bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x") { return true }
                index += 1
            }
            return false
        }
    }

    /// The number of the escape with which the bytes begin.
    private static func unit(at bytes: ArraySlice<UInt8>) -> UInt16? {
        let start = bytes.startIndex
        guard bytes.count >= length, bytes[start] == UInt8(ascii: "_"), bytes[start + 1] == UInt8(ascii: "x"),
            bytes[start + 6] == UInt8(ascii: "_")
        else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[start + 2..<start + 6] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "A") + 10)
            case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        return unit
    }

    private static func escape(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
    }
}

/// Tells stems and options that say the same, however they are punctuated.
enum StemFolding {
    /// A text in UTF-8 without punctuation, spaces, case and the width of signs. Signs that make another text of it stay:
    /// those of calculation and comparison, and what stands between two digits, because 3.5万 is not 35万.
    static func fold(_ text: String) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        var scalars = text.unicodeScalars.makeIterator()
        var next = scalars.next()
        var isBehindDigit = false
        while let scalar = next {
            next = scalars.next()
            let wasBehindDigit = isBehindDigit
            isBehindDigit = false
            switch halfWidth(scalar) {
            case let value where value >= 0x4E00 && value < 0xA000:
                // Three bytes each; written out because most of every text goes through here.
                folded.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
                folded.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
                folded.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
            case let value where value < 0x80:
                let byte = UInt8(truncatingIfNeeded: value)
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"):
                    isBehindDigit = true
                    folded.append(byte)
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"),
                    UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "/"),
                    UInt8(ascii: "~"), UInt8(ascii: "^"):
                    folded.append(byte)
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte + 0x20)
                default:
                    if wasBehindDigit, byte > 0x20, let next, isDigit(next) { folded.append(byte) }
                }
            // Thousandths.
            case 0x2030, 0x2031: folded += Array(String(scalar).utf8)
            case 0x2000..<0x2070, 0x3000..<0x3020:
                if wasBehindDigit, let next, isDigit(next) { folded += Array(String(scalar).utf8) }
            default:
                let properties = scalar.properties
                switch properties.generalCategory {
                case .mathSymbol, .otherSymbol, .currencySymbol: folded += Array(String(scalar).utf8)
                default:
                    guard properties.isAlphabetic || properties.numericType != nil else { continue }
                    folded += Array(properties.lowercaseMapping.utf8)
                }
            }
        }
        return folded.isEmpty ? Array(text.utf8) : folded
    }

    /// The number of a scalar, of a full-width one that of the ASCII sign.
    private static func halfWidth(_ scalar: Unicode.Scalar) -> UInt32 {
        0xFF01...0xFF5E ~= scalar.value ? scalar.value - 0xFEE0 : scalar.value
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { 0x30...0x39 ~= halfWidth(scalar) }
}

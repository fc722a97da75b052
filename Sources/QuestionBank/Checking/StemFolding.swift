/// Tells stems and options that say the same, however they are punctuated.
enum StemFolding {
    /// A text in UTF-8 without punctuation, spaces, case and the width of signs. Signs that make another text of it stay:
    /// those of calculation and comparison, and what stands between two digits, because 3.5万 is not 35万.
    static func fold(_ text: String) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        var rest = text.unicodeScalars[...]
        var isBehindDigit = false
        while let scalar = rest.popFirst() {
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
                case UInt8(ascii: ","):
                    // 1,000 is 1000.
                    let isGrouping = startsWithDigits(rest, 3) && !startsWithDigits(rest, 4)
                    if wasBehindDigit, !isGrouping, startsWithDigits(rest, 1) { folded.append(byte) }
                default:
                    if wasBehindDigit, byte > 0x20, startsWithDigits(rest, 1) { folded.append(byte) }
                }
            default:
                guard let sign = sign(scalar, isBetweenDigits: wasBehindDigit && startsWithDigits(rest, 1)) else {
                    continue
                }
                folded += Array(sign.utf8)
            }
        }
        return folded.isEmpty ? Array(text.utf8) : folded
    }

    /// What stays of a scalar that is neither ASCII nor Han.
    private static func sign(_ scalar: Unicode.Scalar, isBetweenDigits: Bool) -> String? {
        switch scalar.value {
        // Dashes of every kind; elsewhere they part sentences.
        case 0x2010...0x2015: return isBetweenDigits ? "-" : nil
        case 0x2212: return "-"
        case 0x3001: return isBetweenDigits ? "," : nil
        case 0x00A5, 0xFFE5: return "¥"
        // Thousandths and degrees.
        case 0x2030, 0x2031, 0x00B0, 0x2103, 0x2109: return String(scalar)
        case 0x2000..<0x2070, 0x3000..<0x3020: return nil
        default:
            let properties = scalar.properties
            if properties.generalCategory == .mathSymbol || properties.generalCategory == .currencySymbol {
                return String(scalar)
            }
            return properties.isAlphabetic || properties.numericType != nil ? properties.lowercaseMapping : nil
        }
    }

    /// The number of a scalar, of a full-width one that of the ASCII sign.
    private static func halfWidth(_ scalar: Unicode.Scalar) -> UInt32 {
        0xFF01...0xFF5E ~= scalar.value ? scalar.value - 0xFEE0 : scalar.value
    }

    private static func startsWithDigits(_ scalars: Substring.UnicodeScalarView, _ count: Int) -> Bool {
        var found = 0
        for scalar in scalars.prefix(count) where 0x30...0x39 ~= halfWidth(scalar) { found += 1 }
        return found == count
    }
}

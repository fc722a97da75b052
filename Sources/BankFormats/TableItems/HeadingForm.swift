/// A heading as it is compared, without what its author remarks in brackets.
struct HeadingForm: Hashable {
    /// Half width, lower case, without remarks, spaces, asterisks and colons: `题干（必填）` is `题干`.
    let plain: String

    init(_ text: String) {
        var plain = String.UnicodeScalarView()
        var bracket: String.UnicodeScalarView?
        for scalar in text.unicodeScalars {
            switch HalfWidth.fold(scalar) {
            case "(", "[", "【", "〔", "{":
                bracket = .init()
            case ")", "]", "】", "〕", "}":
                // 选项（A） and 空（1） are names and no remarks.
                if let words = bracket, Self.isLabel(words) { plain += words }
                bracket = nil
            case let folded:
                if bracket != nil {
                    bracket?.append(folded)
                } else if !folded.properties.isWhitespace, !"*:-_.".unicodeScalars.contains(folded) {
                    plain.append(folded)
                }
            }
        }
        self.plain = String(plain).lowercased()
    }

    private static func isLabel(_ words: String.UnicodeScalarView) -> Bool {
        guard let first = words.first else { return false }
        if words.count == 1 { return first.isASCII && first.properties.isAlphabetic || first.isDigit }
        return words.count == 2 && words.allSatisfy(\.isDigit)
    }
}

/// Letters, digits and signs of full width as those of half width.
enum HalfWidth {
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000: " "
        default: scalar
        }
    }

    static func fold(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map(fold)))
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { (0x30...0x39).contains(value) }
}

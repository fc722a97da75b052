/// The number in front of a point (项) or a subpoint (目).
struct PointMark {
    /// How points of one level are numbered.
    enum Style {
        /// （一） and ㈠
        case bracketedHan
        /// 1. and ⒈ and 1、
        case arabic
        /// （1） and ⑴
        case bracketedArabic
        /// ①
        case circled
        /// 一、
        case han
    }

    let style: Style
    let number: Int
    /// The words behind it.
    let words: String

    /// - Parameter text: a line in canonical form.
    init?(_ text: String) {
        guard let scalar = text.unicodeScalars.first, Self.mayBegin(scalar) else { return nil }
        var cursor = LineCursor(text, length: LineCursor.leadLength)
        if scalar == "（" {
            cursor.advance()
            let isArabic = cursor.scalar.map { ("0"..."9").contains($0) } ?? false
            guard let number = cursor.numeral(), cursor.scalar == "）" else { return nil }
            cursor.advance()
            self.init(isArabic ? .bracketedArabic : .bracketedHan, number, cursor.index, text)
        } else if let (style, number) = Self.single(scalar) {
            cursor.advance()
            self.init(style, number, cursor.index, text)
        } else if ("0"..."9").contains(scalar) {
            guard let number = cursor.numeral(), cursor.scalar == "." || cursor.scalar == "、" else { return nil }
            cursor.advance()
            // 1.5倍 is a figure.
            if let next = cursor.scalar, ("0"..."9").contains(next) { return nil }
            self.init(.arabic, number, cursor.index, text)
        } else if HanNumeral.digit(scalar) != nil || scalar == "十" {
            guard let number = cursor.numeral(), cursor.scalar == "、" else { return nil }
            cursor.advance()
            self.init(.han, number, cursor.index, text)
        } else {
            return nil
        }
    }

    private init?(_ style: Style, _ number: Int, _ length: Int, _ text: String) {
        let words = Substring(text.utf8.dropFirst(length))
        guard number > 0, let first = words.unicodeScalars.first else { return nil }
        // （三）项规定的… refers to a point; 项目, 和解 and 或者 are words that points begin with.
        if "项款目、，和至或".unicodeScalars.contains(first), !Self.wordsLikeReferences.contains(where: words.hasPrefix) {
            return nil
        }
        self.style = style
        self.number = number
        self.words = String(words)
    }

    private static let wordsLikeReferences = ["项目", "款项", "目标", "目的", "目录", "和解", "和平", "和谐"]

    /// Whether a number can begin so; nearly every line begins otherwise.
    private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFF08, 0x30...0x39, 0x2460...0x249B, 0x3220...0x3229: true
        default: scalar == "十" || HanNumeral.digit(scalar) != nil
        }
    }

    /// Numbers of one character.
    private static func single(_ scalar: Unicode.Scalar) -> (Style, Int)? {
        switch scalar.value {
        case 0x3220...0x3229: (.bracketedHan, Int(scalar.value) - 0x3220 + 1)
        case 0x2474...0x2487: (.bracketedArabic, Int(scalar.value) - 0x2474 + 1)
        case 0x2460...0x2473: (.circled, Int(scalar.value) - 0x2460 + 1)
        case 0x2488...0x249B: (.arabic, Int(scalar.value) - 0x2488 + 1)
        default: nil
        }
    }

    /// As a subpoint's number is written in a text: `1.`
    var text: String {
        switch style {
        case .bracketedHan: "（\(ChineseNumeral.text(of: number))）"
        case .arabic: "\(number)."
        case .bracketedArabic: "（\(number)）"
        case .circled: Unicode.Scalar(UInt32(0x2460 + number - 1)).map { String(Character($0)) } ?? "\(number)."
        case .han: "\(ChineseNumeral.text(of: number))、"
        }
    }
}

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
    /// How many bytes of the line it takes.
    let length: Int

    /// - Parameter text: a line in canonical form.
    init?(_ text: [UInt8]) {
        // Most lines begin with a Chinese character, E4 to E9.
        guard let first = text.first, first < 0x80 || first == 0xE2 || first == 0xE3 || first == 0xEF || first >= 0xE4
        else { return nil }
        var cursor = LineCursor(text)
        guard let scalar = cursor.scalar else { return nil }
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

    private init?(_ style: Style, _ number: Int, _ length: Int, _ text: [UInt8]) {
        // （三）项规定的… refers to a point.
        guard number > 0, length < text.count else { return nil }
        let rest = LineCursor(text, from: length)
        if let next = rest.scalar, "项款目、，和至或".unicodeScalars.contains(next), !Self.isWord(text[length...]) {
            return nil
        }
        self.style = style
        self.number = number
        self.length = length
    }

    /// Words that begin with a character of a reference: 项目, 和解, 或者… begin points of their own.
    private static func isWord(_ rest: ArraySlice<UInt8>) -> Bool {
        ["项目", "款项", "目标", "目的", "目录", "和解", "和平", "和谐"].contains { rest.starts(with: $0.utf8) }
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

import QuestionBank

/// The number before a question.
struct ItemNumber {
    /// How numbers are written; questions of one level have one style.
    enum Style {
        /// `1.` `1、` `1）`
        case plain
        /// `（1）`
        case bracketed
        /// `第1题`
        case titled
    }

    var value: Int
    var style: Style
    /// What stands behind it.
    var rest: ScalarSlice
    /// Only a space follows it, or a digit follows its dot: it could be part of a sentence.
    var isDoubtful = false

    /// Reads the number at the start of a line.
    init?(_ text: ScalarSlice) {
        guard let first = text.first else { return nil }
        if first.digit != nil {
            guard let number = Self.plain(text) else { return nil }
            self = number
        } else if first.isOpening {
            guard let (value, rest) = text.dropFirst().droppingGaps().leadingNumber(),
                let closing = rest.droppingGaps().first, closing.isClosing
            else { return nil }
            self.init(value, .bracketed, rest.droppingGaps().dropFirst())
            if let sign = self.rest.first, "、.．".unicodeScalars.contains(sign) { self.rest.removeFirst() }
            if first == "【" { style = .plain }
        } else if first == "第" {
            guard let number = Self.titled(text) else { return nil }
            self = number
        } else if (0x2488...0x249B).contains(first.value) {
            self.init(Int(first.value - 0x2487), .plain, text.dropFirst())
        } else if (0x2474...0x2487).contains(first.value) {
            self.init(Int(first.value - 0x2473), .bracketed, text.dropFirst())
        } else {
            return nil
        }
        rest = rest.droppingGaps()
    }

    private init(_ value: Int, _ style: Style, _ rest: ScalarSlice, isDoubtful: Bool = false) {
        self.value = value
        self.style = style
        self.rest = rest
        self.isDoubtful = isDoubtful
    }

    private static func plain(_ text: ScalarSlice) -> ItemNumber? {
        guard let (value, after) = text.leadingNumber() else { return nil }
        let hasGap = after.first?.isGap == true
        let behind = after.droppingGaps()
        guard let sign = behind.first else { return nil }
        switch sign {
        case ".", "．":
            var rest = behind.dropFirst()
            // `1..` and `1.、` are slips of the hand.
            if let next = rest.first, next == "、" || next == "." { rest.removeFirst() }
            return ItemNumber(value, .plain, rest, isDoubtful: rest.first?.digit != nil)
        case "、", ")", "）":
            return ItemNumber(value, .plain, behind.dropFirst())
        case ":", "：":
            return behind.dropFirst().first?.digit != nil
                ? nil : ItemNumber(value, .plain, behind.dropFirst(), isDoubtful: true)
        default:
            return hasGap ? ItemNumber(value, .plain, behind, isDoubtful: true) : nil
        }
    }

    private static func titled(_ text: ScalarSlice) -> ItemNumber? {
        let behind = text.dropFirst().droppingGaps()
        let value: Int
        var rest: ScalarSlice
        if let (number, after) = behind.leadingNumber() {
            (value, rest) = (number, after)
        } else {
            let numeral = behind.prefix(6).prefix(while: ChineseNumeral.isNumeral)
            guard let number = ChineseNumeral.value(of: String(String.UnicodeScalarView(numeral))) else { return nil }
            (value, rest) = (number, behind[numeral.endIndex...])
        }
        rest = rest.droppingGaps()
        if rest.first == "小" { rest.removeFirst() }
        guard rest.first == "题" else { return nil }
        rest = rest.dropFirst().droppingGaps()
        if let sign = rest.first, "、.．:：".unicodeScalars.contains(sign) { rest.removeFirst() }
        return ItemNumber(value, .titled, rest)
    }
}

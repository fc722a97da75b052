/// The words of a Chinese text as far as they can be told without a dictionary.
///
/// A number with its unit is one token (三十日, 15日, 二分之一), so is a reference's step (第十五条), the mark of a point
/// at the start of a line (（一）) and a word of letters; everything else is a token a character.
struct TextTokens {
    enum Kind {
        case character, punctuation, number, word, mark, space, lineEnd
    }

    struct Token {
        let range: Range<Int>
        let kind: Kind
    }

    let scalars: [Unicode.Scalar]
    let tokens: [Token]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var scanner = TokenScanner(scalars: scalars)
        tokens = scanner.scan()
    }

    subscript(index: Int) -> ArraySlice<Unicode.Scalar> { scalars[tokens[index].range] }

    /// The text of a run of tokens.
    func text(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let place = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
        return String(String.UnicodeScalarView(scalars[place]))
    }
}

private struct TokenScanner {
    let scalars: [Unicode.Scalar]
    private var index = 0

    init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    mutating func scan() -> [TextTokens.Token] {
        var tokens: [TextTokens.Token] = []
        while index < scalars.count {
            let start = index
            let isLineStart = start == 0 || scalars[start - 1] == "\n"
            let kind = next(isLineStart: isLineStart)
            // A sign that hangs on the character before it stays with it.
            while index < scalars.count, scalars[index].properties.isGraphemeExtend { index += 1 }
            tokens.append(TextTokens.Token(range: start..<index, kind: kind))
        }
        return tokens
    }

    private mutating func next(isLineStart: Bool) -> TextTokens.Kind {
        let scalar = scalars[index]
        if scalar == "\n" {
            index += 1
            return .lineEnd
        }
        if isLineStart, let end = markEnd() {
            index = end
            return .mark
        }
        if let end = referenceEnd() ?? numberEnd() {
            index = end
            return .number
        }
        if Self.isWordLetter(scalar) {
            while index < scalars.count, Self.isWordLetter(scalars[index]) { index += 1 }
            return .word
        }
        index += 1
        if scalar.properties.isWhitespace { return .space }
        return Self.isPunctuation(scalar) ? .punctuation : .character
    }

    /// `（一）`, `(1)`, `1.` in front of a point.
    private func markEnd() -> Int? {
        let isBracketed = scalars[index] == "（" || scalars[index] == "("
        let start = isBracketed ? index + 1 : index
        let end = numeralsEnd(from: start)
        guard end > start, end < scalars.count else { return nil }
        if isBracketed { return scalars[end] == "）" || scalars[end] == ")" ? end + 1 : nil }
        let isNumbered = scalars[start..<end].allSatisfy(NumericScalar.isDigit)
        return isNumbered && [".", "．", "、"].contains(scalars[end]) ? end + 1 : nil
    }

    /// `第十五条之一`, `第一款`, `第（三）项`.
    private func referenceEnd() -> Int? {
        guard scalars[index] == "第" else { return nil }
        let isBracketed = index + 1 < scalars.count && (scalars[index + 1] == "（" || scalars[index + 1] == "(")
        let start = index + (isBracketed ? 2 : 1)
        var end = numeralsEnd(from: start)
        guard end > start else { return nil }
        if isBracketed {
            guard end < scalars.count, scalars[end] == "）" || scalars[end] == ")" else { return nil }
            end += 1
        }
        guard end < scalars.count, ["条", "款", "项", "目", "章", "节", "编"].contains(scalars[end]) else { return nil }
        end += 1
        guard scalars[end - 1] == "条", end < scalars.count, scalars[end] == "之" else { return end }
        let suffixEnd = numeralsEnd(from: end + 1)
        return suffixEnd > end + 1 ? suffixEnd : end
    }

    /// `三十日`, `1.5万元`, `二分之一`, `20%`, `二〇二六年`; a lone 一 without a unit is part of a word, such as 一并.
    private func numberEnd() -> Int? {
        var end = numeralsEnd(from: index)
        guard end > index else { return nil }
        let isArabic = NumericScalar.isDigit(scalars[index])
        var isNumber = isArabic || end - index > 1 && ChineseNumeral.value(of: scalars[index..<end]) != nil
        if scalars[end...].starts(with: "分之".unicodeScalars) {
            let whole = numeralsEnd(from: end + 2)
            if whole > end + 2 {
                end = whole
                isNumber = true
            }
        }
        if end < scalars.count, ["%", "％", "‰"].contains(scalars[end]) { return isNumber ? end + 1 : nil }
        if let unit = FigureUnit.unit(in: scalars, at: end) { return end + unit.count }
        return isNumber ? end : nil
    }

    /// Digits of either script, with points and commas between digits.
    private func numeralsEnd(from start: Int) -> Int {
        var end = start
        while end < scalars.count {
            let isJoint =
                [".", ",", "点"].contains(scalars[end]) && end > start && NumericScalar.digit(scalars[end - 1]) != nil
                && end + 1 < scalars.count && NumericScalar.digit(scalars[end + 1]) != nil
            guard NumericScalar.isNumeric(scalars[end]) || isJoint else { break }
            end += 1
        }
        return end
    }

    private static func isWordLetter(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value < 0x2E80 || (0xFF21...0xFF5A).contains(scalar.value) else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
            .dashPunctuation, .connectorPunctuation:
            true
        default: false
        }
    }
}

/// Reads keys as people write them.
enum KeyText {
    /// No key of letters or numbers is longer.
    static let reach = 60

    /// The letters of a key, each from 0 for A, in their order and as often as they stand: `ABD`, `A、B、D`, `a b`.
    static func letters(_ text: ScalarSlice) -> [UInt8]? {
        var letters: [UInt8] = []
        for scalar in text {
            if let letter = scalar.letter {
                guard letters.count < 26 else { return nil }
                letters.append(letter)
            } else {
                switch scalar {
                case "、", "，", ",", "；", ";", "/", ".", "．", "。", "和", "与", "及", "&", "+": break
                default: guard scalar.isGap else { return nil }
                }
            }
        }
        return letters.isEmpty ? nil : letters
    }

    /// What a 判断 key means.
    static func truth(_ text: ScalarSlice) -> Bool? {
        var rest = text.stripped
        while let last = rest.last, "。.．;；,，、".unicodeScalars.contains(last) { rest.removeLast() }
        if let first = rest.first, let last = rest.last, rest.count > 2, first.isOpening, last.isClosing {
            rest = rest.dropFirst().dropLast().stripped
        }
        // One more for the scalar that asks for a coloured picture.
        guard (1...TruthWords.longest + 1).contains(rest.count) else { return nil }
        return TruthWords.meaning(of: String(String.UnicodeScalarView(rest.map(\.folded))).lowercased())
    }

    /// Whether a text is a key of letters or of truth.
    static func isKey(_ text: ScalarSlice) -> Bool {
        guard text.count <= 200 else { return false }
        let text = text.stripped
        return text.count <= reach && (letters(text) != nil || truth(text) != nil)
    }
}

/// A bracket of a stem that could hold a key or a blank.
struct StemBracket {
    enum Content: Equatable {
        case empty
        case letters
        /// √ or ×.
        case sign
        /// 对, 错误, T.
        case word
    }

    var range: Range<Int>
    var content: Content

    /// What a bracket holds has at most so many scalars.
    private static let reach = 24

    /// All that a stem has, in their order.
    static func all(in text: ScalarSlice) -> [StemBracket] {
        var brackets: [StemBracket] = []
        var index = text.startIndex
        while index < text.endIndex {
            if text[index].isOpening, let bracket = at(index, in: text) {
                brackets.append(bracket)
                index = bracket.range.upperBound
            } else {
                index += 1
            }
        }
        return brackets
    }

    static func at(_ start: Int, in text: ScalarSlice) -> StemBracket? {
        var end = start + 1
        while end < text.endIndex, end - start <= reach, !text[end].isClosing {
            if text[end].isOpening { return nil }
            end += 1
        }
        guard end < text.endIndex, text[end].isClosing else { return nil }
        let inside = text[(start + 1)..<end].stripped
        let range = start..<(end + 1)
        if inside.allSatisfy({ $0.isGap || $0 == "_" || $0 == "＿" }) {
            return StemBracket(range: range, content: .empty)
        }
        if inside.count == 1, let sign = inside.first, TruthWords.isSign(sign) {
            return StemBracket(range: range, content: .sign)
        }
        if inside.count <= 16, let letters = KeyText.letters(inside), Set(letters).count == letters.count,
            letters.allSatisfy({ $0 < 12 })
        {
            return StemBracket(range: range, content: .letters)
        }
        return KeyText.truth(inside) == nil ? nil : StemBracket(range: range, content: .word)
    }

    func inside(_ text: ScalarSlice) -> ScalarSlice { text[(range.lowerBound + 1)..<(range.upperBound - 1)].stripped }
}

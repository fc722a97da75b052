/// Brings a typed answer and an accepted answer to one form, so that `十五日`, `15日` and `１５ 日。` are equal.
///
/// Full-width letters, digits and signs become half-width, letters lower case, Chinese numerals Arabic; spaces and
/// punctuation disappear. What distinguishes numbers stays: the decimal point, `%`, a minus, and some sign between
/// two numbers, so that `一、二` is not 12. It runs over both sides of a comparison, so that its result need not be a
/// sensible text itself. It takes two texts for equal only when it is sure: an accepted answer that it misses can
/// be listed in the bank, but a wrong one that it lets pass cannot be stopped.
package enum AnswerNormaliser {
    /// The form of a text in which answers are compared; normalising it again changes nothing.
    package static func normalise(_ text: String) -> String {
        let folded = WidthFolding.fold(text)
        let joined = PunctuationFolding.fold(folded)
        return NumeralFolding.fold(ThousandsFolding.fold(joined))
    }
}

/// One width, one case, no spaces.
private enum WidthFolding {
    static func fold(_ text: String) -> [Unicode.Scalar] {
        var folded: [Unicode.Scalar] = []
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A, 0x3001...0x3002, 0x4E00...0x9FFF: folded.append(scalar)
            case 0x41...0x5A: folded.append(shifted(scalar, by: 0x20))
            case 0xFF21...0xFF3A: folded.append(shifted(scalar, by: 0x20 - 0xFEE0))
            case 0xFF01...0xFF5E: folded.append(shifted(scalar, by: -0xFEE0))
            // A minus from a word processor or a mathematics keyboard.
            case 0x2212, 0xFE63: folded.append("-")
            // The circle that many keyboards give for 〇.
            case 0x25CB, 0x25EF: folded.append("〇")
            case 0xFE6A: folded.append("%")
            case 0x2236: folded.append(":")
            case 0xFE00...0xFE0F: continue
            default:
                let properties = scalar.properties
                if properties.isWhitespace { continue }
                switch properties.generalCategory {
                case .control, .format: continue
                case .uppercaseLetter, .titlecaseLetter: folded += properties.lowercaseMapping.unicodeScalars
                default: folded.append(scalar)
                }
            }
        }
        return folded
    }

    private static func shifted(_ scalar: Unicode.Scalar, by distance: Int) -> Unicode.Scalar {
        Unicode.Scalar(UInt32(Int(scalar.value) + distance)) ?? scalar
    }
}

/// No punctuation, except where it keeps numbers apart or belongs to one.
private enum PunctuationFolding {
    static func fold(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var folded: [Unicode.Scalar] = []
        folded.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            guard isPunctuation(text[index]) else {
                folded.append(text[index])
                index += 1
                continue
            }
            var end = index
            while end < text.count, isPunctuation(text[end]) { end += 1 }
            folded += joint(text[index..<end], left: folded.last, right: end < text.count ? text[end] : nil)
            index = end
        }
        return folded
    }

    /// What is left of the punctuation between two characters.
    private static func joint(
        _ signs: ArraySlice<Unicode.Scalar>,
        left: Unicode.Scalar?,
        right: Unicode.Scalar?
    ) -> [Unicode.Scalar] {
        guard let right, let last = signs.last, NumericScalar.isNumeric(right) else { return [] }
        guard let left, NumericScalar.isNumeric(left) || left == "%" || left == "‰" else {
            if last == "-" { return ["-"] }
            return last == "." && NumericScalar.isDigit(right) ? ["."] : []
        }
        if signs.allSatisfy({ $0 == "-" || isRange($0) }) { return ["-"] }
        if signs.count == 1, last == "." || last == "," || last == ":" || last == "/" { return [last] }
        return last == "-" ? ["、", "-"] : ["、"]
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "%", "‰", "‱", "&", "@", "#", "*", "\\": return false
        case "~", ".", "、", "。": return true
        case "0"..."9", "a"..."z", "\u{4E00}"..."\u{9FFF}": return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default:
            // The box-drawing dash that some input methods give.
            return scalar == "─" || scalar == "━"
        }
    }

    private static func isRange(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "~", "–", "—", "―", "‐", "‑", "─", "━", "〜": true
        default: false
        }
    }
}

/// `1,000` is 1000; any other comma between numbers separates them.
private enum ThousandsFolding {
    static func fold(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard text.contains(",") else { return text }
        var folded: [Unicode.Scalar] = []
        var index = 0
        while index < text.count {
            guard NumericScalar.isDigit(text[index]) else {
                folded.append(text[index] == "," ? "、" : text[index])
                index += 1
                continue
            }
            var end = index
            while end < text.count, NumericScalar.isDigit(text[end]) || text[end] == "," { end += 1 }
            // Between numbers only: a comma at the end belongs to a Chinese numeral behind it.
            if text[end - 1] == "," { end -= 1 }
            let groups = text[index..<end].split(separator: ",", omittingEmptySubsequences: false)
            let isOneNumber =
                groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count)
                && groups[0].first != "0" && folded.last != "." && folded.last != "、"
                && !(end < text.count && text[end] == ",")
            folded += Array(groups.joined(separator: isOneNumber ? [] : ["、"]))
            index = end
        }
        return folded
    }
}

/// Which characters numbers are made of.
enum NumericScalar {
    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// A digit of either script or a Chinese unit.
    static func isNumeric(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || isChinese(scalar) }

    static func isChinese(_ scalar: Unicode.Scalar) -> Bool { chineseDigit(scalar) != nil || unit(scalar) != nil }

    static func chineseDigit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "零", "〇": 0
        case "一": 1
        case "二", "两": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    /// The digit of either script.
    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        isDigit(scalar) ? Int(scalar.value - 0x30) : chineseDigit(scalar)
    }

    /// How many zeros a Chinese unit stands for: 1 for 十, 8 for 亿.
    static func unit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十": 1
        case "百": 2
        case "千": 3
        case "万": 4
        case "亿": 8
        default: nil
        }
    }
}

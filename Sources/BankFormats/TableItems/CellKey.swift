/// Reads what people write into the column of the key.
enum CellKey {
    /// The options that a key names, from 0, in its order: `ABD`, `A、B、D`, `ａ`, `①③`, `1,3`; nil when it is none. A
    /// range such as `A-D` is none: nobody knows whether it means all four.
    ///
    /// - Parameters:
    ///   - count: how many options there are; `12` is the twelfth where there is one, else the first and the second.
    ///   - isMultiple: whether several keys are wanted; nil when nobody knows.
    static func options(_ text: String, count: Int, isMultiple: Bool?) -> [Int]? {
        var letters: [Int] = []
        var numbers: [String] = []
        var wasDigit = false
        for scalar in withoutZeros(HalfWidth.fold(text)).unicodeScalars {
            let isDigit = scalar.isDigit
            defer { wasDigit = isDigit }
            switch scalar.value {
            case 0x41...0x5A: letters.append(Int(scalar.value) - 0x41)
            case 0x61...0x7A: letters.append(Int(scalar.value) - 0x61)
            case 0x2460...0x2473: numbers.append(String(scalar.value - 0x245F))
            case 0x30...0x39:
                if wasDigit, !numbers.isEmpty {
                    numbers[numbers.count - 1].unicodeScalars.append(scalar)
                } else {
                    numbers.append(String(scalar))
                }
            default:
                guard scalar.properties.isWhitespace || fillers.contains(scalar) else { return nil }
            }
        }
        guard letters.isEmpty != numbers.isEmpty else { return nil }
        if !letters.isEmpty { return unique(letters) }
        var places: [Int] = []
        for number in numbers {
            guard let value = Int(number), value > 0 else { return nil }
            let isOne = number.count == 1 || numbers.count > 1 || value <= count && isMultiple != true
            for place in isOne ? [value] : number.compactMap(\.wholeNumberValue) {
                guard place > 0 else { return nil }
                places.append(place - 1)
            }
        }
        return unique(places)
    }

    /// What a key of a 判断 means by itself; nil for letters, numbers and anything else.
    static func truth(_ text: String) -> Bool? {
        TruthWords.meaning(of: HalfWidth.fold(text).lowercased().trimmed(of: "。.!！ ;；,，、\"“”'()"))
    }

    /// `1` for `1.0`, which is how numbers come out of some programs.
    static func withoutZeros(_ text: String) -> String {
        guard let point = text.firstIndex(of: "."), point != text.startIndex,
            text[..<point].unicodeScalars.allSatisfy(\.isDigit)
        else { return text }
        let decimals = text[text.index(after: point)...]
        return !decimals.isEmpty && decimals.allSatisfy { $0 == "0" } ? String(text[..<point]) : text
    }

    private static let fillers = Set(",，、;；/|&+.。:：()[]【】\"'“”和及与选项答案".unicodeScalars)

    /// nil when one is there twice: a slip of the pen that could hide another key.
    private static func unique(_ places: [Int]) -> [Int]? { Set(places).count == places.count ? places : nil }
}

extension String {
    /// Without the spaces and some signs at both ends.
    func trimmed(of signs: String = "") -> String {
        let signs = signs.unicodeScalars
        let isContent = { (scalar: Unicode.Scalar) in
            // Looking a property up takes long, and most scalars are these.
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: signs.isEmpty || !signs.contains(scalar)
            default: !scalar.properties.isWhitespace && !signs.contains(scalar)
            }
        }
        guard let first = unicodeScalars.firstIndex(where: isContent),
            let last = unicodeScalars.lastIndex(where: isContent)
        else { return "" }
        if first == unicodeScalars.startIndex, unicodeScalars.index(after: last) == unicodeScalars.endIndex {
            return self
        }
        return String(unicodeScalars[first...last])
    }
}

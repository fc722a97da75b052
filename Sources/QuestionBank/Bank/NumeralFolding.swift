/// Writes the numbers in a text with Arabic digits: `二万元` and `2万元` as `20000元`, `百分之二十` as `20%`.
///
/// A run of numerals that is no number, like the 千 and 百 in 千方百计 or the 三五 in 三五日, stays as it is.
enum NumeralFolding {
    static func fold(_ text: [Unicode.Scalar]) -> String {
        var folder = Folder(text: text)
        folder.run()
        return String(String.UnicodeScalarView(folder.output))
    }

    private struct Folder {
        let text: [Unicode.Scalar]
        var output: [Unicode.Scalar] = []
        var index = 0

        mutating func run() {
            while index < text.count {
                guard NumericScalar.isNumeric(text[index]) else {
                    output.append(text[index])
                    index += 1
                    continue
                }
                let end = endOfRun(from: index)
                if !fraction(end) && !decimal(end) { whole(end) }
            }
        }

        private func endOfRun(from start: Int) -> Int {
            var end = start
            while end < text.count, NumericScalar.isNumeric(text[end]) { end += 1 }
            return end
        }

        private func stands(_ word: String, at place: Int) -> Bool {
            text[place...].starts(with: word.unicodeScalars)
        }

        /// `百分之二十`, `三分之二`.
        private mutating func fraction(_ end: Int) -> Bool {
            guard end < text.count, stands("分之", at: end) else { return false }
            let start = end + 2
            let wholeEnd = endOfRun(from: start)
            guard wholeEnd > start else { return false }
            let denominator = Array(text[index..<end])
            let numerator: String
            var next = wholeEnd
            if let (value, after) = decimalValue(start, wholeEnd) {
                (numerator, next) = (value, after)
            } else if let value = NumberReading.whole(Array(text[start..<wholeEnd])) {
                numerator = value
            } else if denominator == ["百"], text[start..<wholeEnd].elementsEqual(["百"]) {
                numerator = "100"
            } else {
                return false
            }
            switch denominator {
            case ["百"]: emit(numerator + "%")
            case ["千"]: emit(numerator + "‰")
            case ["万"]: emit(numerator + "/10000")
            default:
                guard let value = NumberReading.whole(denominator) else { return false }
                emit(numerator + "/" + value)
            }
            index = next
            return true
        }

        /// `三点五`, `3.50`, `二点五万`, and dates like `2026.05.01`.
        private mutating func decimal(_ end: Int) -> Bool {
            guard output.last != ".", let (value, next) = decimalValue(index, end) else { return false }
            emit(value)
            index = next
            return true
        }

        /// The number that begins with the run from `start` to `end` and goes on behind a point.
        private func decimalValue(_ start: Int, _ end: Int) -> (String, next: Int)? {
            guard end < text.count, text[end] == "." || text[end] == "点" else { return nil }
            guard let head = NumberReading.whole(Array(text[start..<end])) else { return nil }
            let fractionEnd = endOfRun(from: end + 1)
            let fraction = text[(end + 1)..<fractionEnd]
            let digits = fraction.prefix { NumericScalar.digit($0) != nil && $0 != "两" }
            guard !digits.isEmpty else { return nil }
            let isSpoken = text[end] == "点"
            // `3点10` is a time of day; a spoken fraction is all Chinese, and 八点三十 is no fraction.
            if isSpoken, fraction.contains(where: NumericScalar.isDigit) { return nil }
            let digitText = digits.compactMap { NumericScalar.digit($0).map(String.init) }.joined()
            let units = fraction.dropFirst(digits.count)
            if units.isEmpty {
                if text[end] == ".", fractionEnd + 1 < text.count, text[fractionEnd] == ".",
                    NumericScalar.isDigit(text[fractionEnd + 1])
                {
                    return (head, end)
                }
                return (head + "." + digitText, fractionEnd)
            }
            if isSpoken, !units.allSatisfy({ $0 == "万" || $0 == "亿" }) { return nil }
            guard let zeros = NumberReading.zeros(of: Array(units)) else { return nil }
            return (NumberReading.shifted(head, digitText, by: zeros), fractionEnd)
        }

        private mutating func whole(_ end: Int) {
            let run = Array(text[index..<end])
            let isFraction = output.last == "." && !isChain
            if !isFraction, let value = NumberReading.whole(run) { emit(value) } else { output += run }
            index = end
        }

        /// Whether the number behind the last point belongs to a chain like `2026.05.01`.
        private var isChain: Bool {
            let tail = output.reversed().dropFirst().prefix { NumericScalar.isDigit($0) || $0 == "." }
            if tail.contains(".") { return true }
            let end = endOfRun(from: index)
            return !tail.isEmpty && end + 1 < text.count && text[end] == "." && NumericScalar.isDigit(text[end + 1])
        }

        private mutating func emit(_ value: String) { output += value.unicodeScalars }
    }
}

/// Reads one run of digits and Chinese numerals.
enum NumberReading {
    /// The whole number in Arabic digits without leading zeros; nil when the run is no number for sure.
    static func whole(_ run: [Unicode.Scalar]) -> String? {
        if run.allSatisfy({ NumericScalar.digit($0) != nil }) { return positional(run) }
        if run.allSatisfy({ !NumericScalar.isDigit($0) }) { return chinese(run) }
        return mixed(run)
    }

    /// `2026`, `二〇二六`, `9`. Two or three Chinese digits without a zero may mean several numbers: 三五日.
    private static func positional(_ run: [Unicode.Scalar]) -> String? {
        let isArabic = run.allSatisfy(NumericScalar.isDigit)
        if !isArabic, run.count > 1 {
            let hasZero = run.contains { NumericScalar.digit($0) == 0 }
            guard hasZero || run.count > 3, !run.contains("两") else { return nil }
        }
        let digits = run.compactMap { NumericScalar.digit($0).map(String.init) }.joined()
        let trimmed = digits.drop { $0 == "0" }
        return trimmed.isEmpty ? "0" : String(trimmed)
    }

    /// `十五`, `一千零六十二`, `二万`; `一万五` is 15000 in speech.
    private static func chinese(_ run: [Unicode.Scalar]) -> String? {
        // 百, 千万 and the like may be words; only 十 is a number by itself.
        guard run.contains(where: { NumericScalar.chineseDigit($0) != nil }) || run.first == "十" else { return nil }
        if NumericScalar.unit(run[0]) != nil, run[0] != "十" { return nil }
        let text = String(String.UnicodeScalarView(run))
        let unitBefore = run.count > 2 ? NumericScalar.unit(run[run.count - 2]) : nil
        if let zeros = unitBefore, zeros > 1, let last = run.last, let digit = NumericScalar.chineseDigit(last) {
            let head = String(String.UnicodeScalarView(run.dropLast()))
            guard digit > 0, let value = ChineseNumeral.value(of: head) else { return nil }
            return String(value + digit * power(zeros - 1))
        }
        return ChineseNumeral.value(of: text).map { String($0) }
    }

    /// `2万`, `3千万`, `1万5千`.
    private static func mixed(_ run: [Unicode.Scalar]) -> String? {
        var parts: [(digits: [Unicode.Scalar], units: [Unicode.Scalar])] = []
        for scalar in run {
            if NumericScalar.isDigit(scalar) {
                if parts.last?.units.isEmpty ?? false {
                    parts[parts.count - 1].digits.append(scalar)
                } else {
                    parts.append(([scalar], []))
                }
            } else if NumericScalar.unit(scalar) != nil, !parts.isEmpty {
                parts[parts.count - 1].units.append(scalar)
            } else {
                return nil
            }
        }
        if parts.count == 1, let part = parts.first, let zeros = zeros(of: part.units) {
            return shifted(String(String.UnicodeScalarView(part.digits)), "", by: zeros)
        }
        var sum = 0
        var limit = 16
        for (index, part) in parts.enumerated() {
            let isRest = part.units.isEmpty && index == parts.count - 1
            guard part.digits.count <= 8, let value = Int(String(String.UnicodeScalarView(part.digits))),
                let zeros = isRest ? 0 : zeros(of: part.units), zeros < limit
            else { return nil }
            // `1万5` may be 15000 or 10005; `1万5000` is certain.
            if isRest, part.digits.count != limit { return nil }
            guard value < power(limit - zeros) else { return nil }
            sum += value * power(zeros)
            limit = zeros
        }
        return String(sum)
    }

    /// How many zeros units in a row stand for, as in 3千万; nil when they do not grow.
    static func zeros(of units: [Unicode.Scalar]) -> Int? {
        var sum = 0
        var last = 0
        for unit in units {
            guard let zeros = NumericScalar.unit(unit), zeros > last else { return nil }
            sum += zeros
            last = zeros
        }
        return units.isEmpty || sum > 16 ? nil : sum
    }

    /// A decimal number with its point moved to the right.
    static func shifted(_ whole: String, _ fraction: String, by zeros: Int) -> String {
        let padded = fraction + String(repeating: "0", count: max(0, zeros - fraction.count))
        let head = (whole + padded.prefix(zeros)).drop { $0 == "0" }
        let tail = padded.dropFirst(zeros)
        return (head.isEmpty ? "0" : String(head)) + (tail.isEmpty ? "" : "." + tail)
    }

    private static func power(_ zeros: Int) -> Int { (0..<max(0, zeros)).reduce(1) { value, _ in value * 10 } }
}

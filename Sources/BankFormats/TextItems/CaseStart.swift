import QuestionBank

/// The line that begins a case set: `案例一：`, `【案例】`, `材料：`, `阅读下列材料，回答1～3题`.
struct CaseStart {
    var ordinal: Int?
    /// The shared text on the same line.
    var material: ScalarSlice
    /// The number of the last question that it names.
    var lastPart: Int?
    /// The line only tells what to do.
    var isInstruction = false

    init?(_ line: ScalarSlice) {
        guard let first = line.first else { return nil }
        if first.isOpening {
            guard let end = line.prefix(12).firstIndex(where: \.isClosing),
                let (ordinal, rest) = Self.name(line[(line.startIndex + 1)..<end].stripped), rest.isEmpty
            else { return nil }
            self.ordinal = ordinal
            material = Self.droppingColon(line[(end + 1)...])
        } else if let (ordinal, rest) = Self.name(line) {
            self.ordinal = ordinal
            let behind = rest.droppingGaps()
            if let sign = behind.first {
                guard
                    sign == "：" || sign == ":"
                        || ordinal != nil && ("、.．".unicodeScalars.contains(sign) || rest.first?.isGap == true)
                else { return nil }
            }
            // Several materials of one case keep their names.
            material = first == "材" && ordinal != nil ? line : Self.droppingColon(rest)
        } else {
            guard "阅根请依结".unicodeScalars.contains(first), line.count <= 80, line.contains("回答") || line.contains("完成"),
                ["材料", "案例", "资料", "案情", "事实"].contains(where: line.contains), line.contains("题")
            else { return nil }
            material = line[line.endIndex...]
            isInstruction = true
            lastPart = Self.lastPart(line)
        }
    }

    /// The word and its numeral.
    private static func name(_ text: ScalarSlice) -> (ordinal: Int?, rest: ScalarSlice)? {
        guard let word = ["案例分析题", "案例分析", "案例题", "案例", "背景材料", "背景资料", "材料", "资料"].first(where: text.hasPrefix) else {
            return nil
        }
        var rest = text.dropFirst(word.unicodeScalars.count).droppingGaps()
        let isBracketed = rest.first == "（" || rest.first == "("
        if isBracketed { rest = rest.dropFirst() }
        var ordinal: Int?
        if let (value, after) = rest.leadingNumber() {
            (ordinal, rest) = (value, after)
        } else {
            let numeral = rest.prefix(4).prefix(while: ChineseNumeral.isNumeral)
            if let value = ChineseNumeral.value(of: String(String.UnicodeScalarView(numeral))) {
                ordinal = value
                rest = rest[numeral.endIndex...]
            }
        }
        if isBracketed {
            guard ordinal != nil, rest.first?.isClosing == true else { return nil }
            rest = rest.dropFirst()
        }
        return (ordinal, rest)
    }

    private static func droppingColon(_ text: ScalarSlice) -> ScalarSlice {
        var rest = text.droppingGaps()
        if let sign = rest.first, "：:、.．".unicodeScalars.contains(sign) { rest.removeFirst() }
        return rest.droppingGaps()
    }

    /// The second number of `1～3题` or `第1至第3题`.
    private static func lastPart(_ line: ScalarSlice) -> Int? {
        var numbers: [Int] = []
        var rest = line
        while let start = rest.firstIndex(where: { $0.digit != nil }), numbers.count < 4 {
            guard let (value, after) = rest[start...].leadingNumber() else { return nil }
            numbers.append(value)
            rest = after
        }
        return numbers.count >= 2 ? numbers.last : nil
    }
}

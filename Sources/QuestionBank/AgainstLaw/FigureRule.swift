/// Tells the figures of rules from the facts of a case.
enum FigureRule {
    private static let duties: ScalarWords = [
        "应当", "应在", "应自", "应于", "必须", "须", "最迟", "至迟", "期限为", "期限是", "不得超过", "最长", "最多", "最短", "至少", "有权",
        "之日起", "不得少于", "不得低于", "不少于", "不超过",
    ]
    private static let limits: ScalarWords = ["满", "未满", "不满", "不足", "未达", "超过"]
    private static let past: ScalarWords = ["后", "才", "仍", "一直", "没有", "未"]

    /// 三个到位, 一票否决: a name that the law need not have.
    static func countsThing(_ figure: Figure, in text: Scalars) -> Bool {
        let end = figure.range.upperBound
        guard end < text.count, (0x4E00...0x9FFF).contains(text[end].value) else { return false }
        switch figure.unit {
        case .count: return figure.written.unicodeScalars.last == "个" && !"以或及和的内".unicodeScalars.contains(text[end])
        case .other: return figure.value == Fraction(1)
        default: return false
        }
    }

    /// Whether a figure in a statement is the law's and no fact: 应当在20日内提出, but not 甲拖了20日.
    static func isRule(_ figure: Figure, _ text: Scalars, tellsCase: Bool) -> Bool {
        if figure.isIndefinite { return false }
        let clause = clause(around: figure.range, in: text)
        let isCase = tellsCase || CaseWords.tells(text, clause)
        switch figure.unit {
        case .other, .none: return false
        case .date:
            return !isCase && !CaseWords.tells(text, text.indices) && CalendarDay.parts(figure.value.numerator).day > 0
        case .occasion: return !isCase && figure.bound != .none
        case .count:
            return figure.bound != .none && !isCase
                || figure.value > Fraction(2) && isPeople(figure) && !tellsCase && !CaseWords.tells(text, text.indices)
        // 四十六周岁的男子 is somebody; 年满四十周岁的人 is a rule's.
        case .age: return !isCase && (figure.bound != .none || limits.endsBefore(figure.range.lowerBound, in: text))
        case .yuan where isCase: return false
        default: break
        }
        guard isCase else { return true }
        return text.contains(anyOf: duties, in: clause.lowerBound..<figure.range.lowerBound)
            && past.match(in: text, at: figure.range.upperBound) == nil
    }

    private static func isPeople(_ figure: Figure) -> Bool {
        "人名位".unicodeScalars.contains { $0 == figure.written.unicodeScalars.last }
    }

    /// Whether the words before a figure make it a demand: 应当由五人.
    static func isDemanded(_ figure: Figure, in text: Scalars) -> Bool {
        let clause = clause(around: figure.range, in: text)
        return text.contains(anyOf: duties, in: clause.lowerBound..<figure.range.lowerBound)
    }

    /// What stands between two commas or stronger signs.
    private static func clause(around range: Range<Int>, in text: Scalars) -> Range<Int> {
        func isEnd(_ scalar: Unicode.Scalar) -> Bool { FigureContext.isStrong(scalar) || FigureContext.isComma(scalar) }
        var start = range.lowerBound
        while start > 0, !isEnd(text[start - 1]) { start -= 1 }
        var end = range.upperBound
        while end < text.count, !isEnd(text[end]) { end += 1 }
        return start..<end
    }
}

/// The units and the bounding words of figures.
enum FigureUnits {
    private struct Entry: Sendable {
        let word: Scalars
        let unit: Figure.Unit
        let factor: Fraction
        /// What may not follow, because it makes another word: 人 in 人民, 年 in 年级.
        let notBefore: Set<Unicode.Scalar>
    }

    /// Longer units first among those with one beginning.
    private static let entries: [Entry] = {
        let table: [(String, Figure.Unit, Int, String)] = [
            ("个工作日", .workingDay, 1, ""), ("工作日", .workingDay, 1, ""), ("个自然日", .day, 1, ""),
            ("自然日", .day, 1, ""), ("个日历日", .day, 1, ""), ("个星期", .day, 7, ""), ("星期", .day, 7, ""),
            ("个小时", .hour, 1, ""), ("小时", .hour, 1, ""), ("分钟", .minute, 1, ""), ("个月", .month, 1, ""),
            ("周岁", .age, 1, ""), ("周年", .month, 12, ""), ("岁", .age, 1, ""), ("年", .month, 12, "级代轻纪"),
            ("周", .day, 7, "围边末密期转"), ("日", .day, 1, "常报志期"), ("天", .day, 1, "然"), ("元", .yuan, 1, ""),
            ("块钱", .yuan, 1, ""), ("倍", .multiple, 1, ""), ("人次", .count, 1, ""), ("次", .occasion, 1, "序要级日年月"),
            ("个人", .count, 1, ""), ("人", .count, 1, "民员大事口格身"), ("名", .count, 1, "义称誉单录下"),
            ("位", .count, 1, "于置"), ("个", .count, 1, "别性案体"), ("户", .count, 1, "籍口主"),
            ("家", .count, 1, "庭属里中长人"), ("件", .count, 1, ""), ("份", .count, 1, "额"),
            ("平方米", .other("平方米"), 1, ""), ("公里", .other("公里"), 1, ""), ("米", .other("米"), 1, ""),
            ("亩", .other("亩"), 1, ""), ("代", .other("代"), 1, "表理为"), ("票", .other("票"), 1, ""),
            ("公斤", .other("公斤"), 1, ""), ("吨", .other("吨"), 1, ""), ("届", .other("届"), 1, ""),
        ]
        return table.map {
            Entry(word: Scalars(of: $0.0), unit: $0.1, factor: Fraction($0.2), notBefore: Set($0.3.unicodeScalars))
        }
    }()

    /// The unit at a place, spaces skipped, and where it ends.
    static func unit(in text: Scalars, at place: Int) -> (Figure.Unit, Fraction, end: Int)? {
        var start = place
        while start < text.count, text[start] == " " { start += 1 }
        guard start < text.count else { return nil }
        for entry in entries where entry.word[0] == text[start] && text.has(entry.word, at: start) {
            let end = start + entry.word.count
            if end < text.count, entry.notBefore.contains(text[end]) { continue }
            return (entry.unit, entry.factor, end)
        }
        return nil
    }

    private static let joints: ScalarWords = ["至", "到", "-", "—", "–", "~", "～", "──", "——"]

    /// Where the second number of a range begins: behind 至 or a dash.
    static func joint(in text: Scalars, at place: Int) -> Int? {
        joints.match(in: text, at: place).map { place + $0.count }
    }

    private static let atMostBehind: ScalarWords = ["以下", "及以下", "为限", "封顶"]
    private static let atLeastBehind: ScalarWords = ["以上", "及以上"]
    private static let atMostBefore: ScalarWords = ["不超过", "不得超过", "最多", "至多", "最高", "不多于", "不高于", "上限为", "上限是"]
    private static let atLeastBefore: ScalarWords = [
        "至少", "不少于", "不低于", "不得少于", "不得低于", "最低", "最少", "下限为", "下限是",
    ]

    /// What the words right behind and right before a figure make of it.
    static func bound(in text: Scalars, around range: Range<Int>) -> Figure.Bound {
        if atMostBehind.match(in: text, at: range.upperBound) != nil { return .atMost }
        if atLeastBehind.match(in: text, at: range.upperBound) != nil { return .atLeast }
        for distance in 0...1 {
            if atMostBefore.endsBefore(range.lowerBound - distance, in: text) { return .atMost }
            if atLeastBefore.endsBefore(range.lowerBound - distance, in: text) { return .atLeast }
        }
        return .none
    }

    /// How many signs may stand between the two ends: 以上, 以上、, ，不超过.
    private static let widestGap = 5

    /// Whether a figure is one end of a range: 五千元以上二万元以下, 三至五日.
    static func isEndOfRange(_ index: Int, of figures: [Figure], in text: Scalars) -> Bool {
        [index - 1, index].contains { first in
            guard first >= 0, first + 1 < figures.count else { return false }
            let (low, high) = (figures[first], figures[first + 1])
            guard low.unit == high.unit, low.value < high.value else { return false }
            if joint(in: text, at: low.range.upperBound) == high.range.lowerBound { return true }
            return low.bound == .atLeast && high.bound == .atMost
                && high.range.lowerBound - low.range.upperBound <= widestGap
        }
    }
}

/// How much or how many a stem asks for: 几日, 多少人, 多长时间.
struct AskedAmount {
    /// The unit that the stem names, nil where it leaves that open (返还多少, 多长时间).
    let unit: [UInt16]?
    /// The place in `kinds` of what is measured, nil for anything.
    private let kind: Int?

    /// - Parameter stem: without spaces; nil when it asks for something else.
    init?(stem: [UInt16]) {
        let asking = AskingPart(stem: stem)
        if let asked = Self.asked(in: asking.clause) {
            self = asked
        } else if !Self.otherQuestions.isFound(in: asking.clause), let asked = Self.asked(in: asking.sentence) {
            // 应当在几日内决定，并书面告知申请人？
            self = asked
        } else {
            return nil
        }
    }

    private init(unit: [UInt16]?, kind: Int?) {
        self.unit = unit
        self.kind = kind
    }

    private static func asked(in text: [UInt16]) -> AskedAmount? {
        var start = 0
        while let (place, counter) = counters.first(in: text, from: start) {
            start = place + counter.count
            if durations.contains(counter) { return AskedAmount(unit: nil, kind: 0) }
            if start < text.count, let unit = units.word(in: text, at: start) {
                return AskedAmount(unit: unit, kind: kind(of: unit))
            }
            // 几 before anything else may be 几种情形; 多少 is an amount.
            if counter != few { return AskedAmount(unit: nil, kind: nil) }
        }
        return nil
    }

    /// Whether a unit measures the same: 日 and 个月 are both periods.
    func takes(_ unit: [UInt16]) -> Bool { kind == nil || kind == Self.kind(of: unit) }

    /// Whether an option says a number of what is asked for, in whatever words: 七人以上单数.
    func isAnswered(by option: String) -> Bool {
        Self.counts(in: option).contains { $0.map(takes) ?? (kind == nil) }
    }

    /// Whether an option says any number or share: it may be wrong, but it is an answer to how much.
    static func isAmount(_ option: String) -> Bool {
        !counts(in: option).isEmpty || vague.isFound(in: [UInt16](units: option))
    }

    /// The unit of each number in an option, nil for a number or share without one.
    ///
    /// 一致 and 上一级 have no number that counts, nor has 第三人.
    private static func counts(in option: String) -> [[UInt16]?] {
        let text = [UInt16](units: AnswerNormaliser.normalise(option))
        var counts: [[UInt16]?] = []
        var place = 0
        while place < text.count {
            guard isDigit(text[place]) else {
                place += 1
                continue
            }
            let isOrdinal = place > 0 && text[place - 1] == ordinal
            var isShare = false
            while place < text.count, isDigit(text[place]) || marks.contains(text[place]) {
                isShare = isShare || text[place] != point && marks.contains(text[place])
                place += 1
            }
            if isOrdinal { continue }
            if isShare || place == text.count {
                counts.append(nil)
            } else if let unit = units.word(in: text, at: place) {
                counts.append(unit)
            }
        }
        return counts
    }

    private static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

    private static func kind(of unit: [UInt16]) -> Int? { kinds.firstIndex { $0.contains(unit) } }

    private static let unitNames = [
        ["日", "天", "个月", "年", "周", "小时", "分钟", "个工作日", "工作日", "个自然日"], ["人", "名", "位", "名代表", "个人"],
        ["元", "万元", "千元", "百元"], ["周岁", "岁"], ["次", "回"], ["倍"],
    ]
    private static let kinds = unitNames.map { names in Set(names.map { [UInt16](units: $0) }) }
    /// As a stem names them; 名 alone says what 名代表 says.
    static let units = WordList(unitNames.flatMap(\.self).filter { $0 != "名代表" })
    private static let durationNames = ["多久", "多长时间", "多长期限", "多长的时间", "多长的期限"]
    private static let durations = Set(durationNames.map { [UInt16](units: $0) })
    private static let counters = WordList(["几", "多少"] + durationNames)
    private static let few = [UInt16](units: "几")
    private static let otherQuestions = WordList([
        "下列", "以下", "哪", "谁", "什么", "怎样", "如何", "怎么", "是否", "能否", "可否", "正确", "错误",
    ])
    /// Amounts without a number.
    private static let vague = WordList(["半", "全部", "全体", "全额", "全数", "不限", "无限", "若干", "任意", "无须", "无需", "不必", "没有"])
    private static let marks = Set(".%‰/".utf16)
    private static let point: UInt16 = 0x2E
    /// 第
    private static let ordinal: UInt16 = 0x7B2C
}

/// What a figure with a word for its bounds takes in: `10日以内` is 0 to 10 日, `3人以上` is 3 人 and more.
struct FigureRange: Equatable {
    let low: Double
    let high: Double
    let unit: [UInt16]
    /// What the option says around the figure: 处 and 罚款 in 处五百元以下罚款.
    private(set) var frame: [[UInt16]] = [[], []]

    /// Whether the option is the figure and nothing else.
    var isBare: Bool { frame.allSatisfy(\.isEmpty) }

    /// Whether it is a period within which something is done, as in 十日内答复: a rule fixes one such period, and whoever
    /// answers with a longer one answers wrongly, so that it is no range of values. 十日以内 alone is one, which names
    /// a class.
    private(set) var isDeadline = false

    /// Whether there is more than one value: `10日` alone is one.
    var isRange: Bool { low < high }

    /// Whether both take in some value; bounds that only touch (五日以上十日以下, 十日以上) do not count.
    func overlaps(_ other: FigureRange) -> Bool {
        guard unit == other.unit, frame == other.frame, isRange || other.isRange, !isDeadline, !other.isDeadline else {
            return false
        }
        let (from, to) = (max(low, other.low), min(high, other.high))
        if from < to { return true }
        // A lone figure inside a range.
        return from == to && (isRange ? other.low > low && other.low < high : low > other.low && low < other.high)
    }

    /// Reads an option with one such figure in it; nil for anything else.
    ///
    /// Shares (三分之二以上) are left alone: they name majorities of the law, of which each is asked for as a whole.
    init?(_ option: String) {
        // Most options have no number in either script, and normalising is slow.
        guard
            option.unicodeScalars.contains(where: {
                NumericScalar.isNumeric($0) || (0xFF10...0xFF19).contains($0.value)
            })
        else { return nil }
        let text = [UInt16](units: AnswerNormaliser.normalise(option))
        guard let digit = text.firstIndex(where: Self.isDigit) else { return nil }
        // 不超过 right before the number belongs to it.
        let start = (0..<digit).first { place in
            Self.openings.word(in: text, at: place).map { place + $0.count == digit } ?? false
        }
        var reader = Reader(units: text, place: start ?? digit)
        guard var range = Self.read(&reader) else { return nil }
        let behind = Array(text[reader.place...])
        guard !behind.contains(where: Self.isDigit) else { return nil }
        range.frame = [Array(text[..<(start ?? digit)]), behind]
        // 十日内的拘留: with a 的, the period qualifies a thing.
        if range.isDeadline, behind.isEmpty || behind.first == Self.particle || !Self.periods.contains(range.unit) {
            range.isDeadline = false
        }
        self = range
    }

    private static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

    private static func read(_ reader: inout Reader) -> FigureRange? {
        let before = reader.take(openings)
        guard let first = reader.number(), let unit = reader.unit() else { return nil }
        var behind = reader.take(endings)
        // 5日至10日, 5日以上10日以下, 5-10日.
        var second = reader
        _ = second.take(joints)
        if let high = second.number(), let highUnit = second.unit() {
            behind = second.take(endings)
            guard unit.isEmpty || unit == highUnit, first < high else { return nil }
            reader = second
            return FigureRange(low: first, high: high, unit: highUnit, ending: behind)
        }
        switch (behind ?? before).map(upper.contains) {
        case true?: return FigureRange(low: 0, high: first, unit: unit, ending: behind)
        case false?: return FigureRange(low: first, high: .infinity, unit: unit, ending: behind)
        case nil: return FigureRange(low: first, high: first, unit: unit, ending: behind)
        }
    }

    private init(low: Double, high: Double, unit: [UInt16], ending: [UInt16]?) {
        self.low = low
        self.high = high
        self.unit = unit
        isDeadline = ending.map(Self.insides.contains) ?? false
    }

    private static let insides: Set<[UInt16]> = Set(["以内", "之内", "内"].map { [UInt16](units: $0) })
    private static let periods: Set<[UInt16]> = Set(
        ["日", "个月", "月", "年", "周", "小时", "分钟", "个工作日", "工作日", "个自然日"].map { [UInt16](units: $0) }
    )
    /// 的
    private static let particle: UInt16 = 0x7684

    private static let upper: Set<[UInt16]> = Set(
        ["不超过", "至多", "最多", "最长", "不多于", "少于", "不满", "未满", "低于", "不高于", "以下", "以内", "之内", "内", "及以下"].map {
            [UInt16](units: $0)
        }
    )
    private static let openings = WordList(
        [
            "不超过", "至多", "最多", "最长", "不多于", "少于", "不满", "未满", "低于", "不高于", "至少", "最少", "不少于", "不低于", "超过", "多于", "满",
            "高于",
        ]
    )
    private static let endings = WordList(["以下", "以内", "之内", "内", "及以下", "以上", "及以上", "起"])
    private static let joints = WordList(["至", "到", "-", "、-", "不满", "但不超过"])

    private struct Reader {
        let units: [UInt16]
        var place: Int

        mutating func take(_ words: WordList) -> [UInt16]? {
            guard place < units.count, let word = words.word(in: units, at: place) else { return nil }
            place += word.count
            return word
        }

        mutating func number() -> Double? {
            let start = place
            while place < units.count, (0x30...0x39).contains(units[place]) || units[place] == 0x2E { place += 1 }
            return Double(Array(units[start..<place]).text)
        }

        /// What is counted, empty for a bare number; nil for a share and for what is no unit (一次告知, 一致).
        mutating func unit() -> [UInt16]? {
            guard place < units.count, FigureRange.endings.word(in: units, at: place) == nil,
                FigureRange.joints.word(in: units, at: place) == nil
            else { return [] }
            guard let unit = FigureRange.units.word(in: units, at: place) else { return nil }
            place += unit.count
            return unit == FigureRange.days ? FigureRange.day : unit
        }
    }

    private static let units = WordList([
        "日", "天", "个月", "月", "年", "周", "小时", "分钟", "个工作日", "工作日", "个自然日", "人", "个人", "名", "位", "名代表", "户", "个", "元",
        "百元", "千元", "万元", "亿元", "周岁", "岁", "次", "回", "倍", "件", "份", "项", "种", "处", "票", "页", "级", "亩", "米", "公里", "平方米",
        "吨", "公斤", "学时", "条", "款",
    ])
    private static let days = [UInt16](units: "天")
    private static let day = [UInt16](units: "日")
}

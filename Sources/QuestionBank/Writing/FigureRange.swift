/// What a figure with a word for its bounds takes in: `10日以内` is 0 to 10 日, `3人以上` is 3 人 and more.
struct FigureRange: Equatable {
    let low: Double
    let high: Double
    let unit: [UInt16]

    /// Whether there is more than one value: `10日` alone is one.
    var isRange: Bool { low < high }

    /// Whether both take in some value; bounds that only touch (五日以上十日以下, 十日以上) do not count.
    func overlaps(_ other: FigureRange) -> Bool {
        guard unit == other.unit, isRange || other.isRange else { return false }
        let (from, to) = (max(low, other.low), min(high, other.high))
        if from < to { return true }
        // A lone figure inside a range.
        return from == to && (isRange ? other.low > low && other.low < high : low > other.low && low < other.high)
    }

    /// Reads an option that is such a figure and nothing else; nil for anything more.
    ///
    /// Shares (三分之二以上) are left alone: they name majorities of the law, of which each is asked for as a whole.
    init?(_ option: String) {
        var reader = Reader(units: [UInt16](units: AnswerNormaliser.normalise(option)))
        let before = reader.take(Self.openings)
        guard let first = reader.number(), let unit = reader.unit() else { return nil }
        let behind = reader.take(Self.endings)
        if reader.isAtEnd {
            switch (behind ?? before).map(Self.upper.contains) {
            case true?: self.init(low: 0, high: first, unit: unit)
            case false?: self.init(low: first, high: .infinity, unit: unit)
            case nil: self.init(low: first, high: first, unit: unit)
            }
            return
        }
        // 5日至10日, 5日以上10日以下, 5-10日.
        _ = reader.take(Self.joints)
        guard let second = reader.number(), let secondUnit = reader.unit() else { return nil }
        _ = reader.take(Self.endings)
        guard reader.isAtEnd, unit.isEmpty || unit == secondUnit, first < second else { return nil }
        self.init(low: first, high: second, unit: secondUnit)
    }

    private init(low: Double, high: Double, unit: [UInt16]) {
        self.low = low
        self.high = high
        self.unit = unit
    }

    private static let upper: Set<[UInt16]> = Set(
        ["不超过", "至多", "最多", "最长", "不多于", "少于", "不满", "未满", "低于", "不高于", "以下", "以内", "之内", "内", "及以下"].map {
            [UInt16](units: $0)
        }
    )
    private static let lower = ["至少", "最少", "不少于", "不低于", "超过", "多于", "满", "高于", "以上", "及以上", "起"]
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
        var place = 0
        var isAtEnd: Bool { place == units.count }

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

        /// Up to four characters that name what is counted; nil for a share.
        mutating func unit() -> [UInt16]? {
            let start = place
            while place < units.count, place - start < 4, FigureRange.endings.word(in: units, at: place) == nil,
                FigureRange.joints.word(in: units, at: place) == nil, !(0x30...0x39).contains(units[place])
            {
                if "%‰/分".utf16.contains(units[place]) { return nil }
                place += 1
            }
            return Array(units[start..<place]) == FigureRange.days ? FigureRange.day : Array(units[start..<place])
        }
    }

    private static let days = [UInt16](units: "天")
    private static let day = [UInt16](units: "日")
}

import QuestionBank

/// What QTI has no place for, as keywords of the item's metadata (LOM, 1.5): a word of ours, a colon and the value.
/// Any other keyword is a tag.
enum QTIKeywords {
    private static let citation = "依据："
    private static let level = "层次："
    private static let facility = "预计通过率："
    private static let enemy = "互斥："
    private static let waiver = "豁免："
    private static let origin = "来源："
    private static let blankOrder = "空序："
    private static let anyOrder = "不限"
    private static let points = "分数："
    private static let rationale = "解析："
    /// In front of a tag that looks like one of these.
    private static let tag = "标签："
    private static let all = [
        citation, level, facility, enemy, waiver, origin, blankOrder, points, rationale, tag,
    ]

    static func of(_ item: ExchangeItem) -> [String] {
        var keywords = item.tags.map { tag in all.contains { tag.hasPrefix($0) } ? Self.tag + tag : tag }
        keywords += item.citations.map { citation + $0 }
        if let value = item.level { keywords.append(level + value.chineseName) }
        if let value = item.facility { keywords.append(facility + "\(value)") }
        keywords += item.enemies.map { enemy + $0 }
        keywords += item.waivers.map { waiver + $0.code.rawValue + " " + $0.reason }
        if let value = item.origin { keywords.append(origin + value) }
        if case .blanks(_, isOrdered: false) = item.answer { keywords.append(blankOrder + anyOrder) }
        return keywords
    }

    /// Of a case set, which has no item of its own to hold them: also its points and its rationale.
    static func ofSet(_ item: ExchangeItem) -> [String] {
        var keywords = of(item)
        if let value = item.points { keywords.append(points + PlainNumber.text(value)) }
        if let value = item.rationale { keywords.append(rationale + value.plain) }
        return keywords
    }

    static func add(_ keywords: [String], to item: inout ExchangeItem) {
        for keyword in keywords { add(keyword, to: &item) }
    }

    private static func add(_ keyword: String, to item: inout ExchangeItem) {
        guard let prefix = all.first(where: { keyword.hasPrefix($0) }) else { return item.tags.append(keyword) }
        let value = String(keyword.dropFirst(prefix.count))
        switch prefix {
        case citation: item.citations.append(value)
        case enemy: item.enemies.append(value)
        case origin: item.origin = value
        case tag: item.tags.append(value)
        case level:
            if let level = CognitiveLevel(name: value) { item.level = level } else { item.tags.append(keyword) }
        case facility:
            if let share = Double(value), (0...1).contains(share) {
                item.facility = share
            } else {
                item.tags.append(keyword)
            }
        case points:
            if let points = Double(value), points.isFinite { item.points = points } else { item.tags.append(keyword) }
        case rationale: item.rationale = ExchangeText(value)
        case waiver:
            let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
            if parts.count == 2, let code = ProblemCode(rawValue: parts[0]) {
                item.waivers.append(Waiver(code: code, reason: parts[1]))
            } else {
                item.tags.append(keyword)
            }
        default:
            if value == anyOrder, case .blanks(let blanks, _) = item.answer {
                item.answer = .blanks(blanks, isOrdered: false)
            } else {
                item.tags.append(keyword)
            }
        }
    }
}

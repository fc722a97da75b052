import QuestionBank

/// What the columns beside stem, options and key say about an item.
struct AttributeReader {
    let fields: RowFields
    private(set) var problems: [Located<ExchangeProblem>] = []
    private var isTemplate: Bool { fields.map.layout == .template }

    init(_ fields: RowFields) {
        self.fields = fields
    }

    /// Puts into the item what it does not say yet.
    mutating func apply(to item: inout ExchangeItem) {
        item.id = fields[.id].map { $0.number ?? $0.text }
        item.title = text(.title)
        item.rationale = text(.rationale).map { ExchangeText($0) }
        item.category = category
        item.tags = tags
        item.citations = text(.citations).map { Citations.read($0, hasEscapes: isTemplate) } ?? []
        item.level = level()
        item.points = number(.points)
        item.facility = facility()
        item.enemies = text(.enemies).map { list($0, signs: TagList.signs) } ?? []
        item.waivers = waivers()
        item.origin = text(.origin)
        difficulty(&item)
        unordered(&item)
        sharedPoints(&item)
        for column in fields.map.media {
            if let cell = fields.cell(column) { report(.item(.droppedMedia(cell.text)), cell) }
        }
    }

    /// 章节 alone, part and chapter apart, or both.
    var category: [String] {
        let whole = text(.category).map { text in
            text.split { "/／>＞\\".contains($0) || $0.isNewline }.map { String($0).trimmed() }.filter { !$0.isEmpty }
        }
        return (whole ?? []) + [text(.part), text(.chapter)].compactMap { $0 }
    }

    var tags: [String] {
        let tags = text(.tags).map { list($0, signs: TagList.signs) } ?? []
        // 、 is part of many a name of a point: 受理、办理.
        let points = text(.knowledge).map { list($0, signs: ",，;；|｜") } ?? []
        let known = Set(tags)
        return tags + points.filter { !known.contains($0) }
    }

    private mutating func report(_ problem: ExchangeProblem, _ cell: TableCell) {
        problems.append(Located(problem, at: fields.place.of(cell, in: fields.row)))
    }

    private func text(_ role: ColumnRole) -> String? { fields.text(role) }

    private func list(_ text: String, signs: String) -> [String] {
        if isTemplate { return CellEscapes.list(text, at: signs) }
        return text.split { signs.contains($0) || $0.isNewline }.map { String($0).trimmed() }.filter { !$0.isEmpty }
    }

    private mutating func level() -> CognitiveLevel? {
        guard let cell = fields[.level] else { return nil }
        let level = CognitiveLevel(name: cell.text)
        if level == nil { report(.table(.unknownLevel(cell.text)), cell) }
        return level
    }

    private mutating func number(_ role: ColumnRole) -> Double? {
        guard let cell = fields[role] else { return nil }
        var text = HalfWidth.fold(cell.number ?? cell.text).trimmed()
        if text.hasSuffix("分") { text.removeLast() }
        if let number = Double(text), number.isFinite, number >= 0 { return number }
        report(.table(.badNumber(heading: fields.map.heading(of: cell.column) ?? "", text: cell.text)), cell)
        return nil
    }

    private mutating func facility() -> Double? {
        guard let cell = fields[.facility] else { return nil }
        if let share = ShareText.value(cell.number ?? cell.text) { return share }
        report(.table(.badNumber(heading: fields.map.heading(of: cell.column) ?? "", text: cell.text)), cell)
        return nil
    }

    private mutating func waivers() -> [Waiver] {
        guard let cell = fields[.waivers] else { return [] }
        let (waivers, unknown) = WaiverLines.read(cell.text)
        for code in unknown { report(.table(.unknownWaiver(code)), cell) }
        return waivers
    }

    /// 难度 as a share of those who answer rightly, or as a word or a degree, which becomes a tag.
    private mutating func difficulty(_ item: inout ExchangeItem) {
        guard let cell = fields[.difficulty] else { return }
        let isDegree = CellKey.withoutZeros(HalfWidth.fold(cell.text)).unicodeScalars.allSatisfy(\.isDigit)
        if !isDegree, let share = ShareText.value(cell.number ?? cell.text), item.facility == nil {
            item.facility = share
        } else {
            item.tags.append("难度：" + (isDegree ? CellKey.withoutZeros(HalfWidth.fold(cell.text)) : cell.text))
        }
    }

    private mutating func unordered(_ item: inout ExchangeItem) {
        guard let cell = fields[.isUnordered] else { return }
        guard let isUnordered = CellKey.truth(cell.text) else {
            report(.item(.droppedField((fields.map.heading(of: cell.column) ?? "") + "：" + cell.text)), cell)
            return
        }
        if case .blanks(let blanks, _) = item.answer {
            item.answer = .blanks(blanks, isOrdered: !isUnordered)
        } else if isUnordered {
            report(.item(.droppedField(fields.map.heading(of: cell.column) ?? "")), cell)
        }
    }

    /// 得分1, 得分2 … of 磨题帮: their sum, and a warning where the answers weigh differently.
    private mutating func sharedPoints(_ item: inout ExchangeItem) {
        let cells = fields.map.numberedPoints.compactMap { fields.cell($0.column) }
        guard let first = cells.first, item.points == nil else { return }
        var sum = 0.0
        var shares: Set<Double> = []
        for cell in cells {
            guard let points = Double(HalfWidth.fold(cell.text)), points.isFinite, points >= 0 else {
                report(.table(.badNumber(heading: fields.map.heading(of: cell.column) ?? "", text: cell.text)), cell)
                return
            }
            sum += points
            shares.insert(points)
        }
        item.points = sum
        if shares.count > 1 { report(.item(.droppedField(fields.map.heading(of: first.column) ?? "")), first) }
    }
}

/// A share as `0.7` or `70%`.
enum ShareText {
    static func value(_ text: String) -> Double? {
        let folded = HalfWidth.fold(text).trimmed()
        let number = folded.hasSuffix("%") ? Double(folded.dropLast()).map { $0 / 100 } : Double(folded)
        return number.flatMap { (0...1).contains($0) ? $0 : nil }
    }
}

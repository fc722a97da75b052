import QuestionBank

/// Makes questions of what was read, and says what is wrong with them.
struct DraftBuilder {
    let sections: [ItemSection]
    /// Whether the file is one of ours, where slashes in answers are no guess.
    let isCanonical: Bool

    func item(_ draft: ItemDraft, ordinal: Int) -> ReadItem {
        var problems: [Located<ExchangeProblem>] = []
        let item = build(draft, isPart: false, &problems)
        let isBroken = problems.contains { $0.problem.severity == .error }
        let number = draft.number.map { "\($0.value). " } ?? ""
        return ReadItem(
            ordinal: ordinal,
            item: isBroken ? nil : item,
            position: draft.position,
            problems: problems,
            excerpt: isBroken ? number + draft.stem.prefix(60)[...].string : nil
        )
    }

    private func build(
        _ draft: ItemDraft,
        isPart: Bool,
        _ problems: inout [Located<ExchangeProblem>]
    ) -> ExchangeItem? {
        problems += draft.problems
        func report(_ problem: ExchangeProblem) { problems.append(Located(problem, at: draft.position)) }
        guard !draft.isTooLong else {
            report(.item(.tooLong(limit: ItemDraft.sizeLimit)))
            return nil
        }
        let section = sections[draft.section]
        let stem = StemMarks(draft.stem[...])
        var item = ExchangeItem(stem: "", answer: .description, category: isPart ? [] : draft.category)
        FieldReading(draft).apply(to: &item, &problems)
        item.points = item.points ?? stem.points

        if !draft.parts.isEmpty {
            item.points = item.points ?? section.points
            item.stem = ExchangeText(stem.text.string)
            if stem.text.isEmpty { report(.item(.missingStem)) }
            item.answer = .caseSet(parts(of: draft, &problems))
            return item
        }
        if draft.isCase, !draft.hasKey {
            report(.text(.caseWithoutQuestions))
            return nil
        }
        guard !stem.text.isEmpty else {
            report(.item(.missingStem))
            return nil
        }
        var named = stem.kind
        if named == nil, let field = draft.fields.first(where: { $0.field == .kind }) {
            named = NamedKind(field.text[...])
            if named == nil { problems.append(Located(.item(.unknownKind(field.text.string)), at: field.position)) }
        }
        named = named ?? (isPart || section.kind == .caseSet ? nil : section.kind)
        var answer = AnswerBuilding(draft: draft, stem: stem.text, named: named, isCanonical: isCanonical)
        item.answer = answer.build() ?? .description
        problems += answer.problems
        item.stem = ExchangeText(answer.stem.string)
        if item.points == nil, !isPart, let points = section.points, section.kind != .caseSet {
            if section.isPerBlank, case .blanks(let blanks, _) = item.answer {
                item.points = points * Double(blanks.count)
            } else {
                item.points = points
            }
        }
        return item
    }

    private func parts(of draft: ItemDraft, _ problems: inout [Located<ExchangeProblem>]) -> [ExchangeItem] {
        var isBroken = false
        let parts = draft.parts.compactMap { part in
            var own: [Located<ExchangeProblem>] = []
            let item = build(part, isPart: true, &own)
            if own.contains(where: { $0.problem.severity == .error }) { isBroken = true }
            problems += own
            return item
        }
        if isBroken { problems.append(Located(.item(.brokenPart), at: draft.position)) }
        return parts
    }
}

/// A stem without the marks of kind and points at its ends.
private struct StemMarks {
    var text: ScalarSlice
    var kind: NamedKind?
    var points: Double?

    init(_ stem: ScalarSlice) {
        text = stem.stripped
        // A mark of the kind and one of the points, in any order, at either end.
        for _ in 0..<2 {
            if kind == nil, let (kind, rest) = ItemMark.read(front: text) { (self.kind, text) = (kind, rest) }
            if points == nil, let (points, rest) = PointsMark.read(front: text) { (self.points, text) = (points, rest) }
            if kind == nil, let (kind, rest) = ItemMark.read(back: text) { (self.kind, text) = (kind, rest) }
            if points == nil, let (points, rest) = PointsMark.read(back: text) { (self.points, text) = (points, rest) }
        }
    }
}

/// The fields of a question that are not its answer.
private struct FieldReading {
    private let draft: ItemDraft

    init(_ draft: ItemDraft) {
        self.draft = draft
    }

    func apply(to item: inout ExchangeItem, _ problems: inout [Located<ExchangeProblem>]) {
        for field in draft.fields {
            let text = field.text[...].stripped
            if text.isEmpty { continue }
            if !read(field.field, text, into: &item) {
                let name = FieldName.text(field.field) + "：" + text.prefix(30).string
                problems.append(Located(.item(.droppedField(name)), at: field.position))
            }
        }
    }

    /// - Returns: false when what the field says has no place.
    private func read(_ field: ItemField, _ text: ScalarSlice, into item: inout ExchangeItem) -> Bool {
        switch field {
        case .key, .kind: return true
        case .rationale:
            let before = item.rationale.map { $0.plain + "\n" } ?? ""
            item.rationale = ExchangeText(before + text.string)
        case .rubric:
            let before = item.rubric.map { $0.plain + "\n" } ?? ""
            item.rubric = ExchangeText(before + text.string)
        case .citations: item.citations += Citations.places(text).map(\.string)
        case .tags:
            let tags = text.split(whereSeparator: { $0.isGap || "、，,；;".unicodeScalars.contains($0) })
            item.tags += tags.map(\.string).filter { !item.tags.contains($0) }
        case .enemies:
            item.enemies += text.split(whereSeparator: { $0.isGap || "、，,；;".unicodeScalars.contains($0) }).map(
                \.string
            )
        case .level:
            guard item.level == nil, let level = LevelName.level(text.string) else { return false }
            item.level = level
        case .facility:
            guard item.facility == nil, let facility = Self.facility(text) else { return false }
            item.facility = facility
        case .points:
            guard item.points == nil,
                let points = Points.read((Scalars(text) + (text.last == "分" ? [] : ["分"]))[...])?.0
            else {
                return false
            }
            item.points = points
        case .id:
            guard item.id == nil else { return false }
            item.id = text.string
        case .title:
            guard item.title == nil else { return false }
            item.title = text.string
        case .origin:
            guard item.origin == nil else { return false }
            item.origin = text.string
        case .category, .bankTitle: return true
        }
        return true
    }

    /// A share from 0 to 1, or in percent. Words such as 难 are no share, and whose difficulty they mean is not said.
    private static func facility(_ text: ScalarSlice) -> Double? {
        var digits = text.map(\.folded)
        let isPercent = digits.last == "%"
        if isPercent { digits.removeLast() }
        guard let value = Double(digits.string) else { return nil }
        let share = isPercent ? value / 100 : value
        return (0...1).contains(share) ? share : nil
    }
}

/// The words for what an item asks of the mind.
enum LevelName {
    static func level(_ word: String) -> CognitiveLevel? {
        switch word {
        case "记忆", "识记", "recall": .recall
        case "理解", "understand": .understand
        case "应用", "运用", "apply": .apply
        default: nil
        }
    }

    static func word(_ level: CognitiveLevel) -> String {
        switch level {
        case .recall: "记忆"
        case .understand: "理解"
        case .apply: "应用"
        }
    }
}

/// The label of each field in a file of ours.
enum FieldName {
    static func text(_ field: ItemField) -> String {
        switch field {
        case .key: "答案"
        case .rationale: "解析"
        case .citations: "依据"
        case .level: "层次"
        case .facility: "难度"
        case .tags: "标签"
        case .id: "编号"
        case .points: "分值"
        case .kind: "题型"
        case .enemies: "互斥"
        case .title: "标题"
        case .rubric: "评分标准"
        case .origin: "来源"
        case .category: "章节"
        case .bankTitle: "题库"
        }
    }
}

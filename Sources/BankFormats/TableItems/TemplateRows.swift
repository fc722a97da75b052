import QuestionBank

/// The rows of an item in our own template.
enum TemplateRows {
    /// What a part of a set without an id says for the id.
    static let same = "同上"

    /// One row, for a case set one more for every sub-item; the item is as `TemplateCarrying` leaves it.
    static func rows(of item: ExchangeItem) -> [[String?]] {
        guard case .caseSet(let parts) = item.answer else { return [row(of: item)] }
        return [row(of: item)] + parts.map { row(of: $0, in: item.id ?? same) }
    }

    private static func row(of item: ExchangeItem, in set: String? = nil) -> [String?] {
        let options = options(of: item.answer)
        let (kind, key, isUnordered) = answer(item.answer)
        let extra = ExtraNotes(of: item).cell
        return TemplateColumns.all.map { column in
            switch column.role {
            case .id: item.id
            case .kind: kind.templateName
            case .stem: item.stem.plain
            case .option(let index): options.indices.contains(index) ? options[index] : nil
            case .key: key
            case .citations: Citations.text(item.citations)
            case .level: item.level?.chineseName
            case .rationale: item.rationale?.plain
            case .tags: TagList.text(item.tags)
            case .facility: item.facility.map(PlainNumber.text)
            case .enemies: TagList.text(item.enemies)
            case .waivers: WaiverLines.text(item.waivers)
            case .isUnordered: isUnordered ? "是" : nil
            case .part: item.category.count > 1 ? item.category[0] : nil
            case .chapter: item.category.count > 1 ? item.category[1] : item.category.first
            case .origin: item.origin
            case .caseSet: set
            case .points: item.points.map(PlainNumber.text)
            case .extra: extra
            default: nil
            }
        }
    }

    private static func options(of answer: ExchangeAnswer) -> [String] {
        switch answer {
        case .choice(let choice): choice.options.map(\.text.plain)
        case .matching(let matching): matching.pairs.map(\.prompt.plain)
        case .ordering(let steps): steps.map(\.plain)
        case .trueFalse, .blanks, .essay, .description, .caseSet: []
        }
    }

    private static func answer(_ answer: ExchangeAnswer) -> (kind: TableKind, key: String?, isUnordered: Bool) {
        switch answer {
        case .choice(let choice):
            let keys = choice.options.indices.filter {
                choice.isMultiple ? choice.options[$0].weight > .none : choice.options[$0].weight == .full
            }
            return (choice.isMultiple ? .multiple : .single, keys.map(OptionLetter.text).joined(), false)
        case .trueFalse(let truth): return (.trueFalse, truth.key ? "对" : "错", false)
        case .blanks(let blanks, let isOrdered):
            return (.blanks, CellAnswers.text(blanks.map { $0.accepted.map(\.match.cellText) }), !isOrdered)
        case .essay(let model): return (.essay, model?.plain, false)
        case .matching(let matching):
            let key = CellEscapes.join(matching.pairs.map(\.match), by: "；", escaping: CellAnswers.blankSigns)
            return (.matching, key, false)
        case .ordering(let steps): return (.ordering, steps.indices.map(OptionLetter.text).joined(), false)
        case .description: return (.description, nil, false)
        case .caseSet: return (.caseSet, nil, false)
        }
    }
}

extension AcceptedAnswer.Match {
    /// What stands in the cell; what a number or a range is stands in 附加.
    var cellText: String {
        switch self {
        case .text(let text, _): text
        case .number(let number, _): number
        case .range(let from, let to): from + "~" + to
        }
    }
}

/// Tags, and ids of other items: between `、`.
enum TagList {
    static let signs = "、,，;；|｜"

    static func text(_ tags: [String]) -> String? { CellEscapes.join(tags, by: "、", escaping: signs) }
}

/// 接受: a line `代码：理由` for each.
enum WaiverLines {
    static func text(_ waivers: [Waiver]) -> String? {
        guard !waivers.isEmpty else { return nil }
        return waivers.map { $0.code.rawValue + "：" + CellEscapes.escaped($0.reason, "") }.joined(separator: "\n")
    }

    /// The waivers, and the codes that nobody knows.
    static func read(_ text: String) -> (waivers: [Waiver], unknown: [String]) {
        var waivers: [Waiver] = []
        var unknown: [String] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "：" || $0 == ":" }
            let name = String(parts[0]).trimmed()
            guard !String(line).trimmed().isEmpty else { continue }
            guard let code = ProblemCode(rawValue: name), ProblemCode.acceptable.contains(code) else {
                unknown.append(name)
                continue
            }
            let reason = parts.count > 1 ? String(parts[1]).trimmed() : ""
            waivers.append(Waiver(code: code, reason: CellEscapes.unescaped(reason)))
        }
        return (waivers, unknown)
    }
}

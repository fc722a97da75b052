/// What a line says about a question besides its stem and options.
enum ItemField {
    case key, rationale, citations, level, facility, tags, id, points, kind, enemies, title, rubric, origin
    case category, bankTitle

    /// Whether its text may have several lines.
    var hasLines: Bool {
        switch self {
        case .key, .rationale, .citations, .rubric: true
        default: false
        }
    }
}

/// The label that begins a field: `答案：`, `【解析】`.
struct FieldLabel {
    var field: ItemField
    /// What stands behind the label.
    var rest: ScalarSlice
    /// Without a colon or brackets.
    var isBare = false

    private static let labels: [Unicode.Scalar: [(Scalars, ItemField)]] = {
        let words: [(String, ItemField)] = [
            ("答案解析", .rationale), ("试题解析", .rationale), ("答题解析", .rationale), ("解题思路", .rationale), ("解析", .rationale),
            ("分析", .rationale), ("详解", .rationale), ("答案要点", .key), ("参考答案", .key), ("正确答案", .key),
            ("标准答案", .key), ("本题答案", .key), ("正确选项", .key), ("答案", .key), ("答", .key), ("Answer", .key),
            ("ANSWER", .key), ("answer", .key), ("法条依据", .citations), ("法律依据", .citations), ("政策依据", .citations),
            ("依据", .citations), ("出处", .citations), ("认知层次", .level), ("层次", .level), ("难度系数", .facility),
            ("难度", .facility), ("标签", .tags), ("知识点", .tags), ("考点", .tags), ("试题编号", .id), ("编号", .id),
            ("分值", .points), ("分数", .points), ("题型", .kind), ("互斥", .enemies), ("标题", .title),
            ("评分标准", .rubric), ("评分说明", .rubric), ("来源", .origin), ("章节", .category), ("题库", .bankTitle),
        ]
        var table: [Unicode.Scalar: [(Scalars, ItemField)]] = [:]
        for (word, field) in words {
            let scalars = Scalars(word.unicodeScalars)
            if let first = scalars.first { table[first, default: []].append((scalars, field)) }
        }
        return table
    }()

    /// Reads the label at the start of a text.
    /// - Parameter allowsBare: whether 答案 may stand without a colon before a space.
    init?(_ text: ScalarSlice, allowsBare: Bool = true) {
        guard let first = text.first else { return nil }
        let isBracketed = first == "【" || first == "[" || first == "［" || first == "〔"
        let start = isBracketed ? text.dropFirst().droppingGaps() : text
        guard let letter = start.first, let candidates = Self.labels[letter],
            let (word, field) = candidates.first(where: { start.starts(with: $0.0) })
        else { return nil }
        self.field = field
        rest = start.dropFirst(word.count).droppingGaps()
        if isBracketed {
            if rest.first == ":" || rest.first == "：" { rest.removeFirst() }
            guard rest.first?.isClosing == true else { return nil }
            rest.removeFirst()
            rest = rest.droppingGaps()
            if rest.first == ":" || rest.first == "：" { rest.removeFirst() }
        } else if rest.first == ":" || rest.first == "：" {
            rest.removeFirst()
        } else {
            guard allowsBare, field == .key, word.count > 1 else { return nil }
            if let verb = rest.first, verb == "为" || verb == "是" {
                rest = rest.dropFirst().droppingGaps()
                if rest.first == ":" || rest.first == "：" { rest.removeFirst() }
            }
            isBare = true
        }
        rest = rest.droppingGaps()
    }

    /// A cell that is a label and nothing else.
    static func ofCell(_ text: ScalarSlice) -> ItemField? {
        let cell = text.stripped
        guard let first = cell.first, let candidates = labels[first] else { return nil }
        return candidates.first {
            cell.elementsEqual($0.0) || cell.elementsEqual($0.0 + [":"]) || cell.elementsEqual($0.0 + ["："])
        }?.1
    }

    /// Fields in one line.
    struct Part {
        var field: ItemField?
        var text: ScalarSlice
    }

    /// Parts a line at the labels within it.
    ///
    /// Labels in brackets always count; others behind a space, and behind the key at once. In a stem or an option only
    /// the key's label is one.
    /// - Parameter isEntry: whether the line stands in a list of keys, where what has no label is a key.
    static func parts(of line: ScalarSlice, isEntry: Bool = false) -> [Part] {
        var parts: [Part] = []
        var start = line
        var field: ItemField? = isEntry ? .key : nil
        if let label = FieldLabel(line), !label.isBare || KeyText.isKey(label.rest) {
            field = label.field
            start = label.rest
        }
        var index = start.startIndex
        while index < start.endIndex {
            guard let label = inside(start, at: index, field: field) else {
                index += 1
                continue
            }
            parts.append(Part(field: field, text: start[..<index].stripped))
            field = label.field
            start = label.rest
            index = start.startIndex
        }
        parts.append(Part(field: field, text: start.stripped))
        return parts
    }

    private static func inside(_ text: ScalarSlice, at index: Int, field: ItemField?) -> FieldLabel? {
        let scalar = text[index]
        if scalar == "【" || scalar == "[" || scalar == "［" {
            guard index > text.startIndex || field != nil else { return nil }
            return FieldLabel(text[index...], allowsBare: false)
        }
        guard scalar.isHan, index > text.startIndex, labels[scalar] != nil else { return nil }
        let before = text[text.index(before: index)]
        switch field {
        case nil:
            guard let label = FieldLabel(text[index...], allowsBare: false),
                text[index] != "答" || text[index...].dropFirst().first == "案"
            else { return nil }
            let front = text[..<index]
            switch label.field {
            case .key: return before.isGap || before.isClosing || isKeyOf(front, label.rest) ? label : nil
            case .rationale: return before.isClosing && isTruthInBrackets(front) ? label : nil
            default: return nil
            }
        case .rationale, .rubric:
            guard before.isGap, let label = FieldLabel(text[index...], allowsBare: false), label.field != .key else {
                return nil
            }
            return label
        case .key:
            guard before.isGap || before.letter != nil || KeyText.isKey(text[..<index]),
                let label = FieldLabel(text[index...], allowsBare: false), label.field != .key
            else { return nil }
            return label
        default:
            guard before.isGap || "；;，,。".unicodeScalars.contains(before) else { return nil }
            return FieldLabel(text[index...], allowsBare: false)
        }
    }

    /// Whether what stands behind 答案 is the key of the sentence in front of it, which does not part them by a space:
    /// letters, or what belongs into its blanks. A text may quote the word, too.
    private static func isKeyOf(_ front: ScalarSlice, _ rest: ScalarSlice) -> Bool {
        guard let last = front.last, "。．.？?！!；;_＿".unicodeScalars.contains(last), let first = rest.first else {
            return false
        }
        if KeyText.isKey(rest) { return true }
        let hasBlank = StemBlanks.hasUnderscores(front) || StemBracket.all(in: front).contains { $0.content == .empty }
        return hasBlank && !first.isOpening && !StemBlanks.isUnderscore(first)
            && !rest.dropLast().contains { "。？！?!".unicodeScalars.contains($0) }
    }

    /// `……（√）`, of a line that is no option.
    private static func isTruthInBrackets(_ front: ScalarSlice) -> Bool {
        guard LetterMark(front, at: front.startIndex) == nil, let bracket = StemBracket.all(in: front).last,
            bracket.range.upperBound == front.endIndex
        else { return false }
        return KeyText.truth(bracket.inside(front)) != nil && KeyText.letters(bracket.inside(front)) == nil
    }
}

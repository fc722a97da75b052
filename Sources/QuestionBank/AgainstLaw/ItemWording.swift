/// An item as the checks read it: its texts as scalars, and what they say about the case and the question.
struct ItemWording {
    let item: Item
    /// The shared stem of the case set that the item hangs on.
    let caseStem: Scalars
    /// What the other items of the case set tell, wrong statements aside.
    let siblingFacts: Scalars
    let stem: Scalars
    let options: [Scalars]
    let rationale: Scalars

    init(_ item: Item, caseStem: Scalars = [], siblings: [Item] = []) {
        self.item = item
        self.caseStem = caseStem
        let told = siblings.filter { $0.id != item.id && $0.answer != .trueFalse(key: false) }
        siblingFacts = Scalars(of: told.map(\.stem).joined(separator: "\n"))
        stem = Scalars(of: item.stem)
        options = item.options.map { Scalars(of: $0) }
        rationale = Scalars(of: item.rationale)
    }

    /// The options that are right.
    var keys: Set<Int> {
        switch item.answer {
        case .single(_, let key): [key]
        case .multiple(_, let key): key
        case .trueFalse, .fillBlank: []
        }
    }

    /// Whether the stem is a statement that is meant to be wrong.
    var isFalseStatement: Bool { item.answer == .trueFalse(key: false) }

    /// Whether the stem has a word by which it may ask for what is not so.
    var hasNegative: Bool { asksForWrong || stem.contains(anyOf: Self.negatives) }

    /// Whether the stem asks for what is wrong, so that the key is what the article does not say. What asks stands at the
    /// end; a 不属于 before it is a condition.
    var asksForWrong: Bool {
        var end = stem.count
        while end > 0, !FoldedText.isWord(stem[end - 1]) { end -= 1 }
        var start = end
        while start > 0, !FigureContext.isStrong(stem[start - 1]), !FigureContext.isComma(stem[start - 1]) {
            start -= 1
        }
        return stem.contains(anyOf: Self.inversions, in: start..<end)
    }

    static let inversions: ScalarWords = [
        "不属于", "不包括", "不正确", "错误", "有误", "不符合", "不是", "不当的", "不妥", "不准确", "不合", "不应",
    ]
    static let negatives: ScalarWords = [
        "不需要", "无需", "不适用", "不能", "不可以", "不得", "不构成", "不当", "违反", "不必", "不予", "不承担", "无效", "无权",
    ]

    /// Whether the item tells of people and what they did.
    var tellsCase: Bool { !caseStem.isEmpty || CaseWords.tells(stem, stem.indices) }

    /// Whether the stem gives figures to reckon with: those of a case, or days of the calendar.
    func givesFacts(_ given: [Figure]) -> Bool {
        tellsCase || stem.contains(anyOf: Self.somebody)
            || given.contains { $0.unit == .date && CalendarDay.parts($0.value.numerator).day > 0 }
    }

    private static let somebody: ScalarWords = ["一名", "一位", "一家", "一起", "张三", "李四", "王五", "赵六", "小赵", "小刘"]
}

/// The words by which a text tells of a case instead of a rule.
enum CaseWords {
    private static let people: Set<Unicode.Scalar> = Set("甲乙丙丁戊己庚辛壬癸某".unicodeScalars)
    private static let facts: ScalarWords = [
        "约定", "已经", "小王", "小李", "小张", "老王", "老李", "老张", "先生", "女士", "于是", "当天", "次日", "当日", "随后", "结果",
    ]

    static func tells(_ text: Scalars, _ range: Range<Int>) -> Bool {
        text[range].contains { people.contains($0) } || text.contains(anyOf: facts, in: range)
    }
}

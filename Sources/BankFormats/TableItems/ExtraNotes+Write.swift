import QuestionBank

extension ExtraNotes {
    /// What of an item has no column of its own; the item is as `TemplateCarrying` leaves it.
    init(of item: ExchangeItem) {
        self.init()
        add("标题", item.title)
        for level in item.category.dropFirst(2) { add("下级目录", level) }
        add("说明", item.rubric?.plain)
        add("答对", item.outcomeFeedback?.correct?.plain)
        add("部分答对", item.outcomeFeedback?.partlyCorrect?.plain)
        add("答错", item.outcomeFeedback?.incorrect?.plain)
        switch item.answer {
        case .choice(let choice): add(choice)
        case .trueFalse(let truth):
            add("反馈对", truth.trueFeedback?.plain)
            add("反馈错", truth.falseFeedback?.plain)
        case .blanks(let blanks, _): for (number, blank) in blanks.enumerated() { add(blank, number + 1) }
        case .matching(let matching):
            addOptions(matching.pairs.map(\.prompt.plain))
            add("干扰项", list: matching.distractors)
            addShuffling(matching.isShuffled)
        case .ordering(let steps): addOptions(steps.map(\.plain))
        case .essay, .description, .caseSet: break
        }
    }

    private mutating func add(_ choice: ExchangeChoice) {
        addOptions(choice.options.map(\.text.plain))
        addShuffling(choice.isShuffled)
        let fixed = choice.options.indices.filter { choice.options[$0].isFixed }.map(OptionLetter.text)
        if !fixed.isEmpty { add("固定", fixed.joined()) }
        let usual = choice.usualWeights
        for (index, option) in choice.options.enumerated() {
            let letter = OptionLetter.text(index)
            if option.weight != usual[index] { add("权重" + letter, option.weight.percent) }
            add("反馈" + letter, option.feedback?.plain)
        }
    }

    private mutating func add(_ blank: ExchangeBlank, _ number: Int) {
        add("候选\(number)", list: blank.choices)
        for (place, answer) in blank.accepted.enumerated() {
            let name = "\(number).\(place + 1)"
            switch answer.match {
            case .text(_, let isCaseSensitive): if isCaseSensitive { add("区分大小写", list: [name]) }
            case .number(_, let tolerance): add("误差" + name, tolerance)
            case .range: add("区间", list: [name])
            }
            if answer.weight != .full { add("权重" + name, answer.weight.percent) }
            add("反馈" + name, answer.feedback?.plain)
        }
    }

    /// The template has columns for eight.
    private mutating func addOptions(_ texts: [String]) {
        for (index, text) in texts.enumerated().dropFirst(TemplateColumns.optionCount) {
            add("选项" + OptionLetter.text(index), text)
        }
    }

    private mutating func addShuffling(_ isShuffled: Bool?) {
        if let isShuffled { add("乱序", isShuffled ? "是" : "否") }
    }
}

extension ExchangeChoice {
    /// What the options weigh when nothing is said about it.
    var usualWeights: [Weight] {
        if isMultiple {
            let share = Weight.evenShare(of: options.count { $0.weight > .none })
            return options.map { $0.weight > .none ? share : .none }
        }
        return options.map { $0.weight == .full ? .full : .none }
    }
}

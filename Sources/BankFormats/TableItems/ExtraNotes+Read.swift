import QuestionBank

extension ExtraNotes {
    /// The options beyond the columns, by letter.
    mutating func takeOptions() -> [(index: Int, text: String)] {
        (TemplateColumns.optionCount..<OptionLabel.limit).compactMap { index in
            take("选项" + OptionLetter.text(index)).map { (index, $0) }
        }
    }

    /// Puts what the lines say into an item.
    /// - Parameter letters: the letters of its options.
    /// - Returns: what is said wrongly, as it stands.
    mutating func apply(to item: inout ExchangeItem, letters: [Int]) -> [String] {
        var wrong: [String] = []
        item.title = take("标题")
        item.category += takeAll("下级目录")
        item.rubric = take("说明").map { ExchangeText($0) }
        let feedback = ["答对", "部分答对", "答错"].map { take($0).map { ExchangeText($0) } }
        if feedback.contains(where: { $0 != nil }) {
            item.outcomeFeedback = .init(correct: feedback[0], partlyCorrect: feedback[1], incorrect: feedback[2])
        }
        switch item.answer {
        case .choice(var choice):
            wrong = apply(to: &choice, letters)
            item.answer = .choice(choice)
        case .trueFalse(var truth):
            truth.trueFeedback = take("反馈对").map { ExchangeText($0) }
            truth.falseFeedback = take("反馈错").map { ExchangeText($0) }
            item.answer = .trueFalse(truth)
        case .blanks(var blanks, let isOrdered):
            for number in blanks.indices { wrong += apply(to: &blanks[number], number + 1) }
            applyMarks(to: &blanks, &wrong)
            item.answer = .blanks(blanks, isOrdered: isOrdered)
        case .matching(var matching):
            matching.distractors = takeList("干扰项")
            matching.isShuffled = takeShuffling(&wrong)
            item.answer = .matching(matching)
        case .ordering, .essay, .description, .caseSet: break
        }
        return wrong
    }

    private mutating func apply(to choice: inout ExchangeChoice, _ letters: [Int]) -> [String] {
        var wrong: [String] = []
        choice.isShuffled = takeShuffling(&wrong)
        if let fixed = take("固定") {
            for place in CellKey.options(fixed, count: OptionLabel.limit, isMultiple: true) ?? [-1] {
                if let index = letters.firstIndex(of: place) {
                    choice.options[index].isFixed = true
                } else {
                    wrong.append("固定：\(fixed)")
                }
            }
        }
        for (index, letter) in letters.enumerated() where choice.options.indices.contains(index) {
            let name = OptionLetter.text(letter)
            choice.options[index].feedback = take("反馈" + name).map { ExchangeText($0) }
            guard let text = take("权重" + name) else { continue }
            let weight = Weight(percent: text)
            let wasKey = choice.options[index].weight > .none
            // The letters of the key and the weights must not contradict each other.
            let isSound = weight.map { choice.isMultiple ? ($0 > .none) == wasKey : !wasKey && $0 < .full } ?? false
            if let weight, isSound { choice.options[index].weight = weight } else { wrong.append("权重\(name)：\(text)") }
        }
        return wrong
    }

    private mutating func apply(to blank: inout ExchangeBlank, _ number: Int) -> [String] {
        var wrong: [String] = []
        blank.choices = takeList("候选\(number)")
        for place in blank.accepted.indices {
            let name = "\(number).\(place + 1)"
            blank.accepted[place].feedback = take("反馈" + name).map { ExchangeText($0) }
            if let text = take("权重" + name) {
                if let weight = Weight(percent: text) {
                    blank.accepted[place].weight = weight
                } else {
                    wrong.append("权重\(name)：\(text)")
                }
            }
            if let tolerance = take("误差" + name), case .text(let text, _) = blank.accepted[place].match {
                blank.accepted[place].match = .number(text, tolerance: tolerance)
            }
        }
        return wrong
    }

    /// Case and ranges, which are lists of places.
    private mutating func applyMarks(to blanks: inout [ExchangeBlank], _ wrong: inout [String]) {
        for name in ["区分大小写", "区间"] {
            for place in takeList(name) {
                let numbers = place.split(separator: ".").compactMap { Int($0) }
                guard numbers.count == 2, numbers.allSatisfy({ $0 > 0 }), blanks.indices.contains(numbers[0] - 1),
                    blanks[numbers[0] - 1].accepted.indices.contains(numbers[1] - 1),
                    case .text(let text, _) = blanks[numbers[0] - 1].accepted[numbers[1] - 1].match,
                    let match = name == "区间" ? Self.range(text) : .text(text, isCaseSensitive: true)
                else {
                    wrong.append("\(name)：\(place)")
                    continue
                }
                blanks[numbers[0] - 1].accepted[numbers[1] - 1].match = match
            }
        }
    }

    private static func range(_ text: String) -> AcceptedAnswer.Match? {
        let ends = text.split(separator: "~", omittingEmptySubsequences: false).map { String($0).trimmed() }
        guard ends.count == 2, !ends[0].isEmpty, !ends[1].isEmpty else { return nil }
        return .range(from: ends[0], to: ends[1])
    }

    private mutating func takeShuffling(_ wrong: inout [String]) -> Bool? {
        guard let text = take("乱序") else { return nil }
        let isShuffled = CellKey.truth(text)
        if isShuffled == nil { wrong.append("乱序：\(text)") }
        return isShuffled
    }
}

import QuestionBank

/// What GIFT can hold of an item; it has no points, no shuffling, and one blank at most.
enum GIFTCarrying {
    static func carried(_ item: ExchangeItem) -> ExchangeItem? {
        guard var stem = MoodleText.carried(item.stem), let answer = answer(item.answer) else { return nil }
        if case .blanks = item.answer {
            guard let marked = MoodleBlanks.single(stem) else { return nil }
            stem = marked.stem
        }
        var carried = MoodleItems.carriedFrame(item, stem: stem, answer: answer)
        if case .description = answer { (carried.rationale, carried.citations) = (nil, []) }
        carried.id = GIFTComment.carriedID(item.id)
        let tags = GIFTComment.carriedTags(MoodleConventions.tags(of: item))
        (carried.tags, carried.level, carried.facility) = MoodleConventions.parted(tags)
        return carried
    }

    private static func answer(_ answer: ExchangeAnswer) -> ExchangeAnswer? {
        switch answer {
        case .choice(let choice): self.choice(choice).map(ExchangeAnswer.choice)
        case .trueFalse(let truth): .trueFalse(MoodleItems.carried(truth))
        case .blanks(let blanks, _):
            blanks.count == 1 ? blanks.first.flatMap(blank) : nil
        case .essay: .essay(model: nil)
        case .matching(let matching): self.matching(matching).map(ExchangeAnswer.matching)
        case .description: .description
        case .ordering, .caseSet: nil
        }
    }

    private static func choice(_ choice: ExchangeChoice) -> ExchangeChoice? {
        var options: [ExchangeOption] = []
        for option in choice.options {
            guard let text = MoodleText.carried(option.text), let weight = MoodleWeight.held(option.weight) else {
                return nil
            }
            options.append(
                ExchangeOption(text, weight: weight, feedback: MoodleText.carried(option.feedback))
            )
        }
        guard options.count > 1, options.contains(where: { $0.weight > .none }) else { return nil }
        // Without an option that brings all the points, Moodle lets several be chosen.
        let isMultiple = choice.isMultiple || !options.contains { $0.weight == .full }
        return ExchangeChoice(options: options, isMultiple: isMultiple)
    }

    private static func blank(_ blank: ExchangeBlank) -> ExchangeAnswer? {
        if !blank.choices.isEmpty { return list(blank) }
        let isTyped = blank.accepted.allSatisfy {
            if case .text = $0.match { true } else { false }
        }
        guard let accepted = isTyped ? typed(blank.accepted) : numbers(blank.accepted),
            accepted.contains(where: { $0.weight > .none })
        else { return nil }
        return .blanks([ExchangeBlank(accepted: accepted)], isOrdered: true)
    }

    /// A blank with a list is a choice whose stem has the blank.
    private static func list(_ blank: ExchangeBlank) -> ExchangeAnswer? {
        let options = blank.choices.map { choice in
            let answer = blank.accepted.first {
                if case .text(choice, _) = $0.match { true } else { false }
            }
            return ExchangeOption(ExchangeText(choice), weight: answer?.weight ?? .none, feedback: answer?.feedback)
        }
        return choice(ExchangeChoice(options: options, isMultiple: false)).map(ExchangeAnswer.choice)
    }

    private static func typed(_ answers: [AcceptedAnswer]) -> [AcceptedAnswer]? {
        var accepted: [AcceptedAnswer] = []
        for answer in answers {
            guard case .text(let text, _) = answer.match, let weight = MoodleWeight.held(answer.weight) else {
                return nil
            }
            let clean = MoodleText.clean(text)
            guard !clean.isEmpty else { return nil }
            accepted.append(
                AcceptedAnswer(
                    .text(clean, isCaseSensitive: false),
                    weight: weight,
                    feedback: MoodleText.carried(answer.feedback)
                )
            )
        }
        // An arrow beside an equals sign makes a matching question of it.
        guard accepted.contains(where: hasArrow) else { return accepted }
        guard accepted.count == 1, let only = accepted.first, only.weight == .full,
            case .text(let text, _) = only.match, text.contains("->")
        else { return nil }
        return accepted
    }

    static func hasArrow(_ answer: AcceptedAnswer) -> Bool {
        if let feedback = answer.feedback, feedback.raw.contains("->") { return true }
        if case .text(let text, _) = answer.match { return text.contains("->") }
        return false
    }

    private static func numbers(_ answers: [AcceptedAnswer]) -> [AcceptedAnswer]? {
        var accepted: [AcceptedAnswer] = []
        var others: AcceptedAnswer?
        for answer in answers {
            guard let weight = MoodleWeight.held(answer.weight) else { return nil }
            let feedback = MoodleText.carried(answer.feedback)
            switch answer.match {
            case .text(MoodleWildcard.all, _) where weight == .none:
                if others == nil, feedback != nil {
                    let all = AcceptedAnswer.Match.text(MoodleWildcard.all, isCaseSensitive: false)
                    others = AcceptedAnswer(all, weight: .none, feedback: feedback)
                }
            case .text: return nil
            case .number, .range:
                guard let match = MoodleNumbers.carried(answer.match) else { return nil }
                accepted.append(AcceptedAnswer(match, weight: weight, feedback: feedback))
            }
        }
        if let others { accepted.append(others) }
        return accepted
    }

    private static func matching(_ matching: ExchangeMatching) -> ExchangeMatching? {
        var carried = ExchangeMatching(pairs: [])
        for pair in matching.pairs {
            let match = MoodleText.clean(pair.match)
            guard !match.isEmpty, let prompt = MoodleText.carried(withoutArrow(pair.prompt)) else { return nil }
            carried.pairs.append(.init(prompt: prompt, match: match))
        }
        carried.distractors = matching.distractors.map(MoodleText.clean).filter { !$0.isEmpty }
        return carried.pairs.count > 1 ? carried : nil
    }

    /// An arrow in a prompt would part it; in HTML it can be written another way.
    private static func withoutArrow(_ prompt: ExchangeText) -> ExchangeText {
        guard prompt.raw.contains("->") else { return prompt }
        if prompt.markup == .plain {
            return ExchangeText("", markup: .html, source: MoodleText.escapedHTML(prompt.plain))
        }
        return ExchangeText("", markup: prompt.markup, source: prompt.raw.replacing("->", with: "-&gt;"))
    }
}

import QuestionBank

/// What Moodle XML can hold of an item.
enum MoodleXMLCarrying {
    static func carried(_ item: ExchangeItem) -> ExchangeItem? {
        guard let stem = MoodleText.carried(item.stem) else { return nil }
        var carried: ExchangeItem
        if case .blanks(let blanks, _) = item.answer {
            guard let (stem, answers) = self.blanks(blanks, stem) else { return nil }
            carried = MoodleItems.carriedFrame(item, stem: stem, answer: .blanks(answers, isOrdered: true))
        } else {
            guard let answer = answer(item.answer) else { return nil }
            carried = MoodleItems.carriedFrame(item, stem: stem, answer: answer)
        }
        let id = MoodleText.line(item.id ?? "")
        carried.id = id.isEmpty ? nil : id
        let tags = MoodleConventions.tags(of: item).map(MoodleText.line).filter { tag in
            // Moodle takes tags for plain words and cuts out what looks like HTML.
            !tag.isEmpty && !tag.contains { "<>`".contains($0) }
        }
        (carried.tags, carried.level, carried.facility) = MoodleConventions.parted(tags)
        if let points = item.points, points.isFinite, points >= 0, !isDescription(item.answer) {
            carried.points = points
        }
        if hasOutcome(item.answer), let outcome = item.outcomeFeedback {
            let feedback = ExchangeItem.OutcomeFeedback(
                correct: MoodleText.carried(outcome.correct),
                partlyCorrect: MoodleText.carried(outcome.partlyCorrect),
                incorrect: MoodleText.carried(outcome.incorrect)
            )
            if feedback != .init() { carried.outcomeFeedback = feedback }
        }
        return carried
    }

    private static func isDescription(_ answer: ExchangeAnswer) -> Bool {
        if case .description = answer { true } else { false }
    }

    /// Whether Moodle has feedback on the outcome of such a question.
    private static func hasOutcome(_ answer: ExchangeAnswer) -> Bool {
        switch answer {
        case .choice, .matching: true
        default: false
        }
    }

    private static func answer(_ answer: ExchangeAnswer) -> ExchangeAnswer? {
        switch answer {
        case .choice(let choice): self.choice(choice).map(ExchangeAnswer.choice)
        case .trueFalse(let truth): .trueFalse(MoodleItems.carried(truth))
        case .essay(let model): .essay(model: MoodleText.carried(model))
        case .matching(let matching): self.matching(matching).map(ExchangeAnswer.matching)
        case .description: .description
        case .blanks, .ordering, .caseSet: nil
        }
    }

    private static func choice(_ choice: ExchangeChoice) -> ExchangeChoice? {
        var options: [ExchangeOption] = []
        for option in choice.options {
            guard let text = MoodleText.carried(option.text), let weight = MoodleWeight.held(option.weight) else {
                return nil
            }
            options.append(ExchangeOption(text, weight: weight, feedback: MoodleText.carried(option.feedback)))
        }
        guard options.count > 1, options.contains(where: { $0.weight > .none }) else { return nil }
        // Moodle shuffles all options or none.
        let isShuffled = choice.options.contains(where: \.isFixed) ? false : choice.isShuffled
        return ExchangeChoice(options: options, isMultiple: choice.isMultiple, isShuffled: isShuffled)
    }

    private static func matching(_ matching: ExchangeMatching) -> ExchangeMatching? {
        var carried = ExchangeMatching(pairs: [], isShuffled: matching.isShuffled)
        for pair in matching.pairs {
            let match = MoodleText.clean(pair.match)
            guard !match.isEmpty, let prompt = MoodleText.carried(pair.prompt) else { return nil }
            carried.pairs.append(.init(prompt: prompt, match: match))
        }
        carried.distractors = matching.distractors.map(MoodleText.clean).filter { !$0.isEmpty }
        return carried.pairs.count > 1 ? carried : nil
    }

    // MARK: 填空

    /// Whether a question with these blanks is written as a text with gaps: one blank to type is a type of its own.
    static func isCloze(_ blanks: [ExchangeBlank]) -> Bool {
        blanks.count > 1 || blanks.contains { !$0.choices.isEmpty }
    }

    private static func blanks(
        _ blanks: [ExchangeBlank],
        _ stem: ExchangeText
    ) -> (stem: ExchangeText, blanks: [ExchangeBlank])? {
        let isCloze = isCloze(blanks)
        var carried: [ExchangeBlank] = []
        for blank in blanks {
            guard let one = self.blank(blank, isCloze: isCloze) else { return nil }
            carried.append(one)
        }
        guard !carried.isEmpty else { return nil }
        guard isCloze else { return MoodleBlanks.single(stem).map { ($0.stem, carried) } }
        for text in [stem, ExchangeText(stem.plain)] {
            let (raw, _) = MoodleBlanks.marked(text.raw)
            guard let written = MoodleCloze.written(raw, carried), let read = try? MoodleCloze(written),
                read.blanks == carried,
                let back = MoodleText.carried(ExchangeText("", markup: text.markup, source: raw))
            else { continue }
            let (plain, count) = MoodleBlanks.marked(back.plain)
            guard count == carried.count else { continue }
            return (ExchangeText(plain, markup: back.markup, source: back.markup == .plain ? nil : back.raw), carried)
        }
        return nil
    }

    private static func blank(_ blank: ExchangeBlank, isCloze: Bool) -> ExchangeBlank? {
        var carried = ExchangeBlank(accepted: [], choices: blank.choices.compactMap(MoodleCloze.carriedChoice))
        let isTyped = blank.accepted.allSatisfy {
            if case .text = $0.match { true } else { false }
        }
        let isCaseSensitive = blank.accepted.contains {
            if case .text(_, true) = $0.match { true } else { false }
        }
        var others: AcceptedAnswer?
        for answer in blank.accepted {
            let feedback = isCloze ? MoodleCloze.carriedFeedback(answer.feedback) : MoodleText.carried(answer.feedback)
            guard let weight = MoodleWeight.held(answer.weight) else { return nil }
            switch answer.match {
            case .text(let text, _) where isTyped:
                let words = carried.choices.isEmpty ? MoodleText.clean(text) : MoodleCloze.carriedChoice(text) ?? ""
                guard !words.isEmpty else { return nil }
                let match = AcceptedAnswer.Match.text(
                    words,
                    isCaseSensitive: carried.choices.isEmpty && isCaseSensitive
                )
                carried.accepted.append(AcceptedAnswer(match, weight: weight, feedback: feedback))
            case .text(MoodleWildcard.all, _) where weight == .none:
                let all = AcceptedAnswer.Match.text(MoodleWildcard.all, isCaseSensitive: false)
                if feedback != nil { others = AcceptedAnswer(all, weight: weight, feedback: feedback) }
            case .text: return nil
            case .number, .range:
                guard let match = MoodleNumbers.centred(answer.match) else { return nil }
                carried.accepted.append(AcceptedAnswer(match, weight: weight, feedback: feedback))
            }
        }
        if let others { carried.accepted.append(others) }
        if !carried.choices.isEmpty { sortByChoices(&carried) }
        return carried.accepted.contains { $0.weight > .none } ? carried : nil
    }

    /// What a list accepts stands in the order of the list, and each of it once.
    private static func sortByChoices(_ blank: inout ExchangeBlank) {
        var accepted: [AcceptedAnswer] = []
        for choice in blank.choices {
            let answer = blank.accepted.first {
                if case .text(choice, _) = $0.match { true } else { false }
            }
            guard let answer, answer.weight != .none || answer.feedback != nil else { continue }
            accepted.append(answer)
        }
        blank.accepted = accepted
    }
}

import QuestionBank

/// What comes back of an item that is written as QTI: plain texts, and what the other editions of this folder say.
enum QTICarried {
    /// Deeper than any category is.
    private static let categoryLimit = 30

    static func items(_ item: ExchangeItem) -> [ExchangeItem] {
        guard let carried = self.item(item, isPart: false) else { return [] }
        return [carried]
    }

    private static func item(_ item: ExchangeItem, isPart: Bool) -> ExchangeItem? {
        guard let stem = QTIPlain.text(item.stem), let answer = answer(item.answer, stem: stem, isPart: isPart) else {
            return nil
        }
        var carried = ExchangeItem(stem: stem, answer: answer)
        carried.id = QTIIdentifier.carried(item.id)
        carried.title = item.title.map(QTIPlain.cleanLine)
        if carried.title == "" || carried.title == carried.id.map(QTIIdentifier.encoded) { carried.title = nil }
        carried.rationale = QTIPlain.text(item.rationale)
        carried.rubric = QTIPlain.text(item.rubric)
        carried.outcomeFeedback = outcomeFeedback(item)
        if !isPart { carried.category = lines(Array(item.category.prefix(categoryLimit))) }
        carried.tags = lines(item.tags)
        carried.citations = lines(item.citations)
        carried.level = item.level
        carried.facility = item.facility.flatMap { (0...1).contains($0) ? $0 : nil }
        carried.points = item.points.flatMap { $0.isFinite && $0 > 0 ? $0 : nil }
        carried.enemies = lines(item.enemies)
        carried.waivers = item.waivers.compactMap { waiver in
            let reason = QTIPlain.cleanLine(waiver.reason)
            return reason.isEmpty ? nil : Waiver(code: waiver.code, reason: reason)
        }
        carried.origin = item.origin.map(QTIPlain.cleanLine).flatMap { $0.isEmpty ? nil : $0 }
        return carried
    }

    private static func lines(_ texts: [String]) -> [String] {
        texts.map(QTIPlain.cleanLine).filter { !$0.isEmpty }
    }

    /// Said after an answer that the machine judges.
    private static func outcomeFeedback(_ item: ExchangeItem) -> ExchangeItem.OutcomeFeedback? {
        switch item.answer {
        case .essay, .description, .caseSet: return nil
        default: break
        }
        let feedback = ExchangeItem.OutcomeFeedback(
            correct: QTIPlain.text(item.outcomeFeedback?.correct),
            partlyCorrect: QTIPlain.text(item.outcomeFeedback?.partlyCorrect),
            incorrect: QTIPlain.text(item.outcomeFeedback?.incorrect)
        )
        return feedback == ExchangeItem.OutcomeFeedback() ? nil : feedback
    }

    /// nil for what cannot be written.
    private static func answer(_ answer: ExchangeAnswer, stem: ExchangeText, isPart: Bool) -> ExchangeAnswer? {
        switch answer {
        case .choice(let choice): return self.choice(choice)
        case .trueFalse(var truth):
            truth.trueFeedback = QTIPlain.text(truth.trueFeedback)
            truth.falseFeedback = QTIPlain.text(truth.falseFeedback)
            return .trueFalse(truth)
        case .blanks(let blanks, let isOrdered):
            let carried = blanks.compactMap(blank)
            guard carried.count == blanks.count, stem.plain.count(of: ExchangeBlank.mark) == blanks.count,
                !blanks.isEmpty
            else { return nil }
            return .blanks(carried, isOrdered: isOrdered)
        case .essay(let model): return .essay(model: QTIPlain.text(model))
        case .matching(let matching): return self.matching(matching)
        case .ordering(let texts):
            let carried = texts.compactMap(QTIPlain.text)
            return carried.count == texts.count && !texts.isEmpty ? .ordering(carried) : nil
        case .description: return .description
        case .caseSet(let parts):
            let carried = parts.compactMap { part in isPart ? nil : item(part, isPart: true) }
            return carried.count == parts.count && !parts.isEmpty ? .caseSet(carried) : nil
        }
    }

    private static func choice(_ choice: ExchangeChoice) -> ExchangeAnswer? {
        var carried = choice
        for index in carried.options.indices {
            carried.options[index].text = ExchangeText(QTIPlain.clean(carried.options[index].text.plain))
            carried.options[index].feedback = QTIPlain.text(carried.options[index].feedback)
            if carried.options[index].text.plain.isEmpty, carried.options[index].weight > .none { return nil }
        }
        guard carried.options.count >= 2, carried.options.contains(where: { $0.weight > .none }) else { return nil }
        return QTITruth.answer(carried)
    }

    private static func blank(_ blank: ExchangeBlank) -> ExchangeBlank? {
        var carried = ExchangeBlank(accepted: [], choices: [])
        for answer in blank.accepted {
            guard let match = match(answer.match) else { continue }
            carried.accepted.append(AcceptedAnswer(match, weight: answer.weight))
        }
        guard carried.accepted.contains(where: { $0.weight == .full }) else { return nil }
        let numbers = carried.accepted.count { if case .text = $0.match { false } else { true } }
        guard numbers == 0 || numbers == carried.accepted.count else { return nil }
        // What brings nothing is not compared.
        if numbers > 0 { carried.accepted.removeAll { $0.weight == .none } }
        guard numbers == 0, !blank.choices.isEmpty else { return carried }
        return picked(blank, carried) ?? carried
    }

    /// A blank with a list, when all that is accepted stands in the list.
    private static func picked(_ blank: ExchangeBlank, _ carried: ExchangeBlank) -> ExchangeBlank? {
        let choices = blank.choices.map(QTIPlain.cleanLine)
        guard Set(choices).count == choices.count, !choices.contains("") else { return nil }
        var result = ExchangeBlank(accepted: [], choices: choices)
        for answer in carried.accepted where answer.weight != .none {
            guard case .text(let text, _) = answer.match, choices.contains(text) else { return nil }
            result.accepted.append(AcceptedAnswer(.text(text, isCaseSensitive: false), weight: answer.weight))
        }
        return result
    }

    private static func match(_ match: AcceptedAnswer.Match) -> AcceptedAnswer.Match? {
        switch match {
        case .text(let text, let isCaseSensitive):
            let text = QTIPlain.cleanLine(text)
            return text.isEmpty ? nil : .text(text, isCaseSensitive: isCaseSensitive)
        case .number(let number, let tolerance):
            guard let number = QTIDecimal.canonical(number), let tolerance = QTIDecimal.canonical(tolerance),
                !tolerance.hasPrefix("-")
            else { return nil }
            return .number(number, tolerance: tolerance)
        case .range(let from, let upTo):
            // An empty range would be a number.
            guard let from = QTIDecimal.canonical(from), let upTo = QTIDecimal.canonical(upTo),
                let width = QTIDecimal.difference(upTo, from), !width.hasPrefix("-")
            else { return nil }
            return width == "0" ? .number(from, tolerance: "0") : .range(from: from, to: upTo)
        }
    }

    private static func matching(_ matching: ExchangeMatching) -> ExchangeAnswer? {
        var pairs: [ExchangeMatching.Pair] = []
        for pair in matching.pairs {
            let match = QTIPlain.cleanLine(pair.match)
            guard let prompt = QTIPlain.text(pair.prompt), !match.isEmpty else { return nil }
            pairs.append(.init(prompt: prompt, match: match))
        }
        guard !pairs.isEmpty else { return nil }
        let used = Set(pairs.map(\.match))
        // Sorted, as they are written, so that their places do not give the pairs away.
        let distractors = Set(lines(matching.distractors)).subtracting(used).sorted(by: QTIOrder.precedes)
        return .matching(ExchangeMatching(pairs: pairs, distractors: distractors, isShuffled: matching.isShuffled))
    }
}

/// An order of texts that has nothing to do with what is right.
enum QTIOrder {
    static func precedes(_ one: String, _ other: String) -> Bool {
        one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
    }
}

import QuestionBank

/// What our template leaves of an item: nearly everything, as plain text.
///
/// Markup goes; texts lose the spaces around them and control characters; an item goes whole where the reader would
/// refuse it.
enum TemplateCarrying {
    static func carried(_ item: ExchangeItem) -> ExchangeItem? {
        guard var kept = attributes(of: item), let answer = answer(item.answer, stem: &kept.stem) else { return nil }
        kept.answer = answer
        let cells = TemplateRows.rows(of: kept).joined()
        return cells.allSatisfy { $0.map(TableLimits.fits) ?? true } ? kept : nil
    }

    /// A text as a cell holds it.
    static func cleaned(_ text: String) -> String {
        hasControls(text) ? withoutControls(text) : text.trimmed()
    }

    /// Looks at the bytes, because nearly all texts have none.
    private static func hasControls(_ text: String) -> Bool {
        var (first, second): (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            if byte < 0x20, byte != 0x0A, byte != 0x09 { return true }
            // U+FEFF, U+FFFE and U+FFFF.
            if first == 0xEF, second == 0xBB && byte == 0xBF || second == 0xBF && byte >= 0xBE { return true }
            (first, second) = (second, byte)
        }
        return false
    }

    private static func withoutControls(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            defer { wasReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0D: scalars.append("\n")
            case 0x0A: if !wasReturn { scalars.append(scalar) }
            case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0xFEFF, 0xFFFE, 0xFFFF: continue
            default: scalars.append(scalar)
            }
        }
        return String(scalars).trimmed()
    }

    private static func text(_ text: ExchangeText?) -> ExchangeText? {
        guard let text else { return nil }
        let plain = cleaned(text.plain)
        return plain.isEmpty ? nil : ExchangeText(plain)
    }

    private static func word(_ text: String?) -> String? {
        guard let text else { return nil }
        let plain = cleaned(text)
        return plain.isEmpty ? nil : plain
    }

    private static func attributes(of item: ExchangeItem) -> ExchangeItem? {
        guard let stem = text(item.stem) else { return nil }
        let feedback = item.outcomeFeedback.map {
            ExchangeItem.OutcomeFeedback(
                correct: text($0.correct),
                partlyCorrect: text($0.partlyCorrect),
                incorrect: text($0.incorrect)
            )
        }
        let isSaid = feedback?.correct != nil || feedback?.partlyCorrect != nil || feedback?.incorrect != nil
        return ExchangeItem(
            // An id that begins like those of the examples would be skipped with them.
            id: word(item.id).flatMap { $0.hasPrefix(ItemTemplate.exampleMark) ? nil : $0 },
            title: word(item.title),
            stem: stem,
            answer: .description,
            rationale: text(item.rationale),
            outcomeFeedback: isSaid ? feedback : nil,
            rubric: text(item.rubric),
            category: item.category.compactMap(word),
            tags: item.tags.compactMap(word),
            citations: item.citations.compactMap(word),
            level: item.level,
            facility: item.facility.flatMap { (0...1).contains($0) ? $0 : nil },
            points: item.points.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil },
            enemies: item.enemies.compactMap(word),
            waivers: item.waivers.filter { ProblemCode.acceptable.contains($0.code) }
                .map { Waiver(code: $0.code, reason: cleaned($0.reason)) },
            origin: word(item.origin)
        )
    }

    private static func answer(_ answer: ExchangeAnswer, stem: inout ExchangeText) -> ExchangeAnswer? {
        switch answer {
        case .choice(let choice): return self.choice(choice).map(ExchangeAnswer.choice)
        case .trueFalse(let truth):
            return .trueFalse(
                ExchangeTruth(
                    key: truth.key,
                    trueFeedback: text(truth.trueFeedback),
                    falseFeedback: text(truth.falseFeedback)
                )
            )
        case .blanks(let blanks, let isOrdered):
            let marked = BlankMarks.lines(stem.plain, shortest: 3)
            let kept = blanks.map(blank)
            guard !blanks.isEmpty, marked.count == blanks.count, kept.allSatisfy({ !$0.accepted.isEmpty }) else {
                return nil
            }
            stem = ExchangeText(marked.stem)
            return .blanks(kept, isOrdered: isOrdered)
        case .essay(let model): return .essay(model: text(model))
        case .matching(let matching): return self.matching(matching).map(ExchangeAnswer.matching)
        case .ordering(let steps):
            let kept = steps.compactMap(text)
            guard kept.count == steps.count, (2...OptionLabel.limit).contains(kept.count) else { return nil }
            return .ordering(kept)
        case .description: return .description
        case .caseSet(let parts):
            let kept = parts.compactMap(part)
            // The set itself is one of its rows.
            guard !parts.isEmpty, kept.count == parts.count, kept.count < GroupLimits.rows else { return nil }
            return .caseSet(kept)
        }
    }

    private static func part(_ part: ExchangeItem) -> ExchangeItem? {
        if case .caseSet = part.answer { return nil }
        return carried(part)
    }

    private static func choice(_ choice: ExchangeChoice) -> ExchangeChoice? {
        var kept = choice
        kept.options = choice.options.compactMap { option in
            text(option.text).map {
                ExchangeOption(
                    $0,
                    weight: isPercentage(option.weight) ? option.weight : .none,
                    feedback: text(option.feedback),
                    isFixed: option.isFixed
                )
            }
        }
        guard kept.options.count == choice.options.count, (2...OptionLabel.limit).contains(kept.options.count),
            EqualTexts.pairs(in: kept.options.map(\.text.plain)).isEmpty
        else { return nil }
        let keys = kept.options.indices.filter { kept.options[$0].weight > .none }
        if kept.isMultiple, keys.count == 1 {
            // A 多选 with one key is a 单选 in a table.
            kept.isMultiple = false
            kept.options[keys[0]].weight = .full
        }
        if kept.isMultiple { return keys.isEmpty ? nil : kept }
        return kept.options.count { $0.weight >= .full } == 1 ? kept : nil
    }

    /// From -100% to 100%, which is what can be read.
    private static func isPercentage(_ weight: Weight) -> Bool {
        (-Weight.full.units...Weight.full.units).contains(weight.units)
    }

    private static func blank(_ blank: ExchangeBlank) -> ExchangeBlank {
        let accepted = blank.accepted.compactMap { answer -> AcceptedAnswer? in
            let match: AcceptedAnswer.Match
            switch answer.match {
            case .text(let text, let isCaseSensitive):
                match = .text(cleaned(text), isCaseSensitive: isCaseSensitive)
            case .number(let number, let tolerance):
                match = .number(cleaned(number), tolerance: cleaned(tolerance))
            case .range(let from, let to):
                guard !(from + to).contains("~"), let from = word(from), let to = word(to) else { return nil }
                match = .range(from: from, to: to)
            }
            guard !match.cellText.isEmpty else { return nil }
            let weight = isPercentage(answer.weight) ? answer.weight : .full
            return AcceptedAnswer(match, weight: weight, feedback: text(answer.feedback))
        }
        return ExchangeBlank(accepted: accepted, choices: blank.choices.compactMap(word))
    }

    private static func matching(_ matching: ExchangeMatching) -> ExchangeMatching? {
        let pairs = matching.pairs.compactMap { pair -> ExchangeMatching.Pair? in
            guard let prompt = text(pair.prompt), let match = word(pair.match) else { return nil }
            return ExchangeMatching.Pair(prompt: prompt, match: match)
        }
        guard !pairs.isEmpty, pairs.count == matching.pairs.count, pairs.count <= OptionLabel.limit else { return nil }
        return ExchangeMatching(
            pairs: pairs,
            distractors: matching.distractors.compactMap(word),
            isShuffled: matching.isShuffled
        )
    }
}

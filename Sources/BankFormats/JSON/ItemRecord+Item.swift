import QuestionBank

extension ItemRecord {
    init(_ item: ExchangeItem) {
        func list<Element>(_ elements: [Element]) -> [Element]? { elements.isEmpty ? nil : elements }
        id = item.id
        title = item.title
        stem = TextRecord(item.stem)
        rationale = item.rationale.map(TextRecord.init)
        correctFeedback = item.outcomeFeedback?.correct.map(TextRecord.init)
        partlyCorrectFeedback = item.outcomeFeedback?.partlyCorrect.map(TextRecord.init)
        incorrectFeedback = item.outcomeFeedback?.incorrect.map(TextRecord.init)
        rubric = item.rubric.map(TextRecord.init)
        category = list(item.category)
        tags = list(item.tags)
        citations = list(item.citations)
        level = item.level?.rawValue
        facility = item.facility
        points = item.points
        enemies = list(item.enemies)
        accept = WaiverRecord.list(item.waivers)
        origin = item.origin
        switch item.answer {
        case .choice(let choice):
            kind = choice.isMultiple ? "multiple" : "single"
            options = choice.options.map { option in
                OptionRecord(
                    text: TextRecord(option.text),
                    weight: option.weight.percentage,
                    feedback: option.feedback.map(TextRecord.init),
                    fixed: option.isFixed ? true : nil
                )
            }
            shuffle = choice.isShuffled
        case .trueFalse(let truth):
            kind = "true-false"
            key = truth.key
            trueFeedback = truth.trueFeedback.map(TextRecord.init)
            falseFeedback = truth.falseFeedback.map(TextRecord.init)
        case .blanks(let blanks, let isOrdered):
            kind = "fill-blank"
            self.blanks = blanks.map {
                BlankRecord(accepted: $0.accepted.map(AnswerRecord.init), choices: list($0.choices))
            }
            ordered = isOrdered
        case .essay(let model):
            kind = "essay"
            self.model = model.map(TextRecord.init)
        case .matching(let matching):
            kind = "matching"
            pairs = matching.pairs.map { PairRecord(prompt: TextRecord($0.prompt), match: $0.match) }
            distractors = list(matching.distractors)
            shuffle = matching.isShuffled
        case .ordering(let texts):
            kind = "ordering"
            order = texts.map(TextRecord.init)
        case .description: kind = "description"
        case .caseSet(let parts):
            kind = "case-set"
            items = parts.map(ItemRecord.init)
        }
    }

    /// The question, or what is wrong with the record.
    func item() throws(JSONItemProblem) -> ExchangeItem {
        guard let stem else { throw .missingKey("stem") }
        let feedback = ExchangeItem.OutcomeFeedback(
            correct: correctFeedback?.text,
            partlyCorrect: partlyCorrectFeedback?.text,
            incorrect: incorrectFeedback?.text
        )
        var level: CognitiveLevel?
        if let written = self.level {
            level = CognitiveLevel(name: written)
            if level == nil { throw .badValue(key: "level", value: written) }
        }
        if let facility, !(0...1).contains(facility) { throw .badValue(key: "facility", value: "\(facility)") }
        var waivers: [Waiver] = []
        for record in accept ?? [] {
            guard let waiver = record.waiver else { throw .badValue(key: "accept", value: record.code) }
            waivers.append(waiver)
        }
        return ExchangeItem(
            id: id,
            title: title,
            stem: stem.text,
            answer: try answer(),
            rationale: rationale?.text,
            outcomeFeedback: feedback == ExchangeItem.OutcomeFeedback() ? nil : feedback,
            rubric: rubric?.text,
            category: category ?? [],
            tags: tags ?? [],
            citations: citations ?? [],
            level: level,
            facility: facility,
            points: points,
            enemies: enemies ?? [],
            waivers: waivers,
            origin: origin
        )
    }

    private func answer() throws(JSONItemProblem) -> ExchangeAnswer {
        guard let kind else { throw .missingKey("kind") }
        switch kind {
        case "single", "multiple":
            guard let options else { throw .missingKey("options") }
            var read: [ExchangeOption] = []
            for option in options {
                read.append(
                    ExchangeOption(
                        option.text.text,
                        weight: try Weight.read(option.weight),
                        feedback: option.feedback?.text,
                        isFixed: option.fixed ?? false
                    )
                )
            }
            guard read.contains(where: { $0.weight > .none }) else { throw .noKey }
            return .choice(ExchangeChoice(options: read, isMultiple: kind == "multiple", isShuffled: shuffle))
        case "true-false":
            guard let key else { throw .missingKey("key") }
            return .trueFalse(
                ExchangeTruth(key: key, trueFeedback: trueFeedback?.text, falseFeedback: falseFeedback?.text)
            )
        case "fill-blank":
            guard let blanks, !blanks.isEmpty else { throw .missingKey("blanks") }
            var read: [ExchangeBlank] = []
            for blank in blanks {
                var accepted: [AcceptedAnswer] = []
                for answer in blank.accepted { accepted.append(try answer.answer()) }
                guard !accepted.isEmpty else { throw .missingKey("accepted") }
                read.append(ExchangeBlank(accepted: accepted, choices: blank.choices ?? []))
            }
            return .blanks(read, isOrdered: ordered ?? true)
        case "essay": return .essay(model: model?.text)
        case "matching":
            guard let pairs else { throw .missingKey("pairs") }
            return .matching(
                ExchangeMatching(
                    pairs: pairs.map { ExchangeMatching.Pair(prompt: $0.prompt.text, match: $0.match) },
                    distractors: distractors ?? [],
                    isShuffled: shuffle
                )
            )
        case "ordering":
            guard let order else { throw .missingKey("order") }
            return .ordering(order.map(\.text))
        case "description": return .description
        case "case-set":
            guard let items else { throw .missingKey("items") }
            var parts: [ExchangeItem] = []
            for item in items {
                let part = try item.item()
                if case .caseSet = part.answer { throw .badValue(key: "kind", value: "case-set") }
                parts.append(part)
            }
            return .caseSet(parts)
        default: throw .badValue(key: "kind", value: kind)
        }
    }
}

extension ItemRecord.AnswerRecord {
    init(_ answer: AcceptedAnswer) {
        weight = answer.weight.percentage
        feedback = answer.feedback.map(TextRecord.init)
        switch answer.match {
        case .text(let text, let isCaseSensitive):
            self.text = text
            caseSensitive = isCaseSensitive ? true : nil
        case .number(let number, let tolerance): (self.number, self.tolerance) = (number, tolerance)
        case .range(let from, let to): (self.from, self.to) = (from, to)
        }
    }

    func answer() throws(JSONItemProblem) -> AcceptedAnswer {
        let match: AcceptedAnswer.Match
        if let text {
            match = .text(text, isCaseSensitive: caseSensitive ?? false)
        } else if let number {
            match = .number(number, tolerance: tolerance ?? "0")
        } else if let from, let to {
            match = .range(from: from, to: to)
        } else {
            throw .missingKey("text")
        }
        return AcceptedAnswer(match, weight: try Weight.read(weight), feedback: feedback?.text)
    }
}

extension Weight {
    fileprivate var percentage: Double { Double(units) / 100_000 }

    fileprivate static func read(_ percentage: Double) throws(JSONItemProblem) -> Weight {
        guard let weight = Weight(percent: "\(percentage)") else {
            throw .badValue(key: "weight", value: "\(percentage)")
        }
        return weight
    }
}

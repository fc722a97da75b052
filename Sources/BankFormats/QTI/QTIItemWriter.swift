import QuestionBank

/// Writes one item as a document; takes items as `QTICarried` leaves them.
struct QTIItemWriter {
    private var markup: QTIMarkup
    private let item: ExchangeItem

    static func document(_ item: ExchangeItem, identifier: String, version: QTIVersion) -> [UInt8] {
        var writer = QTIItemWriter(item, version)
        writer.write(identifier)
        return writer.markup.bytes
    }

    private init(_ item: ExchangeItem, _ version: QTIVersion) {
        self.item = item
        markup = QTIMarkup(version)
    }

    private mutating func write(_ identifier: String) {
        markup.root(
            .assessmentItem,
            [
                .identifier: identifier, .title: item.title ?? identifier, .adaptive: "false", .timeDependent: "false",
            ]
        )
        markup.line()
        let plan = QTIScoringPlan(item)
        for response in plan.responses { declare(response) }
        plan.declareOutcomes(item, in: &markup)
        markup.start(.itemBody)
        if let rubric = item.rubric {
            // 3.0 asks for a use, of which this is one.
            markup.start(.rubricBlock, [.view: "scorer", .use: markup.version == .v30 ? "scoring" : nil])
            markup.paragraph(rubric.plain, isWrapped: true)
            markup.end()
        }
        body(plan)
        markup.end()
        markup.line()
        plan.writeProcessing(item, in: &markup)
        feedback()
        markup.end()
        markup.line()
    }

    private mutating func declare(_ response: QTIScoringPlan.Response) {
        markup.start(
            .responseDeclaration,
            [
                .identifier: response.identifier, .cardinality: response.cardinality.rawValue,
                .baseType: response.baseType,
            ]
        )
        if !response.correct.isEmpty {
            markup.start(.correctResponse)
            for value in response.correct { markup.element(.value, value: value) }
            markup.end()
        }
        if !response.mapping.isEmpty {
            let isText = response.baseType == "string"
            markup.start(.mapping, [.upperBound: response.isBounded ? "1" : nil, .defaultValue: "0"])
            for entry in response.mapping {
                markup.empty(
                    .mapEntry,
                    [
                        .mapKey: entry.key, .mappedValue: entry.points,
                        .caseSensitive: isText ? "\(entry.isCaseSensitive)" : nil,
                    ]
                )
            }
            markup.end()
        }
        markup.end()
        markup.line()
    }

    // MARK: Body

    private mutating func body(_ plan: QTIScoringPlan) {
        switch item.answer {
        case .choice(let choice): write(choice)
        case .trueFalse(let truth): write(truth)
        case .blanks(let blanks, _): write(blanks, plan)
        case .essay:
            markup.start(.extendedTextInteraction, [.responseIdentifier: QTIScoringPlan.response])
            prompt()
            markup.end()
        case .matching(let matching): write(matching)
        case .ordering(let texts): writeOrder(texts)
        case .description, .caseSet: markup.paragraph(item.stem.plain)
        }
    }

    private mutating func prompt() {
        markup.start(.prompt)
        markup.inline(item.stem.plain)
        markup.end()
        markup.line()
    }

    private mutating func write(_ choice: ExchangeChoice) {
        markup.start(
            .choiceInteraction,
            [
                .responseIdentifier: QTIScoringPlan.response, .shuffle: choice.isShuffled.map { "\($0)" },
                .maxChoices: choice.isMultiple ? "0" : "1",
            ]
        )
        prompt()
        for (index, option) in choice.options.enumerated() {
            write(option.text.plain, QTIScoringPlan.option(index), isFixed: option.isFixed, option.feedback)
        }
        markup.end()
    }

    private mutating func write(_ truth: ExchangeTruth) {
        markup.start(
            .choiceInteraction,
            [.responseIdentifier: QTIScoringPlan.response, .shuffle: "false", .maxChoices: "1"]
        )
        prompt()
        write("对", "true", isFixed: true, truth.trueFeedback)
        write("错", "false", isFixed: true, truth.falseFeedback)
        markup.end()
    }

    private mutating func write(_ text: String, _ identifier: String, isFixed: Bool, _ feedback: ExchangeText?) {
        markup.start(.simpleChoice, [.identifier: identifier, .fixed: isFixed ? "true" : nil])
        markup.inline(text)
        if let feedback {
            markup.start(
                .feedbackInline,
                [
                    .outcomeIdentifier: QTIScoringPlan.optionFeedback, .identifier: identifier, .showHide: "show",
                ]
            )
            markup.inline(feedback.plain)
            markup.end()
        }
        markup.end()
        markup.line()
    }

    private mutating func write(_ blanks: [ExchangeBlank], _ plan: QTIScoringPlan) {
        markup.start(.p)
        var rest = item.stem.plain[...]
        for (index, blank) in blanks.enumerated() {
            guard let mark = rest.firstRange(of: ExchangeBlank.mark) else { break }
            markup.inline(String(rest[..<mark.lowerBound]))
            rest = rest[mark.upperBound...]
            let identifier = plan.responses[index].identifier
            if blank.choices.isEmpty {
                markup.empty(.textEntryInteraction, [.responseIdentifier: identifier])
            } else {
                markup.start(.inlineChoiceInteraction, [.responseIdentifier: identifier, .shuffle: "false"])
                for (number, choice) in blank.choices.enumerated() {
                    markup.start(.inlineChoice, [.identifier: QTIScoringPlan.option(number)])
                    markup.inline(choice)
                    markup.end()
                }
                markup.end()
            }
        }
        markup.inline(String(rest))
        markup.end()
    }

    private mutating func write(_ matching: ExchangeMatching) {
        let matches = QTIScoringPlan.matches(of: matching)
        markup.start(
            .matchInteraction,
            [
                .responseIdentifier: QTIScoringPlan.response, .shuffle: matching.isShuffled.map { "\($0)" },
                .maxAssociations: "\(matching.pairs.count)",
            ]
        )
        prompt()
        markup.start(.simpleMatchSet)
        for (index, pair) in matching.pairs.enumerated() {
            markup.start(.simpleAssociableChoice, [.identifier: "P\(index + 1)", .matchMax: "1"])
            markup.inline(pair.prompt.plain)
            markup.end()
        }
        markup.end()
        markup.start(.simpleMatchSet)
        for (index, match) in matches.enumerated() {
            // The same for all, because a match that may be taken twice would tell that it is.
            markup.start(.simpleAssociableChoice, [.identifier: "M\(index + 1)", .matchMax: "\(matching.pairs.count)"])
            markup.inline(match)
            markup.end()
        }
        markup.end()
        markup.end()
    }

    private mutating func writeOrder(_ texts: [ExchangeText]) {
        markup.start(.orderInteraction, [.responseIdentifier: QTIScoringPlan.response, .shuffle: "true"])
        prompt()
        for (number, index) in QTIScoringPlan.shown(texts).enumerated() {
            markup.start(.simpleChoice, [.identifier: QTIScoringPlan.option(number)])
            markup.inline(texts[index].plain)
            markup.end()
        }
        markup.end()
    }

    // MARK: Feedback

    private mutating func feedback() {
        if let rationale = item.rationale {
            feedback(rationale, QTIScoringPlan.solution, QTIScoringPlan.rationale)
        }
        for (text, value) in QTIScoringPlan.outcomes(item) { feedback(text, QTIScoringPlan.result, value) }
    }

    private mutating func feedback(_ text: ExchangeText, _ outcome: String, _ value: String) {
        markup.start(.modalFeedback, [.outcomeIdentifier: outcome, .identifier: value, .showHide: "show"])
        markup.paragraph(text.plain, isWrapped: true)
        markup.end()
        markup.line()
    }
}

import QuestionBank

extension QTIScoringPlan {
    func declareOutcomes(_ item: ExchangeItem, in markup: inout QTIMarkup) {
        if !responses.isEmpty {
            markup.empty(
                .outcomeDeclaration,
                [
                    .identifier: QTIScoring.score, .cardinality: "single", .baseType: "float", .normalMaximum: "1",
                ]
            )
        }
        if hasOptionFeedback(item), let response = responses.first {
            markup.empty(
                .outcomeDeclaration,
                [
                    .identifier: Self.optionFeedback, .cardinality: response.cardinality.rawValue,
                    .baseType: "identifier",
                ]
            )
        }
        if !Self.outcomes(item).isEmpty {
            markup.empty(
                .outcomeDeclaration,
                [.identifier: Self.result, .cardinality: "single", .baseType: "identifier"]
            )
        }
        if item.rationale != nil {
            markup.start(
                .outcomeDeclaration,
                [.identifier: Self.solution, .cardinality: "single", .baseType: "identifier"]
            )
            markup.start(.defaultValue)
            markup.element(.value, value: Self.rationale)
            markup.end()
            markup.end()
        }
        if !responses.isEmpty || item.rationale != nil { markup.line() }
    }

    /// Writes the standard template where one says it all, else the rules.
    func writeProcessing(_ item: ExchangeItem, in markup: inout QTIMarkup) {
        guard !responses.isEmpty, !isEssay(item) else { return }
        if let template = template(item) {
            markup.empty(.responseProcessing, [.template: markup.version.template(template)])
        } else {
            markup.start(.responseProcessing)
            writeScore(in: &markup)
            if !Self.outcomes(item).isEmpty { writeResult(in: &markup) }
            if hasOptionFeedback(item) {
                markup.start(.setOutcomeValue, [.identifier: Self.optionFeedback])
                markup.empty(.variable, [.identifier: Self.response])
                markup.end()
            }
            markup.end()
        }
        markup.line()
    }

    private func isEssay(_ item: ExchangeItem) -> Bool {
        if case .essay = item.answer { true } else { false }
    }

    private func hasOptionFeedback(_ item: ExchangeItem) -> Bool {
        switch item.answer {
        case .choice(let choice): choice.options.contains { $0.feedback != nil }
        case .trueFalse(let truth): truth.trueFeedback != nil || truth.falseFeedback != nil
        default: false
        }
    }

    private func template(_ item: ExchangeItem) -> String? {
        guard responses.count == 1, let response = responses.first, !hasOptionFeedback(item),
            Self.outcomes(item).isEmpty
        else { return nil }
        if !response.mapping.isEmpty { return "map_response" }
        if response.numbers.isEmpty { return "match_correct" }
        guard response.numbers.count == 1, case .number(_, tolerance: "0") = response.numbers[0].match else {
            return nil
        }
        return "match_correct"
    }

    // MARK: Rules

    private func writeScore(in markup: inout QTIMarkup) {
        if responses.count == 1, let response = responses.first {
            return writeScore(of: response, in: &markup)
        }
        for response in responses { writeScore(of: response, in: &markup) }
        setScore(in: &markup) { markup in
            markup.start(.divide)
            markup.empty(.variable, [.identifier: QTIScoring.score])
            markup.element(.baseValue, [.baseType: "float"], value: "\(responses.count)")
            markup.end()
        }
    }

    /// Adds what one response brings to the points.
    private func writeScore(of response: Response, in markup: inout QTIMarkup) {
        if !response.mapping.isEmpty {
            return addScore(in: &markup) { $0.empty(.mapResponse, [.identifier: response.identifier]) }
        }
        markup.start(.responseCondition)
        if response.numbers.isEmpty {
            markup.start(.responseIf)
            matchCorrect(response, in: &markup)
            addScore(in: &markup) { $0.element(.baseValue, [.baseType: "float"], value: "1") }
            markup.end()
        }
        for (index, answer) in response.numbers.enumerated() {
            markup.start(index == 0 ? .responseIf : .responseElseIf)
            compare(response, answer, in: &markup)
            addScore(in: &markup) {
                $0.element(.baseValue, [.baseType: "float"], value: Self.points(answer.weight))
            }
            markup.end()
        }
        markup.end()
    }

    private func isOfOptions(_ response: Response) -> Bool {
        response.baseType == "identifier" || response.baseType == "directedPair"
    }

    private func matchCorrect(_ response: Response, in markup: inout QTIMarkup) {
        markup.start(.match)
        markup.empty(.variable, [.identifier: response.identifier])
        markup.empty(.correct, [.identifier: response.identifier])
        markup.end()
    }

    private func compare(_ response: Response, _ answer: AcceptedAnswer, in markup: inout QTIMarkup) {
        var tolerance: String?
        switch answer.match {
        case .number(_, let width): tolerance = width == "0" ? nil : "\(width) \(width)"
        case .range(let from, let upTo): tolerance = QTIDecimal.difference(upTo, from).map { "0 \($0)" }
        case .text: break
        }
        markup.start(.equal, [.toleranceMode: tolerance == nil ? "exact" : "absolute", .tolerance: tolerance])
        markup.empty(.variable, [.identifier: response.identifier])
        markup.element(.baseValue, [.baseType: "float"], value: Self.value(answer.match))
        markup.end()
    }

    private func addScore(in markup: inout QTIMarkup, _ points: (inout QTIMarkup) -> Void) {
        setScore(in: &markup) { markup in
            guard responses.count > 1 else { return points(&markup) }
            markup.start(.sum)
            markup.empty(.variable, [.identifier: QTIScoring.score])
            points(&markup)
            markup.end()
        }
    }

    private func setScore(in markup: inout QTIMarkup, _ expression: (inout QTIMarkup) -> Void) {
        markup.start(.setOutcomeValue, [.identifier: QTIScoring.score])
        expression(&markup)
        markup.end()
    }

    private func writeResult(in markup: inout QTIMarkup) {
        markup.start(.responseCondition)
        for (branch, test, points, value) in [
            (QTIName.responseIf, QTIName.gte, "1", "CORRECT"), (.responseElseIf, .gt, "0", "PARTLY"),
        ] {
            markup.start(branch)
            if branch == .responseIf, let response = responses.first, responses.count == 1, isOfOptions(response) {
                // The points of several keys may fall short of 1 by a rounding.
                matchCorrect(response, in: &markup)
            } else {
                markup.start(test)
                markup.empty(.variable, [.identifier: QTIScoring.score])
                markup.element(.baseValue, [.baseType: "float"], value: points)
                markup.end()
            }
            setResult(value, in: &markup)
            markup.end()
        }
        markup.start(.responseElse)
        setResult("INCORRECT", in: &markup)
        markup.end()
        markup.end()
    }

    private func setResult(_ value: String, in markup: inout QTIMarkup) {
        markup.start(.setOutcomeValue, [.identifier: Self.result])
        markup.element(.baseValue, [.baseType: "identifier"], value: value)
        markup.end()
    }
}

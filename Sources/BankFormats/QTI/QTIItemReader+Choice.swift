import QuestionBank

extension QTIItemReader {
    mutating func choice(_ node: Int32) -> ExchangeAnswer? {
        guard let response = response(of: node) else { return nil }
        guard response.cardinality == .single || response.cardinality == .multiple else {
            report(.unsupported("choiceInteraction cardinality=\(response.cardinality.rawValue)"), at: node)
            return nil
        }
        guard let (found, identifiers) = options(of: node, response: response) else { return nil }
        var options = found
        guard options.count >= 2 else {
            report(.tooFewOptions(count: options.count), at: node)
            return nil
        }
        guard let method = method(of: response, at: node) else { return nil }
        let isOneOfSeveral =
            response.cardinality == .multiple && tree.attribute(.maxChoices, of: node) == "1"
            && response.correct.count == 1
        let isMultiple = response.cardinality == .multiple && !isOneOfSeveral
        guard let weights = weights(identifiers, of: response, by: method, isMultiple: isMultiple, at: node) else {
            return nil
        }
        for index in options.indices {
            options[index].weight = weights[index]
            if options[index].text.plain.isEmpty {
                if weights[index] > .none {
                    report(.keyOfEmptyOption(identifiers[index]), at: node)
                    return nil
                }
                report(.qti(.emptyOption(identifiers[index])), at: node)
            }
        }
        let choice = ExchangeChoice(options: options, isMultiple: isMultiple, isShuffled: tree.flag(.shuffle, of: node))
        return QTITruth.answer(choice)
    }

    /// The options with their own feedback, and their identifiers.
    private mutating func options(
        of node: Int32,
        response: QTIResponse
    ) -> (options: [ExchangeOption], identifiers: [String])? {
        var options: [ExchangeOption] = []
        var identifiers: [String] = []
        for child in tree.children(of: node) where tree.name(child) == .simpleChoice {
            let identifier = tree.attribute(.identifier, of: child).map(ASCIISpaces.trimmed) ?? ""
            let name = QTIOptionName(response: response.identifier, option: identifier)
            guard optionIndices.updateValue(options.count, forKey: name) == nil else {
                report(.qti(.identifierTwice(identifier)), at: child)
                return nil
            }
            let (text, findings) = QTIText.of(child, in: tree)
            take(findings, at: child)
            if text.plain.isEmpty, let media = findings.media.first {
                report(.unsupported(media), at: child)
                return nil
            }
            var option = ExchangeOption(text, weight: .none, isFixed: tree.flag(.fixed, of: child) ?? false)
            for feedback in findings.feedback { option.feedback = joined(option.feedback, feedbackText(feedback)) }
            options.append(option)
            identifiers.append(identifier)
        }
        return (options, identifiers)
    }

    private mutating func weights(
        _ identifiers: [String],
        of response: QTIResponse,
        by method: QTIScoring.Method,
        isMultiple: Bool,
        at node: Int32
    ) -> [Weight]? {
        let keys = Set(response.correct)
        for key in response.correct where !identifiers.contains(key) {
            report(.keyOutsideOptions(key), at: node)
            return nil
        }
        let values: [(String, Double)]
        var rest = 0.0
        var bounds = QTIMapping()
        switch method {
        case .correct:
            guard isMultiple || keys.count == 1 else {
                report(.severalKeys(response.correct.joined(separator: " ")), at: node)
                return nil
            }
            let share = isMultiple ? Weight.evenShare(of: keys.count) : .full
            return identifiers.map { keys.contains($0) ? share : .none }
        case .mapping:
            bounds = response.mapping ?? bounds
            values = bounds.entries.map { ($0.key, $0.value) }
            rest = bounds.defaultValue
        case .table(let rows):
            values = rows.map { ($0.value, $0.points) }
            bounds.entries = rows.map { .init(key: $0.value, value: $0.points, isCaseSensitive: true) }
        }
        for (key, value) in values where value > 0 && !identifiers.contains(key) {
            report(.keyOutsideOptions(key), at: node)
            return nil
        }
        let table = Dictionary(values, uniquingKeysWith: { first, _ in first })
        var points = identifiers.map { table[$0] ?? rest }
        if !isMultiple { points = points.map(bounds.value) }
        return shares(points, bounds, identifiers, keys: keys, isMultiple: isMultiple, at: node)
    }

    /// Points as shares of the most that the answer can bring.
    private mutating func shares(
        _ values: [Double],
        _ bounds: QTIMapping,
        _ identifiers: [String],
        keys: Set<String>,
        isMultiple: Bool,
        at node: Int32
    ) -> [Weight]? {
        let most = isMultiple ? values.filter { $0 > 0 }.reduce(0, +) : values.max() ?? 0
        let full = declarations.fullScore ?? min(bounds.upperBound ?? most, most)
        guard full > 0, most > 0 else {
            report(.missingKey, at: node)
            return nil
        }
        points.append(full)
        let weights = values.map { weight($0, of: full) }
        if isMultiple, let lower = bounds.lowerBound, lower != 0, values.contains(where: { $0 < 0 }) {
            report(.droppedField("lowerBound"), at: node)
        }
        let counting = zip(identifiers, weights).filter { isMultiple ? $1 > .none : $1 == weights.max() }
        if !keys.isEmpty, Set(counting.map(\.0)) != keys { report(.qti(.keyAgainstPoints), at: node) }
        return weights
    }
}

/// 判断 among the single choices.
enum QTITruth {
    /// The texts that mean 对 and 错, in the order in which we write them.
    private static let words: [(right: String, wrong: String)] = [
        ("对", "错"), ("正确", "错误"), ("true", "false"), ("√", "×"),
    ]

    /// A single choice between 对 and 错, or words that say the same, is a 判断.
    static func answer(_ choice: ExchangeChoice) -> ExchangeAnswer {
        guard !choice.isMultiple, choice.options.count == 2 else { return .choice(choice) }
        let texts = choice.options.map { $0.text.markup == .plain ? $0.text.plain.lowercased() : "" }
        for pair in words {
            guard let right = texts.firstIndex(of: pair.right), let wrong = texts.firstIndex(of: pair.wrong) else {
                continue
            }
            let key = choice.options[right].weight == .full
            guard choice.options[key ? right : wrong].weight == .full,
                choice.options[key ? wrong : right].weight == .none
            else { continue }
            return .trueFalse(
                ExchangeTruth(
                    key: key,
                    trueFeedback: choice.options[right].feedback,
                    falseFeedback: choice.options[wrong].feedback
                )
            )
        }
        return .choice(choice)
    }
}

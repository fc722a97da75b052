import QuestionBank

extension QTIItemReader {
    /// One blank for each interaction that stands in the text.
    mutating func blanks(_ nodes: [Int32], in stem: ExchangeText, of body: Int32) -> ExchangeAnswer? {
        let marks = stem.plain.count(of: ExchangeBlank.mark)
        guard marks == nodes.count else {
            report(.blankCount(blanks: marks, answers: nodes.count), at: body)
            return nil
        }
        var blanks: [ExchangeBlank] = []
        for node in nodes {
            guard let response = response(of: node) else { return nil }
            let blank = tree.name(node) == .inlineChoiceInteraction ? picked(node, response) : typed(node, response)
            guard let blank else { return nil }
            blanks.append(blank)
        }
        if Set(points).count > 1 { report(.droppedField("mapping"), at: body) }
        return .blanks(blanks, isOrdered: true)
    }

    /// A blank that is typed.
    private mutating func typed(_ node: Int32, _ response: QTIResponse) -> ExchangeBlank? {
        guard ["string", "integer", "float", ""].contains(response.baseType) else {
            report(.unsupported("textEntryInteraction baseType=\(response.baseType)"), at: node)
            return nil
        }
        guard response.cardinality == .single else {
            report(.unsupported("textEntryInteraction cardinality=\(response.cardinality.rawValue)"), at: node)
            return nil
        }
        guard let method = method(of: response, at: node) else { return nil }
        var accepted: [AcceptedAnswer] = []
        for row in rows(of: response, by: method, at: node) {
            guard let match = match(row.value, row.comparison, response) else {
                report(.badKey(row.value), at: node)
                return nil
            }
            accepted.append(AcceptedAnswer(match, weight: row.weight))
        }
        guard accepted.contains(where: { $0.weight > .none }) else {
            report(.missingKey, at: node)
            return nil
        }
        return ExchangeBlank(accepted: accepted)
    }

    private typealias Row = (value: String, weight: Weight, comparison: QTIScoring.Comparison)

    private mutating func rows(of response: QTIResponse, by method: QTIScoring.Method, at node: Int32) -> [Row] {
        switch method {
        case .correct(let comparison):
            return response.correct.map { ($0, .full, comparison) }
        case .mapping:
            let mapping = response.mapping ?? QTIMapping()
            let full = mapping.full(ofSeveral: false)
            if mapping.defaultValue != 0 { report(.droppedField("defaultValue"), at: node) }
            points.append(full)
            return mapping.entries.map { entry in
                let comparison = QTIScoring.Comparison(isCaseSensitive: entry.isCaseSensitive)
                return (entry.key, weight(mapping.value(entry.value), of: full), comparison)
            }
        case .table(let rows):
            let full = rows.map(\.points).max() ?? 0
            points.append(full)
            return rows.map { ($0.value, weight($0.points, of: full), $0.comparison) }
        }
    }

    private func match(
        _ value: String,
        _ comparison: QTIScoring.Comparison,
        _ response: QTIResponse
    ) -> AcceptedAnswer.Match? {
        guard response.isNumber else {
            let text = QTIPlain.cleanLine(value)
            return text.isEmpty ? nil : .text(text, isCaseSensitive: comparison.isCaseSensitive)
        }
        guard let number = QTIDecimal.canonical(value) else { return nil }
        if comparison.below == comparison.above { return .number(number, tolerance: comparison.below) }
        guard let from = QTIDecimal.difference(number, comparison.below),
            let upTo = QTIDecimal.sum(number, comparison.above)
        else { return nil }
        return .range(from: from, to: upTo)
    }

    /// A blank that is filled from a list.
    private mutating func picked(_ node: Int32, _ response: QTIResponse) -> ExchangeBlank? {
        var identifiers: [String] = []
        var choices: [String] = []
        for child in tree.children(of: node) where tree.name(child) == .inlineChoice {
            let identifier = tree.attribute(.identifier, of: child).map(ASCIISpaces.trimmed) ?? ""
            guard !identifiers.contains(identifier) else {
                report(.qti(.identifierTwice(identifier)), at: child)
                return nil
            }
            let (text, findings) = QTIText.of(child, in: tree)
            take(findings, at: child)
            identifiers.append(identifier)
            choices.append(QTIPlain.cleanLine(text.plain))
        }
        guard let method = method(of: response, at: node) else { return nil }
        var accepted: [AcceptedAnswer] = []
        for row in rows(of: response, by: method, at: node) where row.weight != .none {
            guard let index = identifiers.firstIndex(of: row.value) else {
                report(.keyOutsideOptions(row.value), at: node)
                return nil
            }
            guard !choices[index].isEmpty else {
                report(.keyOfEmptyOption(row.value), at: node)
                return nil
            }
            accepted.append(AcceptedAnswer(.text(choices[index], isCaseSensitive: false), weight: row.weight))
        }
        guard accepted.contains(where: { $0.weight > .none }) else {
            report(.missingKey, at: node)
            return nil
        }
        return ExchangeBlank(accepted: accepted, choices: choices)
    }
}

extension String {
    /// How often a text stands in this one.
    func count(of part: String) -> Int {
        var count = 0
        var rest = utf8[...]
        let part = Array(part.utf8)
        guard let first = part.first else { return 0 }
        while let index = rest.firstIndex(of: first) {
            if rest[index...].starts(with: part) {
                count += 1
                rest = rest[index...].dropFirst(part.count)
            } else {
                rest = rest[index...].dropFirst()
            }
        }
        return count
    }
}

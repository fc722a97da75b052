import QuestionBank

extension QTIItemReader {
    /// 简答; what the declaration calls correct is the model answer.
    mutating func essay(_ node: Int32) -> ExchangeAnswer? {
        let identifier = tree.attribute(.responseIdentifier, of: node).map(ASCIISpaces.trimmed) ?? ""
        let model = declarations.responses[identifier]?.correct ?? []
        let text = QTIPlain.clean(model.joined(separator: "\n"))
        return .essay(model: text.isEmpty ? nil : ExchangeText(text))
    }

    mutating func order(_ node: Int32) -> ExchangeAnswer? {
        guard let response = response(of: node) else { return nil }
        guard !response.correct.isEmpty else {
            report(.missingKey, at: node)
            return nil
        }
        guard let choices = texts(of: node, .simpleChoice) else { return nil }
        var ordered: [ExchangeText] = []
        for key in response.correct {
            guard let choice = choices.first(where: { $0.identifier == key }) else {
                report(.keyOutsideOptions(key), at: node)
                return nil
            }
            ordered.append(choice.text)
        }
        guard Set(response.correct).count == choices.count, ordered.count == choices.count else {
            report(.unsupported("orderInteraction minChoices"), at: node)
            return nil
        }
        points.append(scoring.rightPoints[response.identifier] ?? 1)
        noteMapping(response, at: node)
        return .ordering(ordered)
    }

    mutating func matching(_ node: Int32) -> ExchangeAnswer? {
        guard let response = response(of: node) else { return nil }
        let sets = tree.children(of: node).filter { tree.name($0) == .simpleMatchSet }
        guard sets.count == 2, let left = texts(of: sets[0], .simpleAssociableChoice),
            let right = texts(of: sets[1], .simpleAssociableChoice)
        else {
            if sets.count != 2 { report(.unsupported("matchInteraction"), at: node) }
            return nil
        }
        var keys = response.correct
        if keys.isEmpty, scoring.isUnderstood {
            keys = (response.mapping?.entries ?? []).filter { $0.value > 0 }.map(\.key)
        }
        guard !keys.isEmpty else {
            report(.missingKey, at: node)
            return nil
        }
        var pairs: [(String, String)] = []
        for key in keys {
            let parts = key.split(whereSeparator: \.isWhitespace).map(String.init)
            guard parts.count == 2 else {
                report(.badKey(key), at: node)
                return nil
            }
            for (part, side) in zip(parts, [left, right]) where !side.contains(where: { $0.identifier == part }) {
                report(.keyOutsideOptions(part), at: node)
                return nil
            }
            pairs.append((parts[0], parts[1]))
        }
        points.append(scoring.rightPoints[response.identifier] ?? 1)
        noteMapping(response, at: node)
        let shuffle = tree.flag(.shuffle, of: node)
        // Each prompt has one match; which side the prompts stand on is the author's choice.
        if let answer = paired(left, right, pairs, shuffle) { return .matching(answer) }
        if let answer = paired(right, left, pairs.map { ($1, $0) }, shuffle) { return .matching(answer) }
        report(.unsupported("matchInteraction n:m"), at: node)
        return nil
    }

    private typealias Choice = (identifier: String, text: ExchangeText)

    private func paired(
        _ prompts: [Choice],
        _ matches: [Choice],
        _ keys: [(String, String)],
        _ isShuffled: Bool?
    ) -> ExchangeMatching? {
        let table = Dictionary(keys, uniquingKeysWith: { first, _ in first })
        guard keys.count == prompts.count, table.count == keys.count else { return nil }
        var pairs: [ExchangeMatching.Pair] = []
        var used: Set<String> = []
        for prompt in prompts {
            guard let key = table[prompt.identifier], let match = matches.first(where: { $0.identifier == key }) else {
                return nil
            }
            used.insert(key)
            pairs.append(.init(prompt: prompt.text, match: QTIPlain.cleanLine(match.text.plain)))
        }
        let rest = matches.filter { !used.contains($0.identifier) }.map { QTIPlain.cleanLine($0.text.plain) }
        return ExchangeMatching(pairs: pairs, distractors: rest, isShuffled: isShuffled)
    }

    private mutating func texts(of node: Int32, _ name: QTIName) -> [Choice]? {
        var choices: [Choice] = []
        var known: Set<String> = []
        for child in tree.children(of: node) where tree.name(child) == name {
            let identifier = tree.attribute(.identifier, of: child).map(ASCIISpaces.trimmed) ?? ""
            guard known.insert(identifier).inserted else {
                report(.qti(.identifierTwice(identifier)), at: child)
                return nil
            }
            let (text, findings) = QTIText.of(child, in: tree)
            take(findings, at: child)
            guard !text.plain.isEmpty else {
                report(findings.media.first.map { .unsupported($0) } ?? .keyOfEmptyOption(identifier), at: child)
                return nil
            }
            choices.append((identifier, text))
        }
        return choices
    }

    /// Points for single pairs or places are more than right and wrong.
    private mutating func noteMapping(_ response: QTIResponse, at node: Int32) {
        guard scoring.methods[response.identifier] == .mapping, let mapping = response.mapping else { return }
        if Set(mapping.entries.map(\.value)).count > 1 || mapping.lowerBound != nil || mapping.defaultValue != 0 {
            report(.droppedField("mapping"), at: node)
        }
    }
}

import QuestionBank

extension QTIItemReader {
    /// The words of a feedback element.
    mutating func feedbackText(_ node: Int32) -> ExchangeText? {
        let (text, findings) = QTIText.of(node, in: tree)
        take(findings, at: node)
        if tree.attribute(.showHide, of: node) == "hide" { report(.droppedField("showHide"), at: node) }
        return text.plain.isEmpty ? nil : text
    }

    /// Two texts of one place, one under the other.
    func joined(_ one: ExchangeText?, _ other: ExchangeText?) -> ExchangeText? {
        guard let one, let other else { return one ?? other }
        let isPlain = one.markup == .plain && other.markup == .plain
        return ExchangeText(
            one.plain + "\n" + other.plain,
            markup: isPlain ? .plain : .html,
            source: isPlain ? nil : (one.source ?? one.plain) + "<br/>" + (other.source ?? other.plain)
        )
    }

    /// Puts what is said after an answer where it belongs: with an option, with right and wrong answers, or, when it is
    /// always said, into the rationale.
    mutating func addFeedback(to item: inout ExchangeItem, blocks: [Int32]) {
        let modal = tree.children(of: QTITree.root).filter { tree.name($0) == .modalFeedback }
        for node in modal + blocks {
            let (text, findings) = QTIText.of(node, in: tree)
            take(findings, at: node)
            if let title = tree.attribute(.title, of: node), !title.isEmpty {
                report(.droppedField("modalFeedback title"), at: node)
            }
            guard !text.plain.isEmpty else { continue }
            switch target(of: node) {
            case .always: item.rationale = joined(item.rationale, text)
            case .unknown:
                report(.qti(.feedbackAsRationale), at: node)
                item.rationale = joined(item.rationale, text)
            case .occasion(.correct): item.addOutcome(\.correct, joined(item.outcomeFeedback?.correct, text))
            case .occasion(.partlyCorrect):
                item.addOutcome(\.partlyCorrect, joined(item.outcomeFeedback?.partlyCorrect, text))
            case .occasion(.incorrect): item.addOutcome(\.incorrect, joined(item.outcomeFeedback?.incorrect, text))
            case .occasion(.answer(let response, let value)):
                if !add(text, to: &item.answer, response, value) {
                    report(.qti(.feedbackAsRationale), at: node)
                    item.rationale = joined(item.rationale, text)
                }
            }
        }
    }

    private enum Target {
        case always
        case occasion(QTIScoring.Occasion)
        case unknown
    }

    private func target(of node: Int32) -> Target {
        let outcome = tree.attribute(.outcomeIdentifier, of: node).map(ASCIISpaces.trimmed) ?? ""
        let value = tree.attribute(.identifier, of: node).map(ASCIISpaces.trimmed) ?? ""
        let isHidden = tree.attribute(.showHide, of: node) == "hide"
        if let occasion = scoring.occasions[.init(outcome: outcome, value: value)] {
            guard isHidden else { return .occasion(occasion) }
            switch occasion {
            case .correct: return .occasion(.incorrect)
            case .incorrect: return .occasion(.correct)
            default: return .unknown
            }
        }
        if let response = scoring.echoes[outcome] {
            return isHidden ? .unknown : .occasion(.answer(response: response, value: value))
        }
        // Shown from the beginning, or not hidden by anything that ever happens.
        let isDefault = declarations.defaults[outcome]?.contains(value) ?? false
        return isDefault != isHidden ? .always : .unknown
    }

    private func add(
        _ text: ExchangeText,
        to answer: inout ExchangeAnswer,
        _ response: String,
        _ value: String
    ) -> Bool {
        let index = optionIndices[QTIOptionName(response: response, option: value)]
        switch answer {
        case .choice(var choice):
            guard let index, choice.options.indices.contains(index) else { return false }
            choice.options[index].feedback = joined(choice.options[index].feedback, text)
            answer = .choice(choice)
        case .trueFalse(var truth):
            guard let index, let isTrue = trueOption(of: response).map({ $0 == index }) else { return false }
            if isTrue {
                truth.trueFeedback = joined(truth.trueFeedback, text)
            } else {
                truth.falseFeedback = joined(truth.falseFeedback, text)
            }
            answer = .trueFalse(truth)
        case .blanks(var blanks, let isOrdered):
            for (blank, content) in blanks.enumerated() {
                for (number, accepted) in content.accepted.enumerated() {
                    guard case .text(value, _) = accepted.match else { continue }
                    blanks[blank].accepted[number].feedback = joined(accepted.feedback, text)
                    answer = .blanks(blanks, isOrdered: isOrdered)
                    return true
                }
            }
            return false
        default: return false
        }
        return true
    }

    /// Which option of a 判断 is 对: found again by its text.
    private func trueOption(of response: String) -> Int? {
        let node = tree.nodes.indices.first { index in
            tree.nodes[index].name == .choiceInteraction
                && tree.attribute(.responseIdentifier, of: Int32(index)) == response
        }
        guard let node else { return nil }
        let texts = tree.children(of: Int32(node)).filter { tree.name($0) == .simpleChoice }
            .map { QTIText.of($0, in: tree).text.plain.lowercased() }
        return texts.firstIndex { ["对", "正确", "true", "√"].contains($0) }
    }
}

extension ExchangeItem {
    fileprivate mutating func addOutcome(_ path: WritableKeyPath<OutcomeFeedback, ExchangeText?>, _ text: ExchangeText?)
    {
        var feedback = outcomeFeedback ?? OutcomeFeedback()
        feedback[keyPath: path] = text
        outcomeFeedback = feedback
    }
}

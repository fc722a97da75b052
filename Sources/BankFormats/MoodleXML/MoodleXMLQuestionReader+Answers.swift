import QuestionBank

extension MoodleXMLQuestionReader {
    mutating func answer(_ type: String) throws(MoodleXMLRefusal) -> ExchangeAnswer {
        switch type {
        case "multichoice": try choice()
        case "truefalse": try trueFalse()
        case "shortanswer": try shortAnswer()
        case "numerical": try numerical()
        case "matching", "match": try matching()
        case "essay": .essay(model: text(node.child("graderinfo")))
        default: .description
        }
    }

    private func weight(_ answer: MoodleNode) throws(MoodleXMLRefusal) -> Weight {
        let words = answer.attribute("fraction") ?? "0"
        guard let weight = MoodleWeight.weight(words) else { throw MoodleXMLRefusal(.badFraction(words), at: answer) }
        return weight
    }

    private func isTrue(_ name: String) -> Bool? {
        switch node.child(name)?.words {
        case "true", "1": true
        case "false", "0": false
        default: nil
        }
    }

    private mutating func choice() throws(MoodleXMLRefusal) -> ExchangeAnswer {
        var options: [ExchangeOption] = []
        for (index, answer) in node.all("answer").enumerated() {
            let weight = try weight(answer)
            let letter = OptionLetter.text(index)
            guard let words = text(answer) else {
                guard weight == .none else { throw MoodleXMLRefusal(.item(.keyOfEmptyOption(letter)), at: answer) }
                note(.skippedOption(letter), answer)
                continue
            }
            options.append(ExchangeOption(words, weight: weight, feedback: text(answer.child("feedback"))))
        }
        let isMultiple = isTrue("single") == false
        guard options.count > 1 else {
            throw MoodleXMLRefusal(.item(.tooFewOptions(count: options.count)), at: node)
        }
        guard options.contains(where: { $0.weight > .none }) else {
            throw MoodleXMLRefusal(.item(.missingKey), at: node)
        }
        if isMultiple, let sum = MoodleWeight.wrongSum(options) { note(.fractionSum(sum), node) }
        return .choice(
            ExchangeChoice(options: options, isMultiple: isMultiple, isShuffled: isTrue("shuffleanswers"))
        )
    }

    private mutating func trueFalse() throws(MoodleXMLRefusal) -> ExchangeAnswer {
        var key: Bool?
        var truth = ExchangeTruth(key: true)
        for answer in node.all("answer") {
            let word = answer.words.lowercased()
            guard word == "true" || word == "false" else {
                throw MoodleXMLRefusal(.item(.badTruthKey(answer.words)), at: answer)
            }
            if try weight(answer) > .none { key = word == "true" }
            let feedback = text(answer.child("feedback"))
            if word == "true" { truth.trueFeedback = feedback } else { truth.falseFeedback = feedback }
        }
        guard let key else { throw MoodleXMLRefusal(.item(.missingKey), at: node) }
        truth.key = key
        return .trueFalse(truth)
    }

    private mutating func shortAnswer() throws(MoodleXMLRefusal) -> ExchangeAnswer {
        var accepted: [AcceptedAnswer] = []
        let isCaseSensitive = isTrue("usecase") == true
        for answer in node.all("answer") {
            let weight = try weight(answer)
            let (words, isWildcard) = MoodleWildcard.read(MoodleText.clean(answer.words))
            guard !words.isEmpty else { continue }
            if isWildcard, words == MoodleWildcard.all {
                if weight > .none { throw MoodleXMLRefusal(.acceptsAnything, at: answer) }
            } else if isWildcard {
                note(.wildcard(words), answer)
            }
            let match = AcceptedAnswer.Match.text(words, isCaseSensitive: isCaseSensitive)
            accepted.append(AcceptedAnswer(match, weight: weight, feedback: text(answer.child("feedback"))))
        }
        return try blank(accepted)
    }

    private mutating func numerical() throws(MoodleXMLRefusal) -> ExchangeAnswer {
        try refuseUnits()
        var accepted: [AcceptedAnswer] = []
        for answer in node.all("answer") {
            let weight = try weight(answer)
            let feedback = text(answer.child("feedback"))
            if answer.words == MoodleWildcard.all {
                if weight > .none { throw MoodleXMLRefusal(.acceptsAnything, at: answer) }
                let all = AcceptedAnswer.Match.text(MoodleWildcard.all, isCaseSensitive: false)
                if feedback != nil { accepted.append(AcceptedAnswer(all, weight: weight, feedback: feedback)) }
                continue
            }
            let tolerance = answer.child("tolerance")?.words ?? ""
            let match = AcceptedAnswer.Match.number(answer.words, tolerance: tolerance.isEmpty ? "0" : tolerance)
            guard let number = MoodleNumbers.carried(match) else {
                throw MoodleXMLRefusal(.badNumber(answer.words), at: answer)
            }
            accepted.append(AcceptedAnswer(number, weight: weight, feedback: feedback))
        }
        return try blank(accepted)
    }

    /// Units that count for the points are more than a number; others are only left out.
    private mutating func refuseUnits() throws(MoodleXMLRefusal) {
        guard let units = node.child("units"), !units.isEmpty else { return }
        if let grading = node.child("unitgradingtype")?.words, grading != "0", !grading.isEmpty {
            throw MoodleXMLRefusal(.item(.unsupported("numerical units")), at: units)
        }
    }

    private func blank(_ accepted: [AcceptedAnswer]) throws(MoodleXMLRefusal) -> ExchangeAnswer {
        guard accepted.contains(where: { $0.weight > .none }) else {
            throw MoodleXMLRefusal(.item(.missingKey), at: node)
        }
        return .blanks([ExchangeBlank(accepted: accepted)], isOrdered: true)
    }

    private mutating func matching() throws(MoodleXMLRefusal) -> ExchangeAnswer {
        var matching = ExchangeMatching(pairs: [], isShuffled: isTrue("shuffleanswers"))
        for question in node.all("subquestion") {
            let match = MoodleText.clean(question.child("answer")?.words ?? "")
            let prompt = text(question)
            if match.isEmpty {
                if prompt == nil { continue }
                throw MoodleXMLRefusal(.item(.missingKey), at: question)
            }
            if let prompt {
                matching.pairs.append(.init(prompt: prompt, match: match))
            } else {
                matching.distractors.append(match)
            }
        }
        guard matching.pairs.count > 1 else {
            throw MoodleXMLRefusal(.item(.tooFewOptions(count: matching.pairs.count)), at: node)
        }
        return .matching(matching)
    }

    mutating func cloze(_ textNode: MoodleNode) throws(MoodleXMLRefusal) -> ExchangeItem {
        let raw = MoodleText.clean(textNode.child("text")?.text ?? "")
        let cloze: MoodleCloze
        do throws(MoodleCloze.Problem) {
            cloze = try MoodleCloze(raw)
        } catch {
            switch error {
            case .unfinished(let text): throw MoodleXMLRefusal(.badCloze(text), at: textNode)
            case .unsupported(let type): throw MoodleXMLRefusal(.item(.unsupported(type)), at: textNode)
            case .badNumber(let text): throw MoodleXMLRefusal(.badNumber(text), at: textNode)
            case .badWeight(let text): throw MoodleXMLRefusal(.badFraction(text), at: textNode)
            case .acceptsAnything: throw MoodleXMLRefusal(.acceptsAnything, at: textNode)
            case .missingKey: throw MoodleXMLRefusal(.item(.missingKey), at: textNode)
            }
        }
        addFiles(of: textNode)
        for words in cloze.wildcards { note(.wildcard(words), textNode) }
        if Set(cloze.points).count > 1 { note(.droppedField("cloze points"), textNode) }
        guard let stem = text(cloze.text, Self.format(textNode)) else {
            throw MoodleXMLRefusal(.item(.missingStem), at: textNode)
        }
        let (plain, count) = MoodleBlanks.marked(stem.plain)
        guard count == cloze.blanks.count else {
            throw MoodleXMLRefusal(.item(.blankCount(blanks: count, answers: cloze.blanks.count)), at: textNode)
        }
        let source = stem.markup == .plain ? nil : stem.raw
        return ExchangeItem(
            stem: ExchangeText(plain, markup: stem.markup, source: source),
            answer: .blanks(cloze.blanks, isOrdered: true)
        )
    }
}

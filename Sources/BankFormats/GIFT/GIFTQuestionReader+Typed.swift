import QuestionBank

/// Answers that are typed: words and numbers.
extension GIFTQuestionReader {
    mutating func shortAnswer(_ section: Range<Int>) throws(GIFTRefusal) -> ExchangeAnswer {
        var accepted: [AcceptedAnswer] = []
        let pieces = try pieces(section, tildes: false)
        for (index, piece) in pieces.enumerated() {
            var range = piece.range
            if piece.sign == 0, pieces.count > 1 { note(.answerWithoutSign(text.string(range)), at: range.lowerBound) }
            let weight = try takeWeight(&range) ?? .full
            let (answer, feedback) = parted(range)
            let words = MoodleText.clean(text.string(text.format(answer).rest))
            guard !words.isEmpty else {
                note(.item(.skippedOption(OptionLetter.text(index))), at: piece.range.lowerBound)
                continue
            }
            let (plain, isWildcard) = MoodleWildcard.read(words)
            if plain == MoodleWildcard.all, isWildcard {
                guard weight <= .none else {
                    throw GIFTRefusal(problem: .gift(.acceptsAnything(plain)), offset: range.lowerBound)
                }
            } else if isWildcard {
                note(.wildcard(plain), at: range.lowerBound)
            }
            accepted.append(
                AcceptedAnswer(.text(plain, isCaseSensitive: false), weight: weight, feedback: feedback)
            )
        }
        noteDoubtful(pieces, always: true)
        return try blank(accepted, at: section.lowerBound)
    }

    mutating func numerical(_ section: Range<Int>) throws(GIFTRefusal) -> ExchangeAnswer {
        var numbers = (section.lowerBound + 1)..<section.upperBound
        var wrongFeedback: ExchangeText?
        if let place = text.first(Self.tilde, in: numbers) {
            wrongFeedback = parted(text.trimmed((place + 1)..<numbers.upperBound)).feedback
            numbers = numbers.lowerBound..<place
        }
        var accepted: [AcceptedAnswer] = []
        let pieces = try pieces(text.trimmed(numbers), tildes: false)
        for piece in pieces {
            var range = piece.range
            let weight = try takeWeight(&range) ?? .full
            let (answer, feedback) = parted(range)
            accepted.append(AcceptedAnswer(try number(answer), weight: weight, feedback: feedback))
        }
        if let wrongFeedback {
            let all = AcceptedAnswer.Match.text(MoodleWildcard.all, isCaseSensitive: false)
            accepted.append(AcceptedAnswer(all, weight: .none, feedback: wrongFeedback))
        }
        guard !pieces.isEmpty else {
            throw GIFTRefusal(problem: .gift(.acceptsAnything("#")), offset: section.lowerBound)
        }
        return try blank(accepted, at: section.lowerBound)
    }

    private func blank(_ accepted: [AcceptedAnswer], at offset: Int) throws(GIFTRefusal) -> ExchangeAnswer {
        guard accepted.contains(where: { $0.weight > .none }) else {
            throw GIFTRefusal(problem: .item(.missingKey), offset: offset)
        }
        return .blanks([ExchangeBlank(accepted: accepted)], isOrdered: true)
    }

    /// `3`, `3:2` or `1..5`.
    private func number(_ range: Range<Int>) throws(GIFTRefusal) -> AcceptedAnswer.Match {
        let words = text.string(range)
        func normal(_ part: some StringProtocol) throws(GIFTRefusal) -> String {
            if let number = DecimalText.normal(part) { return number }
            // Moodle reads what is no number as 0, or makes everything right.
            let isAnything = words.isEmpty || words == MoodleWildcard.all
            let problem = isAnything ? GIFTProblem.acceptsAnything(words) : .notANumber(String(part))
            throw GIFTRefusal(problem: .gift(problem), offset: range.lowerBound)
        }
        if let dots = words.firstRange(of: "..") {
            let from = try normal(words[..<dots.lowerBound])
            let to = try normal(words[dots.upperBound...])
            guard let low = Double(from), let high = Double(to), low <= high else {
                throw GIFTRefusal(problem: .gift(.notANumber(words)), offset: range.lowerBound)
            }
            return .range(from: from, to: to)
        }
        guard let colon = words.firstIndex(of: ":") else { return .number(try normal(words), tolerance: "0") }
        let tolerance = try normal(words[words.index(after: colon)...])
        guard !tolerance.hasPrefix("-") else {
            throw GIFTRefusal(problem: .gift(.notANumber(tolerance)), offset: range.lowerBound)
        }
        return .number(try normal(words[..<colon]), tolerance: tolerance)
    }
}

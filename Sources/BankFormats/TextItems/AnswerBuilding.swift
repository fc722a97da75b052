import QuestionBank

/// Finds out what a question asks for and what is right.
struct AnswerBuilding {
    let draft: ItemDraft
    /// Without the key where that stood in its brackets; blanks as `____`.
    var stem: Scalars
    let named: NamedKind?
    let isCanonical: Bool
    private(set) var problems: [Located<ExchangeProblem>] = []

    init(draft: ItemDraft, stem: ScalarSlice, named: NamedKind?, isCanonical: Bool) {
        self.draft = draft
        self.stem = Scalars(stem)
        self.named = named
        self.isCanonical = isCanonical
    }

    /// nil when it is broken; `problems` say why.
    mutating func build() -> ExchangeAnswer? {
        let isTruthful = truthOfOptions != nil
        switch named {
        case .single, .multiple:
            return choice()
        case .choice, .caseSet:
            return isTruthful ? guessed(.trueFalse, truth()) : choice()
        case .trueFalse:
            guard draft.options.isEmpty || isTruthful else { return conflict(.trueFalse) }
            return truth()
        case .fillBlank:
            return draft.options.isEmpty ? blanks() : conflict(.fillBlank)
        case .essay:
            return draft.options.isEmpty ? .essay(model: model) : conflict(.essay)
        case nil:
            if isTruthful { return guessed(.trueFalse, truth()) }
            if !draft.options.isEmpty { return choice() }
            return withoutOptions()
        }
    }

    private mutating func withoutOptions() -> ExchangeAnswer? {
        let keys = draft.keys.filter { !$0.text[...].stripped.isEmpty }
        let hasTruthBracket = StemBracket.all(in: stem[...]).contains {
            $0.content == .sign || isAtEnd($0) && $0.content == .word
        }
        if let key = keys.first {
            // The letters T and F alone could as well be a lost question's options.
            if KeyText.truth(key.text[...]) != nil { return guessed(.trueFalse, truth()) }
            if KeyText.letters(key.text[...]) != nil {
                report(.item(.tooFewOptions(count: 0)))
                return nil
            }
            if StemBlanks.written(stem[...]).count > 0 { return guessed(.fillBlank, blanks()) }
            report(.text(.guessedEssay))
            return .essay(model: model)
        }
        if hasTruthBracket || stem.last.map(TruthWords.isSign) == true { return guessed(.trueFalse, truth()) }
        report(.item(.missingKey))
        return nil
    }

    private mutating func guessed(_ kind: ItemKind, _ answer: ExchangeAnswer?) -> ExchangeAnswer? {
        if answer != nil { report(.item(.guessedKind(kind))) }
        return answer
    }

    private mutating func conflict(_ kind: NamedKind) -> ExchangeAnswer? {
        report(.text(.kindConflict(kind.chineseName)))
        return nil
    }

    mutating func report(_ problem: ExchangeProblem, at position: SourcePosition? = nil) {
        problems.append(Located(problem, at: position ?? draft.position))
    }

    private var model: ExchangeText? {
        let texts = draft.keys.map { $0.text[...].stripped.string }.filter { !$0.isEmpty }
        return texts.isEmpty ? nil : ExchangeText(texts.joined(separator: "\n"))
    }

    func isAtEnd(_ bracket: StemBracket) -> Bool {
        let behind = stem[bracket.range.upperBound...]
        return bracket.range.lowerBound == 0
            || behind.allSatisfy { $0.isGap || "。．.；;？?！!".unicodeScalars.contains($0) }
    }

    /// Puts an empty bracket where the key stood.
    mutating func empty(_ bracket: StemBracket) {
        stem.replaceSubrange(bracket.range, with: ["（", "\u{3000}", "）"])
    }
}

import QuestionBank

/// Makes of what cells say a question, or finds out why there is none.
struct ItemBuilder {
    let draft: RowDraft
    let rules: ReadingRules
    private(set) var problems: [Located<ExchangeProblem>] = []

    init(_ draft: RowDraft, rules: ReadingRules) {
        self.draft = draft
        self.rules = rules
    }

    var hasErrors: Bool { problems.contains { $0.problem.severity == .error } }

    mutating func report(_ problem: ExchangeItemProblem, at position: SourcePosition? = nil) {
        problems.append(Located(.item(problem), at: position ?? draft.position))
    }

    mutating func report(_ problem: TableItemProblem, at position: SourcePosition? = nil) {
        problems.append(Located(.table(problem), at: position ?? draft.position))
    }

    /// The question without what other columns say; nil when an error keeps it from being used.
    mutating func build() -> ExchangeItem? {
        guard let stem = draft.stem else {
            report(.missingStem, at: draft.stemPosition)
            return nil
        }
        guard let kind = kind() else { return nil }
        var text = stem.text
        let answer: ExchangeAnswer?
        switch kind {
        case .single: answer = choice(isMultiple: false)
        case .multiple: answer = choice(isMultiple: true)
        case .anyChoice: answer = choice(isMultiple: nil)
        case .trueFalse: answer = truth()
        case .blanks: answer = blanks(in: &text)
        case .essay: answer = essay()
        case .matching where rules.isTemplate: answer = matching()
        case .ordering where rules.isTemplate: answer = ordering()
        case .description: answer = description()
        case .caseSet, .matching, .ordering, .unsupported:
            report(.unsupported(draft.kind?.text ?? kind.templateName), at: draft.kind?.position)
            answer = nil
        }
        guard let answer, !hasErrors else { return nil }
        return ExchangeItem(stem: ExchangeText(text), answer: answer)
    }

    // MARK: Kind

    private mutating func kind() -> TableKind? {
        if let word = draft.kind {
            let code = draft.hasKindCodes ? TableKind(code: CellKey.withoutZeros(word.text)) : nil
            if let kind = code ?? TableKind(word.text) { return kind }
            report(.unknownKind(word.text), at: word.position)
            return nil
        }
        if let kind = draft.sheetKind { return kind }
        return guessedKind()
    }

    private mutating func guessedKind() -> TableKind? {
        let options = filledOptions.map(\.option.text)
        let key = draft.keys.first?.text
        if options.count >= 2 {
            if options.count == 2, options.allSatisfy({ CellKey.truth(label(less: $0)) != nil }) {
                report(.guessedKind(.trueFalse))
                return .trueFalse
            }
            return .anyChoice
        }
        if options.isEmpty, draft.blanks.isEmpty, let key, draft.keys.count == 1, CellKey.truth(key) != nil,
            draft.stem.map({ BlankMarks.normalised($0.text, underscores: 3).count }) == 0
        {
            report(.guessedKind(.trueFalse))
            return .trueFalse
        }
        let hasBlanks = draft.stem.map { BlankMarks.normalised($0.text, underscores: 3).count > 0 } ?? false
        if !draft.blanks.isEmpty || key != nil && hasBlanks {
            report(.guessedKind(.fillBlank))
            return .blanks
        }
        report(.noKind)
        return nil
    }

    // MARK: Options

    /// The options that hold something, with their letters.
    var filledOptions: [(index: Int, option: RowDraft.Option)] {
        draft.options.enumerated().compactMap { index, option in option.map { (index, $0) } }
    }

    /// `甲` for `A.甲`; in our own template texts are what they are.
    func label(less text: String) -> String {
        rules.isTemplate ? text : OptionCell.label(of: text)?.rest ?? text
    }

    /// Says of cells that have no use for this kind of question that they are not taken along.
    mutating func dropOptions() {
        for (index, option) in filledOptions {
            report(.droppedField("选项\(OptionLetter.text(index))"), at: option.position)
        }
    }

    mutating func dropKeys() {
        for key in draft.keys { report(.droppedField("答案"), at: key.position) }
    }

    mutating func dropBlanks() {
        for blank in draft.blanks { report(.droppedField("空"), at: blank.position) }
    }

    private mutating func essay() -> ExchangeAnswer {
        dropBlanks()
        var models = draft.keys
        if models.isEmpty, filledOptions.count == 1, let option = filledOptions.first?.option {
            models = [RowDraft.Text(option.text, at: option.position)]
        } else {
            dropOptions()
        }
        return .essay(model: models.isEmpty ? nil : ExchangeText(models.map(\.text).joined(separator: "\n")))
    }

    private mutating func description() -> ExchangeAnswer {
        dropOptions()
        dropKeys()
        dropBlanks()
        return .description
    }
}

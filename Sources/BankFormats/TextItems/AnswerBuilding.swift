import QuestionBank

/// Finds out what a question asks for and what is right.
struct AnswerBuilding {
    let draft: ItemDraft
    /// Without the key where that stood in its brackets; blanks as `____`.
    private(set) var stem: Scalars
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

    private mutating func report(_ problem: ExchangeProblem, at position: SourcePosition? = nil) {
        problems.append(Located(problem, at: position ?? draft.position))
    }

    private var model: ExchangeText? {
        let texts = draft.keys.map { $0.text[...].stripped.string }.filter { !$0.isEmpty }
        return texts.isEmpty ? nil : ExchangeText(texts.joined(separator: "\n"))
    }

    private func isAtEnd(_ bracket: StemBracket) -> Bool {
        let behind = stem[bracket.range.upperBound...]
        return bracket.range.lowerBound == 0
            || behind.allSatisfy { $0.isGap || "。．.；;？?！!".unicodeScalars.contains($0) }
    }

    /// Puts an empty bracket where the key stood.
    private mutating func empty(_ bracket: StemBracket) {
        stem.replaceSubrange(bracket.range, with: ["（", "\u{3000}", "）"])
    }
}

// MARK: - Options and their keys

extension AnswerBuilding {
    private mutating func choice() -> ExchangeAnswer? {
        let before = problems.count
        let options = options()
        let keys = letters(options)
        guard problems[before...].allSatisfy({ $0.problem.severity != .error }) else { return nil }
        guard let keys else { return nil }
        let written = OptionLetter.text(keys.sorted())
        switch named {
        case .single:
            if keys.count > 1 { report(.item(.severalKeys(written))) }
        case .multiple:
            if keys.count == 1 { report(.item(.loneKey(written))) }
        default:
            report(.item(.guessedKind(keys.count == 1 ? .single : .multiple)))
        }
        let isMultiple = named == .multiple || named != .single && keys.count > 1
        let share = isMultiple ? Weight.evenShare(of: keys.count) : .full
        return .choice(
            ExchangeChoice(
                options: options.map { option in
                    ExchangeOption(ExchangeText(option.text), weight: keys.contains(option.letter) ? share : .none)
                },
                isMultiple: isMultiple
            )
        )
    }

    /// The options that say something; empty ones are told of.
    private mutating func options() -> [(letter: UInt8, text: String)] {
        var options: [(letter: UInt8, text: String)] = []
        var seen: Set<UInt8> = []
        var texts: [String: UInt8] = [:]
        for option in draft.options {
            let letter = OptionLetter.text(option.letter)
            guard seen.insert(option.letter).inserted else {
                report(.text(.repeatedOption(letter)))
                continue
            }
            let text = option.text[...].stripped.string
            if text.isEmpty {
                report(.item(.skippedOption(letter)))
                continue
            }
            if let same = texts.updateValue(option.letter, forKey: text) {
                report(.item(.equalOptions(OptionLetter.text(same), letter)))
            }
            options.append((option.letter, text))
        }
        let letters = draft.options.map(\.letter)
        if letters.enumerated().contains(where: { $0.element != UInt8(truncatingIfNeeded: $0.offset) }),
            seen.count == letters.count
        {
            report(.text(.optionGap(letters.prefix(26).map(OptionLetter.text).joined(separator: "、"))))
        }
        if options.count < 2 { report(.item(.tooFewOptions(count: options.count))) }
        if !isCanonical, draft.options.contains(where: { OptionText.mayHideAnother($0.text[...]) }) {
            report(.item(.guessedOptions(letters.prefix(26).map(OptionLetter.text).joined(separator: "、"))))
        }
        return options
    }

    /// The letters of the key, wherever it stands.
    private mutating func letters(_ options: [(letter: UInt8, text: String)]) -> Set<UInt8>? {
        var found: [(letters: Set<UInt8>, text: String)] = []
        for key in draft.keys where !key.text[...].stripped.isEmpty {
            let text = key.text[...].stripped
            guard let letters = letters(of: text, options),
                Set(letters).count == letters.count
            else {
                report(.item(.badKey(text.prefix(40).string)), at: key.position)
                return nil
            }
            found.append((Set(letters), text.string))
        }
        let brackets = StemBracket.all(in: stem[...])
        let keyed = brackets.filter {
            $0.content == .letters || $0.content == .word && KeyText.letters($0.inside(stem[...])) != nil
        }
        // Where a bracket is empty, letters in others are names.
        if !brackets.contains(where: { $0.content == .empty }), let bracket = keyed.first {
            if keyed.count == 1, let letters = KeyText.letters(bracket.inside(stem[...])) {
                found.append((Set(letters), bracket.inside(stem[...]).string))
                empty(bracket)
            } else if found.isEmpty {
                report(.text(.severalBrackets))
                return nil
            }
        }
        guard let first = found.first else {
            report(.item(.missingKey))
            return nil
        }
        if let other = found.first(where: { $0.letters != first.letters }) {
            report(.text(.keyConflict(first.text, other.text)))
            return nil
        }
        for letter in first.letters.sorted() where !options.contains(where: { $0.letter == letter }) {
            let text = OptionLetter.text(letter)
            let isEmpty = draft.options.contains { $0.letter == letter }
            report(isEmpty ? .item(.keyOfEmptyOption(text)) : .item(.keyOutsideOptions(text)))
        }
        return first.letters
    }

    /// The letters of a key that stands by itself.
    private func letters(of text: ScalarSlice, _ options: [(letter: UInt8, text: String)]) -> [UInt8]? {
        if let letters = KeyText.letters(text) { return letters }
        let byText = lettersByText(text, options)
        guard let byNumber = lettersByNumber(text, options) else { return byText }
        guard let byText, byText != byNumber else { return byNumber }
        // A number that is also what another option says names neither.
        return byNumber.allSatisfy { letter in options.contains { $0.letter == letter } } ? nil : byText
    }

    /// `①③`, `1,3`: the places of options.
    private func lettersByNumber(_ text: ScalarSlice, _ options: [(letter: UInt8, text: String)]) -> [UInt8]? {
        // 1-3 may be two or three of them.
        guard text.count <= KeyText.reach, !text.contains(where: { $0.letter != nil || $0.folded == "-" }),
            let last = options.last?.letter
        else { return nil }
        let isMultiple: Bool? =
            switch named {
            case .single: false
            case .multiple: true
            default: nil
            }
        let places = CellKey.options(text.string, count: Int(last) + 1, isMultiple: isMultiple)
        let letters = places?.compactMap { UInt8(exactly: $0) }
        return letters?.count == places?.count ? letters : nil
    }

    /// A letter with the text of its option behind it, or that text alone.
    private func lettersByText(_ text: ScalarSlice, _ options: [(letter: UInt8, text: String)]) -> [UInt8]? {
        var words = text
        if let label = LetterMark(text, at: text.startIndex) {
            guard let option = options.first(where: { $0.letter == label.letter }) else { return nil }
            words = text[label.end...].stripped
            return words.string == option.text ? [option.letter] : nil
        }
        let same = options.filter { $0.text == words.string }
        return same.count == 1 ? [same[0].letter] : nil
    }
}

// MARK: - 判断

extension AnswerBuilding {
    /// What two options that say 对 and 错 mean, by letter.
    private var truthOfOptions: [UInt8: Bool]? {
        guard draft.options.count == 2, let first = KeyText.truth(draft.options[0].text[...]),
            let second = KeyText.truth(draft.options[1].text[...]), first != second
        else { return nil }
        return [draft.options[0].letter: first, draft.options[1].letter: second]
    }

    private mutating func truth() -> ExchangeAnswer? {
        let options = truthOfOptions
        func value(_ text: ScalarSlice) -> Bool? {
            if let options, let letters = KeyText.letters(text), letters.count == 1, let value = options[letters[0]] {
                return value
            }
            return KeyText.truth(text)
        }
        var found: [(value: Bool, text: String)] = []
        for key in draft.keys where !key.text[...].stripped.isEmpty {
            let text = key.text[...].stripped
            guard let value = value(text) ?? usualMeaning(text, at: key.position) else {
                report(.item(.badTruthKey(text.prefix(40).string)), at: key.position)
                return nil
            }
            found.append((value, text.string))
        }
        let brackets = StemBracket.all(in: stem[...])
        let keyed = brackets.filter { bracket in
            bracket.content == .sign
                || bracket.content != .empty && isAtEnd(bracket) && value(bracket.inside(stem[...])) != nil
        }
        if !brackets.contains(where: { $0.content == .empty }) {
            if keyed.count == 1, let value = value(keyed[0].inside(stem[...])) {
                found.append((value, keyed[0].inside(stem[...]).string))
                empty(keyed[0])
            } else if keyed.count > 1, found.isEmpty {
                report(.text(.severalBrackets))
                return nil
            }
        }
        if found.isEmpty, let last = stem.last, TruthWords.isSign(last), let value = KeyText.truth([last]) {
            found.append((value, String(last)))
            stem = Scalars(stem.dropLast()[...].stripped)
        }
        guard let first = found.first else {
            report(.item(.missingKey))
            return nil
        }
        if let other = found.first(where: { $0.value != first.value }) {
            report(.text(.keyConflict(first.text, other.text)))
            return nil
        }
        return .trueFalse(ExchangeTruth(key: first.value))
    }
}

extension AnswerBuilding {
    /// What a letter usually means where options are not written, or a figure.
    private mutating func usualMeaning(_ text: ScalarSlice, at position: SourcePosition) -> Bool? {
        guard named == .trueFalse, draft.options.isEmpty, text.count == 1, let sign = text.first else { return nil }
        if let digit = sign.digit { return digit > 1 ? nil : digit == 1 }
        guard let letter = sign.letter, letter < 2 else { return nil }
        report(.table(.guessedTruthLetter(text.string)), at: position)
        return letter == 0
    }
}

// MARK: - 填空

extension AnswerBuilding {
    private mutating func blanks() -> ExchangeAnswer? {
        let keys = draft.keys.filter { !$0.text[...].stripped.isEmpty }
        guard let key = keys.first else {
            report(.item(.missingKey))
            return nil
        }
        if let other = keys.first(where: { $0.text[...].stripped != key.text[...].stripped }) {
            report(.text(.keyConflict(key.text.prefix(40).string, other.text.prefix(40).string)))
            return nil
        }
        var (text, count) = StemBlanks.written(stem[...])
        if count == 0 {
            text += ExchangeBlank.mark.unicodeScalars
            count = 1
            report(.item(.guessedBlank))
        }
        stem = text
        let answers = BlankAnswers(key.text[...].stripped, blanks: count, isCanonical: isCanonical)
        guard answers.texts.count == count, answers.texts.allSatisfy({ !$0.isEmpty }) else {
            report(.item(.blankCount(blanks: count, answers: answers.texts.count)), at: key.position)
            return nil
        }
        if let sign = answers.guessedSign { report(.table(.guessedAnswers(sign: sign)), at: key.position) }
        var blanks: [ExchangeBlank] = []
        for accepted in answers.texts {
            if accepted.count > 1, !isCanonical {
                report(.text(.guessedAlternatives(accepted.joined(separator: "/"))), at: key.position)
            }
            blanks.append(ExchangeBlank(accepted: accepted.map { AcceptedAnswer($0) }))
        }
        return .blanks(blanks, isOrdered: answers.isOrdered)
    }
}

import QuestionBank

extension AnswerBuilding {
    mutating func choice() -> ExchangeAnswer? {
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

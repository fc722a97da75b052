import QuestionBank

extension AnswerBuilding {
    /// What two options that say 对 and 错 mean, by letter.
    var truthOfOptions: [UInt8: Bool]? {
        guard draft.options.count == 2, let first = KeyText.truth(draft.options[0].text[...]),
            let second = KeyText.truth(draft.options[1].text[...]), first != second
        else { return nil }
        return [draft.options[0].letter: first, draft.options[1].letter: second]
    }

    mutating func truth() -> ExchangeAnswer? {
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

    /// What a letter usually means where options are not written, or a figure.
    private mutating func usualMeaning(_ text: ScalarSlice, at position: SourcePosition) -> Bool? {
        guard named == .trueFalse, draft.options.isEmpty, text.count == 1, let sign = text.first else { return nil }
        if let digit = sign.digit { return digit > 1 ? nil : digit == 1 }
        guard let letter = sign.letter, letter < 2 else { return nil }
        report(.table(.guessedTruthLetter(text.string)), at: position)
        return letter == 0
    }
}

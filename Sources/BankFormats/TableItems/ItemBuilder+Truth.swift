import QuestionBank

extension ItemBuilder {
    /// A 判断, whose options may say 对 and 错 in either order.
    mutating func truth() -> ExchangeAnswer? {
        dropBlanks()
        let meanings = draft.options.map { option in option.flatMap { CellKey.truth(label(less: $0.text)) } }
        guard let key = truthKey(meanings) else { return nil }
        for (index, option) in filledOptions where meanings[index] == nil {
            report(.droppedField("选项\(OptionLetter.text(index))"), at: option.position)
        }
        var truth = ExchangeTruth(key: key)
        for (index, option) in filledOptions {
            guard let feedback = option.feedback, let meaning = meanings[index] else { continue }
            if meaning {
                truth.trueFeedback = ExchangeText(feedback)
            } else {
                truth.falseFeedback = ExchangeText(feedback)
            }
        }
        return .trueFalse(truth)
    }

    private mutating func truthKey(_ meanings: [Bool?]) -> Bool? {
        if let marked = draft.marked {
            let marks = Set(marked.map { meanings.indices.contains($0) ? meanings[$0] : nil })
            if marks.count == 1, let mark = marks.first, let key = mark { return key }
            if marked.isEmpty {
                report(.missingKey, at: draft.keyPosition)
            } else {
                report(.badTruthKey(marked.map(OptionLetter.text).joined()), at: draft.keyPosition)
            }
            return nil
        }
        guard let key = draft.keys.first else {
            report(.missingKey, at: draft.keyPosition)
            return nil
        }
        for other in draft.keys.dropFirst() { report(.badTruthKey(other.text), at: other.position) }
        if let truth = CellKey.truth(key.text) { return truth }
        if let truth = lettered(key, meanings) { return truth }
        if !hasErrors { report(.badTruthKey(key.text), at: key.position) }
        return nil
    }

    /// A key that names an option, or is 1 or 0.
    private mutating func lettered(_ key: RowDraft.Text, _ meanings: [Bool?]) -> Bool? {
        let word = CellKey.withoutZeros(HalfWidth.fold(key.text)).trimmed()
        let hasOptions = meanings.contains { $0 != nil }
        if word == "0" { return false }
        guard let places = CellKey.options(word, count: max(2, meanings.count), isMultiple: false),
            places.count == 1, let place = places.first
        else { return nil }
        let isNumber = word.unicodeScalars.allSatisfy(\.isDigit)
        guard hasOptions else {
            // A figure is true or false; a letter without options has a usual meaning.
            if isNumber { return word == "1" ? true : nil }
            guard !rules.isTemplate, place < 2, filledOptions.isEmpty else { return nil }
            report(.guessedTruthLetter(key.text), at: key.position)
            return place == 0
        }
        guard meanings.indices.contains(place), let meaning = meanings[place] else {
            let letter = OptionLetter.text(place)
            let isEmpty = meanings.indices.contains(place) && draft.options[place] == nil
            report(isEmpty ? .keyOfEmptyOption(letter) : .keyOutsideOptions(letter), at: key.position)
            return nil
        }
        // 1 may be the first option or 对: only where both are the same is it clear.
        if word == "1", meaning == false { return nil }
        return meaning
    }
}

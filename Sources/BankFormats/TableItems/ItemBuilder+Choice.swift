import QuestionBank

extension ItemBuilder {
    /// A 单选 or 多选; with nil, what the key says.
    mutating func choice(isMultiple: Bool?) -> ExchangeAnswer? {
        dropBlanks()
        let filled = filledOptions
        guard filled.count >= 2 else {
            report(.tooFewOptions(count: filled.count), at: filled.first?.option.position)
            return nil
        }
        guard draft.options.count <= OptionLabel.limit else {
            report(.tooManyOptions(limit: OptionLabel.limit), at: filled.first?.option.position)
            return nil
        }
        if let letters = draft.doubtfulOptions { report(.guessedOptions(letters), at: filled[0].option.position) }
        if let last = filled.last?.index {
            for index in 0..<last where draft.options[index] == nil {
                report(.skippedOption(OptionLetter.text(index)), at: draft.position)
            }
        }
        if let stated = draft.optionCount, Int(CellKey.withoutZeros(stated.text)) != filled.count {
            report(.optionCount(stated: stated.text, filled: filled.count), at: stated.position)
        }
        let texts = optionTexts(filled.map(\.option.text), indices: filled.map(\.index))
        checkEqual(texts, filled)
        guard let keys = keys(filled, texts, isMultiple), let multiple = multiplicity(isMultiple, keys) else {
            return nil
        }
        let share = multiple ? Weight.evenShare(of: keys.count) : .full
        let options = zip(filled, texts).map { entry, text in
            ExchangeOption(
                ExchangeText(text),
                weight: keys.contains(entry.index) ? share : .none,
                feedback: entry.option.feedback.map { ExchangeText($0) }
            )
        }
        return .choice(ExchangeChoice(options: options, isMultiple: multiple))
    }

    /// Without letters before them where each has its own.
    private func optionTexts(_ texts: [String], indices: [Int]) -> [String] {
        guard !rules.isTemplate else { return texts }
        let labels = texts.map(OptionCell.label)
        guard zip(labels, indices).allSatisfy({ $0?.index == $1 && $0?.rest.isEmpty == false }) else { return texts }
        return labels.compactMap { $0?.rest }
    }

    private mutating func checkEqual(_ texts: [String], _ filled: [(index: Int, option: RowDraft.Option)]) {
        for (one, other) in EqualTexts.pairs(in: texts) {
            report(
                .equalOptions(OptionLetter.text(filled[one].index), OptionLetter.text(filled[other].index)),
                at: filled[other].option.position
            )
        }
    }

    /// The letters of the right options, each of which is there.
    private mutating func keys(
        _ filled: [(index: Int, option: RowDraft.Option)],
        _ texts: [String],
        _ isMultiple: Bool?
    ) -> [Int]? {
        var keys: [Int] = []
        if let marked = draft.marked {
            keys = marked
            dropKeys()
        } else {
            for key in draft.keys {
                guard let places = places(of: key.text, filled, texts, isMultiple) ?? place(of: key, filled) else {
                    report(.badKey(key.text), at: key.position)
                    return nil
                }
                keys += places.filter { !keys.contains($0) }
            }
        }
        guard !keys.isEmpty else {
            report(.missingKey, at: draft.keyPosition)
            return nil
        }
        let last = filled.last?.index ?? 0
        if let key = keys.first(where: { key in !filled.contains { $0.index == key } }) {
            let letter = OptionLetter.text(key)
            report(key < last ? .keyOfEmptyOption(letter) : .keyOutsideOptions(letter), at: draft.keyPosition)
        }
        return hasErrors ? nil : keys
    }

    /// A key by its letters or numbers, or as the options say it.
    private func places(
        of key: String,
        _ filled: [(index: Int, option: RowDraft.Option)],
        _ texts: [String],
        _ isMultiple: Bool?
    ) -> [Int]? {
        let count = (filled.last?.index ?? 0) + 1
        if let places = CellKey.options(key, count: count, isMultiple: isMultiple) {
            let isMissing = places.contains { place in !filled.contains { $0.index == place } }
            let isText = texts.contains(key) && (isMissing || isMultiple == false && places.count > 1)
            if !isText {
                let isDoubtful =
                    isFigureOfAnother(key, places, filled, texts) || isTextOfAnother(key, places, filled, texts)
                return isDoubtful ? nil : places
            }
        }
        let parts = texts.contains(key) ? [key] : key.split { "\n;；|".contains($0) }.map { String($0).trimmed() }
        let places = parts.compactMap { part -> Int? in
            guard let place = texts.firstIndex(of: label(less: part)).map({ filled[$0].index }) else { return nil }
            // A letter before the words has to be theirs.
            guard !rules.isTemplate, !texts.contains(part), let label = OptionCell.label(of: part) else { return place }
            return label.index == place ? place : nil
        }
        return !places.isEmpty && places.count == parts.count ? places : nil
    }

    /// The one option that holds the same number, however its format shows it.
    private func place(of key: RowDraft.Text, _ filled: [(index: Int, option: RowDraft.Option)]) -> [Int]? {
        let numbers = filled.map { $0.option.number }
        guard key.number != nil || numbers.contains(where: { $0 != nil }) else { return nil }
        let same = filled.filter { ($0.option.number ?? $0.option.text) == key.number ?? key.text }
        return same.count == 1 ? [same[0].index] : nil
    }

    /// Whether a key of numbers in circles is also the text of another option: `②` for the second, or for D.②.
    private func isTextOfAnother(
        _ key: String,
        _ places: [Int],
        _ filled: [(index: Int, option: RowDraft.Option)],
        _ texts: [String]
    ) -> Bool {
        guard key.unicodeScalars.contains(where: { 0x2460...0x2473 ~= $0.value }) else { return false }
        return zip(filled, texts).contains { $1 == key && places != [$0.index] }
    }

    /// Whether a key that is one number could as well be the figure of another option: `3` for the third of 2名, 3名, 4名.
    private func isFigureOfAnother(
        _ key: String,
        _ places: [Int],
        _ filled: [(index: Int, option: RowDraft.Option)],
        _ texts: [String]
    ) -> Bool {
        let figure = CellKey.withoutZeros(HalfWidth.fold(key)).trimmed()
        guard !figure.isEmpty, figure.unicodeScalars.allSatisfy(\.isDigit) else { return false }
        return zip(filled, texts).contains { entry, text in
            let digits = HalfWidth.fold(text).unicodeScalars.prefix(while: \.isDigit)
            return String(digits) == figure && places != [entry.index]
        }
    }

    /// Whether there are several keys, when the kind and the key agree.
    private mutating func multiplicity(_ isMultiple: Bool?, _ keys: [Int]) -> Bool? {
        let written =
            draft.marked == nil ? draft.keys.map(\.text).joined(separator: "、") : keys.map(OptionLetter.text).joined()
        switch isMultiple {
        case false? where keys.count > 1:
            report(.severalKeys(written), at: draft.keyPosition)
            return nil
        case true? where keys.count == 1:
            report(.loneKey(written), at: draft.keyPosition)
            return nil
        case let isMultiple?:
            return isMultiple
        case nil:
            report(.guessedKind(keys.count > 1 ? .multiple : .single), at: draft.kind?.position)
            return keys.count > 1
        }
    }
}

/// Options that say the same.
enum EqualTexts {
    /// Every text with the first one before it that is equal; for as few texts as a question has options.
    static func pairs(in texts: [String]) -> [(Int, Int)] {
        let lengths = texts.map(\.utf8.count)
        return texts.indices.compactMap { index in
            let first = (0..<index).first { lengths[$0] == lengths[index] && texts[$0] == texts[index] }
            return first.map { ($0, index) }
        }
    }
}

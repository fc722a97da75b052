import QuestionBank

extension ItemBuilder {
    /// A 填空; the blanks of its stem become `____`.
    mutating func blanks(in stem: inout String) -> ExchangeAnswer? {
        if rules.isTemplate { dropOptions() }
        var (text, count) =
            rules.isTemplate
            ? BlankMarks.lines(stem, shortest: 3) : BlankMarks.normalised(stem, underscores: 2)
        guard let answers = answers(count), !answers.isEmpty else {
            if !hasErrors { report(.missingKey, at: draft.keyPosition) }
            return nil
        }
        if count == 0, answers.count == 1 {
            report(.guessedBlank, at: draft.stemPosition)
            text += ExchangeBlank.mark
            count = 1
        }
        guard answers.count == count else {
            report(.blankCount(blanks: count, answers: answers.count), at: draft.keyPosition)
            return nil
        }
        stem = text
        return .blanks(answers.map { ExchangeBlank(accepted: $0.map { AcceptedAnswer($0) }) }, isOrdered: true)
    }

    /// The accepted answers of each blank.
    private mutating func answers(_ count: Int) -> [[String]]? {
        if rules.isTemplate {
            guard let key = draft.keys.first else { return nil }
            let blanks = CellAnswers.read(key.text)
            if blanks.contains(where: \.isEmpty) { report(.badKey(key.text), at: key.position) }
            return hasErrors ? nil : blanks
        }
        if !draft.blanks.isEmpty {
            dropOptions()
            dropKeys()
            for heading in draft.emptyBlanks { report(.skippedBlank(heading)) }
            return draft.blanks.map { alternatives($0) }
        }
        let options = filledOptions
        if !options.isEmpty {
            for key in draft.keys where !repeats(key.text, options.map(\.index)) {
                report(.droppedField("答案"), at: key.position)
            }
            let last = options.last?.index ?? 0
            for index in 0..<last where !options.contains(where: { $0.index == index }) {
                report(.skippedBlank("选项" + OptionLetter.text(index)))
            }
            return options.map { alternatives(RowDraft.Text($0.option.text, at: $0.option.position)) }
        }
        guard draft.keys.count == 1, let key = draft.keys.first, count > 1 else {
            return draft.keys.map { alternatives($0) }
        }
        return parted(key, into: count)
    }

    /// Whether a key says nothing but the letters of the answers, or what they are.
    private func repeats(_ key: String, _ letters: [Int]) -> Bool {
        if let places = CellKey.options(key, count: draft.options.count, isMultiple: true), places.sorted() == letters {
            return true
        }
        return letters.count == 1 && draft.options[letters[0]]?.text == key
    }

    /// The answers of several blanks that stand in one cell.
    private mutating func parted(_ key: RowDraft.Text, into count: Int) -> [[String]] {
        let parting = BlankParting(Scalars(key.text.unicodeScalars)[...].stripped, into: count)
        let parts = parting.parts.map { String(String.UnicodeScalarView($0)) }
        guard parts.count == count else { return parts.map { [$0] } }
        if let sign = parting.guessedSign { report(.guessedAnswers(sign: sign), at: key.position) }
        return parts.map { part in
            parting.signs == BlankParting.alternatives ? [part] : alternatives(RowDraft.Text(part, at: key.position))
        }
    }

    /// The accepted answers in a text of one blank.
    private mutating func alternatives(_ text: RowDraft.Text) -> [String] {
        let parts = text.text.split { rules.alternativeSigns.contains($0) || $0.isNewline }
            .map { String($0).trimmed() }.filter { !$0.isEmpty }
        if parts.count <= 1, text.text.contains(where: { "/;；".contains($0) }) {
            report(.wholeAnswer(text.text), at: text.position)
        }
        return parts.isEmpty ? [text.text] : parts
    }
}

/// The answers of blanks as our template has them: `；` between blanks, `|` between accepted answers of one.
enum CellAnswers {
    static let blankSigns = ";；"
    static let answerSigns = "|｜"

    static func read(_ text: String) -> [[String]] {
        CellEscapes.parts(text, at: blankSigns).map { CellEscapes.list($0, at: answerSigns) }
    }

    static func text(_ blanks: [[String]]) -> String {
        blanks.map { accepted in
            accepted.map { CellEscapes.escaped($0, blankSigns + answerSigns) }.joined(separator: "|")
        }.joined(separator: "；")
    }
}

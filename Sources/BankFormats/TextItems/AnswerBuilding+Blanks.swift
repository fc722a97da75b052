import QuestionBank

extension AnswerBuilding {
    mutating func blanks() -> ExchangeAnswer? {
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

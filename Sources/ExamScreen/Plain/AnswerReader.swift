package import ExamRunner
import QuestionBank
package import TextLayout

/// What is wrong with a typed answer.
package enum AnswerProblem: Error, Hashable, Sendable {
    /// A sign that labels none of the options; how many there are.
    case noSuchOption(String, count: Int)
    /// A single-choice question with more than one letter.
    case moreThanOne
    /// Neither true nor false.
    case notTrueOrFalse
    /// Not as many texts as the stem has blanks.
    case wrongBlankCount(expected: Int, found: Int)

    package var text: Localized {
        switch self {
        case .noSuchOption(let sign, let count):
            let last = OptionLabel.letter(min(max(1, count), OptionLabel.limit) - 1)
            return Localized("没有选项“\(sign)”，选项为 A–\(last)", "there is no option “\(sign)”; the options are A–\(last)")
        case .moreThanOne: return Localized("单选题只能选一项", "only one option may be chosen")
        case .notTrueOrFalse: return Localized("请答“对”或“错”", "answer true or false (T or X)")
        case .wrongBlankCount(let expected, let found):
            return Localized(
                "共 \(expected) 空，答了 \(found) 空；各空用 | 分开",
                "\(English.count(expected, "blank")) here, but \(English.count(found, "answer")) given; separate them with |"
            )
        }
    }
}

/// Reads an answer that was written in one line: `A`, `BD`, `对`, `十五日 | 三十日`.
package enum AnswerReader {
    /// The response, or nil for a line that says nothing, which clears the answer.
    package static func response(
        _ text: String,
        to question: CandidateQuestion
    ) throws(AnswerProblem) -> Response? {
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else { return nil }
        switch question.kind {
        case .trueFalse: return .truth(try truth(trimmed, question))
        case .fillBlank: return try blanks(trimmed, question)
        case .single, .multiple, .caseSet:
            let chosen = try options(trimmed, question)
            if question.kind == .multiple { return chosen.isEmpty ? nil : .options(chosen) }
            guard chosen.count <= 1 else { throw .moreThanOne }
            return chosen.first.map { .option($0) }
        }
    }

    private static func options(
        _ text: String,
        _ question: CandidateQuestion
    ) throws(AnswerProblem) -> Set<Int> {
        var chosen: Set<Int> = []
        for character in text where !character.isWhitespace && !",，、;；.．。".contains(character) {
            guard let shown = ChoiceKeys.choice(character, in: question) else {
                throw .noSuchOption(String(character), count: question.options.count)
            }
            chosen.insert(question.optionOrder.indices.contains(shown) ? question.optionOrder[shown] : shown)
        }
        return chosen
    }

    private static func truth(_ text: String, _ question: CandidateQuestion) throws(AnswerProblem) -> Bool {
        let text = text.last == "。" ? String(text.dropLast()) : text
        let word = text.lowercased()
        if ["正确", "是", "对", "true", "yes"].contains(word) { return true }
        if ["错误", "否", "错", "不对", "false", "no"].contains(word) { return false }
        guard let first = text.first, text.count == 1, let choice = ChoiceKeys.choice(first, in: question) else {
            throw .notTrueOrFalse
        }
        return choice == 0
    }

    private static func blanks(_ text: String, _ question: CandidateQuestion) throws(AnswerProblem) -> Response? {
        let expected = max(1, question.blankCount)
        let parts =
            expected == 1
            ? [text]
            : text.split(omittingEmptySubsequences: false) { $0 == "|" || $0 == "｜" }.map { String($0).trimmed }
        guard parts.count == expected else { throw .wrongBlankCount(expected: expected, found: parts.count) }
        let response = Response.blanks(parts)
        return response.isEmpty ? nil : response
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

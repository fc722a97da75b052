import ExamRunner
import QuestionBank
import TextLayout

/// Prints responses and keys as a candidate writes them: `A、C`, `正确`, `(1) 十五日`.
struct AnswerNames {
    private let asked: CandidateQuestion
    private let language: Language

    init(asked: CandidateQuestion, language: Language) {
        self.asked = asked
        self.language = language
    }

    private func say(_ chinese: String, _ english: String) -> String { Localized(chinese, english)[language] }

    func text(_ response: Response?) -> String {
        guard let response, !response.isEmpty else { return say("未作答", "none") }
        return switch response {
        case .option(let option): letters([option])
        case .options(let options): letters(options)
        case .truth(let truth): self.truth(truth)
        case .blanks(let texts): blanks(texts.map { $0.isEmpty ? say("（空）", "(empty)") : $0 })
        }
    }

    func text(_ key: Item.Answer) -> String {
        switch key {
        case .single(_, let key): letters([key])
        case .multiple(_, let key): letters(key)
        case .trueFalse(let key): truth(key)
        case .fillBlank(let accepted, let isOrdered):
            blanks(accepted.map { $0.accepted.first ?? "" })
                + (isOrdered || accepted.count < 2 ? "" : say("（顺序不限）", " (in any order)"))
        }
    }

    private func truth(_ truth: Bool) -> String { truth ? say("正确", "true") : say("错误", "false") }

    /// The letters that the options had on this candidate's paper, in their order.
    private func letters(_ options: Set<Int>) -> String {
        let shown = options.map { option in asked.optionOrder.firstIndex(of: option) ?? option }.sorted()
        return shown.map { $0 < OptionLabel.limit ? OptionLabel.letter($0) : "?" }.joined(separator: say("、", ", "))
    }

    private func blanks(_ texts: [String]) -> String {
        guard texts.count > 1 else { return texts.first ?? "" }
        return texts.enumerated().map { "(\($0.offset + 1)) \($0.element)" }.joined(separator: "  ")
    }
}

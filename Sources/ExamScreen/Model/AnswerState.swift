package import ExamRunner
import QuestionBank
import TextLayout

/// How far a question is answered. Each state has a sign of its own, so that no colour is needed to tell them apart.
package enum AnswerState: Hashable, Sendable, CaseIterable {
    case answered
    /// Some blanks are filled in and some are not.
    case partial
    case open

    package init(_ response: Response?, to question: CandidateQuestion) {
        guard let response, !response.isEmpty else {
            self = .open
            return
        }
        if question.kind == .fillBlank, case .blanks(let texts) = response {
            let filled = texts.count { !$0.allSatisfy(\.isWhitespace) }
            self = filled < max(1, question.blankCount) ? .partial : .answered
        } else {
            self = .answered
        }
    }

    var sign: String {
        switch self {
        case .answered: "■"
        case .partial: "◧"
        case .open: "□"
        }
    }

    var name: Localized {
        switch self {
        case .answered: Localized("已答", "answered")
        case .partial: Localized("未答完", "partial")
        case .open: Localized("未答", "open")
        }
    }

    /// The style of the sign; nil leaves it as the text around it.
    var style: Style? {
        switch self {
        case .answered: .good
        case .partial: .caution
        case .open: nil
        }
    }
}

/// How many questions there are in each state.
struct Progress {
    let answered: Int
    let partial: Int
    let open: Int

    init(_ states: some Sequence<AnswerState>) {
        var counts: [AnswerState: Int] = [:]
        for state in states { counts[state, default: 0] += 1 }
        answered = counts[.answered] ?? 0
        partial = counts[.partial] ?? 0
        open = counts[.open] ?? 0
    }

    /// What is still to do, as a warning before handing in; nil when everything is answered.
    var warning: Localized? {
        switch (open, partial) {
        case (0, 0): nil
        case (0, _):
            Localized("还有 \(partial) 题没有答完！", partial == 1 ? "1 question is partial!" : "\(partial) questions are partial!")
        case (_, 0):
            Localized("还有 \(open) 题没有作答！", open == 1 ? "1 question is open!" : "\(open) questions are open!")
        default:
            Localized("还有 \(open) 题没有作答、\(partial) 题没有答完！", "Still to do: \(open) open, \(partial) partial!")
        }
    }
}

import ExamRunner
import QuestionBank
import TextLayout

extension ExamFileProblem: ReadableProblem {
    var message: Localized {
        switch self {
        case .source(let problem):
            problem.message
        case .closesBeforeOpens:
            Localized("closes 不晚于 opens：考试时段的结束必须晚于开始", "closes is not after opens")
        case .windowShorterThanLimit(let minutes):
            Localized(
                "考试时段只有 \(minutes) 分钟，比限时短，没有人能用满时间",
                "the window is only \(minutes) minutes, shorter than the time limit"
            )
        case .passMarkAboveTotal(let passMark, let total):
            Localized("合格分 \(passMark) 高于总分 \(total)", "the pass mark \(passMark) is above the total of \(total)")
        case .excellentMarkAboveTotal(let mark, let total):
            Localized("优秀分 \(mark) 高于总分 \(total)", "the excellent mark \(mark) is above the total of \(total)")
        case .excellentMarkBelowPassMark:
            Localized("优秀分低于合格分", "the excellent mark is below the pass mark")
        case .repeatedLine(let first):
            Localized(
                "与第 \(first.line) 行要求的题目相同，可以合并为一行",
                "asks for the same items as line \(first.line); one line would do"
            )
        }
    }
}

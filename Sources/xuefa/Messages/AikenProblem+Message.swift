import QuestionBank
import TextLayout

extension AikenProblem {
    var message: Localized {
        switch self {
        case .missingAnswerLine:
            Localized(
                "选项后缺“ANSWER: A”这样的答案行：补上后再导入",
                "the options lack a line such as 'ANSWER: A' behind them: put it there"
            )
        case .strayLine(let line):
            Localized(
                "“\(line)”前面没有题干：补上题干，或删去这一行",
                "there is no stem before '\(line)': write one, or take the line out"
            )
        case .optionOrder(let expected, let found):
            Localized(
                "选项应接着写 \(expected)，却写了 \(found)：从 A 起依次排列",
                "option \(expected) should follow, not \(found): letter the options from A without gaps"
            )
        case .lineBehindOptions(let line):
            Localized(
                "选项之后的“\(line)”既不是选项也不是答案：每个选项写成一行",
                "'\(line)' behind the options is neither option nor answer: write each option in one line"
            )
        case .severalStemLines:
            Localized(
                "题干有几行，Moodle 只留最后一行：导入 Moodle 前请写成一行",
                "a stem of several lines, of which Moodle keeps the last: write it in one line for Moodle"
            )
        }
    }
}

import QuestionBank
import TextLayout

extension MoodleXMLProblem {
    var message: Localized {
        switch self {
        case .notMoodle(let root):
            Localized(
                "最外层是 <\(root)>，不是 Moodle 题库的 <quiz>：请在 Moodle 里按“Moodle XML”导出",
                "the outermost element is <\(root)>, not <quiz>: export as 'Moodle XML' from Moodle"
            )
        case .broken(let reason): reason.message
        case .badFraction(let text):
            Localized("分值比例“\(text)”不在 -100 到 100 之间", "the fraction '\(text)' is not between -100 and 100")
        case .badNumber(let text):
            Localized("“\(text)”不是数：数值题的答案和误差用半角数字", "'\(text)' is not a number: use plain digits")
        case .acceptsAnything:
            Localized(
                "答案“*”会把任何回答都判对：写明正确的数或文字",
                "the answer '*' makes everything right: give the right number or text"
            )
        case .badCloze(let text):
            Localized(
                "完形填空“\(text)”没有写完，或没有空：写成 {1:SHORTANSWER:=答案}",
                "the cloze text at '\(text)' has no finished gap: write {1:SHORTANSWER:=answer}"
            )
        case .markupTooDeep:
            Localized("HTML 标签太多或嵌套太深：简化这道题的格式", "too many or too deep HTML tags: simplify the question")
        case .fractionSum(let text):
            Localized("各答案的分值合计 \(text)%，不是 100%", "the fractions add up to \(text)%, not to 100%")
        case .wildcard(let text):
            Localized(
                "“\(text)”里的“*”在 Moodle 里代表任意文字，这里当作星号本身",
                "the '*' in '\(text)' stands for any text in Moodle; here it is an asterisk"
            )
        }
    }
}

extension MoodleXMLProblem.Break {
    fileprivate var message: Localized {
        switch self {
        case .malformed:
            Localized("从这里起不是正确的 XML：请重新导出", "no valid XML from here on: export the file anew")
        case .truncated:
            Localized("文件到这里中断了：请重新导出或下载", "the file breaks off here: export or download it anew")
        case .tooDeep:
            Localized("元素嵌套太深，不像题库", "elements nest deeper than in any question bank")
        case .entity:
            Localized("使用了自定义实体，为安全起见不读：请重新导出", "it declares entities, which are not read for safety: export it anew")
        case .encoding:
            Localized("编码不认识：请另存为 UTF-8", "unknown encoding: save the file as UTF-8")
        }
    }
}

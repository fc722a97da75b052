import QuestionBank
import TextLayout

extension GIFTProblem {
    var message: Localized {
        switch self {
        case .unclosedBrace:
            Localized("“{”没有对应的“}”：在答案后补上“}”", "'{' is never closed: put '}' behind the answers")
        case .strayBrace(let sign):
            Localized("多出一个“\(sign)”：如果是正文，写成“\\\(sign)”", "a stray '\(sign)': if it is text, write '\\\(sign)'")
        case .severalAnswerParts:
            Localized(
                "一道题里有几处“{…}”：如果是几道题，中间加空行；几个空的填空题 GIFT 写不了，请用 Moodle XML",
                "several '{…}' in one question: put blank lines between questions; several blanks need Moodle XML"
            )
        case .acceptsAnything(let text):
            Localized(
                "答案“\(text)”会把任何回答都判对：写明正确的数或文字",
                "the answer '\(text)' makes everything right: give the right number or text"
            )
        case .notANumber(let text):
            Localized("“\(text)”不是数：数值题的答案用半角数字", "'\(text)' is not a number: use plain digits")
        case .badWeight(let text):
            Localized("权重“\(text)”不在 -100 到 100 之间", "the weight '\(text)' is not between -100 and 100")
        case .weightWithoutText(let text):
            Localized(
                "“\(text)”只有权重，没有文字；如果它就是选项，去掉前面的“%”",
                "'\(text)' is a weight without a text; if it is the option itself, take away the first '%'"
            )
        case .matchWithoutArrow(let text):
            Localized("匹配题的“\(text)”缺“->”或缺右边：写成“=左 -> 右”", "'\(text)' lacks '->' or its match: write '=left -> right'")
        case .tooManyAnswers(let limit):
            Localized(
                "一道题的答案超过 \(limit) 个：检查“=”和“~”，文字里的要写成“\\=”“\\~”",
                "more than \(limit) answers to one question: check '=' and '~'; in texts write '\\=' and '\\~'"
            )
        case .markupTooDeep:
            Localized("HTML 标签太多或嵌套太深：简化这道题的格式", "too many or too deep HTML tags: simplify the question")
        case .splitByBlankLine:
            Localized(
                "题目中间有空行，Moodle 会在那里断开；已合为一题，请删去空行",
                "a blank line within the question, where Moodle cuts it; read as one: take the line out"
            )
        case .missingBlankLine:
            Localized(
                "与相邻的题之间没有空行，Moodle 会当成一题；已分开，请补上空行",
                "no blank line between this and the next entry; they were parted: put a blank line there"
            )
        case .categoryRunsOn:
            Localized(
                "$CATEGORY 行后没有空行，Moodle 会把题目也当成类别名；请补上空行",
                "no blank line behind $CATEGORY, so Moodle takes the question for its name: put one there"
            )
        case .looksLikeTruth(let text):
            Localized(
                "“\(text)”按判断题理解，Moodle 却当成填空；判断题写 {T} 或 {F}",
                "'\(text)' was taken for true or false, Moodle takes it for text: write {T} or {F}"
            )
        case .answerWithoutSign(let text):
            Localized(
                "“\(text)”前没有“=”或“~”，已当作一个答案；请补上",
                "'\(text)' has no '=' or '~' before it and was taken for an answer: put the sign there"
            )
        case .weightBehindEquals(let text):
            Localized(
                "选择题里“=”后不能写权重 \(text)%，Moodle 会当成文字；改用“~%\(text)%”",
                "in a choice Moodle takes the weight \(text)% behind '=' for text: write '~%\(text)%'"
            )
        case .unfinishedWeight(let text):
            Localized("“\(text)”像是没写完的权重，已当作文字", "'\(text)' looks like an unfinished weight and was taken for text")
        case .fullWidthSign(let sign):
            Localized(
                "全角“\(sign)”已当作文字；如果是 GIFT 的符号，请改成半角",
                "the full-width '\(sign)' was read as text; if it is meant as a sign, use the half-width one"
            )
        case .doubtfulSign(let sign):
            Localized(
                "“\(sign)”已按 GIFT 的符号理解；如果是文字，写成“\\\(sign)”",
                "'\(sign)' was read as a sign; if it is text, write '\\\(sign)'"
            )
        case .percentAtEnd(let text):
            Localized("“\(text)”已当作文字；如果是权重，写成“%…%”", "'\(text)' was read as text; a weight is written '%…%'")
        case .weightSum(let text):
            Localized("各答案的权重合计 \(text)%，不是 100%", "the weights add up to \(text)%, not to 100%")
        case .severalFullKeys:
            Localized(
                "有几个“=”，Moodle 当成选对其一即可的单选；多选要写“~%50%”",
                "several '=': Moodle lets one of them do; for several keys write '~%50%'"
            )
        case .takenForDescription:
            Localized(
                "没有“{…}”，已当作说明文字；如果是下一题的题干，删去中间的空行",
                "no '{…}': taken for a text without a question; if a question follows from it, take out the blank line"
            )
        case .unclosedTitle:
            Localized("标题以“::”开头却没有结束的“::”", "a title begins with '::' and has no '::' at its end")
        case .wildcard(let text):
            Localized(
                "“\(text)”里的“*”在 Moodle 里代表任意文字，这里当作星号本身",
                "the '*' in '\(text)' stands for any text in Moodle; here it is an asterisk"
            )
        }
    }
}

import QuestionBank
import TextLayout

extension TextItemProblem {
    var message: Localized {
        switch self {
        case .keyConflict(let one, let other):
            Localized(
                "答案写了两处，却不一样：“\(one)”和“\(other)”，留下对的一处",
                "two keys that differ, '\(one)' and '\(other)': leave the right one"
            )
        case .severalBrackets:
            Localized(
                "题干有几处括号里是字母，分不清哪一处是答案：另起一行写“答案：”",
                "several brackets of the stem hold letters: write the key on a line of its own, “答案：”"
            )
        case .kindConflict(let kind):
            Localized(
                "标为“\(kind)”，写法却不是：改正题型或补全选项",
                "marked '\(kind)' but built otherwise: correct the kind or the options"
            )
        case .repeatedOption(let letter):
            Localized("有两个选项 \(letter)", "two options bear the letter \(letter)")
        case .ambiguousKey(let number):
            Localized(
                "答案表里的第 \(number) 题对得上几道题：在答案表里写上“一、单选题”等标题",
                "number \(number) in the list of keys fits several questions: put the section titles into the list"
            )
        case .keyBehindRationale:
            Localized(
                "几行解析的后面又有答案，解析里可能混进了一道没有题号的题：给它编上题号",
                "another key behind a rationale of several lines, in which a question without a number may be hidden: number it"
            )
        case .caseWithoutQuestions:
            Localized("案例下面没有小题，也没有答案", "a case with neither questions nor an answer")
        case .tooManyItems(let limit):
            Localized(
                "题目超过 \(limit) 道，后面的没有读：分成几个文件",
                "more than \(limit) questions; the rest is not read: split the file"
            )
        case .guessedStart:
            Localized("没有题号，按选项推定从这里起是新的一题", "no number; taken for a new question because its options follow")
        case .guessedList(let number):
            Localized(
                "编号 \(number) 的一行当作上一题的文字，没有当作新题",
                "the line numbered \(number) was taken for text of the question above, not for a new one"
            )
        case .optionGap(let letters):
            Localized("选项字母不连续：\(letters)，请核对有无漏掉", "the letters of the options do not follow each other: \(letters)")
        case .guessedAlternatives(let text):
            Localized("“\(text)”按几种都对的答案读", "'\(text)' was read as answers of which each is right")
        case .guessedEssay:
            Localized("没有写题型，也没有选项和空，推定为简答", "neither kind, options nor blanks; taken for an essay question")
        case .guessedKeyOrder(let number):
            Localized(
                "题目没有编号，按先后对上了答案表的第 \(number) 个答案",
                "the question has no number; it got key \(number) of the list by its place"
            )
        case .numberOutOfOrder(let found, let expected):
            Localized("题号是 \(found)，按顺序应为 \(expected)", "number \(found) where \(expected) would follow")
        case .passedOver(let lines):
            Localized(
                "第一题之前的文字没有读：\(lines.joined(separator: "；"))",
                "passed over before the first question: \(lines.joined(separator: "; "))"
            )
        case .strayText(let text, let lines):
            Localized(
                lines == 1 ? "不属于任何一题的文字：“\(text)”" : "不属于任何一题的文字 \(lines) 行，第一行是“\(text)”",
                lines == 1
                    ? "text that belongs to no question: '\(text)'"
                    : "\(lines) lines that belong to no question, from '\(text)'"
            )
        case .keyWithoutItem(let number):
            Localized("答案表里的第 \(number) 题找不到题目", "number \(number) in the list of keys is no question's")
        case .keyCount(let range, let keys):
            Localized(
                "答案表 \(range) 有 \(keys) 个答案，数目对不上，都没有用",
                "the list of keys has \(keys) keys for \(range); none of them was used"
            )
        }
    }
}

import QuestionBank
import TextLayout

extension TableItemProblem {
    var message: Localized {
        switch self {
        case .unknownHeadings, .emptyTable, .duplicateHeading, .unknownColumn, .repeatedHeading, .cellWithoutHeading,
            .skippedSheet, .exampleRows, .badHeaderRow:
            tableMessage
        default: rowMessage
        }
    }

    /// What is wrong with a table as a whole.
    private var tableMessage: Localized {
        switch self {
        case .unknownHeadings(let found):
            Localized(
                "找不到试题的列标题（这里是：\(found.joined(separator: "、"))）：要有 题干、题型、选项A、选项B……、答案 等列；可用 xuefa bank template 生成模板，把试题填进去",
                "no headings of items (found: \(found.joined(separator: ", "))): a stem, a kind, options and a key are wanted; 'xuefa bank template' makes a template to fill in"
            )
        case .emptyTable:
            Localized(
                "表格是空的；可用 xuefa bank template 生成模板",
                "the table is empty; 'xuefa bank template' makes a template to fill in"
            )
        case .duplicateHeading(let heading):
            Localized(
                "前面已有同样意思的列，不知道该用哪一列：请删去“\(heading)”或改掉它的标题",
                "an earlier column means the same as '\(heading)': delete one of them or rename it"
            )
        case .unknownColumn(let heading):
            Localized(
                "不认识列标题“\(heading)”，这一列没有读；需要的话改用模板里的标题",
                "the column '\(heading)' is not known and was not read; if it matters, use a heading of the template"
            )
        case .repeatedHeading(let heading):
            Localized(
                "前面已有同样意思的列，“\(heading)”这一列没有读",
                "an earlier column means the same; the column '\(heading)' was not read"
            )
        case .cellWithoutHeading:
            Localized("这一列没有标题，没有读；请补上标题", "this column has no heading and was not read; give it one")
        case .skippedSheet(let name):
            Localized(
                "工作表“\(name)”里没有试题的列标题，整张表没有读",
                "the sheet '\(name)' has no headings of items and was not read"
            )
        case .exampleRows(let count):
            Localized(
                "跳过了 \(count) 行示例（编号以“示例”开头）；如果是正式试题，请改编号",
                "\(count) example rows (ids that begin with 示例) were skipped; give true items another id"
            )
        default:
            Localized("看不懂“题库”表里的这一行，没有读", "this row of the sheet 题库 is not understood and was not read")
        }
    }

    private var rowMessage: Localized {
        switch self {
        case .cell(let problem): problem.message
        case .noKind:
            Localized(
                "没有写题型，也看不出是什么题：请填写题型",
                "no kind is given and none follows from the row: fill in the kind"
            )
        case .caseWithoutParts:
            Localized("案例下面没有小题：请在下面各行补上", "the case set has no sub-items: add them in the rows below")
        case .partWithoutSet(let name) where name.isEmpty:
            Localized("小题上面没有大题题干：请补上", "a sub-item without a shared stem above it: add one")
        case .partWithoutSet(let name):
            Localized(
                "小题不在案例“\(name)”的下面：请移到该案例的下一行",
                "the sub-item does not stand below its case set '\(name)': move it there"
            )
        case .tooManyRows(let limit):
            Localized(
                "同一道题（或“题库”表）超过 \(limit) 行，或文字太多：请检查题目序号和所属案例",
                "more than \(limit) rows, or too much text, of one question (or of the sheet 题库): check the numbers"
            )
        case .tooManyOptions(let limit):
            Localized("选项超过 \(limit) 个：请分成几道题", "more than \(limit) options: make several items of it")
        case .badMark(let text):
            Localized(
                "“是否正确项”写的是“\(text)”：正确写 1，不正确写 0",
                "the option's mark is '\(text)': write 1 for right, 0 for wrong"
            )
        case .badExtra(let text):
            Localized("附加列里的“\(text)”不对：请改正或删去", "'\(text)' in the column 附加 cannot be meant: mend or delete it")
        case .guessedTruthLetter(let text):
            Localized(
                "判断题没有选项，答案写的是 \(text)，按 A 为对、B 为错读；请核对",
                "a true-false item without options has the key \(text); A was taken for true, B for false; please check"
            )
        case .optionCount(let stated, let filled):
            Localized(
                "选项数写的是 \(stated)，实际填了 \(filled) 个，按实际填写的读",
                "the number of options is given as \(stated), but \(filled) are filled in; those were read"
            )
        case .guessedAnswers(let sign):
            Localized(
                "几个空的答案写在一起，按“\(Self.visible(sign))”分开，请核对",
                "the answers of several blanks stand together and were parted at '\(Self.visible(sign))'; please check"
            )
        case .skippedBlank(let heading):
            Localized(
                "“\(heading)”没有填，后面的答案依次前移一个空，请核对",
                "'\(heading)' is empty, so that the answers behind it moved up by one blank; please check"
            )
        case .wholeAnswer(let text):
            Localized(
                "“\(text)”按一个答案读；如果是几种写法，请用“|”隔开",
                "'\(text)' was read as one answer; put '|' between several accepted ones"
            )
        default: warningMessage
        }
    }

    private var warningMessage: Localized {
        switch self {
        case .unknownLevel(let text):
            Localized(
                "层次“\(text)”没有带过来：应是记忆、理解、应用之一",
                "the level '\(text)' is not taken along: it should be 记忆, 理解 or 应用"
            )
        case .unknownWaiver(let code):
            Localized(
                "没有可以放过的问题叫“\(code)”，没有带过来",
                "'\(code)' is no finding that can be accepted; it is not taken along"
            )
        case .badNumber(let heading, let text):
            Localized(
                "“\(heading)”写的是“\(text)”，不是数，没有带过来",
                "'\(text)' in the column '\(heading)' is no number; it is not taken along"
            )
        default:
            Localized("这一格是公式，用的是文件里保存的结果，请核对", "a formula; its result as saved in the file was taken; please check")
        }
    }

    /// A space cannot be seen between quotation marks.
    private static func visible(_ sign: String) -> String { sign == " " ? "␣" : sign }
}

import QuestionBank
import TextLayout

extension SourceProblem: ReadableProblem {
    var code: String? { problemCode.rawValue }

    var message: Localized {
        switch self {
        case .missingField(let name):
            Localized("缺少字段“\(name)”", "the field '\(name)' is missing")
        case .unknownField(let name, let suggestion):
            Localized(
                "不认识的字段“\(name)”" + (suggestion.map { "；是不是“\($0)”？" } ?? ""),
                "unknown field '\(name)'" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
            )
        case .duplicateField(let name):
            Localized("“\(name)”写了两次；请删去或改名", "'\(name)' stands here twice; remove or rename one")
        case .emptyField(let name):
            Localized("字段“\(name)”是空的", "the field '\(name)' is empty")
        case .wrongShape(let name, let shape):
            Localized("“\(name)”应当是\(shape.title.chinese)", "'\(name)' should be \(shape.title.english)")
        case .badValue(let name, let value, let form):
            Localized(
                "“\(name)”的值“\(value)”不对：应当是" + form.title.chinese.spacedAfterChinese,
                "'\(value)' will not do for '\(name)': \(form.title.english) is wanted"
            )
        case .syntax(let problem):
            problem.message
        }
    }
}

extension SourceProblem.Shape {
    fileprivate var title: Localized {
        switch self {
        case .text: Localized("一段文字", "one text")
        case .list: Localized("列表（每项一行，以“- ”开头）", "a list, one '- ' line an entry")
        case .mapping: Localized("若干行“字段名: 内容”", "lines of 'name: value'")
        }
    }
}

extension SourceProblem.ValueForm {
    fileprivate var title: Localized {
        switch self {
        case .day: Localized("日期，如 2026-11-21", "a day such as 2026-11-21")
        case .moment: Localized("日期和时间，如 2026-11-21 09:00", "a day and time such as 2026-11-21 09:00")
        case .wholeNumber(let range):
            Localized(
                "\(range.lowerBound) 到 \(range.upperBound) 的整数",
                "a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
        case .decimal: Localized("大于 0 的数，最多两位小数", "a number above 0 with at most two decimals")
        case .yesNo: Localized("true 或 false（也可写“是”“否”）", "true or false")
        case .oneOf(let words):
            Localized("“\(words.joined(separator: "”“"))”之一", "one of \(words.joined(separator: ", "))")
        case .identifier:
            Localized(
                "由字母、数字、汉字、“-”“_”“.”组成的短名，不含空格",
                "letters, digits, Chinese characters, '-', '_' and '.', without spaces"
            )
        case .citation: Localized("如“第二十二条第一款”的依据", "a citation such as 第二十二条第一款")
        }
    }
}

extension String {
    /// With the space in front that Chinese text puts before a Latin letter or a digit.
    fileprivate var spacedAfterChinese: String { first?.isASCII == true ? " " + self : self }
}

import QuestionBank
import Reporting
import TextLayout

extension AttendanceProblem: ReadableProblem {
    var message: Localized {
        switch self {
        case .missingColumn(let column):
            Localized("缺少“\(column.title.chinese)”列", "there is no column \(column.title.english)")
        case .unknownColumn(let heading, let suggestion):
            Localized(
                "不认识的列“\(heading)”，不导入" + (suggestion.map { "；是不是“\($0)”？" } ?? ""),
                "unknown column '\(heading)', left out" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
            )
        case .duplicateColumn(let column, let first):
            Localized(
                "“\(column.title.chinese)”列重复，第一次在本行第 \(first.column) 个字符处",
                "a second column \(column.title.english); the first begins at column \(first.column)"
            )
        case .noRows:
            Localized("只有列标题，没有记录", "there are headings and nothing under them")
        case .missingValue(let column):
            Localized("“\(column.title.chinese)”是空的", "\(column.title.english) is empty")
        case .unknownMatter(let value):
            Localized("事项“\(value)”应是 学时、会议 或 阅读", "'\(value)' should be 学时 (hours), 会议 (meeting) or 阅读 (reading)")
        case .badHours(let value):
            Localized("“\(value)”不是学时数，请写成 2 或 1.5", "'\(value)' is no number of hours; write 2 or 1.5")
        case .amountNotOne(let value):
            Localized(
                "会议和阅读每行记一次，数量应为 1 或留空，这里是“\(value)”",
                "a meeting or reading counts once a line, not '\(value)' times"
            )
        case .badDay(let value):
            Localized("“\(value)”不是日期，请写成 2026-03-01", "'\(value)' is no day; write 2026-03-01")
        case .inFuture(let day):
            Localized("日期 \(day) 还没有到", "the day \(day) has not come yet")
        case .unknownStaff(let id):
            Localized("花名册里没有工号 \(id)", "the roster has no staff id \(id)")
        case .repeatedRow(let first):
            Localized("与第 \(first.line) 行相同，两条都会计入", "the same as line \(first.line); both will count")
        case .controlCharacter(let column):
            Localized(
                "“\(column.title.chinese)”里有换行或不可见字符",
                "\(column.title.english) holds a line break or control character"
            )
        case .tooLong(let column, let limit):
            Localized(
                "“\(column.title.chinese)”超过 \(limit) 个字",
                "\(column.title.english) is longer than \(limit) characters"
            )
        }
    }
}

extension AttendanceColumn {
    /// What the column is called.
    var title: Localized {
        switch self {
        case .id: Localized("工号", "staff id")
        case .matter: Localized("事项", "matter")
        case .subject: Localized("类别/题名", "subject")
        case .amount: Localized("数量", "amount")
        case .day: Localized("日期", "day")
        case .note: Localized("备注", "note")
        case .name: Localized("姓名", "name")
        }
    }
}

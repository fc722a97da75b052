import QuestionBank
import Reporting
import TextLayout

extension RosterProblem: ReadableProblem {
    var message: Localized {
        switch self {
        case .noHeadings:
            Localized(
                "第一行应当是列标题（工号、姓名、科室…）",
                "the first line must hold the headings (staff id 工号, name 姓名, department 科室…)"
            )
        case .missingColumn(let column):
            Localized(
                "缺少“\(column.title.chinese)”列",
                "there is no column '\(column.title.english)' (\(column.title.chinese))"
            )
        case .unknownColumn(let heading, let suggestion):
            Localized(
                "不认识的列“\(heading)”，不导入" + (suggestion.map { "；是不是“\($0)”？" } ?? ""),
                "unknown column '\(heading)', left out" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
            )
        case .duplicateColumn(let column, let first):
            Localized(
                "“\(column.title.chinese)”列重复，第一次在第 \(first.column) 列字符处",
                "a second column \(column.title.english); the first begins at column \(first.column)"
            )
        case .noRows:
            Localized("只有列标题，没有人员", "there are headings and nobody under them")
        case .missingValue(let column):
            Localized("“\(column.title.chinese)”是空的", "\(column.title.english) is empty")
        case .badID(let id):
            Localized("工号“\(id)”含有空格或符号，或者太长", "the staff id '\(id)' has spaces or signs in it or is too long")
        case .mangledNumber(let text):
            Localized(
                "工号变成了“\(text)”：表格软件把长数字改成了科学计数；请把该列设为“文本”再填",
                "the spreadsheet turned a long number into '\(text)'; format the column as text"
            )
        case .duplicateID(let id, let first):
            Localized("工号 \(id) 重复，第一次在第 \(first.line) 行", "staff id \(id) again; first in line \(first.line)")
        case .badDay(let column, let value):
            Localized(
                "“\(column.title.chinese)”里的“\(value)”不是日期，请写成 2026-03-01",
                "'\(value)' in \(column.title.english) is no day; write 2026-03-01"
            )
        case .leftBeforeJoined:
            Localized("离职日期早于入职日期", "the leaving date lies before the joining date")
        case .shortPIN(let minimum):
            Localized("PIN 至少要 \(minimum) 位", "a PIN has at least \(minimum) characters")
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

extension RosterColumn {
    /// What the column is called.
    var title: Localized {
        switch self {
        case .id: Localized("工号", "staff id")
        case .name: Localized("姓名", "name")
        case .department: Localized("科室", "department")
        case .category: Localized("职务/类别", "category")
        case .joined: Localized("入职日期", "joined")
        case .left: Localized("离职日期", "left")
        case .pin: Localized("PIN", "PIN")
        }
    }
}

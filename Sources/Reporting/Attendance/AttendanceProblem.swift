package import QuestionBank

/// The columns of an attendance file.
package enum AttendanceColumn: String, Hashable, Sendable, CaseIterable {
    /// 工号
    case id
    /// 事项: 学时, 会议 or 阅读
    case matter
    /// 类别/题名: the kind of study or meeting, the title read
    case subject
    /// 数量: hours of study
    case amount
    /// 日期
    case day
    /// 备注
    case note
    /// 姓名, for the eyes of whoever keeps the list; it is not read.
    case name

    /// What the heading may be, in the plain form that `RecordTable.plainHeading` makes; the usual name first.
    var headings: [String] {
        switch self {
        case .id: RosterColumn.id.headings
        case .matter: ["事项", "事项类型", "类型", "matter", "type", "event"]
        case .subject: ["类别/题名", "类别题名", "类别", "题名", "名称", "subject", "kind/title", "kind", "title"]
        case .amount: ["数量", "学时", "学时数", "小时", "时长", "amount", "hours", "quantity"]
        case .day: ["日期", "时间", "date", "day", "on"]
        case .note: ["备注", "说明", "note", "notes", "remark", "remarks"]
        case .name: RosterColumn.name.headings
        }
    }
}

/// What can be wrong with an attendance file.
package enum AttendanceProblem: Hashable, Sendable {
    /// A column is not there.
    case missingColumn(AttendanceColumn)
    /// A heading that means nothing here; the column is left out.
    case unknownColumn(String, suggestion: String?)
    /// Two columns mean the same thing.
    case duplicateColumn(AttendanceColumn, first: SourcePosition)
    /// There are headings and nothing under them.
    case noRows
    /// A cell that must be filled in is empty.
    case missingValue(AttendanceColumn)
    /// 事项 is none of 学时, 会议, 阅读.
    case unknownMatter(String)
    /// The amount is no study time above zero.
    case badHours(String)
    /// A meeting or a reading counts once a line; it has no other amount than 1.
    case amountNotOne(String)
    /// The cell holds no day of the calendar.
    case badDay(String)
    /// The day has not come yet.
    case inFuture(Day)
    /// Nobody on the roster has this 工号.
    case unknownStaff(String)
    /// The same thing stands in an earlier line; both count.
    case repeatedRow(first: SourcePosition)
    /// The cell holds a line break or an invisible control character.
    case controlCharacter(AttendanceColumn)
    /// The cell's text is too long to be what the column is about.
    case tooLong(AttendanceColumn, limit: Int)

    package var severity: Severity {
        switch self {
        case .unknownColumn, .repeatedRow: .warning
        default: .error
        }
    }
}

import QuestionBank
import Reporting
import TextLayout

extension PlanFileProblem: ReadableProblem {
    var message: Localized {
        switch self {
        case .source(let problem):
            problem.message
        case .duplicateID(let id, let first):
            Localized("id“\(id)”重复，第一次在第 \(first.line) 行", "the id '\(id)' again; first in line \(first.line)")
        case .unknownGroup(let group, let suggestion):
            Localized(
                "计划里没有人员组“\(group)”" + (suggestion.map { "；是不是“\($0)”？" } ?? ""),
                "the plan has no group '\(group)'" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
            )
        case .unusedGroup(let group):
            Localized("没有要求用到人员组“\(group)”", "no requirement names the group '\(group)'")
        case .repeatedValue(let value):
            Localized("“\(value)”在同一列表里重复，只算一次", "'\(value)' stands twice in one list and counts once")
        case .joinWindowReversed:
            Localized("joined-until 早于 joined-from", "joined-until lies before joined-from")
        case .missingRule:
            Localized(
                "没有写要做什么：\(Self.rules) 之一",
                "it does not say what is to be done: one of \(Self.rules)"
            )
        case .severalRules(let rules):
            Localized(
                "一项要求只能有一条规则，这里有 \(rules.map(\.rawValue).joined(separator: "、"))；请分成几项",
                "a requirement has one rule, this one has \(rules.map(\.rawValue).joined(separator: ", ")); split it"
            )
        case .dueOutsideYear(let day, let year):
            Localized("期限 \(day) 不在 \(year) 年内", "due \(day) lies outside \(year)")
        case .noQuarterByDue(let day):
            Localized("会议按季度计算，而到 \(day) 为止没有一个完整季度", "meetings count by the quarter, and none ends by \(day)")
        }
    }

    private static var rules: String { PlanRuleField.allCases.map(\.rawValue).joined(separator: ", ") }
}

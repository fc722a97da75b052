package import Reporting
package import TextLayout

extension ComplianceStatus {
    package var name: Localized {
        switch self {
        case .notStarted: Localized("未开始", "not started")
        case .inProgress: Localized("进行中", "in progress")
        case .completed: Localized("已完成", "completed")
        case .completedLate: Localized("逾期完成", "completed late")
        case .overdue: Localized("逾期未完成", "overdue")
        case .exempt: Localized("免修", "exempt")
        }
    }
}

extension ComplianceStatus {
    /// The name in the columns of a table, where the English ones have no room.
    var shortName: Localized {
        switch self {
        case .notStarted: Localized(name.chinese, "to do")
        case .inProgress: Localized(name.chinese, "begun")
        case .completed: Localized(name.chinese, "done")
        case .completedLate: Localized(name.chinese, "late")
        case .overdue, .exempt: name
        }
    }
}

extension QuarterProgress.State {
    var name: Localized {
        switch self {
        case .met: Localized("达标", "met")
        case .missed: Localized("未达标", "missed")
        case .open: Localized("未结束", "not over")
        case .outsideService: Localized("不满一季，不计", "not in service for all of it")
        case .released: Localized("免修，不计", "exempt, not counted")
        }
    }
}

extension Quarter {
    var name: Localized {
        let chinese = ["第一季度", "第二季度", "第三季度", "第四季度"]
        return Localized(chinese[number - 1], "Q\(number)")
    }
}

/// Where a person stands on a requirement as of a day (完成情况).
package enum ComplianceStatus: String, Hashable, Sendable, Codable, CaseIterable {
    /// 未开始: not due yet, and nothing of it is on record.
    case notStarted = "not-started"
    /// 进行中: not due yet, and begun.
    case inProgress = "in-progress"
    /// 已完成
    case completed
    /// 逾期完成: done after it was due.
    case completedLate = "completed-late"
    /// 逾期未完成
    case overdue
    /// 免修: released, by an approver or by the rules for those who joined or left in the year.
    case exempt

    package var isDone: Bool { self == .completed || self == .completedLate }
}

package import QuestionBank

/// One person of the roster.
package struct StaffMember: Hashable, Sendable, Codable {
    /// 工号, unique in the office.
    package let id: String
    package let name: String
    /// 科室.
    package let department: String
    /// 职务/类别.
    package let category: String
    /// 入职日期; nil when the roster does not say, which counts as always there.
    package let joined: Day?
    /// The last day of service, nil while in service.
    package let left: Day?

    package init(id: String, name: String, department: String, category: String, joined: Day?, left: Day? = nil) {
        self.id = id
        self.name = name
        self.department = department
        self.category = category
        self.joined = joined
        self.left = left
    }
}

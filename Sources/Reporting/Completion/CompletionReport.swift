package import QuestionBank

/// The completion report (学习完成情况统计) of a plan as of a day: per person, per 科室 and in total.
package struct CompletionReport: Hashable, Sendable {
    package let planID: String
    package let planTitle: String
    package let year: Int
    package let asOf: Day
    package let total: CompletionCounts
    /// In the order in which the roster first names them.
    package let departments: [DepartmentCompletion]
    /// In the roster's order.
    package let people: [PersonCompletion]

    package init(_ record: PlanRecord, asOf day: Day) {
        planID = record.plan.id
        planTitle = record.plan.title
        year = record.plan.year
        asOf = day
        people = PlanCompliance.evaluate(record, asOf: day).map { PersonCompletion($0) }
        total = people.reduce(CompletionCounts()) { $0 + $1.counts }
        var names: [String] = []
        var counts: [String: CompletionCounts] = [:]
        for person in people {
            let name = person.compliance.member.department
            if counts[name] == nil { names.append(name) }
            counts[name] = counts[name, default: CompletionCounts()] + person.counts
        }
        departments = names.map { DepartmentCompletion(name: $0, counts: counts[$0, default: CompletionCounts()]) }
    }
}

package struct DepartmentCompletion: Hashable, Sendable {
    /// Empty for people whose 科室 the roster does not give.
    package let name: String
    package let counts: CompletionCounts

    package init(name: String, counts: CompletionCounts) {
        self.name = name
        self.counts = counts
    }
}

package struct PersonCompletion: Hashable, Sendable {
    package let compliance: PersonCompliance
    package let counts: CompletionCounts

    package init(_ compliance: PersonCompliance) {
        self.compliance = compliance
        counts = CompletionCounts(compliance)
    }
}

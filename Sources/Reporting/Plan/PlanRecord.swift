/// Everything that the status of a plan depends on, besides the as-of day.
package struct PlanRecord: Hashable, Sendable {
    package let plan: LearningPlan
    package let staff: [StaffMember]
    /// Titles of the exams that the plan names, by id, for messages.
    package let examTitles: [String: String]
    package let outcomes: [ExamOutcome]
    package let evidence: [Evidence]
    package let exemptions: [Exemption]

    package init(
        plan: LearningPlan,
        staff: [StaffMember],
        examTitles: [String: String],
        outcomes: [ExamOutcome],
        evidence: [Evidence],
        exemptions: [Exemption]
    ) {
        self.plan = plan
        self.staff = staff
        self.examTitles = examTitles
        self.outcomes = outcomes
        self.evidence = evidence
        self.exemptions = exemptions
    }
}

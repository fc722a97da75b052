/// One person's status on every requirement of a plan that holds for them.
package struct PersonCompliance: Hashable, Sendable {
    package let member: StaffMember
    package let service: ServicePart
    /// In the plan's order; empty when no requirement holds for the person.
    package let requirements: [RequirementCompliance]

    package init(member: StaffMember, service: ServicePart, requirements: [RequirementCompliance]) {
        self.member = member
        self.service = service
        self.requirements = requirements
    }

    /// The requirements that the person is not released from.
    package var owed: [RequirementCompliance] { requirements.filter { $0.status != .exempt } }
    package var done: [RequirementCompliance] { requirements.filter(\.status.isDone) }
    /// Whether something is owed and all of it is done.
    package var isComplete: Bool { !owed.isEmpty && owed.count == done.count }
}

package struct RequirementCompliance: Hashable, Sendable {
    package let requirement: LearningPlan.Requirement
    package let status: ComplianceStatus
    package let reason: ComplianceReason

    package init(requirement: LearningPlan.Requirement, status: ComplianceStatus, reason: ComplianceReason) {
        self.requirement = requirement
        self.status = status
        self.reason = reason
    }
}

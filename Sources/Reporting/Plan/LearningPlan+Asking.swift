extension LearningPlan {
    /// Whether a requirement holds for a person at any time of the plan's year: by their groups, and by being in service.
    package func asks(_ requirement: Requirement, of member: StaffMember) -> Bool {
        guard groups.contains(where: { requirement.groups.contains($0.id) && $0.contains(member) }) else {
            return false
        }
        let yearEnd = Quarter.all(of: year).last?.end ?? requirement.due
        return ServicePart(of: member, inYear: year, asOf: yearEnd).presence == .inPlan
    }
}

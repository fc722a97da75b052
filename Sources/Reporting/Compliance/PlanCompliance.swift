package import QuestionBank

/// Who has met a learning plan as of a day: a pure function of the record and the day. docs/learning-plan.md states the
/// rules in words.
package enum PlanCompliance {
    /// Everyone in the plan for whom at least one requirement holds, in the roster's order.
    package static func evaluate(_ record: PlanRecord, asOf day: Day) -> [PersonCompliance] {
        let index = RecordIndex(record)
        return record.staff.compactMap { member in
            let person = judge(member, in: record, index, asOf: day)
            return person.requirements.isEmpty ? nil : person
        }
    }

    /// One person's status with its reasons, requirements or none; nil when the 工号 is not on the roster.
    package static func explain(_ staffID: String, in record: PlanRecord, asOf day: Day) -> PersonCompliance? {
        guard let member = record.staff.first(where: { $0.id == staffID }) else { return nil }
        return judge(member, in: record, RecordIndex(record), asOf: day)
    }

    private static func judge(
        _ member: StaffMember,
        in record: PlanRecord,
        _ index: RecordIndex,
        asOf day: Day
    ) -> PersonCompliance {
        let plan = record.plan
        let service = ServicePart(of: member, inYear: plan.year, asOf: day)
        guard service.presence == .inPlan else {
            return PersonCompliance(member: member, service: service, requirements: [])
        }
        let groups = Set(plan.groups.filter { $0.contains(member) }.map(\.id))
        let evidence = index.evidence[member.id, default: []].filter { item in
            item.isVisible(asOf: day) && item.on <= service.judgedOn && item.on.year == plan.year
        }
        let outcomes = index.outcomes[member.id, default: []].compactMap { outcome in
            outcome.startedOn.year < plan.year ? nil : outcome.seen(on: service.judgedOn)
        }
        let exemptions = index.exemptions[member.id, default: []].filter { $0.grantedOn <= day }
        let requirements = plan.requirements.filter { !groups.isDisjoint(with: $0.groups) }.map { requirement in
            RequirementJudge(
                requirement: requirement,
                year: plan.year,
                asOf: day,
                service: service,
                evidence: evidence,
                outcomes: outcomes,
                exemption: exemptions.filter { $0.requirementID == requirement.id }.max(by: Exemption.endsEarlier)
            ).judge()
        }
        return PersonCompliance(member: member, service: service, requirements: requirements)
    }
}

/// The record sorted by person.
private struct RecordIndex {
    let evidence: [String: [Evidence]]
    let outcomes: [String: [ExamOutcome]]
    let exemptions: [String: [Exemption]]

    init(_ record: PlanRecord) {
        evidence = Dictionary(grouping: record.evidence, by: \.staffID).mapValues { items in
            items.sorted { ($0.on, $0.id) < ($1.on, $1.id) }
        }
        outcomes = Dictionary(grouping: record.outcomes, by: \.staffID).mapValues { items in
            items.sorted { ($0.startedOn, $0.examID, $0.attempt) < ($1.startedOn, $1.examID, $1.attempt) }
        }
        exemptions = Dictionary(grouping: record.exemptions.filter { $0.planID == record.plan.id }, by: \.staffID)
    }
}

extension Exemption {
    fileprivate static func endsEarlier(_ left: Exemption, _ right: Exemption) -> Bool {
        switch (left.until, right.until) {
        case (let left?, let right?): left < right
        case (_?, nil): true
        case (nil, _): false
        }
    }
}

extension ExamOutcome {
    /// The attempt as the record showed it on a day: nothing when it had not begun, unmarked when it was going on.
    fileprivate func seen(on day: Day) -> ExamOutcome? {
        guard startedOn <= day else { return nil }
        guard handedInOn.map({ $0 > day }) == true else { return self }
        return ExamOutcome(
            examID: examID,
            staffID: staffID,
            attempt: attempt,
            startedOn: startedOn,
            handedInOn: nil,
            score: nil,
            maximum: maximum,
            isPass: false,
            isExcellent: false
        )
    }
}

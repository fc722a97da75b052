import QuestionBank
import Reporting
import TestSupport
import Testing

@Suite struct PlanCompliancePropertyTests {
    private typealias Case = (record: PlanRecord, day: Day)

    private func generate(_ generator: inout TestGenerator) -> Case {
        let record = SampleRecord.random(using: &generator)
        return (record, SampleRecord.start.adding(days: Int.random(in: -40...500, using: &generator)))
    }

    @Test func theReasonBearsTheStatusOut() {
        forAll(count: 100, generate: generate) { record, day in
            PlanCompliance.evaluate(record, asOf: day).flatMap(\.requirements).allSatisfy { item in
                let reason = item.reason
                return switch item.status {
                case .completed: reason.completedOn.map { $0 <= reason.due.effective } == true
                case .completedLate: reason.completedOn.map { $0 > reason.due.effective } == true
                case .exempt: reason.completedOn == nil && reason.release != nil
                case .overdue:
                    reason.completedOn == nil && reason.release == nil && (day > reason.due.effective || item.isMissed)
                case .inProgress: reason.completedOn == nil && reason.release == nil && reason.progress.hasBegun
                case .notStarted: reason.completedOn == nil && reason.release == nil && !reason.progress.hasBegun
                }
            }
        }
    }

    /// A report on a day must not change because of what happened or was recorded later.
    @Test func whatComesLaterIsNotSeen() {
        forAll(count: 100, generate: generate) { record, day in
            let cut = PlanRecord(
                plan: record.plan,
                staff: record.staff.map { member in
                    StaffMember(
                        id: member.id,
                        name: member.name,
                        department: member.department,
                        category: member.category,
                        joined: member.joined,
                        left: member.left.flatMap { $0 < day ? $0 : nil }
                    )
                },
                examTitles: record.examTitles,
                outcomes: record.outcomes.filter { $0.startedOn <= day },
                evidence: record.evidence.filter { $0.recordedOn <= day && $0.on <= day },
                exemptions: record.exemptions.filter { $0.grantedOn <= day }
            )
            return PlanCompliance.evaluate(cut, asOf: day).map(\.requirements)
                == PlanCompliance.evaluate(record, asOf: day).map(\.requirements)
        }
    }

    @Test func theOrderOfTheRecordDoesNotMatter() {
        forAll(count: 100, generate: generate) { record, day in
            let turned = PlanRecord(
                plan: record.plan,
                staff: record.staff,
                examTitles: record.examTitles,
                outcomes: record.outcomes.reversed(),
                evidence: record.evidence.reversed(),
                exemptions: record.exemptions.reversed()
            )
            return PlanCompliance.evaluate(turned, asOf: day) == PlanCompliance.evaluate(record, asOf: day)
        }
    }

    @Test func explainingOnePersonAgreesWithTheList() {
        forAll(count: 50, generate: generate) { record, day in
            let list = PlanCompliance.evaluate(record, asOf: day)
            return record.staff.allSatisfy { member in
                let explained = PlanCompliance.explain(member.id, in: record, asOf: day)
                let listed = list.first { $0.member.id == member.id }
                return listed == nil ? explained?.requirements.isEmpty == true : explained == listed
            }
        }
    }
}

extension RequirementCompliance {
    fileprivate var isMissed: Bool {
        if case .meetings(let quarters) = reason.progress { quarters.contains { $0.state == .missed } } else { false }
    }
}

import QuestionBank
import Reporting

struct PlanJSON: Encodable {
    let id: String
    let title: String
    let year: Int

    init(id: String, title: String, year: Int) {
        self.id = id
        self.title = title
        self.year = year
    }

    init(_ plan: LearningPlan) {
        self.init(id: plan.id, title: plan.title, year: plan.year)
    }
}

struct StaffJSON: Encodable {
    let id: String
    let name: String
    let department: String
    let category: String
    let joined: Nullable<String>
    let left: Nullable<String>

    init(_ member: StaffMember) {
        id = member.id
        name = member.name
        department = member.department
        category = member.category
        joined = Nullable(member.joined?.description)
        left = Nullable(member.left?.description)
    }
}

/// The keys of `plan status --format json`; docs/json.md.
struct PlanStatusJSON: Encodable {
    let plan: PlanJSON
    let asOf: String
    let requirements: [Requirement]
    let people: [Person]

    init(plan: LearningPlan, asOf: Day, people: [PersonCompliance]) {
        self.plan = PlanJSON(plan)
        self.asOf = asOf.description
        requirements = plan.requirements.map { requirement in
            let statuses = people.flatMap(\.requirements).filter { $0.requirement.id == requirement.id }.map(\.status)
            let counts = ComplianceStatus.allCases.map { status in (status.rawValue, statuses.count { $0 == status }) }
            return Requirement(
                id: requirement.id,
                title: requirement.title,
                due: requirement.due.description,
                counts: Dictionary(uniqueKeysWithValues: counts)
            )
        }
        self.people = people.map { person in
            Person(
                staff: StaffJSON(person.member),
                owed: person.owed.count,
                done: person.done.count,
                isComplete: person.isComplete,
                requirements: person.requirements.map { item in
                    Status(
                        id: item.requirement.id,
                        status: item.status.rawValue,
                        due: item.reason.due.effective.description,
                        completedOn: Nullable(item.reason.completedOn?.description)
                    )
                }
            )
        }
    }

    struct Requirement: Encodable {
        let id: String
        let title: String
        let due: String
        /// By status.
        let counts: [String: Int]
    }

    struct Person: Encodable {
        let staff: StaffJSON
        let owed: Int
        let done: Int
        let isComplete: Bool
        let requirements: [Status]
    }

    struct Status: Encodable {
        let id: String
        let status: String
        let due: String
        let completedOn: Nullable<String>
    }
}

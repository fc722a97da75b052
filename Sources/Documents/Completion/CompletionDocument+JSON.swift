import QuestionBank
import Reporting

extension CompletionDocument {
    package func json() throws(DocumentError) -> String { try JSONText.of(CompletionJSON(report)) }
}

/// The keys of `report completion --format json`; docs/json.md.
private struct CompletionJSON: Encodable {
    let plan: PlanJSON
    let asOf: String
    let total: Counts
    let departments: [Department]
    let people: [Person]

    init(_ report: CompletionReport) {
        plan = PlanJSON(id: report.planID, title: report.planTitle, year: report.year)
        asOf = report.asOf.description
        total = Counts(report.total)
        departments = report.departments.map { Department(name: $0.name, counts: Counts($0.counts)) }
        people = report.people.map { person in
            Person(
                staff: StaffJSON(person.compliance.member),
                counts: Counts(person.counts),
                isComplete: person.compliance.isComplete
            )
        }
    }

    struct Department: Encodable {
        let name: String
        let counts: Counts
    }

    struct Person: Encodable {
        let staff: StaffJSON
        let counts: Counts
        let isComplete: Bool
    }

    struct Counts: Encodable {
        let examsDue: Int
        let examsSat: Int
        let examsPassed: Int
        let examsExcellent: Int
        let participationRate: Nullable<Double>
        let passRate: Nullable<Double>
        let excellentRate: Nullable<Double>
        let meanMark: Nullable<Double>
        let requirements: Int
        let requirementsDone: Int
        let people: Int
        let peopleComplete: Int
        let completionRate: Nullable<Double>

        init(_ counts: CompletionCounts) {
            func number(_ tenths: Int?) -> Nullable<Double> { Nullable(tenths.map { Double($0) / 10 }) }
            examsDue = counts.examsOwed
            examsSat = counts.examsSat
            examsPassed = counts.examsPassed
            examsExcellent = counts.examsExcellent
            participationRate = number(counts.participation.tenthsOfPercent)
            passRate = number(counts.passRate.tenthsOfPercent)
            excellentRate = number(counts.excellentRate.tenthsOfPercent)
            meanMark = number(counts.meanMark.tenths)
            requirements = counts.requirements
            requirementsDone = counts.requirementsDone
            people = counts.people
            peopleComplete = counts.peopleComplete
            completionRate = number(counts.completion.tenthsOfPercent)
        }
    }
}

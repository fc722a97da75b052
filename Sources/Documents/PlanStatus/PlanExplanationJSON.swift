import QuestionBank
import Reporting

/// The keys of `plan explain --format json`; docs/json.md.
struct PlanExplanationJSON: Encodable {
    let plan: PlanJSON
    let asOf: String
    let judgedOn: String
    let presence: String
    let staff: StaffJSON
    let requirements: [Requirement]

    init(plan: LearningPlan, asOf: Day, person: PersonCompliance) {
        self.plan = PlanJSON(plan)
        self.asOf = asOf.description
        judgedOn = person.service.judgedOn.description
        presence =
            switch person.service.presence {
            case .inPlan: "in-plan"
            case .notYetJoined: "not-yet-joined"
            case .leftBefore: "left-before"
            }
        staff = StaffJSON(person.member)
        requirements = person.requirements.map(Requirement.init)
    }

    struct Requirement: Encodable {
        let id: String
        let title: String
        let status: String
        let plannedDue: String
        let due: String
        let dueChange: Nullable<DueChange>
        let completedOn: Nullable<String>
        let exemption: Nullable<Release>
        let rule: RuleJSON
        let progress: ProgressJSON

        init(_ item: RequirementCompliance) {
            let reason = item.reason
            id = item.requirement.id
            title = item.requirement.title
            status = item.status.rawValue
            plannedDue = reason.due.planned.description
            due = reason.due.effective.description
            dueChange = Nullable(reason.due.change.map(DueChange.init))
            completedOn = Nullable(reason.completedOn?.description)
            exemption = Nullable(reason.release.map(Release.init))
            rule = RuleJSON(item.requirement.rule)
            progress = ProgressJSON(reason.progress)
        }
    }

    struct DueChange: Encodable {
        let because: String
        let day: String

        init(_ change: ComplianceReason.DueDay.Change) {
            switch change {
            case .joined(let day): (because, self.day) = ("joined", day.description)
            case .left(let day): (because, self.day) = ("left", day.description)
            case .releasedUntil(let day): (because, self.day) = ("exempt-until", day.description)
            }
        }
    }

    struct Release: Encodable {
        let because: String
        let approvedBy: Nullable<String>
        let reason: Nullable<String>
        let grantedOn: Nullable<String>
        let until: Nullable<String>

        init(_ release: ComplianceReason.Release) {
            let exemption: Exemption?
            switch release {
            case .granted(let granted): (because, exemption) = ("granted", granted)
            case .nothingOwed: (because, exemption) = ("nothing-owed", nil)
            case .leftBeforeDue: (because, exemption) = ("left-before-due", nil)
            }
            approvedBy = Nullable(exemption?.approvedBy)
            reason = Nullable(exemption?.reason)
            grantedOn = Nullable(exemption?.grantedOn.description)
            until = Nullable(exemption?.until?.description)
        }
    }
}

/// A rule under the name of its field in the plan file, with what the field holds.
struct RuleJSON: Encodable {
    let rule: String
    var exams: [String]?
    var minutes: Int?
    var perQuarter: Int?
    var kind: String?
    var titles: [String]?

    init(_ rule: LearningPlan.Rule) {
        switch rule {
        case .passExam(let exams):
            self.rule = PlanRuleField.passExam.rawValue
            self.exams = exams
        case .studyHours(let kind, let minutes):
            self.rule = PlanRuleField.studyHours.rawValue
            self.kind = kind
            self.minutes = minutes
        case .meetings(let kind, let perQuarter):
            self.rule = PlanRuleField.meetings.rawValue
            self.kind = kind
            self.perQuarter = perQuarter
        case .readings(let titles):
            self.rule = PlanRuleField.readings.rawValue
            self.titles = titles
        }
    }
}

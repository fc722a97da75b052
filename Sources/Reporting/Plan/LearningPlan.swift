package import QuestionBank

/// A year's requirements for groups of staff (年度学习计划).
package struct LearningPlan: Hashable, Sendable, Codable {
    /// Short name to type, e.g. `2026`.
    package let id: String
    package let year: Int
    package let title: String
    package let groups: [Group]
    package let requirements: [Requirement]

    package init(id: String, year: Int, title: String, groups: [Group], requirements: [Requirement]) {
        self.id = id
        self.year = year
        self.title = title
        self.groups = groups
        self.requirements = requirements
    }

    /// Who is meant: staff who meet every condition that is given; a group without conditions is everybody.
    package struct Group: Hashable, Sendable, Codable {
        package let id: String
        package let title: String
        package let departments: [String]
        package let categories: [String]
        /// 工号 by name; they belong to the group in addition to those whom the conditions find.
        package let staff: [String]
        package let joinedFrom: Day?
        package let joinedUntil: Day?

        package init(
            id: String,
            title: String,
            departments: [String] = [],
            categories: [String] = [],
            staff: [String] = [],
            joinedFrom: Day? = nil,
            joinedUntil: Day? = nil
        ) {
            self.id = id
            self.title = title
            self.departments = departments
            self.categories = categories
            self.staff = staff
            self.joinedFrom = joinedFrom
            self.joinedUntil = joinedUntil
        }
    }

    /// One thing to be done by a day (要求).
    package struct Requirement: Hashable, Sendable, Codable {
        package let id: String
        package let title: String
        /// Ids of the groups that it holds for.
        package let groups: [String]
        package let due: Day
        package let rule: Rule

        package init(id: String, title: String, groups: [String], due: Day, rule: Rule) {
            self.id = id
            self.title = title
            self.groups = groups
            self.due = due
            self.rule = rule
        }
    }

    package enum Rule: Hashable, Sendable, Codable {
        /// Pass any one of the exams.
        case passExam(exams: [String])
        /// Gather study time of a kind (any kind when nil).
        case studyHours(kind: String?, minutes: Int)
        /// Attend so many meetings of a kind in every quarter.
        case meetings(kind: String?, perQuarter: Int)
        /// Read every title of the list.
        case readings(titles: [String])
    }
}

/// Something recorded about a person that a requirement may count (学时, 会议, 阅读); never changed, only withdrawn.
package struct Evidence: Hashable, Sendable {
    package enum Matter: Hashable, Sendable, Codable {
        case studyTime(kind: String, minutes: Int)
        case meeting(kind: String)
        case reading(title: String)
    }

    /// The number in the record, to refer to it.
    package let id: Int
    package let staffID: String
    package let matter: Matter
    package let on: Day
    package let note: String
    package let recordedBy: String
    /// The office's day of recording; an as-of day before it does not see the evidence.
    package let recordedOn: Day
    /// When it was withdrawn, by whom and why.
    package let withdrawal: Withdrawal?

    package struct Withdrawal: Hashable, Sendable {
        package let on: Day
        package let by: String
        package let reason: String

        package init(on: Day, by: String, reason: String) {
            self.on = on
            self.by = by
            self.reason = reason
        }
    }

    package init(
        id: Int,
        staffID: String,
        matter: Matter,
        on: Day,
        note: String,
        recordedBy: String,
        recordedOn: Day,
        withdrawal: Withdrawal? = nil
    ) {
        self.id = id
        self.staffID = staffID
        self.matter = matter
        self.on = on
        self.note = note
        self.recordedBy = recordedBy
        self.recordedOn = recordedOn
        self.withdrawal = withdrawal
    }
}

/// A reasoned, dated release of one person from one requirement (免修, 缓修).
package struct Exemption: Hashable, Sendable {
    package let id: Int
    package let planID: String
    package let requirementID: String
    package let staffID: String
    package let approvedBy: String
    package let reason: String
    package let grantedOn: Day
    /// The last day of the release; nil for the whole year. After it the requirement stands again.
    package let until: Day?

    package init(
        id: Int,
        planID: String,
        requirementID: String,
        staffID: String,
        approvedBy: String,
        reason: String,
        grantedOn: Day,
        until: Day?
    ) {
        self.id = id
        self.planID = planID
        self.requirementID = requirementID
        self.staffID = staffID
        self.approvedBy = approvedBy
        self.reason = reason
        self.grantedOn = grantedOn
        self.until = until
    }
}

/// How one attempt ended, as far as plans and reports care.
package struct ExamOutcome: Hashable, Sendable {
    package let examID: String
    package let staffID: String
    /// 1 for the first attempt.
    package let attempt: Int
    package let startedOn: Day
    /// nil while the attempt goes on.
    package let handedInOn: Day?
    /// Points in hundredths; nil until marked.
    package let score: Int?
    package let maximum: Int
    package let isPass: Bool
    package let isExcellent: Bool

    package init(
        examID: String,
        staffID: String,
        attempt: Int,
        startedOn: Day,
        handedInOn: Day?,
        score: Int?,
        maximum: Int,
        isPass: Bool,
        isExcellent: Bool
    ) {
        self.examID = examID
        self.staffID = staffID
        self.attempt = attempt
        self.startedOn = startedOn
        self.handedInOn = handedInOn
        self.score = score
        self.maximum = maximum
        self.isPass = isPass
        self.isExcellent = isExcellent
    }
}

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

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

package import QuestionBank

/// What can be wrong with a learning plan file.
package enum PlanFileProblem: Hashable, Sendable {
    /// What can be wrong with any configuration file.
    case source(SourceProblem)
    /// Two groups, or two requirements, have one id.
    case duplicateID(String, first: SourcePosition)
    /// A requirement names a group that the plan does not have.
    case unknownGroup(String, suggestion: String?)
    /// A group that no requirement names; it does nothing.
    case unusedGroup(String)
    /// A value stands twice in one list; it counts once.
    case repeatedValue(String)
    /// The group's last day of joining lies before its first.
    case joinWindowReversed
    /// The requirement says what it is called and when it is due, and not what is to be done.
    case missingRule
    /// The requirement has more than one rule; each needs a requirement of its own.
    case severalRules([PlanRuleField])
    /// The due day lies outside the plan's year.
    case dueOutsideYear(Day, year: Int)
    /// Meetings are counted by the quarter, and no quarter of the plan's year ends by the due day.
    case noQuarterByDue(Day)

    package var severity: Severity {
        switch self {
        case .unusedGroup, .repeatedValue, .dueOutsideYear: .warning
        default: .error
        }
    }
}

/// The fields of a requirement that say what is to be done.
package enum PlanRuleField: String, Hashable, Sendable, CaseIterable {
    case passExam = "pass-exam"
    case studyHours = "study-hours"
    case meetings = "meetings-per-quarter"
    case readings
}

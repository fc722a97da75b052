package import QuestionBank

/// Why a requirement has the status that it has: the dates, what was counted, and what released from it, as values.
package struct ComplianceReason: Hashable, Sendable {
    /// The day that the person was judged as of.
    package let judgedOn: Day
    package let due: DueDay
    /// When the last thing that was needed was done; nil while something is missing.
    package let completedOn: Day?
    package let progress: ComplianceProgress
    package let release: Release?

    /// A due day and how it came about.
    package struct DueDay: Hashable, Sendable {
        /// As the plan says.
        package let planned: Day
        /// As it holds for this person.
        package let effective: Day
        package let change: Change?

        package enum Change: Hashable, Sendable {
            /// Joined after the planned day or too shortly before it.
            case joined(Day)
            /// Left before it; what was asked in proportion to the service is asked by the last day of it.
            case left(Day)
            /// Was released for a time that ended after the planned day or too shortly before it.
            case releasedUntil(Day)
        }

        package init(planned: Day, effective: Day, change: Change?) {
            self.planned = planned
            self.effective = effective
            self.change = change
        }
    }

    /// What releases a person from a requirement.
    package enum Release: Hashable, Sendable {
        case granted(Exemption)
        /// No whole month, or no whole quarter, of the year lies in the person's service.
        case nothingOwed
        /// Left before it was due.
        case leftBeforeDue(left: Day)
    }

    package init(
        judgedOn: Day,
        due: DueDay,
        completedOn: Day?,
        progress: ComplianceProgress,
        release: Release?
    ) {
        self.judgedOn = judgedOn
        self.due = due
        self.completedOn = completedOn
        self.progress = progress
        self.release = release
    }
}

/// What was counted towards a requirement, by its rule.
package enum ComplianceProgress: Hashable, Sendable {
    case exam(ExamProgress)
    case hours(HoursProgress)
    /// One entry for each quarter that counts in the plan.
    case meetings([QuarterProgress])
    /// One entry for each title of the list.
    case readings([ReadingProgress])

    /// Whether anything of it is on record.
    package var hasBegun: Bool {
        switch self {
        case .exam(let exam): !exam.outcomes.isEmpty
        case .hours(let hours): !hours.counted.isEmpty
        case .meetings(let quarters): quarters.contains { !$0.counted.isEmpty }
        case .readings(let readings): readings.contains { $0.evidence != nil }
        }
    }

    /// The records among what was counted.
    package var evidence: [Evidence] {
        switch self {
        case .exam: []
        case .hours(let hours): hours.counted
        case .meetings(let quarters): quarters.flatMap(\.counted)
        case .readings(let readings): readings.compactMap(\.evidence)
        }
    }
}

package struct ExamProgress: Hashable, Sendable {
    /// The attempts that were begun by the day, in order; what happened to them later is not seen.
    package let outcomes: [ExamOutcome]

    package init(outcomes: [ExamOutcome]) {
        self.outcomes = outcomes
    }

    /// Those handed in and marked.
    package var marked: [ExamOutcome] { outcomes.filter { $0.handedInOn != nil && $0.score != nil } }

    /// The attempt with the best share of its maximum; of equals the first.
    package var best: ExamOutcome? {
        marked.max { ($0.score ?? 0) * $1.maximum < ($1.score ?? 0) * $0.maximum }
    }
}

package struct HoursProgress: Hashable, Sendable {
    /// What the plan asks for the whole year, in minutes.
    package let plannedMinutes: Int
    /// What is asked of this person, in minutes.
    package let targetMinutes: Int
    /// How many whole months the target is for; 12 for the whole year.
    package let months: Int
    package let counted: [Evidence]

    package init(plannedMinutes: Int, targetMinutes: Int, months: Int, counted: [Evidence]) {
        self.plannedMinutes = plannedMinutes
        self.targetMinutes = targetMinutes
        self.months = months
        self.counted = counted
    }

    package var gatheredMinutes: Int { counted.reduce(0) { $0 + $1.minutes } }
}

package struct QuarterProgress: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        /// As many meetings as needed were attended.
        case met
        /// The quarter is over and too few were attended.
        case missed
        /// The quarter goes on, or has not begun.
        case open
        /// The person was not in service the whole quarter.
        case outsideService
        /// The person was released on its last day.
        case released
    }

    package let quarter: Quarter
    package let needed: Int
    package let counted: [Evidence]
    package let state: State

    package init(quarter: Quarter, needed: Int, counted: [Evidence], state: State) {
        self.quarter = quarter
        self.needed = needed
        self.counted = counted
        self.state = state
    }

    /// Whether the quarter asks something of the person.
    package var isOwed: Bool { state == .met || state == .missed || state == .open }
}

package struct ReadingProgress: Hashable, Sendable {
    package let title: String
    /// The first record of it; nil when it has not been read.
    package let evidence: Evidence?

    package init(title: String, evidence: Evidence?) {
        self.title = title
        self.evidence = evidence
    }
}

extension Evidence {
    /// The study time in minutes; 0 for other matters.
    package var minutes: Int {
        if case .studyTime(_, let minutes) = matter { minutes } else { 0 }
    }
}

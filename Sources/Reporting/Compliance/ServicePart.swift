package import QuestionBank

/// The part of a plan's year that a person was in service, as far as it can be seen on the as-of day.
package struct ServicePart: Hashable, Sendable {
    package enum Presence: Hashable, Sendable {
        /// In service on at least one day of the year so far.
        case inPlan
        /// Joins after the as-of day or after the year.
        case notYetJoined
        /// Left before the year began.
        case leftBefore
    }

    package let presence: Presence
    /// When the person joined, if that was in the year.
    package let joined: Day?
    /// The last day of service, if that was in the year and before the as-of day.
    package let left: Day?
    /// The day that the person is judged as of: the as-of day, or a leaver's last day of service.
    package let judgedOn: Day
    /// How many of the year's twelve calendar months lie whole in the service.
    package let wholeMonths: Int

    /// A leaving date after the as-of day is not seen, so that a report on an earlier day stays as it was.
    package init(of member: StaffMember, inYear year: Int, asOf day: Day) {
        let left = member.left.flatMap { $0 < day ? $0 : nil }
        let joinedYear = member.joined?.year ?? Int.min
        if let left, left.year < year {
            presence = .leftBefore
        } else if joinedYear > year || member.joined.map({ $0 > day }) == true {
            presence = .notYetJoined
        } else {
            presence = .inPlan
        }
        joined = joinedYear == year ? member.joined : nil
        self.left = left.flatMap { $0.year == year ? $0 : nil }
        judgedOn = left ?? day

        let first = joined.map { $0.day == 1 ? $0.month : $0.month + 1 } ?? 1
        let last =
            self.left.map { $0.day == Day.length(ofMonth: $0.month, year: $0.year) ? $0.month : $0.month - 1 } ?? 12
        wholeMonths = max(0, last - first + 1)
    }

    /// Whether the person was in service the whole quarter.
    package func covers(_ quarter: Quarter) -> Bool {
        joined.map { $0 <= quarter.start } != false && left.map { $0 >= quarter.end } != false
    }
}

extension LearningPlan.Group {
    /// Whether a person belongs to the group: is named, or meets every condition; a group that neither names anybody
    /// nor has a condition is everybody. Somebody without a date of joining has always been there.
    package func contains(_ member: StaffMember) -> Bool {
        if staff.contains(member.id) { return true }
        let hasCondition = !departments.isEmpty || !categories.isEmpty || joinedFrom != nil || joinedUntil != nil
        guard hasCondition else { return staff.isEmpty }
        if !departments.isEmpty, !departments.contains(where: { PlainName.areEqual($0, member.department) }) {
            return false
        }
        if !categories.isEmpty, !categories.contains(where: { PlainName.areEqual($0, member.category) }) {
            return false
        }
        if let joinedFrom, member.joined.map({ $0 >= joinedFrom }) != true { return false }
        if let joinedUntil, let joined = member.joined, joined > joinedUntil { return false }
        return true
    }
}

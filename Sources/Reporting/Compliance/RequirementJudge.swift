import QuestionBank

/// Judges one requirement of one person. What it is given is what can be seen on the as-of day, by date.
struct RequirementJudge {
    let requirement: LearningPlan.Requirement
    let year: Int
    let asOf: Day
    let service: ServicePart
    let evidence: [Evidence]
    let outcomes: [ExamOutcome]
    /// Of several releases the one that lasts longest.
    let exemption: Exemption?

    /// Who joins, or comes back from a release, has at least so many days.
    static let graceDays = 30

    func judge() -> RequirementCompliance {
        let progress = progress()
        var due = dueDay()
        let completedOn = completionDay(progress)
        let release = completedOn == nil ? self.release(progress, due) : nil
        // Who is released for good and has not done it has no day of their own to do it by.
        if case .granted = release, lapse == nil {
            due = ComplianceReason.DueDay(planned: due.planned, effective: due.planned, change: nil)
        }
        let reason = ComplianceReason(
            judgedOn: service.judgedOn,
            due: due,
            completedOn: completedOn,
            progress: progress,
            release: release
        )
        return RequirementCompliance(
            requirement: requirement,
            status: status(progress, due, completedOn, release),
            reason: reason
        )
    }

    private func status(
        _ progress: ComplianceProgress,
        _ due: ComplianceReason.DueDay,
        _ completedOn: Day?,
        _ release: ComplianceReason.Release?
    ) -> ComplianceStatus {
        if let completedOn { return completedOn <= due.effective ? .completed : .completedLate }
        if release != nil { return .exempt }
        if case .meetings(let quarters) = progress {
            if quarters.contains(where: { $0.state == .missed }) { return .overdue }
        } else if asOf > due.effective {
            return .overdue
        }
        return progress.hasBegun ? .inProgress : .notStarted
    }

    // MARK: Dates

    private var yearEnd: Day { Quarter.all(of: year).last?.end ?? requirement.due }

    /// The last day of the release, where it ends before the plan's year does.
    private var lapse: Day? {
        guard let until = exemption?.until, until < yearEnd else { return nil }
        return until
    }

    private func dueDay() -> ComplianceReason.DueDay {
        let planned = requirement.due
        // Meetings are due by the quarter; quarters outside service or within a release ask for nothing instead.
        if case .meetings = requirement.rule {
            return ComplianceReason.DueDay(planned: planned, effective: planned, change: nil)
        }
        var effective = planned
        var change: ComplianceReason.DueDay.Change?
        func extend(from day: Day, _ because: ComplianceReason.DueDay.Change) {
            let extended = min(day.adding(days: Self.graceDays), yearEnd)
            if extended > effective { (effective, change) = (extended, because) }
        }
        if let joined = service.joined { extend(from: joined, .joined(joined)) }
        if let exemption { extend(from: exemption.until ?? yearEnd, .releasedUntil(exemption.until ?? yearEnd)) }
        if case .studyHours = requirement.rule, let left = service.left, left < effective {
            (effective, change) = (left, .left(left))
        }
        return ComplianceReason.DueDay(planned: planned, effective: effective, change: change)
    }

    private func completionDay(_ progress: ComplianceProgress) -> Day? {
        switch progress {
        case .exam(let exam):
            return exam.marked.filter(\.isPass).compactMap(\.handedInOn).min()
        case .hours(let hours):
            guard hours.targetMinutes > 0 else { return nil }
            var sum = 0
            for item in hours.counted {
                sum += item.minutes
                if sum >= hours.targetMinutes { return item.on }
            }
            return nil
        case .meetings(let quarters):
            let owed = quarters.filter(\.isOwed)
            guard !owed.isEmpty, owed.allSatisfy({ $0.state == .met }) else { return nil }
            return owed.map { $0.counted[$0.needed - 1].on }.max()
        case .readings(let readings):
            let days = readings.compactMap { $0.evidence?.on }
            return days.count == readings.count ? days.max() : nil
        }
    }

    private func release(
        _ progress: ComplianceProgress,
        _ due: ComplianceReason.DueDay
    ) -> ComplianceReason.Release? {
        if let exemption, lapse.map({ $0 >= service.judgedOn }) != false { return .granted(exemption) }
        switch progress {
        case .hours(let hours):
            return hours.targetMinutes == 0 ? .nothingOwed : nil
        case .meetings(let quarters):
            return quarters.contains(where: \.isOwed) ? nil : .nothingOwed
        case .exam, .readings:
            guard let left = service.left, left < due.effective else { return nil }
            return .leftBeforeDue(left: left)
        }
    }

    // MARK: What counts

    private func progress() -> ComplianceProgress {
        switch requirement.rule {
        case .passExam(let exams):
            return .exam(ExamProgress(outcomes: outcomes.filter { exams.contains($0.examID) }))
        case .studyHours(let kind, let minutes):
            let counted = evidence.filter { item in
                guard case .studyTime(let itemKind, _) = item.matter else { return false }
                return kind.map { PlainName.areEqual($0, itemKind) } ?? true
            }
            return .hours(
                HoursProgress(
                    plannedMinutes: minutes,
                    targetMinutes: Self.scaled(minutes, months: service.wholeMonths),
                    months: service.wholeMonths,
                    counted: counted
                )
            )
        case .meetings(let kind, let needed):
            let attended = evidence.filter { item in
                guard case .meeting(let itemKind) = item.matter else { return false }
                return kind.map { PlainName.areEqual($0, itemKind) } ?? true
            }
            return .meetings(
                Quarter.all(of: year).filter { $0.end <= requirement.due }.map { quarter in
                    let counted = attended.filter { quarter.contains($0.on) }
                    return QuarterProgress(
                        quarter: quarter,
                        needed: needed,
                        counted: counted,
                        state: state(of: quarter, attended: counted.count, needed: needed)
                    )
                }
            )
        case .readings(let titles):
            return .readings(
                titles.map { title in
                    ReadingProgress(
                        title: title,
                        evidence: evidence.first { item in
                            if case .reading(let read) = item.matter { PlainName.areEqual(read, title) } else { false }
                        }
                    )
                }
            )
        }
    }

    private func state(of quarter: Quarter, attended: Int, needed: Int) -> QuarterProgress.State {
        if !service.covers(quarter) { return .outsideService }
        if attended >= needed { return .met }
        if let exemption, exemption.grantedOn <= quarter.end, lapse.map({ $0 >= quarter.end }) != false {
            return .released
        }
        return asOf > quarter.end ? .missed : .open
    }

    /// The part of a year's study time for so many whole months, rounded up to the half hour.
    static func scaled(_ minutes: Int, months: Int) -> Int {
        guard months < 12 else { return minutes }
        return (minutes * months + 12 * 30 - 1) / (12 * 30) * 30
    }
}

package import ExamRunner
package import QuestionBank
package import Reporting
import Storage

/// What loading a plan did.
package struct PlanLoad: Hashable, Sendable {
    package let id: String
    /// The version that now counts, from 1.
    package let version: Int
    /// Whether the load made a version; it does not when nothing differs.
    package let isNew: Bool
    /// Exams that the plan names and nobody has scheduled yet.
    package let unknownExams: [String]
}

/// A plan as it was last loaded.
package struct PlanOverview: Hashable, Sendable {
    package let plan: LearningPlan
    package let version: Int
    package let loadedAt: Instant
    package let loadedBy: String
}

/// What recording evidence did.
package struct EvidenceRecording: Hashable, Sendable {
    /// The numbers in the record, in the order given.
    package let recorded: [Int]
    /// What stands in the record already and was not recorded again.
    package let known: [NewEvidence]
    /// What no requirement of the year's plans names; it was recorded all the same.
    package let uncounted: [UncountedSubject]
}

/// What exempting somebody did.
package struct ExemptionGrant: Hashable, Sendable {
    /// The number in the record.
    package let number: Int
    /// Whether it was recorded now; it is not when the same one stands already.
    package let isNew: Bool
}

extension Office {
    /// Loads a plan; a plan of that id that differs gets another version, and the old ones are kept.
    package func loadPlan(_ plan: LearningPlan, by actor: String) throws(OfficeError) -> PlanLoad {
        try write { db in
            let unknown = try plan.exams.filter { try ExamTable.row($0, in: db) == nil }
            let current = try PlanTable.row(plan.id, in: db)
            if let current, current.plan == plan {
                return PlanLoad(id: plan.id, version: current.version, isNew: false, unknownExams: unknown)
            }
            let version = (current?.version ?? 0) + 1
            try PlanTable.insert(plan, number: version, at: clock.reading().wall, by: actor, in: db)
            try note("plan.load", plan.id, by: actor, detail: "version \(version)", in: db)
            return PlanLoad(id: plan.id, version: version, isNew: true, unknownExams: unknown)
        }
    }

    /// All plans by year.
    package func plans() throws(OfficeError) -> [PlanOverview] {
        try read { try PlanTable.all(in: $0).map(PlanOverview.init) }
    }

    /// - Throws: `unknownPlan`.
    package func plan(_ id: String) throws(OfficeError) -> PlanOverview {
        try read { PlanOverview(try planRow(id, in: $0)) }
    }

    /// Records evidence, all of it or none. What stands in the record word for word already, and has not been
    /// withdrawn, is passed over and reported, so that a list can be read in twice without harm.
    ///
    /// - Throws: `unknownStaff` with everybody whom the roster does not have.
    package func record(_ evidence: [NewEvidence], by actor: String) throws(OfficeError) -> EvidenceRecording {
        let today = self.today
        return try write { db in
            let roster = Set(try StaffTable.all(in: db).map(\.id))
            let unknown = Set(evidence.map(\.staffID)).subtracting(roster)
            guard unknown.isEmpty else { throw OfficeError.unknownStaff(unknown.sorted()) }
            var standing: Set<NewEvidence> = []
            for year in Set(evidence.map(\.on.year)) {
                for old in try EvidenceTable.evidence(inYear: year, in: db) where old.withdrawal == nil {
                    standing.insert(old.content)
                }
            }
            var recorded: [Int] = []
            var known: [NewEvidence] = []
            for new in evidence {
                guard standing.insert(new).inserted else {
                    known.append(new)
                    continue
                }
                recorded.append(
                    try EvidenceTable.insert(
                        staff: new.staffID,
                        matter: new.matter,
                        on: new.on,
                        note: new.note,
                        by: actor,
                        recordedOn: today,
                        in: db
                    )
                )
            }
            if !recorded.isEmpty {
                try note("evidence.record", "", by: actor, detail: "\(recorded.count) entries", in: db)
            }
            return EvidenceRecording(
                recorded: recorded,
                known: known,
                uncounted: UncountedSubject.all(in: evidence, plans: try PlanTable.all(in: db).map(\.plan))
            )
        }
    }

    /// Withdraws evidence that was recorded in error; it stays in the record, with who withdrew it and why.
    ///
    /// - Throws: `reasonMissing`, `unknownEvidence`, `alreadyWithdrawn`.
    package func withdraw(evidence id: Int, by actor: String, reason: String) throws(OfficeError) {
        guard !reason.allSatisfy(\.isWhitespace) else { throw .reasonMissing }
        let today = self.today
        try write { db in
            guard let evidence = try EvidenceTable.evidence(id, in: db) else { throw OfficeError.unknownEvidence(id) }
            guard evidence.withdrawal == nil else { throw OfficeError.alreadyWithdrawn(id) }
            try EvidenceTable.withdraw(id, on: today, by: actor, reason: reason, in: db)
            try note("evidence.withdraw", String(id), by: actor, detail: reason, in: db)
        }
    }

    /// Exempts a person from a requirement (免修, 缓修), up to and including a day or for the whole year. What stands in
    /// the record with the same last day, approver and reason already is not recorded again.
    ///
    /// - Throws: `reasonMissing`, `unknownPlan`, `unknownRequirement`, `unknownStaff`, `notAsked`, `exemptionEndsEarly`.
    package func exempt(
        _ staffID: String,
        from requirementID: String,
        of planID: String,
        approvedBy approver: String,
        reason: String,
        until: Day?
    ) throws(OfficeError) -> ExemptionGrant {
        guard !reason.allSatisfy(\.isWhitespace), !approver.allSatisfy(\.isWhitespace) else { throw .reasonMissing }
        let today = self.today
        return try write { db in
            let plan = try planRow(planID, in: db).plan
            guard let requirement = plan.requirements.first(where: { $0.id == requirementID }) else {
                throw OfficeError.unknownRequirement(requirementID)
            }
            guard plan.asks(requirement, of: try member(staffID, in: db)) else {
                throw OfficeError.notAsked(requirement: requirementID, staffID: staffID)
            }
            let earliest = max(today, Day(plan.year, 1, 1) ?? today)
            if let until, until < earliest {
                throw OfficeError.exemptionEndsEarly(until: until, earliest: earliest)
            }
            let standing = try ExemptionTable.exemptions(ofPlan: planID, in: db).first { old in
                old.requirementID == requirementID && old.staffID == staffID && old.until == until
                    && old.approvedBy == approver && old.reason == reason
            }
            if let standing { return ExemptionGrant(number: standing.id, isNew: false) }
            let exemption = Exemption(
                id: 0,
                planID: planID,
                requirementID: requirementID,
                staffID: staffID,
                approvedBy: approver,
                reason: reason,
                grantedOn: today,
                until: until
            )
            let id = try ExemptionTable.insert(exemption, in: db)
            try note("plan.exempt", staffID, by: approver, detail: "\(planID)/\(requirementID): \(reason)", in: db)
            return ExemptionGrant(number: id, isNew: true)
        }
    }

    /// Everything that the status of a plan depends on; attempts that are overdue are handed in first.
    ///
    /// - Throws: `unknownPlan`.
    package func planRecord(_ planID: String) throws(OfficeError) -> PlanRecord {
        let exams = try read { db in
            try planRow(planID, in: db).plan.exams.filter { try ExamTable.row($0, in: db) != nil }
        }
        for exam in exams { try settleOverdue(exam: exam) }
        return try read { db in
            let plan = try planRow(planID, in: db).plan
            var titles: [String: String] = [:]
            var outcomes: [ExamOutcome] = []
            for id in plan.exams {
                guard let exam = try ExamTable.row(id, in: db)?.exam else { continue }
                titles[id] = exam.title
                outcomes += try self.outcomes(of: exam, in: db)
            }
            return PlanRecord(
                plan: plan,
                staff: try StaffTable.all(in: db),
                examTitles: titles,
                outcomes: outcomes,
                evidence: try EvidenceTable.evidence(inYear: plan.year, in: db),
                exemptions: try ExemptionTable.exemptions(ofPlan: planID, in: db)
            )
        }
    }

    private func planRow(_ id: String, in db: any SQLConnection) throws -> PlanTable.Row {
        guard let row = try PlanTable.row(id, in: db) else { throw OfficeError.unknownPlan(id) }
        return row
    }
}

extension PlanOverview {
    fileprivate init(_ row: PlanTable.Row) {
        plan = row.plan
        version = row.version
        loadedAt = row.loadedAt
        loadedBy = row.loadedBy
    }
}

extension LearningPlan {
    /// The exams that its requirements name, each once.
    fileprivate var exams: [String] {
        var exams: [String] = []
        for requirement in requirements {
            guard case .passExam(let ids) = requirement.rule else { continue }
            exams += ids.filter { !exams.contains($0) }
        }
        return exams
    }
}

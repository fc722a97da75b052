package import QuestionBank

/// Reads a learning plan (年度学习计划) from a configuration file; docs/learning-plan.md describes the file.
package enum PlanFile {
    /// The plan, and everything that was found wrong with its file.
    package struct Reading: Sendable {
        /// nil when there are errors.
        package let plan: LearningPlan?
        package let problems: [Located<PlanFileProblem>]
    }

    package static func read(_ node: SourceNode) -> Reading {
        var reader = FieldReader(node, field: "plan")
        let id = reader.identifier("id")
        let year = reader.wholeNumber("year", in: 1950...9000)
        let title = reader.text("title")
        let groupNodes = reader.list("groups") ?? []
        let requirementNodes = reader.list("requirements") ?? []

        var collector = PlanProblemCollector()
        collector.take(reader.finish())
        let groups = groupNodes.compactMap { collector.group($0) }
        let requirements = requirementNodes.compactMap { collector.requirement($0, year: year) }
        collector.checkUseOfGroups()

        let problems = collector.problems.sorted { $0.position < $1.position }
        guard !problems.contains(where: { $0.problem.severity == .error }), let id, let year, let title else {
            return Reading(plan: nil, problems: problems)
        }
        let plan = LearningPlan(id: id, year: year, title: title, groups: groups, requirements: requirements)
        return Reading(plan: plan, problems: problems)
    }
}

/// Reads groups and requirements, and remembers what was found and which ids were seen.
private struct PlanProblemCollector {
    private(set) var problems: [Located<PlanFileProblem>] = []
    private var groupPlaces: [String: SourcePosition] = [:]
    private var requirementPlaces: [String: SourcePosition] = [:]
    private var usedGroups: Set<String> = []

    mutating func take(_ found: [Located<SourceProblem>]) {
        problems += found.map { Located(.source($0.problem), at: $0.position) }
    }

    private mutating func report(_ problem: PlanFileProblem, at position: SourcePosition) {
        problems.append(Located(problem, at: position))
    }

    mutating func group(_ node: SourceNode) -> LearningPlan.Group? {
        var reader = FieldReader(node, field: "groups")
        let id = reader.identifierScalar("id")
        let title = reader.text("title")
        let departments = distinct(reader.scalars("departments", isRequired: false))
        let categories = distinct(reader.scalars("categories", isRequired: false))
        let staff = distinct(reader.scalars("staff", isRequired: false))
        let joinedFrom = reader.day("joined-from", isRequired: false)
        let joinedUntil = reader.day("joined-until", isRequired: false)
        if let joinedFrom, let joinedUntil, joinedUntil < joinedFrom { report(.joinWindowReversed, at: node.position) }
        take(reader.finish())
        if let id {
            if let first = groupPlaces[id.text] {
                report(.duplicateID(id.text, first: first), at: id.position)
            } else {
                groupPlaces[id.text] = id.position
            }
        }
        guard let id, let title else { return nil }
        return LearningPlan.Group(
            id: id.text,
            title: title,
            departments: departments,
            categories: categories,
            staff: staff,
            joinedFrom: joinedFrom,
            joinedUntil: joinedUntil
        )
    }

    mutating func requirement(_ node: SourceNode, year: Int?) -> LearningPlan.Requirement? {
        var reader = FieldReader(node, field: "requirements")
        let id = reader.identifierScalar("id")
        let title = reader.text("title")
        let groupNames = reader.scalars("groups")
        let fields = PlanRuleField.allCases.filter { reader.has($0.rawValue) }
        let dueScalar = fields == [.meetings] ? reader.scalar("due", isRequired: false) : reader.scalar("due")
        let due = dueScalar.flatMap { reader.day(from: $0, field: "due") }
        let rule = rule(fields, &reader)
        take(reader.finish())

        switch fields.count {
        case 0:
            // What is no mapping at all has been reported as such.
            if case .mapping = node { report(.missingRule, at: id?.position ?? node.position) }
        case 1: break
        default: report(.severalRules(fields), at: id?.position ?? node.position)
        }
        if let id {
            if let first = requirementPlaces[id.text] {
                report(.duplicateID(id.text, first: first), at: id.position)
            } else {
                requirementPlaces[id.text] = id.position
            }
        }
        let groups = distinct(groupNames)
        for name in groupNames ?? [] where groupPlaces[name.text] == nil {
            report(.unknownGroup(name.text, suggestion: nearestGroup(to: name.text)), at: name.position)
        }
        usedGroups.formUnion(groups)
        if let due, let year, let place = dueScalar?.position {
            if due.year != year { report(.dueOutsideYear(due, year: year), at: place) }
            if fields == [.meetings], !Quarter.all(of: year).contains(where: { $0.end <= due }) {
                report(.noQuarterByDue(due), at: place)
            }
        }
        guard let id, let title, let rule, let due = due ?? year.flatMap({ Day($0, 12, 31) }) else { return nil }
        return LearningPlan.Requirement(id: id.text, title: title, groups: groups, due: due, rule: rule)
    }

    /// The rule of a requirement; all rule fields that stand there are read, so that each is checked.
    private mutating func rule(_ fields: [PlanRuleField], _ reader: inout FieldReader) -> LearningPlan.Rule? {
        var rule: LearningPlan.Rule?
        for field in fields {
            switch field {
            case .passExam:
                let exams = distinct(reader.scalars(field.rawValue))
                rule = exams.isEmpty ? nil : .passExam(exams: exams)
            case .studyHours:
                let minutes = reader.value(field.rawValue, as: .decimal, StudyTime.minutes)
                let kind = reader.text("kind", isRequired: false)
                rule = minutes.map { .studyHours(kind: kind, minutes: $0) }
            case .meetings:
                let count = reader.wholeNumber(field.rawValue, in: 1...90)
                let kind = reader.text("kind", isRequired: false)
                rule = count.map { .meetings(kind: kind, perQuarter: $0) }
            case .readings:
                let titles = distinct(reader.scalars(field.rawValue), by: PlainName.of)
                rule = titles.isEmpty ? nil : .readings(titles: titles)
            }
        }
        return rule
    }

    private mutating func distinct(
        _ scalars: [SourceNode.Scalar]?,
        by plain: (String) -> String = { $0 }
    ) -> [String] {
        var seen: Set<String> = []
        var texts: [String] = []
        for scalar in scalars ?? [] where !scalar.isNull {
            if seen.insert(plain(scalar.text)).inserted {
                texts.append(scalar.text)
            } else {
                report(.repeatedValue(scalar.text), at: scalar.position)
            }
        }
        return texts
    }

    private func nearestGroup(to name: String) -> String? {
        Spelling.nearest(to: name, among: groupPlaces.keys.sorted())
    }

    mutating func checkUseOfGroups() {
        for (id, place) in groupPlaces where !usedGroups.contains(id) { report(.unusedGroup(id), at: place) }
    }
}

import QuestionBank

/// A kind of study, a kind of meeting or a title that no requirement of its year's plans names, most often because it is
/// misspelt; what is recorded under it counts for nothing.
package struct UncountedSubject: Hashable, Sendable {
    package enum Matter: Hashable, Sendable {
        case studyTime
        case meeting
        case reading
    }

    package let matter: Matter
    /// As it was written.
    package let name: String
    package let year: Int
    /// The name in the plans that was probably meant.
    package let suggestion: String?

    package init(matter: Matter, name: String, year: Int, suggestion: String?) {
        self.matter = matter
        self.name = name
        self.year = year
        self.suggestion = suggestion
    }

    /// Each one once, in the order of the evidence; a year without a plan has a requirement for nothing.
    package static func all(in evidence: [NewEvidence], plans: [LearningPlan]) -> [UncountedSubject] {
        var seen: Set<UncountedSubject> = []
        var found: [UncountedSubject] = []
        for item in evidence {
            let (matter, name) = item.matter.subject
            let plain = PlainName.of(name)
            let year = item.on.year
            let key = UncountedSubject(matter: matter, name: plain, year: year, suggestion: nil)
            guard seen.insert(key).inserted else { continue }
            let wanted = plans.filter { $0.year == year }.flatMap(\.requirements).flatMap { matter.names(in: $0.rule) }
            // nil is any name.
            guard !wanted.contains(where: { $0.map { PlainName.of($0) == plain } ?? true }) else { continue }
            let known = wanted.compactMap(\.self)
            let nearest = Spelling.nearest(to: plain, among: known.map(PlainName.of))
            let suggestion = known.first { PlainName.of($0) == nearest }
            found.append(UncountedSubject(matter: matter, name: name, year: year, suggestion: suggestion))
        }
        return found
    }
}

extension UncountedSubject.Matter {
    /// The names that a rule counts for this matter; nil among them when it counts any.
    fileprivate func names(in rule: LearningPlan.Rule) -> [String?] {
        switch (self, rule) {
        case (.studyTime, .studyHours(let kind, _)): [kind]
        case (.meeting, .meetings(let kind, _)): [kind]
        case (.reading, .readings(let titles)): titles
        default: []
        }
    }
}

extension Evidence.Matter {
    fileprivate var subject: (UncountedSubject.Matter, String) {
        switch self {
        case .studyTime(let kind, _): (.studyTime, kind)
        case .meeting(let kind): (.meeting, kind)
        case .reading(let title): (.reading, title)
        }
    }
}

/// An exam as it was scheduled (考试).
package struct Exam: Hashable, Sendable, Codable {
    /// Short name to type: letters, digits, `-`, or Chinese.
    package let id: String
    package let title: String
    package let blueprint: Blueprint
    package let timeLimitMinutes: Int
    package let opens: Instant
    package let closes: Instant
    package let passMark: Points
    /// From this mark on a result counts as excellent (优秀).
    package let excellentMark: Points
    package let attemptsAllowed: Int
    package let shufflesItems: Bool
    package let shufflesOptions: Bool
    package let release: ReleasePolicy
    package let rule: MarkingRule

    package init(
        id: String,
        title: String,
        blueprint: Blueprint,
        timeLimitMinutes: Int,
        opens: Instant,
        closes: Instant,
        passMark: Points,
        excellentMark: Points,
        attemptsAllowed: Int,
        shufflesItems: Bool,
        shufflesOptions: Bool,
        release: ReleasePolicy,
        rule: MarkingRule
    ) {
        self.id = id
        self.title = title
        self.blueprint = blueprint
        self.timeLimitMinutes = timeLimitMinutes
        self.opens = opens
        self.closes = closes
        self.passMark = passMark
        self.excellentMark = excellentMark
        self.attemptsAllowed = attemptsAllowed
        self.shufflesItems = shufflesItems
        self.shufflesOptions = shufflesOptions
        self.release = release
        self.rule = rule
    }

    package var assemblyOptions: PaperAssembly.Options {
        PaperAssembly.Options(shufflesItems: shufflesItems, shufflesOptions: shufflesOptions)
    }

    /// When an attempt that starts now must end: the time limit, cut by the window's end.
    package func deadline(startingAt start: Instant) -> Instant {
        min(start.adding(milliseconds: Int64(timeLimitMinutes) * 60_000), closes)
    }
}

/// When candidates see scores, keys and rationales.
package enum ReleasePolicy: String, Hashable, Sendable, Codable, CaseIterable {
    /// At hand-in.
    case atOnce
    /// At the end of the exam's window.
    case atWindowEnd
    /// When somebody says so.
    case byHand
}

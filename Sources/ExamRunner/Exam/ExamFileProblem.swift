package import QuestionBank

/// What can be wrong with an exam file.
package enum ExamFileProblem: Hashable, Sendable {
    /// What can be wrong with any configuration file.
    case source(SourceProblem)
    /// The window ends when or before it begins.
    case closesBeforeOpens
    /// Nobody can have the whole time limit, because the window is shorter.
    case windowShorterThanLimit(windowMinutes: Int)
    /// Nobody can pass: the pass mark is above all points together.
    case passMarkAboveTotal(passMark: Points, total: Points)
    /// Nobody can be excellent: the mark is above all points together.
    case excellentMarkAboveTotal(excellentMark: Points, total: Points)
    /// A result would be excellent and no pass.
    case excellentMarkBelowPassMark
    /// Two lines of the blueprint ask for the same bank, chapter, kind and level; one line would say it.
    case repeatedLine(first: SourcePosition)

    package var severity: Severity {
        switch self {
        case .windowShorterThanLimit, .repeatedLine: .warning
        default: .error
        }
    }
}

import QuestionBank
import TextLayout

/// A problem in a file that a person wrote, with the words for it; the middle knows problems only as values.
protocol ReadableProblem: Hashable, Sendable {
    var severity: Severity { get }
    /// What is wrong and the way out, without the place.
    var message: Localized { get }
    /// The name under which the documentation explains it, where it does.
    var code: String? { get }
}

extension ReadableProblem {
    var code: String? { nil }
}

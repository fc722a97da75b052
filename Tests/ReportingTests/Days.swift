package import QuestionBank

extension Day: ExpressibleByStringLiteral {
    /// A day of a test.
    package init(stringLiteral value: String) {
        guard let day = Day(value) else { preconditionFailure("\(value) is no day") }
        self = day
    }
}

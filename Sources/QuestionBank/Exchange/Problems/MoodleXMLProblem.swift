/// What can be wrong with Moodle's XML beyond `ExchangeItemProblem`.
package enum MoodleXMLProblem: Hashable, Sendable {
    /// Why a file is not read to its end.
    package enum Break: String, Hashable, Sendable {
        case malformed
        case truncated
        case tooDeep
        case entity
        case encoding
    }

    // MARK: Errors

    /// The file is XML of something else; the name of its outermost element.
    case notMoodle(String)
    /// The file cannot be read from here on.
    case broken(Break)
    /// A fraction that is none from -100 to 100.
    case badFraction(String)
    /// What should be a number and is none.
    case badNumber(String)
    /// An answer to which everything is right.
    case acceptsAnything
    /// A cloze text with a gap that is not finished, or without any; where it begins.
    case badCloze(String)
    /// HTML that nests or tags more than any question does.
    case markupTooDeep

    // MARK: Warnings

    /// Positive fractions that do not make up all the points; their sum in percent.
    case fractionSum(String)
    /// An answer in which `*` stands for any text.
    case wildcard(String)

    package var severity: Severity {
        switch self {
        case .notMoodle, .broken, .badFraction, .badNumber, .acceptsAnything, .badCloze, .markupTooDeep: .error
        case .fractionSum, .wildcard: .warning
        }
    }

    /// The name under which docs/formats.md explains it and other programs know it.
    package var problemCode: String {
        switch self {
        case .notMoodle: "moodle-xml-other-xml"
        case .broken(let reason): "moodle-xml-\(reason == .tooDeep ? "too-deep" : reason.rawValue)"
        case .badFraction: "moodle-xml-bad-fraction"
        case .badNumber: "moodle-xml-bad-number"
        case .acceptsAnything: "moodle-xml-accepts-anything"
        case .badCloze: "moodle-xml-bad-cloze"
        case .markupTooDeep: "moodle-xml-markup-too-deep"
        case .fractionSum: "moodle-xml-fraction-sum"
        case .wildcard: "moodle-xml-wildcard"
        }
    }
}

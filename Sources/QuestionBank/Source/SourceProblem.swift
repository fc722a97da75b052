/// How much a problem matters: an error stops the file from being used, a warning does not, and a guess says what was
/// taken for granted because the file does not say it.
package enum Severity: String, Hashable, Sendable, Codable {
    case error
    case guess
    case warning
}

/// What can be wrong with any configuration file, whatever it is about.
///
/// A problem is a value: which words tell a person about it is the program's business.
package enum SourceProblem: Hashable, Sendable {
    /// A field that the file must have is not there.
    case missingField(String)
    /// A field that means nothing here; `suggestion` is a known name that looks like it.
    case unknownField(String, suggestion: String?)
    /// A name stands twice in one mapping.
    case duplicateField(String)
    /// A field is there without a value.
    case emptyField(String)
    /// The field should hold one text, a list, or named values, and holds something else.
    case wrongShape(field: String, expected: Shape)
    /// The field's text is not of the form that it must have.
    case badValue(field: String, value: String, expected: ValueForm)
    /// The file could not be read as it should have been.
    case syntax(SyntaxProblem)

    package enum Shape: String, Hashable, Sendable {
        case text
        case list
        case mapping
    }

    /// The forms of text that fields can ask for.
    package enum ValueForm: Hashable, Sendable {
        /// 2026-11-21
        case day
        /// 2026-11-21 09:00
        case moment
        /// A whole number in a range.
        case wholeNumber(ClosedRange<Int>)
        /// A number above zero with at most two decimals, such as points or hours.
        case decimal
        /// true or false.
        case yesNo
        /// One of a few words.
        case oneOf([String])
        /// Letters, digits, Chinese characters, `-`, `_` and `.`, without spaces.
        case identifier
        /// A citation like 第二十二条第一款.
        case citation
    }
}

extension SourceProblem {
    package var severity: Severity {
        switch self {
        case .syntax(let problem): problem.severity
        default: .error
        }
    }
}

/// A problem and where it is.
package struct Located<Problem: Hashable & Sendable>: Hashable, Sendable {
    package let problem: Problem
    package let position: SourcePosition

    package init(_ problem: Problem, at position: SourcePosition) {
        self.problem = problem
        self.position = position
    }
}

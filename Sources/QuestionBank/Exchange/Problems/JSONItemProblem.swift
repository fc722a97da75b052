/// What can be wrong with our normalised JSON beyond `ExchangeItemProblem`.
package enum JSONItemProblem: Error, Hashable, Sendable {
    /// The text stops being JSON here.
    case notJSON
    /// It is JSON, and says something else than `xuefa-items`.
    case otherFormat
    /// A later version of the program wrote it.
    case newerVersion(Int)
    /// A value has the wrong shape; the keys that lead to it, such as `items[3].stem`.
    case badShape(String)
    case missingKey(String)
    case badValue(key: String, value: String)
    /// No option has a weight above zero.
    case noKey
    /// The file says itself that the question could not be read.
    case refusedBefore

    package var severity: Severity { .error }

    /// The name under which docs/formats.md explains it and other programs know it.
    package var problemCode: String {
        switch self {
        case .notJSON: "not-json"
        case .otherFormat: "other-json"
        case .newerVersion: "newer-json"
        case .badShape: "bad-json-shape"
        case .missingKey: "missing-json-key"
        case .badValue: "bad-json-value"
        case .noKey: "no-weighted-option"
        case .refusedBefore: "refused-before"
        }
    }
}

/// What can be wrong with items in a text or a document beyond `ExchangeItemProblem`.
package enum TextItemProblem: Hashable, Sendable {
    package var severity: Severity {
        switch self {
        }
    }

    /// The name under which docs/formats.md explains it and other programs know it.
    package var problemCode: String {
        switch self {
        }
    }
}

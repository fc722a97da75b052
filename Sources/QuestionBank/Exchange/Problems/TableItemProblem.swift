/// What can be wrong with a table of items beyond `ExchangeItemProblem`.
package enum TableItemProblem: Hashable, Sendable {
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

/// What can be wrong with Moodle's GIFT beyond `ExchangeItemProblem`.
package enum GIFTProblem: Hashable, Sendable {
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

/// What can be wrong with QTI beyond `ExchangeItemProblem`.
package enum QTIProblem: Error, Hashable, Sendable {
    /// Why a document in a package cannot be read to its end.
    package enum Damage: Hashable, Sendable {
        case malformed
        case truncated
        /// It declares an entity, which could name other files or grow without bound.
        case entity
        case tooDeep(limit: Int)
        /// The encoding that it declares is not its own, or none that is read.
        case encoding
    }

    // MARK: Errors

    /// A file of QTI 1.2 or before, which has nothing but the name in common with 2.x.
    case oldVersion
    /// The file is a test by itself; its items are in other files.
    case testWithoutItems
    /// The root is none of QTI's.
    case notQTI(root: String)
    /// There is no item in the package.
    case noItems
    /// The package names a file that it does not hold.
    case missingFile(String)
    /// The package names a file outside of itself: an address, or a path that leads out.
    case outsidePackage(String)
    case broken(Damage)
    /// The archive cannot give this file.
    case unreadableEntry(String)
    case tooManyResources(limit: Int)
    /// Two responses, or two options of one, have this identifier, so that the key may mean either.
    case identifierTwice(String)
    /// An interaction asks for a response that is declared nowhere.
    case undeclaredResponse(String)

    // MARK: Guesses

    /// By its points another option is the key than by its `correctResponse`; the points were followed.
    case keyAgainstPoints
    /// When a feedback is shown cannot be understood; it was put into the rationale.
    case feedbackAsRationale

    // MARK: Warnings

    /// The package has no manifest; every item found in it was read.
    case noManifest
    /// How the points come about is not understood; the `correctResponse` is taken as the key.
    case processingNotTaken
    /// An option without a text.
    case emptyOption(String)

    package var severity: Severity {
        switch self {
        case .keyAgainstPoints, .feedbackAsRationale: .guess
        case .noManifest, .processingNotTaken, .emptyOption: .warning
        default: .error
        }
    }

    /// The name under which docs/formats.md explains it and other programs know it.
    package var problemCode: String {
        switch self {
        case .oldVersion: "qti-old-version"
        case .testWithoutItems: "qti-test-without-items"
        case .notQTI: "qti-not-qti"
        case .noItems: "qti-no-items"
        case .missingFile: "qti-missing-file"
        case .outsidePackage: "qti-outside-package"
        case .broken: "qti-broken-xml"
        case .unreadableEntry: "qti-unreadable-entry"
        case .tooManyResources: "qti-too-many-resources"
        case .identifierTwice: "qti-identifier-twice"
        case .undeclaredResponse: "qti-undeclared-response"
        case .keyAgainstPoints: "qti-key-against-points"
        case .feedbackAsRationale: "qti-feedback-as-rationale"
        case .noManifest: "qti-no-manifest"
        case .processingNotTaken: "qti-processing-not-taken"
        case .emptyOption: "qti-empty-option"
        }
    }
}

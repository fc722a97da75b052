/// What can be wrong with the registry file of a law version, or with several of them together.
///
/// docs/law-texts.md explains every case and its mend.
package enum LawFileProblem: Hashable, Sendable {
    /// Something that can be wrong with any file.
    case source(SourceProblem)

    // MARK: One file

    /// The file's name does not say which version it is about.
    case fileNameDiffers(expected: String)
    /// The last day in force lies before the first.
    case endsBeforeStart(inForce: Day, until: Day)
    /// The version is in force before it was adopted.
    case inForceBeforeAdoption(inForce: Day, adopted: Day)
    /// An entry of `replaces` is not of the form `行政复议法@2017-09-01`.
    case badVersion(String)
    /// The version says that it replaces itself.
    case replacesItself
    /// A short title is the title itself, or stands there twice.
    case titleTwice(String)

    // MARK: Its divisions

    /// The name of a division is no heading such as `第一章 总则`.
    case badHeading(String)
    /// A division's articles are not of the form `1-6`.
    case badRange(String)
    /// A division of this rank cannot stand here: not below its parent, or not beside the one before it.
    case misplacedRank(heading: String, beside: String)
    /// The number of a heading does not follow that of the heading before.
    case headingOutOfOrder(heading: String, expected: Int)
    /// The articles of a division do not follow those of the division before, or do not begin with the first.
    case rangeNotNext(heading: String, found: ArticleNumber, expected: ArticleNumber)
    /// The last division does not end with the last article.
    case rangesEndElsewhere(last: ArticleNumber, articleCount: Int)

    // MARK: Several files

    /// Two files are about one version.
    case versionTwice(LawVersionID, first: SourcePosition)
    /// A version that this one replaces has no file.
    case unknownVersion(LawVersionID)
    /// The version is still in force when one comes into force that takes its place.
    case overlap(LawVersionID, successor: LawVersionID, from: Day)
    /// A title of one law is the short title of another.
    case sharedTitle(String, with: LawVersionID)
}

extension LawFileProblem {
    package var severity: Severity {
        switch self {
        case .source(let problem): problem.severity
        case .fileNameDiffers, .inForceBeforeAdoption, .titleTwice, .unknownVersion, .overlap, .sharedTitle: .warning
        default: .error
        }
    }

    static func located(_ problem: Located<SourceProblem>) -> Located<LawFileProblem> {
        Located(.source(problem.problem), at: problem.position)
    }
}

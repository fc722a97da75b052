/// What can be wrong with a file of records before anybody asks what the records mean.
package enum RecordTableProblem: Hashable, Sendable {
    /// The file is larger than anybody's roster.
    case tooBig(limit: Int)
    /// The file holds no heading line.
    case empty
    /// The file is an old workbook or another binary file and no text.
    case notText
    /// The bytes are valid in none of the encodings that are read: UTF-8, UTF-16 with its mark, GB18030.
    case unknownEncoding
    /// The machine cannot convert GB18030.
    case noConverter
    /// The columns are separated by full-width commas.
    case fullWidthSeparator
    /// A cell began with a quotation mark and was never closed.
    case unclosedQuote
    /// Text stands between a closing quotation mark and the next separator.
    case textAfterQuote
    /// A row has a text beyond the last heading.
    case cellWithoutHeading
    /// The text of a cell has more bytes than this. In a text file a quotation mark may be missing.
    case cellTooLong(limit: Int)
    /// The texts of a row have more bytes than this.
    case rowTooLong(limit: Int)
    /// A cell lies beyond the last column or row that a sheet can have.
    case outsideSheet
    /// A cell refers to a shared text that the workbook does not hold.
    case missingSharedText
    /// A formula whose result is not in the file.
    case formulaWithoutResult
    /// Another sheet of a workbook holds something, and the first one alone is read.
    case unreadSheet
    /// So many problems that the rest was not read.
    case tooManyProblems(limit: Int)

    package var severity: Severity { self == .unreadSheet ? .warning : .error }

    /// The name under which docs/formats.md explains it and other programs know it.
    package var problemCode: String {
        switch self {
        case .tooBig: "too-big"
        case .empty: "empty-table"
        case .notText: "not-text"
        case .unknownEncoding: "unknown-encoding"
        case .noConverter: "no-converter"
        case .fullWidthSeparator: "full-width-separator"
        case .unclosedQuote: "unclosed-quote"
        case .textAfterQuote: "text-after-quote"
        case .cellWithoutHeading: "cell-without-heading"
        case .cellTooLong: "cell-too-long"
        case .rowTooLong: "row-too-long"
        case .outsideSheet: "outside-sheet"
        case .missingSharedText: "missing-shared-text"
        case .formulaWithoutResult: "formula-without-result"
        case .unreadSheet: "unread-sheet"
        case .tooManyProblems: "too-many-problems"
        }
    }
}

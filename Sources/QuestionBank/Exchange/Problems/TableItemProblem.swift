/// What can be wrong with a table of items beyond `ExchangeItemProblem`.
package enum TableItemProblem: Hashable, Sendable {
    // MARK: Errors of the file

    /// No row holds headings of items; the headings found.
    case unknownHeadings([String])
    /// There is nothing in it.
    case emptyTable
    /// A second column for the same thing, and nobody knows which is meant.
    case duplicateHeading(String)

    // MARK: Errors of a question

    /// A cell that cannot be read.
    case cell(RecordTableProblem)
    /// No kind is given, and none follows from the rest.
    case noKind
    case caseWithoutParts
    /// A sub-item that does not stand below its case set; the set that it names.
    case partWithoutSet(String)
    /// One question of so many rows.
    case tooManyRows(limit: Int)
    case tooManyOptions(limit: Int)
    /// A mark of an option that means neither right nor wrong.
    case badMark(String)
    /// A line of 附加 that says nothing that could be meant.
    case badExtra(String)

    // MARK: Guesses

    /// A 判断 without options whose key is a letter: A was taken for 对, B for 错.
    case guessedTruthLetter(String)
    /// 选项数 is another number than that of the options that are there.
    case optionCount(stated: String, filled: Int)
    /// The answers of several blanks in one cell were parted at this sign.
    case guessedAnswers(sign: String)
    /// The column of an empty blank, before others that hold answers; those answers moved up.
    case skippedBlank(String)
    /// An answer with a sign in it that may part accepted answers was taken for one.
    case wholeAnswer(String)

    // MARK: Warnings

    /// A text that a formula came to.
    case formula
    case unknownColumn(String)
    /// A second column for the same thing, which is not read.
    case repeatedHeading(String)
    case cellWithoutHeading
    /// A sheet without headings of items.
    case skippedSheet(String)
    /// Rows of the template that show how to fill it in.
    case exampleRows(Int)
    case unknownLevel(String)
    case unknownWaiver(String)
    /// A text in a column of numbers.
    case badNumber(heading: String, text: String)
    /// A row of the sheet 题库 that is not understood.
    case badHeaderRow(String)

    package var severity: Severity {
        switch self {
        case .cell(let problem): problem.severity
        case .unknownHeadings, .emptyTable, .duplicateHeading, .noKind, .caseWithoutParts, .partWithoutSet,
            .tooManyRows, .tooManyOptions, .badMark, .badExtra:
            .error
        case .guessedTruthLetter, .optionCount, .guessedAnswers, .skippedBlank, .wholeAnswer: .guess
        case .formula, .unknownColumn, .repeatedHeading, .cellWithoutHeading, .skippedSheet, .exampleRows,
            .unknownLevel, .unknownWaiver, .badNumber, .badHeaderRow:
            .warning
        }
    }

    /// The name under which docs/formats.md explains it and other programs know it.
    package var problemCode: String {
        switch self {
        case .unknownHeadings: "unknown-headings"
        case .emptyTable: "empty-table"
        case .duplicateHeading: "duplicate-heading"
        case .cell: "bad-cell"
        case .noKind: "no-kind"
        case .caseWithoutParts: "case-without-parts"
        case .partWithoutSet: "part-without-set"
        case .tooManyRows: "too-many-rows"
        case .tooManyOptions: "too-many-options"
        case .badMark: "bad-mark"
        case .badExtra: "bad-extra"
        case .guessedTruthLetter: "guessed-truth-letter"
        case .optionCount: "option-count"
        case .guessedAnswers: "guessed-answers"
        case .skippedBlank: "skipped-blank"
        case .wholeAnswer: "whole-answer"
        case .formula: "formula"
        case .unknownColumn: "unknown-column"
        case .repeatedHeading: "repeated-heading"
        case .cellWithoutHeading: "cell-without-heading"
        case .skippedSheet: "skipped-sheet"
        case .exampleRows: "example-rows"
        case .unknownLevel: "unknown-level"
        case .unknownWaiver: "unknown-waiver"
        case .badNumber: "bad-number"
        case .badHeaderRow: "bad-header-row"
        }
    }
}

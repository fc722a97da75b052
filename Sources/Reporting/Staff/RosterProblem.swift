package import QuestionBank

/// What can be wrong with a roster file.
package enum RosterProblem: Hashable, Sendable {
    /// No cell of the first line is a heading; the headings have been left out, or another line stands above them.
    case noHeadings
    /// A column is not there; without 工号, 姓名 and 科室 nothing can be read, the others are only missed.
    case missingColumn(RosterColumn)
    /// A heading that means nothing here; the column is left out.
    case unknownColumn(String, suggestion: String?)
    /// Two columns mean the same thing.
    case duplicateColumn(RosterColumn, first: SourcePosition)
    /// There are headings and nobody under them.
    case noRows
    /// A cell that must be filled in is empty; an empty 科室 is only a warning.
    case missingValue(RosterColumn)
    /// 工号 has spaces or signs in it, or is too long.
    case badID(String)
    /// A spreadsheet has turned a long number into `4.4E+17`.
    case mangledNumber(String)
    /// The same 工号 stands in an earlier line.
    case duplicateID(String, first: SourcePosition)
    /// The cell holds no day of the calendar.
    case badDay(RosterColumn, value: String)
    /// The last day of service lies before the first.
    case leftBeforeJoined
    /// The PIN is too short; the PIN itself is not repeated here.
    case shortPIN(minimum: Int)
    /// The cell holds a line break or an invisible control character.
    case controlCharacter(RosterColumn)
    /// The cell's text is too long to be what the column is about.
    case tooLong(RosterColumn, limit: Int)

    package var severity: Severity {
        switch self {
        case .unknownColumn, .missingColumn(.category), .missingColumn(.joined), .missingValue(.department): .warning
        default: .error
        }
    }
}

package import QuestionBank

/// What is read of a number in a sheet that has a format.
package enum NumberReading: Sendable {
    /// What it stands for, for columns that are read further: days as `2026-11-22`, shares as `0.5`.
    case value
    /// What the cell shows, for texts: `2026年11月22日`, `50%`.
    case shown
}

/// Reads tables row by row, in memory that does not grow with them: workbooks (`.xlsx`), and text with commas or tabs.
package enum TableFile {
    /// Reads a file to its end.
    ///
    /// Of a workbook the sheets are read that people see: hidden ones hold lists for templates. Spaces around texts are
    /// left out, line ends in them become line feeds.
    /// - Parameters:
    ///   - format: `.xlsx`, `.csv` (with commas, semicolons or tabs) or `.tsv`.
    ///   - numbers: what is read of numbers in a workbook.
    ///   - areHeadings: whether texts are headings; tells the separator of a text with titles above its headings.
    ///   - receive: takes what is met. Problems of a row come in front of it; a problem after which nothing can be read
    ///     comes last.
    /// - Throws: when the file cannot be read as the format at all.
    package static func read(
        _ source: ExchangeSource,
        format: ExchangeFormat,
        numbers: NumberReading = .value,
        areHeadings: @escaping ([String]) -> Bool = { _ in false },
        receive: (TableEvent) -> Void
    ) throws(FileProblem) {
        var problems = 0
        let limited = { (event: TableEvent) -> Bool in
            guard case .problem(let located) = event else {
                receive(event)
                return true
            }
            problems += 1
            receive(event)
            guard problems == TableLimits.problems else { return true }
            receive(.problem(Located(.tooManyProblems(limit: TableLimits.problems), at: located.position)))
            return false
        }
        switch format {
        case .xlsx: try Workbook.read(source, numbers: numbers, receive: limited)
        case .tsv: try TextTable.read(source, separator: .tab, areHeadings: areHeadings, receive: limited)
        default: try TextTable.read(source, separator: nil, areHeadings: areHeadings, receive: limited)
        }
    }
}

import QuestionBank

/// Tells a row of headings from the titles above it.
enum ItemHeadings {
    /// Whether a table can be read under these headings.
    static func areComplete(_ texts: [String]) -> Bool {
        texts.count > 1 && TableLayout(Set(texts.compactMap { ColumnRole(heading: $0) }), hasSheetKind: false) != nil
    }

    /// Whether a table of questions is meant, even if a heading is missing without which it cannot be read.
    private static func areMeant(_ texts: [String]) -> Bool {
        texts.count > 1
            && texts.contains { text in
                switch ColumnRole(heading: text) {
                case .stem, .setStem, .partStem, .kind, .group: true
                default: false
                }
            }
    }

    /// The format of a text in whose first rows headings stand; nil when there are none.
    /// - Parameter isComplete: whether a table must be readable under them.
    static func format(ofText text: String, isComplete: Bool) -> ExchangeFormat? {
        let areHeadings = isComplete ? areComplete : areMeant
        let separator = CSVSeparator(rows: TableLimits.titleRows, areHeadings: areHeadings)
        return separator.headings(in: Array(text.utf8), isWhole: true).map { $0 == .tab ? .tsv : .csv }
    }
}

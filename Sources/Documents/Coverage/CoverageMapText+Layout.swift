import QuestionBank
import TextLayout

extension CoverageMapText {
    /// How the width of the terminal is shared out.
    struct Layout {
        /// A figure to the right of the cells.
        struct Column {
            let title: String
            /// What the legend says that the title stands for; nil where the title says it all.
            let name: String?
            let value: (CoverageTotals) -> String
            /// The space in front included.
            var width = 0
        }

        let headingWidth: Int
        let numberWidth: Int
        let cellsPerLine: Int
        let columns: [Column]
        /// Whether there is too little room for the headings in full.
        let isShort: Bool

        /// Between the heading and the first cell: a space, the article's number, a bar.
        var cellsStart: Int { numberWidth + 2 }
        var stripWidth: Int { Self.width(ofCells: cellsPerLine) }
        var width: Int { headingWidth + cellsStart + stripWidth + columns.reduce(0) { $0 + $1.width } }

        /// A gap stands after every ten cells.
        static func width(ofCells count: Int) -> Int { count + max(0, count - 1) / 10 }

        /// Takes as many figures as leave room for two groups of ten cells, then as many groups as leave room for the
        /// headings; a terminal too narrow for either gets lines that are longer than it is wide.
        init(rows: [CoverageRow], totals: CoverageTotals, words: CoverageWords, width: Int) {
            let numbers = rows.flatMap(\.cells).map { String($0.number.number).count }
            let numberWidth = numbers.max() ?? 1
            let longest = rows.map(\.cells.count).max() ?? 0
            let mostGroups = max(1, (longest + 9) / 10)
            let widestHeading =
                rows.filter { !$0.cells.isEmpty }.map { $0.depth + CellWidth.width(of: $0.heading) }.max() ?? 0
            let parts = rows.map(\.totals)
            let choices = Self.choices(words).map { columns in
                // The first figure of the law as a whole may reach into the room of the cells, where that line has none.
                columns.enumerated().map { Self.fitted($1, to: $0 == 0 ? parts : parts + [totals]) }
            }

            var best = (groups: 1, columns: choices[choices.count - 1], heading: 6)
            search: for (index, columns) in choices.enumerated() {
                for groups in stride(from: min(6, mostGroups), through: 1, by: -1) {
                    let figures = columns.reduce(0) { $0 + $1.width }
                    let heading = width - numberWidth - 2 - Self.width(ofCells: groups * 10) - figures
                    let isLast = index == choices.count - 1
                    let wanted = groups > 3 ? 30 : groups == 3 ? 24 : groups == 2 || isLast ? 14 : 20
                    guard heading >= min(wanted, widestHeading) || isLast && groups == 1 else { continue }
                    best = (groups, columns, max(6, heading))
                    break search
                }
            }
            self.numberWidth = numberWidth
            columns = best.columns
            cellsPerLine = best.groups * 10
            headingWidth = min(best.heading, max(8, widestHeading))
            isShort = headingWidth < widestHeading
        }

        private static func fitted(_ column: Column, to totals: [CoverageTotals]) -> Column {
            let values = totals.map { CellWidth.width(of: column.value($0)) }
            var column = column
            column.width = max(CellWidth.width(of: column.title), values.max() ?? 0) + (column.name == nil ? 2 : 1)
            return column
        }

        /// All figures, the most important, the one that nobody can do without.
        private static func choices(_ words: CoverageWords) -> [[Column]] {
            let askable = Column(title: words.askable, name: nil) { "\($0.askableCount)/\($0.articleCount)" }
            let items = Column(title: words.items, name: nil) { String($0.soundCount) }
            let kinds = ItemKind.allCases.map { kind in
                Column(title: words.letter(of: kind), name: words.name(of: kind)) { String($0[kind]) }
            }
            let levels = CognitiveLevel.allCases.map { level in
                Column(title: words.letter(of: level), name: words.name(of: level)) { String($0[level]) }
            }
            let stale = Column(
                title: "!",
                name: words.text("待复核，不计入前面各栏", "stale, not in the other figures")
            ) { String($0.staleCount) }
            return [[askable] + kinds + levels + [stale], [askable, items, stale], [askable]]
        }
    }
}

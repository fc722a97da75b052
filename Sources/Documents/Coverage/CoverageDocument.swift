package import QuestionBank
package import TextLayout

/// Which articles of a law the banks ask about, as a heat map and in figures: `xuefa bank coverage`.
package struct CoverageDocument: Document {
    package let language: Language
    let coverage: Coverage
    let mustKnow: MustKnowCoverage?
    let asOf: Day

    /// - Parameters:
    ///   - mustKnow: a list whose coverage is told too.
    ///   - day: the day on which the stale items are stale.
    package init(_ coverage: Coverage, mustKnow: MustKnowList? = nil, asOf day: Day, language: Language) {
        self.coverage = coverage
        self.mustKnow = mustKnow.map { MustKnowCoverage(of: $0, in: coverage) }
        self.asOf = day
        self.language = language
    }

    var words: CoverageWords { CoverageWords(language: language) }

    package func text(width: Int?) -> String { text(width: width, isColoured: false) }

    /// For a terminal.
    /// - Parameter isColoured: whether the output may hold colours (SGR, ECMA-48 8.3.117); nothing depends on them.
    package func text(width: Int?, isColoured: Bool) -> String {
        let map = CoverageMapText(coverage, words: words, width: width ?? 120, isColoured: isColoured)
        var page = TextPage(width: width)
        page.add(words.title(of: coverage.law))
        page.add(words.subtitle(asOf: asOf, banks: coverage.banks))
        page.addBlank()
        for line in words.summary(of: coverage) { page.add(line) }
        page.addBlank()
        var text = page.text + map.lines.map { $0 + "\n" }.joined()
        page = TextPage(width: width)
        let notes = words.notes(on: coverage)
        if !notes.isEmpty { page.addBlank() }
        for note in notes { page.add(note) }
        if let mustKnow { add(mustKnow, to: &page) }
        text += page.text
        return text
    }

    private func add(_ mustKnow: MustKnowCoverage, to page: inout TextPage) {
        page.addBlank()
        page.add(Printable.of(mustKnow.title))
        if mustKnow.groups.isEmpty { page.add(words.notOnTheList, indent: 2) }
        for group in mustKnow.groups {
            page.addBlank()
            page.add(words.name(of: group) + words.text("：", ": ") + words.counts(of: group))
            let labelled = words.lists(of: group)
            let width = (labelled.map { CellWidth.width(of: $0.label) }.max() ?? 0) + 2
            for (label, line) in labelled { page.add(label, line, labelWidth: width, indent: 2) }
            for note in words.notes(on: group) { page.add(note, indent: 2) }
        }
    }
}

/// Texts from files and records on their way into a terminal or a page.
enum Printable {
    /// Without characters that steer a terminal or turn the direction of the text; U+FFFD stands for each.
    static func of(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isSteering =
                switch scalar.properties.generalCategory {
                case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
                default: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
                }
            result.append(isSteering ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }
}

package import QuestionBank
package import TextLayout

/// What became of every article from one version to another: `xuefa law diff`.
package struct LawDiffDocument: Sendable {
    package let language: Language
    private let comparison: LawComparison
    private let old: LawText
    private let new: LawText
    private let titles: [String]
    private let article: ArticleNumber?

    /// - Parameter article: shows only the changes that this article, of either version, has a part in.
    package init(
        _ comparison: LawComparison,
        old: (version: LawVersion, text: LawText),
        new: (version: LawVersion, text: LawText),
        article: ArticleNumber? = nil,
        language: Language
    ) {
        self.comparison = comparison
        self.old = old.text
        self.new = new.text
        self.article = article
        titles = [old.version.title(in: language), new.version.title(in: language)]
        self.language = language
    }

    private var changes: [ArticleChange] {
        comparison.changes.filter { change in article.map { change.old.contains($0) || change.new.contains($0) } ?? true
        }
    }

    // MARK: Text

    package func text(width: Int?, isStyled: Bool) -> String {
        let room = width ?? 100
        var page = TextPage(width: width)
        page.add("- " + titles[0])
        page.add("+ " + titles[1])
        if article == nil {
            page.addBlank()
            page.add(summary)
        }
        let side = SideBySide(width: room, isStyled: isStyled)
        var isBehindTexts = true
        for change in changes where article != nil || change.kind != .unchanged {
            switch change.kind {
            case .unchanged, .renumbered, .moved:
                if isBehindTexts { page.addBlank() }
                page.add("\(change.numbers)　\(change.kind.name[language])")
                isBehindTexts = false
            case .changed, .split, .merged, .added, .repealed:
                page.addBlank()
                isBehindTexts = true
                page.add(heading(of: change))
                page.add(verbatim: side.lines(old: words(change.old, in: old), new: words(change.new, in: new)))
            }
        }
        return page.text
    }

    private var summary: String {
        let counts = ArticleChange.Kind.allCases.compactMap { kind -> String? in
            let count = changes.count { $0.kind == kind }
            return count == 0 ? nil : "\(kind.name[language]) \(count)"
        }
        return counts.joined(separator: Localized("，", ", ")[language])
    }

    private func heading(of change: ArticleChange) -> String {
        let figures = change.changesFigures ? Localized("，数字或期限有变", ", a figure or deadline differs")[language] : ""
        return "\(change.numbers)　\(change.kind.name[language])\(figures)"
    }

    /// The articles' texts; with several, each behind its number.
    private func words(_ numbers: [ArticleNumber], in text: LawText) -> String {
        numbers.compactMap { number in
            text[number].map { numbers.count > 1 ? "\(number)　\($0.text)" : $0.text }
        }.joined(separator: "\n")
    }

    // MARK: JSON

    package func json() throws(DocumentError) -> String {
        try JSONText.of(
            DiffJSON(
                old: comparison.old.description,
                new: comparison.new.description,
                changes: changes.map { change in
                    DiffJSON.Change(
                        kind: change.kind,
                        old: change.old.map(\.description),
                        new: change.new.map(\.description),
                        changesFigures: change.changesFigures,
                        runs: TextDiff.runs(old: words(change.old, in: old), new: words(change.new, in: new))
                            .map { DiffJSON.Run(kind: $0.kind.rawValue, text: $0.text) }
                    )
                }
            )
        )
    }
}

private struct DiffJSON: Encodable {
    let old: String
    let new: String
    let changes: [Change]

    struct Change: Encodable {
        let kind: ArticleChange.Kind
        let old: [String]
        let new: [String]
        let changesFigures: Bool
        let runs: [Run]
    }

    struct Run: Encodable {
        let kind: String
        let text: String
    }
}

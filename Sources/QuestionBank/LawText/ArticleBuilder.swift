/// Puts the lines of one article together: 款, their 项, and the 目 below those.
struct ArticleBuilder {
    let number: ArticleNumber
    let position: SourcePosition
    private(set) var problems: [Located<LawTextProblem>] = []
    private var paragraphs: [ParagraphLines] = []
    private var last: LineShape?
    private var hasQuotes = false

    private struct ParagraphLines {
        var text: String
        var points: [String] = []
        /// How its points are numbered.
        var style: PointMark.Style?
        /// The number of the last point.
        var number = 0
    }

    init(number: ArticleNumber, position: SourcePosition) {
        self.number = number
        self.position = position
    }

    /// nil for a number without words.
    var article: LawArticle? {
        guard !paragraphs.isEmpty else { return nil }
        return LawArticle(
            number: number,
            paragraphs: paragraphs.map { paragraph in
                guard hasQuotes else { return LawArticle.Paragraph(text: paragraph.text, points: paragraph.points) }
                return LawArticle.Paragraph(
                    text: LawTypography.withPairedQuotes(paragraph.text),
                    points: paragraph.points.map(LawTypography.withPairedQuotes)
                )
            }
        )
    }

    /// Takes the next line.
    /// - Parameter text: in canonical form; of the first line what stands behind the article's number.
    mutating func append(_ text: String, _ shape: LineShape, at position: SourcePosition, layout: LineLayout) {
        defer { last = shape }
        guard !text.isEmpty else { return }
        hasQuotes = hasQuotes || shape.hasQuotes
        guard let last, !paragraphs.isEmpty else {
            paragraphs.append(ParagraphLines(text: text))
            return
        }
        if let mark = PointMark(text), begins(mark, shape, after: last, layout: layout) {
            open(mark, at: position)
            return
        }
        switch layout.between(last, shape) {
        case .none: extend(with: text)
        case .paragraph: paragraphs.append(ParagraphLines(text: text))
        case .uncertain:
            problems.append(Located(.uncertainParagraph(number), at: position))
            paragraphs.append(ParagraphLines(text: text))
        }
    }

    /// Whether a point can begin with the number here, or the line only goes on with it.
    private func begins(_ mark: PointMark, _ shape: LineShape, after last: LineShape, layout: LineLayout) -> Bool {
        guard last.end == .open else { return true }
        guard layout.mayBegin(shape, after: last), let paragraph = paragraphs.last else { return false }
        return paragraph.style == nil ? mark.number == 1 : mark.number == paragraph.number + 1
    }

    private mutating func extend(with text: String) {
        let index = paragraphs.count - 1
        if let point = paragraphs[index].points.indices.last {
            LawTypography.join(&paragraphs[index].points[point], text)
        } else {
            LawTypography.join(&paragraphs[index].text, text)
        }
    }

    private mutating func open(_ mark: PointMark, at position: SourcePosition) {
        if paragraphs[paragraphs.count - 1].style == nil { rejoinList(before: mark) }
        let index = paragraphs.count - 1
        if let style = paragraphs[index].style, style != mark.style {
            // A subpoint stands on a line of its own in the text of its point.
            paragraphs[index].points[paragraphs[index].points.count - 1] += "\n\(mark.text)\(mark.words)"
            return
        }
        let expected = paragraphs[index].number + 1
        if mark.number != expected {
            problems.append(Located(.pointOutOfOrder(number, found: mark.number, expected: expected), at: position))
        }
        paragraphs[index].style = mark.style
        paragraphs[index].number = mark.number
        paragraphs[index].points.append(mark.words)
    }

    /// A point may have several paragraphs: what stands between it and the next point belongs to it, and is no 款.
    private mutating func rejoinList(before mark: PointMark) {
        guard mark.number > 1,
            let list = paragraphs.lastIndex(where: { $0.style != nil }),
            paragraphs[list].style == mark.style, paragraphs[list].number + 1 == mark.number
        else { return }
        let point = paragraphs[list].points.count - 1
        for paragraph in paragraphs[(list + 1)...] { paragraphs[list].points[point] += "\n" + paragraph.text }
        paragraphs.removeSubrange((list + 1)...)
    }
}

/// Puts the lines of one article together: 款, their 项, and the 目 below those.
struct ArticleBuilder {
    let number: ArticleNumber
    let position: SourcePosition
    private(set) var problems: [Located<LawTextProblem>] = []
    private var paragraphs: [ParagraphLines] = []
    private var last: ScannedLine?

    private struct ParagraphLines {
        var text: [UInt8]
        var points: [[UInt8]] = []
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
                LawArticle.Paragraph(
                    text: LawTypography.text(paragraph.text),
                    points: paragraph.points.map(LawTypography.text)
                )
            }
        )
    }

    /// - Parameter from: where the article's words begin on its first line.
    mutating func append(_ line: ScannedLine, from start: Int = 0, layout: LineLayout) {
        let text = start == 0 ? line.text : Array(line.text[start...])
        defer { last = line }
        guard !text.isEmpty else { return }
        guard let last, !paragraphs.isEmpty else {
            paragraphs.append(ParagraphLines(text: text))
            return
        }
        if let mark = PointMark(text), begins(mark, line, after: last, layout: layout) {
            open(mark, text, at: line.position)
            return
        }
        switch layout.between(last, line) {
        case .none: extend(with: text)
        case .paragraph: paragraphs.append(ParagraphLines(text: text))
        case .uncertain:
            problems.append(Located(.uncertainParagraph(number), at: line.position))
            paragraphs.append(ParagraphLines(text: text))
        }
    }

    private func begins(
        _ mark: PointMark,
        _ line: ScannedLine,
        after last: ScannedLine,
        layout: LineLayout
    ) -> Bool {
        if last.end != .open { return last.text.suffix(3) != Array("、".utf8)[...] }
        guard layout.mayBegin(line, after: last), let paragraph = paragraphs.last else { return false }
        return paragraph.style == nil ? mark.number == 1 : mark.number == paragraph.number + 1
    }

    private mutating func extend(with text: [UInt8]) {
        let index = paragraphs.count - 1
        if let point = paragraphs[index].points.indices.last {
            LawTypography.join(&paragraphs[index].points[point], text)
        } else {
            LawTypography.join(&paragraphs[index].text, text)
        }
    }

    private mutating func open(_ mark: PointMark, _ text: [UInt8], at position: SourcePosition) {
        if paragraphs[paragraphs.count - 1].style == nil { rejoinList(before: mark) }
        let index = paragraphs.count - 1
        let words = Array(text[mark.length...])
        guard let style = paragraphs[index].style, style != mark.style else {
            let expected = paragraphs[index].number + 1
            if mark.number != expected {
                problems.append(
                    Located(.pointOutOfOrder(number, found: mark.number, expected: expected), at: position)
                )
            }
            paragraphs[index].style = mark.style
            paragraphs[index].number = mark.number
            paragraphs[index].points.append(words)
            return
        }
        paragraphs[index].points[paragraphs[index].points.count - 1] += Array("\n\(mark.text)".utf8) + words
    }

    /// A point may have several paragraphs: what stands between it and the next point belongs to it, and is no 款.
    private mutating func rejoinList(before mark: PointMark) {
        guard mark.number > 1,
            let list = paragraphs.lastIndex(where: { $0.style != nil }),
            paragraphs[list].style == mark.style, paragraphs[list].number + 1 == mark.number
        else { return }
        let point = paragraphs[list].points.count - 1
        for paragraph in paragraphs[(list + 1)...] {
            paragraphs[list].points[point] += [0x0A] + paragraph.text
        }
        paragraphs.removeSubrange((list + 1)...)
    }
}

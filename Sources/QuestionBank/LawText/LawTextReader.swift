/// Reads the text of a law from the lines of its files: finds the articles, their paragraphs and points, and the
/// headings, whatever the typography.
///
/// One law gives one text, byte for byte, from a text file, a document or a page; docs/law-texts.md says what is
/// understood. What stands in front of the first heading is the head: title, dates, and a preamble if there is one.
package enum LawTextReader {
    /// - Parameter lines: of all files of the law, in order; empty ones are worth having.
    package static func read(_ lines: [LawTextLine]) -> LawTextReading {
        let start = lines.first?.position ?? SourcePosition(file: "", line: 1, column: 1)
        let scanned = ScannedLine.scan(lines)
        let headEnd = scanned.firstIndex { !$0.isBody } ?? scanned.count
        let front = scanned[..<headEnd]
        let head = LawTextHead(front)
        let body = RunningHeads(head: front, title: head.title).remove(from: scanned[headEnd...])
        let layout = LineLayout(body)
        let sequence = ArticleSequence(body, layout: layout)

        var assembly = LawTextAssembly(layout: layout)
        assembly.takeFront(front, title: head.title)
        for (index, line) in body[..<sequence.end].enumerated() {
            let mayBegin = index == 0 || layout.mayBegin(line, after: body[index - 1])
            assembly.take(line, isArticle: sequence.starts.contains(index), mayBegin: mayBegin)
        }
        assembly.finish()
        var problems = assembly.problems
        if sequence.end < body.count {
            let first = String(decoding: body[sequence.end].text, as: UTF8.self)
            let problem = LawTextProblem.leftOut(first: first, lines: body.count - sequence.end)
            problems.append(Located(problem, at: body[sequence.end].position))
        }
        problems += ArticleNumbering(assembly.numbers).problems(start: start)
        return LawTextReading(
            head: head,
            preamble: assembly.preamble,
            articles: assembly.articles,
            outline: assembly.outline,
            problems: Self.inOrder(problems, of: lines),
            places: assembly.places,
            start: start
        )
    }

    /// Sorted by file as the files came, then by line; several problems of one line stay as they are.
    private static func inOrder(
        _ problems: [Located<LawTextProblem>],
        of lines: [LawTextLine]
    ) -> [Located<LawTextProblem>] {
        guard problems.count > 1 else { return problems }
        var files: [String] = []
        for line in lines where line.position.file != files.last { files.append(line.position.file) }
        func key(_ index: Int) -> (Int, Int, Int) {
            let position = problems[index].position
            return (files.firstIndex(of: position.file) ?? 0, position.line, index)
        }
        return problems.indices.sorted { key($0) < key($1) }.map { problems[$0] }
    }
}

/// What repeats the head further down: the title on top of each page, and the head of each further file.
private struct RunningHeads {
    private let title: [UInt8]?
    private let lines: Set<[UInt8]>

    init(head: ArraySlice<ScannedLine>, title: String?) {
        self.title = title.map { Array($0.utf8) }
        lines = Set(head.map(\.text))
    }

    func remove(from body: ArraySlice<ScannedLine>) -> [ScannedLine] {
        var kept: [ScannedLine] = []
        kept.reserveCapacity(body.count)
        var file = body.first?.position.file
        var isAtTop = false
        var isInHead = false
        var followsFurniture = false
        for line in body {
            if line.position.file != file {
                file = line.position.file
                isAtTop = true
            }
            if line.isBody {
                let isRepeated = line.text == title || isAtTop && lines.contains(line.text)
                isInHead = isInHead || isAtTop && isRepeated
                isAtTop = false
                if isRepeated || isInHead {
                    followsFurniture = true
                    continue
                }
            }
            isAtTop = false
            isInHead = false
            kept.append(line)
            if followsFurniture { kept[kept.count - 1].followsFurniture = true }
            followsFurniture = false
        }
        return kept
    }
}

import QuestionBank

/// Why a question is refused, and where in its text.
struct GIFTRefusal: Error {
    let problem: ExchangeProblem
    let offset: Int
}

/// Reads one question of a GIFT file.
struct GIFTQuestionReader {
    let text: GIFTText
    private let paragraph: GIFTParagraph
    private(set) var problems: [Located<ExchangeProblem>] = []
    var findings = MoodleText.Findings()
    /// The format of the stem, which the other texts share unless they name one.
    var stemFormat = MoodleFormat.undeclared

    init(_ paragraph: GIFTParagraph, file: String) {
        self.paragraph = paragraph
        text = GIFTText(bytes: paragraph.text, lines: paragraph.lines, file: file)
    }

    mutating func read(ordinal: Int, category: [String]) -> ReadItem {
        let position = text.position(text.whole.lowerBound)
        noteBoundaries()
        var item: ExchangeItem?
        do throws(GIFTRefusal) {
            if paragraph.isTooLong {
                throw GIFTRefusal(problem: .item(.tooLong(limit: GIFTScanner.textLimit)), offset: 0)
            }
            var read = try question()
            read.category = category
            if findings.isTooDeep { throw GIFTRefusal(problem: .gift(.markupTooDeep), offset: 0) }
            item = read
        } catch {
            note(error.problem, at: error.offset)
        }
        for name in findings.media { note(.item(.droppedMedia(name)), at: text.whole.lowerBound) }
        if !paragraph.isTooLong { noteFullWidthSigns() }
        return ReadItem(
            ordinal: ordinal,
            item: item,
            position: position,
            problems: problems,
            excerpt: item == nil ? String(decoding: paragraph.text.prefix(240), as: UTF8.self) : nil
        )
    }

    mutating func note(_ problem: ExchangeProblem, at offset: Int) {
        problems.append(Located(problem, at: text.position(offset)))
    }

    mutating func note(_ problem: GIFTProblem, at offset: Int) { note(.gift(problem), at: offset) }

    private mutating func noteBoundaries() {
        let end = text.whole.upperBound
        if paragraph.boundaries.contains(.joined) { note(.splitByBlankLine, at: text.whole.lowerBound) }
        if paragraph.boundaries.contains(.behindCategory) { note(.categoryRunsOn, at: text.whole.lowerBound) }
        if paragraph.boundaries.contains(.cutBefore) { note(.missingBlankLine, at: text.whole.lowerBound) }
        if paragraph.boundaries.contains(.cutBehind) { note(.missingBlankLine, at: max(0, end - 1)) }
    }

    private mutating func question() throws(GIFTRefusal) -> ExchangeItem {
        var rest = text.whole
        let title = takeTitle(&rest)
        let comment = GIFTComment(paragraph.comments)
        guard let braces = try answers(in: rest) else {
            guard let stem = stem(rest) else {
                throw GIFTRefusal(problem: .item(.missingStem), offset: rest.lowerBound)
            }
            if title == nil, comment.id == nil { note(.takenForDescription, at: rest.lowerBound) }
            return framed(stem, .description, title: title, comment, feedback: nil)
        }
        let tail = text.trimmed((braces.upperBound + 1)..<rest.upperBound)
        let head = rest.lowerBound..<braces.lowerBound
        let isMissingWord = !tail.isEmpty
        guard
            let stem = isMissingWord
                ? stem(head, tail: (braces.upperBound + 1)..<rest.upperBound) : stem(head)
        else {
            throw GIFTRefusal(problem: .item(.missingStem), offset: rest.lowerBound)
        }
        var section = text.trimmed((braces.lowerBound + 1)..<braces.upperBound)
        var feedback: ExchangeText?
        if let start = text.generalFeedback(in: section) {
            feedback = part((start + 4)..<section.upperBound)
            section = text.trimmed(section.lowerBound..<start)
        }
        let answer = try answer(section, at: braces.lowerBound)
        var item = framed(stem, answer, title: title, comment, feedback: feedback)
        if case .blanks = answer {
            guard let marked = MoodleBlanks.single(stem) else {
                let count = MoodleBlanks.marked(stem.plain).count
                throw GIFTRefusal(problem: .item(.blankCount(blanks: count, answers: 1)), offset: rest.lowerBound)
            }
            if marked.isGuessed { note(.item(.guessedBlank), at: max(rest.lowerBound, braces.lowerBound - 1)) }
            item.stem = marked.stem
            item.title = MoodleConventions.title(title, stem: marked.stem.plain)
        }
        return item
    }

    private func framed(
        _ stem: ExchangeText,
        _ answer: ExchangeAnswer,
        title: String?,
        _ comment: GIFTComment,
        feedback: ExchangeText?
    ) -> ExchangeItem {
        var item = ExchangeItem(id: comment.id, stem: stem, answer: answer)
        item.title = MoodleConventions.title(title, stem: stem.plain)
        (item.tags, item.level, item.facility) = MoodleConventions.parted(comment.tags)
        (item.rationale, item.citations) = MoodleConventions.parted(feedback)
        return item
    }

    private mutating func takeTitle(_ rest: inout Range<Int>) -> String? {
        guard text.starts(rest, "::") else { return nil }
        let behind = (rest.lowerBound + 2)..<rest.upperBound
        let colon = UInt8(ascii: ":")
        let limit = text.first(UInt8(ascii: "{"), in: behind) ?? behind.upperBound
        guard let end = text.firstPair(colon, colon, in: behind.lowerBound..<limit) else {
            note(.unclosedTitle, at: rest.lowerBound)
            rest = text.trimmed(behind)
            return nil
        }
        rest = text.trimmed((end + 2)..<rest.upperBound)
        return text.string(behind.lowerBound..<end)
    }

    /// From the opening to the closing brace; nil when there are none.
    private mutating func answers(in range: Range<Int>) throws(GIFTRefusal) -> Range<Int>? {
        let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
        let start = text.first(open, in: range)
        let end = text.first(close, in: range)
        guard let start else {
            if let end { throw GIFTRefusal(problem: .gift(.strayBrace("}")), offset: end) }
            return nil
        }
        guard let end else { throw GIFTRefusal(problem: .gift(.unclosedBrace), offset: start) }
        if end < start { throw GIFTRefusal(problem: .gift(.strayBrace("}")), offset: end) }
        if let second = text.first(open, in: (start + 1)..<end) {
            throw GIFTRefusal(problem: .gift(.strayBrace("{")), offset: second)
        }
        if let second = text.places(open, close, in: (end + 1)..<range.upperBound).first {
            let isOpen = text.bytes[second] == open
            throw GIFTRefusal(problem: .gift(isOpen ? .severalAnswerParts : .strayBrace("}")), offset: second)
        }
        return start..<end
    }

    private mutating func stem(_ head: Range<Int>, tail: Range<Int>? = nil) -> ExchangeText? {
        let (declared, rest) = text.format(head)
        if let declared { stemFormat = .declared(declared) }
        guard let tail else { return MoodleText.text(text.string(rest), stemFormat, &findings) }
        // Spaces beside the gap are the author's.
        let bytes = text.bytes
        let space = { (at: Int) in ASCIISpaces.contains(bytes[at]) ? " " : "" }
        let before = head.isEmpty ? "" : space(head.upperBound - 1)
        let after = tail.isEmpty ? "" : space(tail.lowerBound)
        let raw = text.string(rest) + before + ExchangeBlank.mark + after + text.string(tail)
        return MoodleText.text(raw, stemFormat, &findings)
    }

    /// The text of a part in the stem's format or its own.
    mutating func part(_ range: Range<Int>) -> ExchangeText? {
        let (declared, rest) = text.format(range)
        return MoodleText.text(text.string(rest), declared.map(MoodleFormat.declared) ?? stemFormat, &findings)
    }
}

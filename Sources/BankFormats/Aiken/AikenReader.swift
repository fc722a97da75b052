import QuestionBank

/// Reads the questions of an Aiken file line by line.
struct AikenReader {
    /// Longer than any question; what goes beyond is not kept.
    static let textLimit = 1 << 18

    /// A line without spaces at its ends, and where it stands.
    private struct Line {
        var text: String
        var number: Int
        var range: Range<Int>
    }

    private struct Question {
        var stem: [Line] = []
        var options: [(line: Line, text: String)] = []
        var problems: [(problem: ExchangeProblem, line: Int)] = []
        var size = 0
        var range: Range<Int>?
        var start = 0

        var isEmpty: Bool { stem.isEmpty && options.isEmpty }
    }

    private let bytes: [UInt8]
    private let file: String
    /// Questions that are complete and not yet handed over, one or two.
    private var ready: [(item: ReadItem, range: Range<Int>)] = []
    private var isAtEnd = false
    private var cursor = 0
    private var number = 0
    private var ordinal = 0
    private var open = Question()
    /// A line behind options whose meaning the next one tells.
    private var doubtful: Line?

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    /// The next question and where it stands in the bytes; nil behind the last one.
    mutating func next() -> (item: ReadItem, range: Range<Int>)? {
        while ready.isEmpty, !isAtEnd {
            guard let line = nextLine() else {
                isAtEnd = true
                settleDoubt()
                if open.range != nil { finish(nil, at: nil) }
                break
            }
            if line.text.isEmpty { settleDoubt() } else if !AikenLine.isRemark(line.text) { take(line) }
        }
        return ready.isEmpty ? nil : ready.removeFirst()
    }

    private mutating func nextLine() -> Line? {
        guard cursor < bytes.count else { return nil }
        number += 1
        let start = cursor
        let rest = bytes[start...]
        let end = rest.firstIndex { $0 == .lineFeed || $0 == .carriageReturn } ?? bytes.count
        cursor = min(bytes.count, end + 1)
        if end + 1 < bytes.count, bytes[end] == .carriageReturn, bytes[end + 1] == .lineFeed { cursor = end + 2 }
        // The beginning of an endless line is enough to refuse it.
        let text = String(decoding: bytes[start..<min(end, start + Self.textLimit + 4)], as: UTF8.self)
        return Line(text: ASCIISpaces.trimmed(text), number: number, range: start..<end)
    }

    private mutating func take(_ line: Line) {
        open.size += line.text.utf8.count
        if open.size > Self.textLimit { return takeTooLong(line) }
        if let answer = AikenLine.answer(line.text) {
            if let doubtful { note(.aiken(.lineBehindOptions(Self.short(doubtful.text))), doubtful) }
            doubtful = nil
            widen(line)
            return finish(answer, at: line)
        }
        if let option = AikenLine.option(line.text) { return take(option, line) }
        settleDoubt()
        if open.options.isEmpty {
            widen(line)
            open.stem.append(line)
        } else {
            doubtful = line
        }
    }

    private mutating func take(_ option: (index: Int, text: String), _ line: Line) {
        if let doubtful {
            // Behind a stem the letters begin anew; in the midst of options it goes on.
            if option.index == 0 {
                settleDoubt()
            } else {
                note(.aiken(.lineBehindOptions(Self.short(doubtful.text))), doubtful)
                self.doubtful = nil
            }
        }
        widen(line)
        if open.isEmpty, !nextIsOption(option.index + 1) {
            open.stem.append(line)
        } else if option.index == 0, open.options.count == 1, let first = open.options.first {
            // A stem such as “A、B 两人……” looks like an option.
            open.stem.append(first.line)
            open.options = [(line, option.text)]
        } else {
            if option.index != open.options.count {
                let expected =
                    open.options.count < OptionLabel.limit ? OptionLabel.letter(open.options.count) : "ANSWER"
                let problem = AikenProblem.optionOrder(expected: expected, found: OptionLabel.letter(option.index))
                note(.aiken(problem), line)
            }
            open.options.append((line, option.text))
        }
    }

    /// Whether the next line with words is the option of an index.
    private func nextIsOption(_ index: Int) -> Bool {
        var ahead = self
        while let line = ahead.nextLine(), line.range.lowerBound - cursor < 1024 {
            if line.text.isEmpty { continue }
            return AikenLine.option(line.text)?.index == index
        }
        return false
    }

    /// A line behind options begins the next question, and the last one had no answer.
    private mutating func settleDoubt() {
        guard let line = doubtful else { return }
        doubtful = nil
        finish(nil, at: nil)
        widen(line)
        open.size = line.text.utf8.count
        open.stem = [line]
    }

    private mutating func takeTooLong(_ line: Line) {
        widen(line)
        let isNew = !open.problems.contains { $0.problem == .item(.tooLong(limit: Self.textLimit)) }
        if isNew { note(.item(.tooLong(limit: Self.textLimit)), line) }
        if line.text.utf8.count < 64, AikenLine.answer(line.text) != nil { finish("A", at: line) }
    }

    private mutating func widen(_ line: Line) {
        if open.range == nil { open.start = line.number }
        open.range = (open.range?.lowerBound ?? line.range.lowerBound)..<line.range.upperBound
    }

    private mutating func note(_ problem: ExchangeProblem, _ line: Line) {
        open.problems.append((problem, line.number))
    }

    private static func short(_ text: String) -> String { text.count > 30 ? text.prefix(30) + "…" : text }

    // MARK: A question as a whole

    private mutating func finish(_ answer: String?, at line: Line?) {
        var question = open
        open = Question()
        let place = line?.number ?? question.options.last?.line.number ?? question.start
        let item = Self.item(&question, answer: answer, at: place, answerLine: line?.text)
        let isSound = !question.problems.contains { $0.problem.severity == .error }
        let problems = question.problems.map { problem in
            Located(problem.problem, at: SourcePosition(file: file, line: problem.line, column: 1))
        }
        let position = SourcePosition(file: file, line: max(1, question.start), column: 1)
        let read = ReadItem(
            ordinal: ordinal,
            item: isSound ? item : nil,
            position: position,
            problems: problems,
            excerpt: isSound ? nil : question.stem.first.map { String($0.text.prefix(60)) }
        )
        ready.append((read, question.range ?? 0..<0))
        ordinal += 1
    }

    private static func item(
        _ question: inout Question,
        answer: String?,
        at line: Int,
        answerLine: String?
    ) -> ExchangeItem? {
        func refuse(_ problem: ExchangeProblem) { question.problems.append((problem, line)) }
        guard !question.isEmpty else {
            refuse(.aiken(.strayLine(answerLine ?? "")))
            return nil
        }
        if question.problems.contains(where: { $0.problem.severity == .error }) { return nil }
        let stem = question.stem.map(\.text).joined(separator: "\n")
        if stem.isEmpty { refuse(.item(.missingStem)) }
        if question.stem.count > 1 { question.problems.append((.aiken(.severalStemLines), question.start)) }
        for (index, option) in question.options.enumerated() where option.text.isEmpty {
            question.problems.append((.item(.skippedOption(OptionLabel.letter(index))), option.line.number))
        }
        let filled = question.options.indices.filter { !question.options[$0].text.isEmpty }
        guard let answer else {
            refuse(.aiken(.missingAnswerLine))
            return nil
        }
        guard filled.count > 1 else {
            refuse(.item(.tooFewOptions(count: filled.count)))
            return nil
        }
        guard let key = key(answer, count: question.options.count, refuse) else { return nil }
        guard filled.contains(key) else {
            refuse(.item(.keyOfEmptyOption(OptionLabel.letter(key))))
            return nil
        }
        let options = filled.map { index in
            ExchangeOption(ExchangeText(question.options[index].text), weight: index == key ? .full : .none)
        }
        return ExchangeItem(
            stem: ExchangeText(stem),
            answer: .choice(ExchangeChoice(options: options, isMultiple: false))
        )
    }

    /// The option that an answer names, a full stop behind it or not.
    private static func key(_ answer: String, count: Int, _ refuse: (ExchangeProblem) -> Void) -> Int? {
        let signs = answer.filter { !$0.isWhitespace && !",，、;；.。．)）".contains($0) }
        guard !signs.isEmpty else {
            refuse(.item(.missingKey))
            return nil
        }
        let letters = signs.map(OptionLabel.index)
        guard !letters.contains(nil), letters.count <= OptionLabel.limit else {
            refuse(.item(.badKey(short(answer))))
            return nil
        }
        guard letters.count == 1, let letter = letters[0] else {
            // Moodle takes the first letter and says nothing.
            refuse(.item(.severalKeys(signs)))
            return nil
        }
        guard letter < count else {
            refuse(.item(.keyOutsideOptions(signs.uppercased())))
            return nil
        }
        return letter
    }
}

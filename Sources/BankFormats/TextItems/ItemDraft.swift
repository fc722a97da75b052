import QuestionBank

/// A question while its lines are read.
struct ItemDraft: Sendable {
    /// What the next line without a mark of its own goes on.
    enum State: Equatable {
        case stem
        case options
        case field(ItemField)
    }

    struct Option {
        var letter: UInt8
        var text: Scalars
        /// Where its last line begins in it.
        var lastLine = 0
    }

    /// A key or another field as written.
    struct Field {
        var field: ItemField
        var text: Scalars
        var position: SourcePosition
        var lastLine = 0
        /// It comes from a list of keys behind the questions.
        var isListed = false
    }

    /// The texts of one question together have at most so many bytes; the longest 案例 has some thousands.
    static let sizeLimit = 1 << 18

    var number: (value: Int, style: ItemNumber.Style)?
    /// The section's place among those of the file.
    var section: Int
    var category: [String]
    /// Where those names stand.
    var headingLines: [Int] = []
    var position: SourcePosition
    /// The first and the last line of the source that belong to it.
    var firstLine: Int
    var lastLine: Int
    /// Where its last line stands, for a question that is begun anew there.
    var lastPosition: SourcePosition
    var stem: Scalars = []
    var options: [Option] = []
    var isLowercase = false
    var optionStyle = LetterMark.Style.signed
    var fields: [Field] = []
    var state = State.stem
    /// The shared part of a case set.
    var isCase = false
    var parts: [ItemDraft] = []
    /// How the parts are numbered.
    var partStyle: ItemNumber.Style?
    /// The last number of its parts that a line such as 回答1～3题 names.
    var lastPart: Int?
    var problems: [Located<ExchangeProblem>] = []
    /// Of a question that could still turn out to be text of the one before: its lines as they stand, and what the last
    /// number was.
    var provisional: (lines: Scalars, previousNumber: Int?)?
    /// The last number of lines that were such text.
    var lastListed: Int?
    private(set) var size = 0
    var isTooLong = false

    var keys: [Field] { fields.filter { $0.field == .key } }
    var hasKey: Bool { fields.contains { $0.field == .key } }

    /// Whether a rationale of several lines is what was read last.
    var hasLongRationale: Bool {
        state == .field(.rationale) && fields.last.map { $0.lastLine > 0 } == true
    }

    /// Whether its text is sure to be a question's and not a list's.
    var hasEvidence: Bool {
        !options.isEmpty || hasKey || isCase || ItemMark.read(front: stem[...]) != nil
            || !StemBracket.all(in: stem[...]).isEmpty || StemBlanks.hasUnderscores(stem[...])
    }

    /// Whether a key stands that nothing can go on.
    var hasClosedKey: Bool {
        guard case .field(.key) = state, let key = fields.last, key.field == .key else { return false }
        return !key.text.isEmpty && KeyText.isKey(key.text[...])
    }

    /// Adds a line to what the state goes on.
    mutating func append(_ text: ScalarSlice) {
        guard grow(by: text) else { return }
        switch state {
        case .stem:
            Self.join(&stem, text)
        case .options:
            guard !options.isEmpty else { return }
            options[options.count - 1].lastLine = Self.join(&options[options.count - 1].text, text)
        case .field:
            guard !fields.isEmpty else { return }
            fields[fields.count - 1].lastLine = Self.join(&fields[fields.count - 1].text, text)
        }
    }

    mutating func add(_ field: ItemField, _ text: ScalarSlice, at position: SourcePosition) {
        guard grow(by: text) else { return }
        fields.append(Field(field: field, text: Scalars(text), position: position))
        state = .field(field)
    }

    mutating func add(_ run: OptionRun, of line: ScalarSlice) {
        guard grow(by: line) else { return }
        if run.isDoubtful {
            let letters = run.options.map { OptionLetter.text($0.letter) }.joined(separator: "、")
            problems.append(Located(.item(.guessedOptions(letters)), at: lastPosition))
        }
        for option in run.options {
            options.append(Option(letter: option.letter, text: Scalars(line[option.text].stripped)))
        }
        state = .options
    }

    /// Takes the last line off again, when it turns out to begin the next question; nil when it is not apart.
    mutating func takeLastLine() -> Scalars? {
        switch state {
        case .stem: return nil
        case .options:
            guard let option = options.last, option.lastLine > 0 else { return nil }
            options[options.count - 1].text.removeSubrange((option.lastLine - 1)...)
            options[options.count - 1].lastLine = 0
            return Scalars(option.text[option.lastLine...])
        case .field:
            guard let field = fields.last, field.lastLine > 0 else { return nil }
            fields[fields.count - 1].text.removeSubrange((field.lastLine - 1)...)
            fields[fields.count - 1].lastLine = 0
            return Scalars(field.text[field.lastLine...])
        }
    }

    /// The last line of what the state goes on, where it has a line of its own.
    var tail: ScalarSlice? {
        switch state {
        case .stem: nil
        case .options: options.last.flatMap { $0.lastLine > 0 ? $0.text[$0.lastLine...] : nil }
        case .field: fields.last.flatMap { $0.lastLine > 0 ? $0.text[$0.lastLine...] : nil }
        }
    }

    private mutating func grow(by text: ScalarSlice) -> Bool {
        // A line has its price however short it is.
        size += text.reduce(16) { $0 + UTF8.width($1) }
        if size > Self.sizeLimit { isTooLong = true }
        return !isTooLong
    }

    /// - Returns: where the line begins.
    @discardableResult
    private static func join(_ text: inout Scalars, _ line: ScalarSlice) -> Int {
        if !text.isEmpty { text.append("\n") }
        let start = text.count
        text.append(contentsOf: line)
        return start
    }
}

/// A part of a file whose title names the kind of its questions.
struct ItemSection {
    var title: String?
    var ordinal: Int?
    var kind: NamedKind?
    var points: Double?
    var isPerBlank = false
    /// The line of the source that is its title.
    var line: Int?
}

/// The mark of a kind at a stem: `【单选】`, `（判断题）`.
enum ItemMark {
    /// What stands in the brackets at the start.
    static func read(front text: ScalarSlice) -> (kind: NamedKind, rest: ScalarSlice)? {
        guard let first = text.first, first.isOpening,
            let end = text.prefix(12).firstIndex(where: \.isClosing),
            let kind = NamedKind(text[(text.startIndex + 1)..<end])
        else { return nil }
        return (kind, text[(end + 1)...].stripped)
    }

    static func read(back text: ScalarSlice) -> (kind: NamedKind, rest: ScalarSlice)? {
        guard let last = text.last, last.isClosing,
            let start = text.suffix(12).lastIndex(where: \.isOpening),
            let kind = NamedKind(text[(start + 1)..<(text.endIndex - 1)])
        else { return nil }
        return (kind, text[..<start].stripped)
    }
}

/// Points at a stem: `（2分）`.
enum PointsMark {
    static func read(front text: ScalarSlice) -> (points: Double, rest: ScalarSlice)? {
        guard let first = text.first, first.isOpening, let (points, rest) = inside(text.dropFirst().prefix(12)) else {
            return nil
        }
        return (points, text[rest...].stripped)
    }

    static func read(back text: ScalarSlice) -> (points: Double, rest: ScalarSlice)? {
        guard text.last?.isClosing == true, let start = text.suffix(12).lastIndex(where: \.isOpening),
            let (points, end) = inside(text[(start + 1)...]), end == text.endIndex
        else { return nil }
        return (points, text[..<start].stripped)
    }

    private static func inside(_ text: ScalarSlice) -> (Double, end: Int)? {
        var text = text.droppingGaps()
        for word in ["本小题", "本题", "共"] where text.hasPrefix(word) { text = text.dropFirst(word.unicodeScalars.count) }
        guard let (points, rest) = Points.read(text.droppingGaps()), let closing = rest.droppingGaps().first,
            closing.isClosing
        else { return nil }
        return (points, rest.droppingGaps().startIndex + 1)
    }
}

/// The blanks of a fill-in item.
enum StemBlanks {
    static func isUnderscore(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar == "＿" }

    static func hasUnderscores(_ text: ScalarSlice) -> Bool {
        var previous = false
        for scalar in text {
            let isOne = isUnderscore(scalar)
            if isOne, previous { return true }
            previous = isOne
        }
        return false
    }

    /// Every run of underscores and every empty bracket as `____`.
    static func written(_ stem: ScalarSlice) -> (text: Scalars, count: Int) {
        let mark = Scalars(ExchangeBlank.mark.unicodeScalars)
        var text: Scalars = []
        text.reserveCapacity(stem.count + 16)
        var count = 0
        var index = stem.startIndex
        while index < stem.endIndex {
            if isUnderscore(stem[index]) {
                var end = index
                while end < stem.endIndex, isUnderscore(stem[end]) { end += 1 }
                if end - index >= 2 {
                    text += mark
                    count += 1
                } else {
                    text.append(stem[index])
                }
                index = end
            } else if stem[index].isOpening, let bracket = StemBracket.at(index, in: stem), bracket.content == .empty {
                text += mark
                count += 1
                index = bracket.range.upperBound
            } else {
                text.append(stem[index])
                index += 1
            }
        }
        return (text, count)
    }
}

import QuestionBank

extension GIFTQuestionReader {
    /// One answer between the signs: `=` or `~` before it, 0 where none stands there.
    struct Piece {
        let sign: UInt8
        var range: Range<Int>
    }

    /// More than any question has; each may be worth a remark, and a remark counts the columns of its line.
    static let answerLimit = 500

    static let equals = UInt8(ascii: "=")
    static let tilde = UInt8(ascii: "~")
    static let hash = UInt8(ascii: "#")

    /// Tells the kind of question by the signs in its answers, as Moodle does.
    mutating func answer(_ section: Range<Int>, at offset: Int) throws(GIFTRefusal) -> ExchangeAnswer {
        guard let first = section.first else { return .essay(model: nil) }
        if text.bytes[first] == Self.hash { return try numerical(section) }
        if text.first(Self.tilde, in: section) != nil { return try choice(section) }
        let hasEquals = text.first(Self.equals, in: section) != nil
        if hasEquals, text.firstPair(UInt8(ascii: "-"), UInt8(ascii: ">"), in: section) != nil {
            return try matching(section)
        }
        if !hasEquals, let truth = trueFalse(section) { return .trueFalse(truth) }
        return try shortAnswer(section)
    }

    /// The answers that signs part.
    func pieces(_ section: Range<Int>, tildes: Bool) throws(GIFTRefusal) -> [Piece] {
        var pieces: [Piece] = []
        var start = section.lowerBound
        var sign: UInt8 = 0
        let places = text.places(Self.equals, tildes ? Self.tilde : Self.equals, in: section)
        if places.count > Self.answerLimit {
            throw GIFTRefusal(problem: .gift(.tooManyAnswers(limit: Self.answerLimit)), offset: section.lowerBound)
        }
        for place in places {
            pieces.append(Piece(sign: sign, range: text.trimmed(start..<place)))
            (start, sign) = (place + 1, text.bytes[place])
        }
        pieces.append(Piece(sign: sign, range: text.trimmed(start..<section.upperBound)))
        if let first = pieces.first, first.sign == 0, first.range.isEmpty { pieces.removeFirst() }
        return pieces
    }

    /// An answer and the feedback behind `#`.
    mutating func parted(_ range: Range<Int>) -> (answer: Range<Int>, feedback: ExchangeText?) {
        guard let place = text.first(Self.hash, in: range) else { return (range, nil) }
        let behind = (place + 1)..<range.upperBound
        if let second = text.first(Self.hash, in: behind) { note(.doubtfulSign("#"), at: second) }
        return (text.trimmed(range.lowerBound..<place), part(behind))
    }

    /// Takes a weight off the beginning of an answer; nil when none stands there.
    mutating func takeWeight(_ range: inout Range<Int>) throws(GIFTRefusal) -> Weight? {
        let percent = UInt8(ascii: "%")
        guard let first = range.first, text.bytes[first] == percent else { return nil }
        let behind = (first + 1)..<range.upperBound
        let end = text.bytes[behind].firstIndex(of: percent)
        let isNumber = { (byte: UInt8) in (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E }
        guard let end, end > behind.lowerBound, text.bytes[behind.lowerBound..<end].allSatisfy(isNumber) else {
            note(.unfinishedWeight(text.string(range)), at: first)
            return nil
        }
        let words = String(decoding: text.bytes[behind.lowerBound..<end], as: UTF8.self)
        guard let weight = MoodleWeight.weight(words) else {
            throw GIFTRefusal(problem: .gift(.badWeight(words)), offset: first)
        }
        if text.trimmed((end + 1)..<range.upperBound).isEmpty {
            throw GIFTRefusal(problem: .gift(.weightWithoutText(text.string(range))), offset: first)
        }
        range = text.trimmed((end + 1)..<range.upperBound)
        return weight
    }

    /// Notes signs that stand without a space before them where others have one, or within words.
    mutating func noteDoubtful(_ pieces: [Piece], always: Bool) {
        guard pieces.count > 1 else { return }
        let places = pieces.dropFirst().map { signPlace($0) }
        let tight = places.filter { $0 > 0 && !ASCIISpaces.contains(text.bytes[$0 - 1]) }
        guard !tight.isEmpty, always || tight.count < places.count else { return }
        for place in tight.prefix(3) {
            note(.doubtfulSign(text.bytes[place] == Self.equals ? "=" : "~"), at: place)
        }
    }

    /// Where the sign before an answer stands.
    func signPlace(_ piece: Piece) -> Int {
        var place = piece.range.lowerBound - 1
        while place > 0, text.bytes[place] != piece.sign { place -= 1 }
        return max(0, place)
    }

    // MARK: 判断

    private mutating func trueFalse(_ section: Range<Int>) -> ExchangeTruth? {
        let end = text.first(Self.hash, in: section) ?? section.upperBound
        let word = text.string(section.lowerBound..<end)
        let plain = HalfWidth.fold(word).lowercased()
        // Any other letter alone is an answer to type, whose sign was forgotten: {x}.
        guard plain.utf8.count > 1 || ["t", "f"].contains(plain), let key = TruthWords.meaning(of: plain) else {
            return nil
        }
        if !["T", "TRUE", "F", "FALSE"].contains(word) { note(.looksLikeTruth(word), at: section.lowerBound) }
        var truth = ExchangeTruth(key: key)
        guard end < section.upperBound else { return truth }
        let behind = (end + 1)..<section.upperBound
        let second = text.first(Self.hash, in: behind)
        let wrong = part(behind.lowerBound..<(second ?? behind.upperBound))
        let right = second.flatMap { part(($0 + 1)..<behind.upperBound) }
        if let second, let third = text.first(Self.hash, in: (second + 1)..<behind.upperBound) {
            note(.doubtfulSign("#"), at: third)
        }
        truth.trueFeedback = key ? right : wrong
        truth.falseFeedback = key ? wrong : right
        return truth
    }

    // MARK: 单选, 多选

    private mutating func choice(_ section: Range<Int>) throws(GIFTRefusal) -> ExchangeAnswer {
        let pieces = try pieces(section, tildes: true)
        let isMultiple = !pieces.contains { $0.sign == Self.equals }
        var options: [ExchangeOption] = []
        for (index, piece) in pieces.enumerated() {
            if let option = try option(piece, letter: OptionLetter.text(index)) { options.append(option) }
        }
        noteDoubtful(pieces, always: false)
        guard options.count > 1 else {
            throw GIFTRefusal(problem: .item(.tooFewOptions(count: options.count)), offset: section.lowerBound)
        }
        guard options.contains(where: { $0.weight > .none }) else {
            throw GIFTRefusal(problem: .item(.missingKey), offset: section.lowerBound)
        }
        if isMultiple, let sum = MoodleWeight.wrongSum(options) { note(.weightSum(sum), at: section.lowerBound) }
        if !isMultiple, options.count(where: { $0.weight == .full }) > 1 {
            note(.severalFullKeys, at: section.lowerBound)
        }
        return .choice(ExchangeChoice(options: options, isMultiple: isMultiple))
    }

    private mutating func option(_ piece: Piece, letter: String) throws(GIFTRefusal) -> ExchangeOption? {
        var range = piece.range
        let start = range.lowerBound
        if piece.sign == 0 { note(.answerWithoutSign(text.string(range)), at: start) }
        let written = try takeWeight(&range)
        if let written, piece.sign == Self.equals { note(.weightBehindEquals(written.percent), at: start) }
        let weight = written ?? (piece.sign == Self.equals ? .full : .none)
        let (answer, feedback) = parted(range)
        guard let words = part(answer) else {
            guard weight == .none else {
                throw GIFTRefusal(problem: .item(.keyOfEmptyOption(letter)), offset: start)
            }
            note(.item(.skippedOption(letter)), at: start)
            return nil
        }
        if written == nil, words.plain.hasSuffix("%"), DecimalText.normal(words.plain.dropLast()) != nil {
            note(.percentAtEnd(words.plain), at: start)
        }
        return ExchangeOption(words, weight: weight, feedback: feedback)
    }

    // MARK: 连线

    private mutating func matching(_ section: Range<Int>) throws(GIFTRefusal) -> ExchangeAnswer {
        var matching = ExchangeMatching(pairs: [])
        let pieces = try pieces(section, tildes: false)
        for piece in pieces {
            guard let arrow = text.firstPair(UInt8(ascii: "-"), UInt8(ascii: ">"), in: piece.range) else {
                let problem = GIFTProblem.matchWithoutArrow(text.string(piece.range))
                throw GIFTRefusal(problem: .gift(problem), offset: piece.range.lowerBound)
            }
            let match = MoodleText.clean(text.string((arrow + 2)..<piece.range.upperBound))
            guard !match.isEmpty else {
                let problem = GIFTProblem.matchWithoutArrow(text.string(piece.range))
                throw GIFTRefusal(problem: .gift(problem), offset: piece.range.lowerBound)
            }
            if let prompt = part(piece.range.lowerBound..<arrow) {
                matching.pairs.append(.init(prompt: prompt, match: match))
            } else {
                matching.distractors.append(match)
            }
        }
        noteDoubtful(pieces, always: false)
        guard matching.pairs.count > 1 else {
            throw GIFTRefusal(problem: .item(.tooFewOptions(count: matching.pairs.count)), offset: section.lowerBound)
        }
        return .matching(matching)
    }
}

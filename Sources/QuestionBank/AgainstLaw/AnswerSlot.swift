/// A place in a stem that the answer fills: `____`, （　　）, 几日, 多少元, 多长时间.
struct AnswerSlot {
    let range: Range<Int>
    /// Whether only a figure fits (几日), so that the words around it in an option stand in the stem already.
    let takesFigure: Bool

    /// The stem with an option in the slot; nil when the option has several figures and the slot is for one.
    func filled(with option: Scalars, _ figures: [Figure], in stem: Scalars) -> (text: Scalars, answer: Range<Int>)? {
        guard !takesFigure || figures.count == 1 else { return nil }
        let answer = takesFigure ? Array(option[figures[0].range]) : option
        let text = stem[..<range.lowerBound] + answer + stem[range.upperBound...]
        return (Array(text), range.lowerBound..<(range.lowerBound + answer.count))
    }
}

enum AnswerSlots {
    /// All the slots of a stem, in order.
    static func slots(in stem: Scalars) -> [AnswerSlot] {
        let slots =
            blanks(in: stem).map { AnswerSlot(range: $0, takesFigure: false) } + brackets(in: stem)
            + questions(in: stem)
        return slots.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The runs of three or more underscores.
    static func blanks(in stem: Scalars) -> [Range<Int>] {
        var blanks: [Range<Int>] = []
        var start: Int?
        for (place, scalar) in (stem + [" "]).enumerated() {
            if scalar == "_" {
                start = start ?? place
            } else if let first = start {
                if place - first >= 3 { blanks.append(first..<place) }
                start = nil
            }
        }
        return blanks
    }

    /// （　　）
    private static func brackets(in stem: Scalars) -> [AnswerSlot] {
        var slots: [AnswerSlot] = []
        for (place, scalar) in stem.enumerated() where scalar == "（" || scalar == "(" {
            var end = place + 1
            while end < stem.count, stem[end] == " " || stem[end] == "\u{3000}" { end += 1 }
            guard end < stem.count, stem[end] == "）" || stem[end] == ")" else { continue }
            slots.append(AnswerSlot(range: place..<(end + 1), takesFigure: false))
        }
        return slots
    }

    private static let words: ScalarWords = ["多长时间", "多长期限", "多久", "多长", "多少", "几", "何时", "多大"]

    /// 几日, 多少元, 多长时间.
    private static func questions(in stem: Scalars) -> [AnswerSlot] {
        var slots: [AnswerSlot] = []
        var place = 0
        while place < stem.count {
            guard let word = words.match(in: stem, at: place) else {
                place += 1
                continue
            }
            var end = place + word.count
            if let unit = FigureUnits.unit(in: stem, at: end) { end = unit.end }
            slots.append(AnswerSlot(range: place..<end, takesFigure: true))
            place = end
        }
        return slots
    }

    /// A stem with an answer in each blank, and where the answers stand.
    static func fill(_ blanks: [Range<Int>], with answers: [Scalars], in stem: Scalars) -> (Scalars, [Range<Int>]) {
        var text: Scalars = []
        var ranges: [Range<Int>] = []
        var place = 0
        for (blank, answer) in zip(blanks, answers) {
            text += stem[place..<blank.lowerBound]
            ranges.append(text.count..<(text.count + answer.count))
            text += answer
            place = blank.upperBound
        }
        return (text + stem[place...], ranges)
    }
}

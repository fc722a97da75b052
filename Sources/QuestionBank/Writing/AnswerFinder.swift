/// Finds which of many answers stand in a text, in one pass over the text.
struct AnswerFinder {
    /// The answers by their first characters, four at most.
    private var byHead: [UInt64: Set<[UInt16]>] = [:]
    private static let headLength = 4

    mutating func add(_ answer: [UInt16]) {
        guard !answer.isEmpty else { return }
        byHead[Self.head(of: answer, at: 0, count: min(Self.headLength, answer.count)), default: []].insert(answer)
    }

    /// The answers in a text, each once.
    func find(in text: [UInt16]) -> Set<[UInt16]> {
        var found: Set<[UInt16]> = []
        guard !byHead.isEmpty else { return found }
        for place in text.indices {
            for count in 1...Self.headLength where place + count <= text.count {
                guard let answers = byHead[Self.head(of: text, at: place, count: count)] else { continue }
                for answer in answers where Self.stands(answer, in: text, at: place) { found.insert(answer) }
            }
        }
        return found
    }

    /// Whether one answer stands in a text.
    static func holds(_ text: [UInt16], _ answer: [UInt16]) -> Bool {
        guard !answer.isEmpty, answer.count <= text.count else { return false }
        return (0...(text.count - answer.count)).contains { stands(answer, in: text, at: $0) }
    }

    /// Whether an answer stands at a place; the 5日 in 15日 is none.
    private static func stands(_ answer: [UInt16], in text: [UInt16], at place: Int) -> Bool {
        guard place + answer.count <= text.count else { return false }
        for offset in answer.indices where text[place + offset] != answer[offset] { return false }
        let isFigure = (0x30...0x39).contains(answer[0])
        return !isFigure || place == 0 || !(0x2E...0x39).contains(text[place - 1])
    }

    private static func head(of text: [UInt16], at place: Int, count: Int) -> UInt64 {
        text[place..<(place + count)].reduce(0) { $0 << 16 | UInt64($1) }
    }
}

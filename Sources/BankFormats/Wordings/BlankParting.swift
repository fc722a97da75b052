/// The answers of several blanks that stand in one text, parted by blank.
struct BlankParting {
    /// What stands for each blank; the whole text where nothing parts it.
    let parts: [ScalarSlice]
    /// The sign that parted them, where another could as well be meant.
    private(set) var guessedSign: String?
    /// The signs that parted them, and so part nothing within a part; empty for numbers.
    private(set) var signs = ""

    /// Signs between accepted answers of one blank, however the text is laid out.
    static let alternatives = "|｜"

    /// Signs that part sentences come before those that stand within an answer, and where one of the former parts
    /// without giving as many parts as there are blanks, none of the latter is tried.
    private static let strong = [";；", "\n"]
    /// A `/` stands between accepted answers more often than between blanks, and a space within an answer.
    private static let weak = [alternatives, "、", ",，", "/／", " \u{3000}"]

    init(_ key: ScalarSlice, into count: Int) {
        // 1、2、3 are three answers, and no two numbers.
        if let numbered = Self.numbered(key), numbered.count == count || numbered.count > 1,
            numbered.allSatisfy({ !$0.isEmpty })
        {
            parts = numbered
            return
        }
        guard count > 1 else {
            parts = Self.strong.lazy.map { Self.split(key, $0) }.first { $0.count > 1 } ?? [key]
            return
        }
        var other: [ScalarSlice]?
        for signs in Self.strong {
            let parts = Self.split(key, signs)
            if parts.count == count {
                self.parts = parts
                self.signs = signs
                return
            }
            if parts.count > 1 { other = other ?? parts }
        }
        if other == nil {
            for signs in Self.weak {
                let parts = Self.split(key, signs)
                if parts.count == count {
                    self.parts = parts
                    self.signs = signs
                    guessedSign = String(signs.prefix(1))
                    return
                }
                if parts.count > other?.count ?? 1 { other = parts }
            }
        }
        parts = other ?? [key]
    }

    private static func split(_ text: ScalarSlice, _ signs: String) -> [ScalarSlice] {
        let signs = signs.unicodeScalars
        return text.split(whereSeparator: signs.contains).map(\.stripped)
            .map { part in
                // A line may end with the sign that the next line makes needless.
                signs.contains("\n") ? withoutEnd(part) : part
            }
            .filter { !$0.isEmpty }
    }

    private static func withoutEnd(_ part: ScalarSlice) -> ScalarSlice {
        var part = part
        while let last = part.last, "；;，,。、".unicodeScalars.contains(last) { part.removeLast() }
        return part
    }

    /// `（1）甲（2）乙`, `1.甲 2.乙`, `①甲②乙`: numbers that run on from 1.
    private static func numbered(_ key: ScalarSlice) -> [ScalarSlice]? {
        var starts: [(mark: Int, text: Int)] = []
        var index = key.startIndex
        while index < key.endIndex {
            if let end = mark(starts.count + 1, at: index, in: key) {
                starts.append((index, end))
                index = end
            } else {
                if starts.isEmpty { return nil }
                index += 1
            }
        }
        return starts.indices.map { place in
            let end = place + 1 < starts.count ? starts[place + 1].mark : key.endIndex
            return withoutEnd(key[starts[place].text..<end].stripped)
        }
    }

    /// Where the text behind a mark with this number begins.
    private static func mark(_ number: Int, at index: Int, in text: ScalarSlice) -> Int? {
        let scalar = text[index]
        if scalar.value >= 0x2460, scalar.value < 0x2474 {
            return Int(scalar.value - 0x245F) == number ? index + 1 : nil
        }
        let isFree =
            index == text.startIndex || text[index - 1].isGap || "；;，,。、\n".unicodeScalars.contains(text[index - 1])
        guard scalar.isOpening || isFree && scalar.digit != nil, let label = ItemNumber(text[index...]),
            !label.isDoubtful,
            label.value == number, label.style != .titled
        else { return nil }
        return label.rest.startIndex
    }
}

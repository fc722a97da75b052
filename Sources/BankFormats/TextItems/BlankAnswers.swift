/// The answers of a fill-in item, parted by blank.
struct BlankAnswers {
    /// What is right in each blank.
    var texts: [[String]]
    var isOrdered = true

    /// What says that answers may change places.
    static let unordered = "（顺序不限）"

    init(_ key: ScalarSlice, blanks: Int, isCanonical: Bool) {
        var key = key
        for mark in [Self.unordered, "(顺序不限)", "（不分先后）", "（不分顺序）", "（顺序可换）", "（可颠倒）"] {
            let scalars = mark.unicodeScalars
            if key.count > scalars.count, key.suffix(scalars.count).elementsEqual(scalars) {
                isOrdered = false
                key = key.dropLast(scalars.count).stripped
            }
        }
        if !isCanonical { while key.count > 1, let last = key.last, last == "。" || last == "；" { key.removeLast() } }
        let parts = Self.parts(key, count: blanks, isCanonical: isCanonical)
        texts = parts.map { part in
            part.split(separator: "/").map { $0.stripped.string }.filter { !$0.isEmpty }
        }
    }

    private static func parts(_ key: ScalarSlice, count: Int, isCanonical: Bool) -> [ScalarSlice] {
        if isCanonical { return key.split(separator: "；", omittingEmptySubsequences: false).map(\.stripped) }
        if let numbered = numbered(key), numbered.count > 1 || count == 1 { return numbered }
        // Signs that part sentences come before those that stand within an answer.
        for signs in ["；;", "|｜", "\n"] {
            let parts = split(key, signs)
            if parts.count > 1 { return parts }
        }
        guard count > 1 else { return [key] }
        var most = [key]
        for signs in ["、", "，,", " \u{3000}"] {
            let parts = split(key, signs)
            if parts.count == count { return parts }
            if parts.count > most.count { most = parts }
        }
        return most
    }

    private static func split(_ text: ScalarSlice, _ signs: String) -> [ScalarSlice] {
        let signs = signs.unicodeScalars
        return text.split(whereSeparator: signs.contains).map(\.stripped).filter { !$0.isEmpty }
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
            var part = key[starts[place].text..<end].stripped
            while let last = part.last, "；;，,。、".unicodeScalars.contains(last) { part.removeLast() }
            return part
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

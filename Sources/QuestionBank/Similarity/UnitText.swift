/// Short texts as UTF-16 units, in which searching is far faster than in strings.
extension [UInt16] {
    init(units text: String) { self = Array(text.utf16) }

    /// Where a text begins in this one, nil if it does not.
    func index(of text: [UInt16], from start: Int = 0) -> Int? {
        guard let head = text.first, count >= text.count + start else { return nil }
        for index in start...(count - text.count) where self[index] == head {
            var length = 1
            while length < text.count, self[index + length] == text[length] { length += 1 }
            if length == text.count { return index }
        }
        return nil
    }

    func contains(_ text: [UInt16]) -> Bool { index(of: text) != nil }

    func hasPrefix(_ text: [UInt16]) -> Bool { count >= text.count && self[..<text.count] == text[...] }

    func hasSuffix(_ text: [UInt16]) -> Bool { count >= text.count && self[(count - text.count)...] == text[...] }

    /// The text as people read it.
    var text: String { String(decoding: self, as: UTF16.self) }
}

/// Words to look for at every place of a text at once.
struct WordList: Sendable {
    private let words: [[UInt16]]
    /// The words by the low byte of their first unit: most characters of a text begin none.
    private let byHead: [[Int]]

    /// - Parameter words: where two begin at one place, the longer is found.
    init(_ words: [String]) {
        self.words = words.map { [UInt16](units: $0) }.sorted { $0.count > $1.count }
        var byHead: [[Int]] = Array(repeating: [], count: 256)
        for (index, word) in self.words.enumerated() {
            if let head = word.first { byHead[Int(head & 0xFF)].append(index) }
        }
        self.byHead = byHead
    }

    /// The longest word that begins at a place.
    func word(in text: [UInt16], at place: Int) -> [UInt16]? {
        for index in byHead[Int(text[place] & 0xFF)] {
            let word = words[index]
            guard place + word.count <= text.count else { continue }
            var length = 0
            while length < word.count, text[place + length] == word[length] { length += 1 }
            if length == word.count { return word }
        }
        return nil
    }

    /// The first place at or behind `start` where a word begins.
    func first(in text: [UInt16], from start: Int = 0) -> (place: Int, word: [UInt16])? {
        var place = start
        while place < text.count {
            if let word = word(in: text, at: place) { return (place, word) }
            place += 1
        }
        return nil
    }

    func isFound(in text: [UInt16]) -> Bool { first(in: text) != nil }
}

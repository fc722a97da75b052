/// A text as scalars, in which the checks look for words; Chinese has no combining marks that matter here.
typealias Scalars = [Unicode.Scalar]

extension Array where Element == Unicode.Scalar {
    init(of text: String) { self = Array(text.unicodeScalars) }

    /// Whether a word stands at a place.
    func has(_ word: Scalars, at place: Int) -> Bool {
        guard place >= 0, place + word.count <= count else { return false }
        for offset in word.indices where self[place + offset] != word[offset] { return false }
        return true
    }

    /// Whether a word ends right before a place.
    func has(_ word: Scalars, before place: Int) -> Bool { has(word, at: place - word.count) }

    func firstPlace(of word: Scalars, in range: Range<Int>) -> Int? {
        guard !word.isEmpty, range.count >= word.count else { return nil }
        for place in range.lowerBound...(range.upperBound - word.count) where self[place] == word[0] {
            if has(word, at: place) { return place }
        }
        return nil
    }

    func contains(_ word: Scalars, in range: Range<Int>) -> Bool { firstPlace(of: word, in: range) != nil }

    func contains(anyOf words: ScalarWords, in range: Range<Int>) -> Bool {
        for place in range where words.firsts.contains(self[place]) {
            for word in words.words where place + word.count <= range.upperBound && has(word, at: place) { return true }
        }
        return false
    }

    func contains(anyOf words: ScalarWords) -> Bool { contains(anyOf: words, in: indices) }

    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(self[range])) }
}

/// Words to look for, prepared once.
struct ScalarWords: Sendable, ExpressibleByArrayLiteral {
    let words: [Scalars]
    let firsts: Set<Unicode.Scalar>

    init(arrayLiteral elements: String...) {
        words = elements.map { Scalars(of: $0) }
        firsts = Set(words.compactMap(\.first))
    }

    /// The longest word at a place; nil when there is none.
    func match(in text: Scalars, at place: Int) -> Scalars? {
        guard place < text.count, firsts.contains(text[place]) else { return nil }
        return words.filter { text.has($0, at: place) }.max { $0.count < $1.count }
    }

    /// Whether one of the words ends right before a place.
    func endsBefore(_ place: Int, in text: Scalars) -> Bool { words.contains { text.has($0, before: place) } }
}

/// The words and signs with which people write 对 and 错, in every format but those that fix their own.
enum TruthWords {
    /// Longer words than these mean neither.
    static let longest = 5

    /// What a word means; nil for letters of options, numbers and anything else.
    /// - Parameter word: of half width, in lower case, without spaces and signs around it.
    static func meaning(of word: String) -> Bool? {
        if let meaning = meanings[word] { return meaning }
        // ✔️ is ✔ with a scalar behind it that asks for a coloured picture.
        guard word.unicodeScalars.last == "\u{FE0F}" else { return nil }
        return meanings[String(String.UnicodeScalarView(word.unicodeScalars.dropLast()))]
    }

    /// Whether it is a sign that can only be a 判断 key, such as √; letters and words may also be something else.
    static func isSign(_ scalar: Unicode.Scalar) -> Bool { signs.contains(scalar) }

    private static let signs = Set((trueSigns + falseSigns).unicodeScalars)
    private static let trueSigns = "√✓✔☑✅"
    private static let falseSigns = "×✗✘✕✖❌☒╳"

    private static let meanings: [String: Bool] = {
        var meanings: [String: Bool] = [:]
        // The last of each are the ticks and crosses of the font Wingdings, as documents hold them.
        let truths = "对 正确 对的 正确的 是 真 t true y yes right v \u{F0FC}"
        let falsehoods = "错 错误 错的 错误的 不对 不正确 否 非 误 假 f false n no wrong x \u{F0FB}"
        for word in truths.split(separator: " ") { meanings[String(word)] = true }
        for word in falsehoods.split(separator: " ") { meanings[String(word)] = false }
        for sign in trueSigns.unicodeScalars { meanings[String(sign)] = true }
        for sign in falseSigns.unicodeScalars { meanings[String(sign)] = false }
        return meanings
    }()
}

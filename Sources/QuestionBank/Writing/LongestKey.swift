/// The key is the longest option: writers take care that the key is exact, and candidates know it.
enum LongestKey {
    /// Half as long again and five characters more is a difference that shows without reading; less is common among
    /// sound items, in which one option is always the longest.
    static let ratio = 1.5
    static let margin = 5

    static func find(in text: ItemText) -> FieldAdvice? {
        let others = text.distractors.map { text.options[$0].count }
        guard let longest = others.max(), others.count > 1 || text.keys.count == 1, longest > 0 else { return nil }
        let lengths = text.keys.map { text.options[$0].count }
        guard let shortest = lengths.min(), shortest > longest, let first = text.keys.min() else { return nil }
        let mean = Double(lengths.reduce(0, +)) / Double(lengths.count)
        guard mean >= Double(longest) * ratio, mean >= Double(longest + margin) else { return nil }
        return (.option(first), .longestKey(key: Int(mean.rounded()), longestOther: longest))
    }
}

/// The answers of a fill-in item, parted by blank.
struct BlankAnswers {
    /// What is right in each blank.
    var texts: [[String]]
    var isOrdered = true
    /// The sign that parted the blanks, where another could as well be meant.
    var guessedSign: String?

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
        if isCanonical {
            texts = key.split(separator: "；", omittingEmptySubsequences: false).map { Self.alternatives($0, "/") }
        } else {
            let parting = BlankParting(key, into: blanks)
            guessedSign = parting.guessedSign
            let signs = ("/／" + BlankParting.alternatives).filter { !parting.signs.contains($0) }
            texts = parting.parts.map { Self.alternatives($0, signs) }
        }
    }

    private static func alternatives(_ part: ScalarSlice, _ signs: String) -> [String] {
        let signs = signs.unicodeScalars
        return part.split(whereSeparator: signs.contains).map { $0.stripped.string }.filter { !$0.isEmpty }
    }
}

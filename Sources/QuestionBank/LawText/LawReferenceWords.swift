/// Tells `第十条规定的…`, which refers to an article, from `第十条 …`, which begins one.
enum LawReferenceWords {
    private static let continuations = [
        "的", "、", "，", "至第", "和第", "或第", "或者第", "及第", "以及第", "与第", "中的", "中规定", "规定的", "规定，",
        "规定：", "所列", "所称", "所规定", "所指", "以外", "以下简称",
    ]

    /// Whether words behind the number of an article or a division go on as a reference to it does; also `第二款`.
    static func follow(_ words: String) -> Bool {
        switch words.unicodeScalars.first {
        case "的", "、", "，", "至", "和", "或", "及", "以", "与", "中", "规", "所":
            return continuations.contains { words.utf8.starts(with: $0.utf8) }
        case "第":
            var cursor = LineCursor(words, length: LineCursor.leadLength)
            cursor.advance()
            _ = cursor.take("（")
            guard cursor.numeral() != nil else { return false }
            _ = cursor.take("）")
            return cursor.scalar.map { "款项目条章节编".unicodeScalars.contains($0) } ?? false
        default:
            return false
        }
    }
}

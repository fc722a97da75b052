/// Tells `第十条规定的…`, which refers to an article, from `第十条 …`, which begins one.
enum LawReferenceWords {
    private static let continuations: [[UInt8]] = [
        "的", "、", "，", "至第", "和第", "或第", "或者第", "及第", "以及第", "与第", "中的", "中规定", "规定的", "规定，",
        "规定：", "所列", "所称", "所规定", "所指", "以外", "以下简称",
    ].map { Array($0.utf8) }

    /// Whether words behind the number of an article or a division go on as a reference to it does; also `第二款`.
    static func follow(_ words: [UInt8]) -> Bool {
        if continuations.contains(where: { words.starts(with: $0) }) { return true }
        var cursor = LineCursor(words)
        guard cursor.take("第" as Unicode.Scalar) else { return false }
        _ = cursor.take("（" as Unicode.Scalar)
        guard cursor.numeral() != nil else { return false }
        _ = cursor.take("）" as Unicode.Scalar)
        return cursor.scalar.map { "款项目条章节编".unicodeScalars.contains($0) } ?? false
    }
}

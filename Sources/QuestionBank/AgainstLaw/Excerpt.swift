/// Words of the law around a place, short enough for a message.
enum Excerpt {
    private static let reach = 18

    static func around(_ figure: Figure, in text: Scalars) -> String { around(figure.range, in: text) }

    static func around(_ range: Range<Int>, in text: Scalars) -> String {
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < reach, !FigureContext.isStrong(text[start - 1]) { start -= 1 }
        var end = range.upperBound
        while end < text.count, end - range.upperBound < reach, !FigureContext.isStrong(text[end]) { end += 1 }
        let isCutBefore = start > 0 && !FigureContext.isStrong(text[start - 1])
        let isCutBehind = end < text.count && !FigureContext.isStrong(text[end])
        return (isCutBefore ? "……" : "") + text.text(start..<end) + (isCutBehind ? "……" : "")
    }

    /// The first words of a part.
    static func beginning(of text: Scalars) -> String {
        text.count <= 48 ? text.text(text.indices) : text.text(0..<46) + "……"
    }
}

/// A first look at how large and how deeply nested a page is, because parsing takes time by the square of the depth.
///
/// It counts tags as they stand, in comments and scripts too, so it is an estimate: it catches pages that are broken
/// or made to be deep, not one that is made to deceive it. Such a page is slow and harms nothing else.
enum HTMLSize {
    /// Refuses a page with too many tags, or with too many elements that no end tag closes.
    static func check(_ page: UnsafeBufferPointer<UInt8>, tagLimit: Int, depthLimit: Int) throws(MarkupProblem) {
        var open: [String: Int] = [:]
        var depth = 0
        var tags = 0
        var line = 1
        for index in page.indices {
            if page[index] == 0x0A { line += 1 }
            guard page[index] == UInt8(ascii: "<"), index + 1 < page.count else { continue }
            let isEnd = page[index + 1] == UInt8(ascii: "/")
            let name = name(in: page[(index + (isEnd ? 2 : 1))...])
            guard !name.isEmpty else { continue }
            tags += 1
            guard tags <= tagLimit else { throw .tooManyTags(limit: tagLimit) }
            if isEnd {
                if let count = open[name], count > 0 {
                    open[name] = count - 1
                    depth -= 1
                }
            } else if !flat.contains(name) {
                open[name, default: 0] += 1
                depth += 1
                // Elements that authors forgot to close make a page seem deeper than it is.
                guard depth <= 4 * depthLimit else {
                    throw .tooDeep(limit: depthLimit, MarkupPlace(line: line, column: 1))
                }
            }
        }
    }

    /// Elements that hold nothing or whose end tag may be missing.
    private static let flat: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "html", "head", "body",
    ]

    /// The name that a tag begins with, in small letters and cut to what tells names apart; empty when it is no tag.
    private static func name(in rest: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        let name = rest.prefix(15).prefix { isLetter($0) || (0x30...0x39).contains($0) }
        guard let first = name.first, isLetter(first) else { return "" }
        return String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

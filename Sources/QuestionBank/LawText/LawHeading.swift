/// The heading of a division as a line has it.
struct LawHeading: Equatable {
    /// nil for a heading without a number, such as the 附则 of 民法典.
    var rank: LawDivision.Rank?
    /// 0 without a number.
    let number: Int
    /// In canonical form, without the page number of a table of contents.
    private(set) var title: [UInt8]

    /// The most bytes that a heading's line may have.
    private static let limit = 180

    /// `第三章 信访事项的提出和受理`; nil for a sentence that begins like one.
    init?(_ text: [UInt8]) {
        guard text.count <= Self.limit else { return nil }
        var cursor = LineCursor(text)
        guard cursor.take("第" as Unicode.Scalar), let number = cursor.numeral(), number > 0 else { return nil }
        switch cursor.scalar {
        case "编": rank = .book
        case "章": rank = .chapter
        case "节": rank = .section
        case "分":
            cursor.advance()
            guard cursor.scalar == "编" else { return nil }
            rank = .subbook
        default: return nil
        }
        cursor.advance()
        self.number = number
        if cursor.scalar == "：" { cursor.advance() }
        title = Self.withoutPageNumber(Array(text[cursor.index...]))
        guard !LawReferenceWords.follow(title), !Self.holdsSentence(title) else { return nil }
    }

    init(rank: LawDivision.Rank?, number: Int, title: [UInt8]) {
        self.rank = rank
        self.number = number
        self.title = title
    }

    /// `附则` and `总则` on lines of their own.
    init?(unnumbered text: [UInt8]) {
        let title = Self.withoutPageNumber(text)
        guard title == Array("附则".utf8) || title == Array("总则".utf8) else { return nil }
        rank = nil
        number = 0
        self.title = title
    }

    /// Adds what stands on the next line; false when it is no part of a heading.
    mutating func append(_ line: [UInt8]) -> Bool {
        guard title.count + line.count <= Self.limit, !Self.holdsSentence(line) else { return false }
        LawTypography.join(&title, Self.withoutPageNumber(line))
        return true
    }

    /// `总则……1`, `总则（第一条—第十条）`, `总则（1）` → `总则`
    private static func withoutPageNumber(_ text: [UInt8]) -> [UInt8] {
        var scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        if scalars.last == "）" || scalars.last == ")",
            let opening = scalars.lastIndex(where: { $0 == "（" || $0 == "(" })
        {
            let inside = scalars[(opening + 1)...].dropLast()
            if inside.allSatisfy({ ("0"..."9").contains($0) }) || inside.first == "第" && inside.contains("条") {
                scalars.removeSubrange(opening...)
            }
        }
        while let last = scalars.last, ("0"..."9").contains(last) || "….·•。⋯.—-─_・".unicodeScalars.contains(last) {
            scalars.removeLast()
        }
        return Array(String(String.UnicodeScalarView(scalars)).utf8)
    }

    /// Whether a text holds a mark that no heading has.
    private static func holdsSentence(_ text: [UInt8]) -> Bool {
        var cursor = LineCursor(text)
        while let scalar = cursor.scalar {
            if scalar == "。" || scalar == "；" || scalar == "，" || scalar == "：" { return true }
            cursor.advance()
        }
        return false
    }
}

/// The heading of a division as a line has it.
struct LawHeading: Equatable {
    /// nil for a heading without a number, such as the 附则 of 民法典.
    var rank: LawDivision.Rank?
    /// 0 without a number.
    let number: Int
    /// In canonical form, without the page number of a table of contents.
    private(set) var title: String

    /// The most bytes that a heading's line may have.
    private static let limit = 180

    init(rank: LawDivision.Rank?, number: Int, title: String) {
        self.rank = rank
        self.number = number
        self.title = title
    }

    /// `第三章 信访事项的提出和受理`; nil for a sentence that begins like one.
    /// - Parameter text: in canonical form.
    init?(_ text: String) {
        guard text.utf8.count <= Self.limit else { return nil }
        var cursor = LineCursor(text)
        guard cursor.take("第"), let number = cursor.numeral(), number > 0 else { return nil }
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
        _ = cursor.take("：")
        title = Self.withoutPageNumber(Substring(text.utf8.dropFirst(cursor.index)))
        guard !LawReferenceWords.follow(title), !Self.holdsSentence(title) else { return nil }
    }

    /// `附则` and `总则` on lines of their own.
    init?(unnumbered text: String) {
        let title = Self.withoutPageNumber(text[...])
        guard title == "附则" || title == "总则" else { return nil }
        self.init(rank: nil, number: 0, title: title)
    }

    /// Adds what stands on the next line; false when it is no part of a heading.
    mutating func append(_ line: String) -> Bool {
        guard title.utf8.count + line.utf8.count <= Self.limit, !Self.holdsSentence(line) else { return false }
        LawTypography.join(&title, Self.withoutPageNumber(line[...]))
        return true
    }

    /// `总则……1`, `总则（第一条—第十条）`, `总则（1）` → `总则`
    private static func withoutPageNumber(_ text: Substring) -> String {
        var scalars = text.unicodeScalars
        if scalars.last == "）", let opening = scalars.lastIndex(of: "（") {
            let inside = scalars[opening...].dropFirst().dropLast()
            if inside.allSatisfy({ ("0"..."9").contains($0) }) || inside.first == "第" && inside.contains("条") {
                scalars = scalars[..<opening]
            }
        }
        while let last = scalars.last {
            switch last {
            case "0"..."9", "…", ".", "·", "•", "。", "⋯", "—", "-", "─", "_", "・": scalars.removeLast()
            default: return String(scalars)
            }
        }
        return ""
    }

    /// Whether a text holds a mark that no heading has.
    private static func holdsSentence(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0 == "。" || $0 == "；" || $0 == "，" || $0 == "：" }
    }
}

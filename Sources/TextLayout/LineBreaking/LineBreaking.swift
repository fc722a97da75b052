/// Breaks text into lines by cell width and by the rules of Chinese typesetting (避头尾, after GB/T 15834—2011, 5.1).
///
/// No stop, comma or closing bracket starts a line, no opening bracket ends one, the two halves of —— and …… stay
/// together, and neither Latin words nor figures are split, unless they alone are wider than a line.
package enum LineBreaking {
    /// The lines of a text, none wider than `width` cells.
    ///
    /// Newlines of the source are kept, so is the indentation of its lines; spaces at a break disappear. A width
    /// below 2, which no wide character fits in, counts as 2.
    package static func wrap(_ text: String, width: Int) -> [String] {
        let limit = max(2, width)
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
            Paragraph($0).lines(limit)
        }
    }
}

/// One line of the source, measured and classified once.
private struct Paragraph {
    private let glyphs: [Glyph]

    init(_ text: Substring) {
        glyphs = text.map(Glyph.init)
    }

    func lines(_ limit: Int) -> [String] {
        var lines: [String] = []
        var start = indentation(limit)
        repeat {
            let end = lineEnd(from: start, limit)
            lines.append(text(start..<end))
            start = end
            while start < glyphs.count, glyphs[start].isSpace { start += 1 }
        } while start < glyphs.count
        return lines
    }

    /// Where the first line starts: at 0, or behind an indentation that leaves no room for anything else.
    private func indentation(_ limit: Int) -> Int {
        let spaces = glyphs.prefix(while: \.isSpace)
        return spaces.reduce(0) { $0 + $1.width } + 2 > limit ? spaces.count : 0
    }

    private func lineEnd(from start: Int, _ limit: Int) -> Int {
        var used = 0
        var index = start
        var best: Int?
        var hasInk = false
        while index < glyphs.count, used + glyphs[index].width <= limit || glyphs[index].isSpace {
            if hasInk, mayBreak(before: index) { best = index }
            hasInk = hasInk || !glyphs[index].isSpace
            used += glyphs[index].width
            index += 1
        }
        guard index < glyphs.count else { return index }
        if hasInk, mayBreak(before: index) { return index }
        return best ?? forcedEnd(from: start, before: index)
    }

    /// The last place inside something too wide for a line where no rule for a line's start or end is broken.
    private func forcedEnd(from start: Int, before index: Int) -> Int {
        var end = index
        while end > start {
            if isAllowed(before: end), text(start..<end) != "" { return end }
            end -= 1
        }
        return index
    }

    /// Whether a line may end before this place and another start there.
    private func mayBreak(before index: Int) -> Bool {
        let left = glyphs[index - 1]
        let right = glyphs[index]
        if right.isSpace { return false }
        if !isAllowed(before: index) { return false }
        return left.isSpace || !(left.isWord && right.isWord)
    }

    /// Whether the rules for a line's start and end allow a break here, spaces aside.
    private func isAllowed(before index: Int) -> Bool {
        guard let right = glyphs[index...].first(where: { !$0.isSpace }),
            let left = glyphs[..<index].last(where: { !$0.isSpace })
        else { return true }
        if right.mayNotStart || left.mayNotEnd || right.width == 0 { return false }
        return !(right.isDash && right.character == left.character)
    }

    private func text(_ range: Range<Int>) -> String {
        var end = range.upperBound
        while end > range.lowerBound, glyphs[end - 1].isSpace { end -= 1 }
        return String(glyphs[range.lowerBound..<end].map(\.character))
    }
}

/// A character with what line breaking needs to know of it.
private struct Glyph {
    let character: Character
    let width: Int
    let isSpace: Bool
    let mayNotStart: Bool
    let mayNotEnd: Bool
    let isDash: Bool
    /// Part of a Latin word or a figure, which stays in one piece.
    let isWord: Bool

    init(_ source: Character) {
        // A tab has no width of its own here; one space stands for it.
        character = source == "\t" ? " " : source
        width = CellWidth.width(of: character)
        isSpace = character == " " || character == "　"
        mayNotStart = LineBreaking.mayNotStart(character)
        mayNotEnd = LineBreaking.mayNotEnd(character)
        isDash = LineBreaking.dashes.contains(character)
        isWord = width < 2 && !isSpace && !isDash && !LineBreaking.narrowPunctuation.contains(character)
    }
}

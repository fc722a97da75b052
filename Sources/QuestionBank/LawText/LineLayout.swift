/// How a file breaks its lines, learnt from all of them: what an empty line or an indentation means in it.
struct LineLayout {
    /// Whether paragraphs are broken at a width.
    let isWrapped: Bool
    /// Lines at least this wide may go on although they end with a full stop; in half-width cells.
    private let fullWidth: Int
    private let blanksSeparate: Bool
    private let indentsSeparate: Bool

    init(_ lines: [ScannedLine]) {
        // Where one line cannot be the end of a paragraph, and where one surely begins.
        var forced: [Int] = []
        var forcedBlanks = 0
        var forcedIndents = 0
        var starts = 0
        var startBlanks = 0
        var startIndents = 0
        var widest = 0
        for index in lines.indices.dropFirst() {
            let line = lines[index]
            let before = lines[index - 1]
            if case .article(_, _, true) = line.kind, before.end != .open || !before.isBody {
                starts += 1
                startBlanks += line.followsBlank ? 1 : 0
                startIndents += line.isIndented ? 1 : 0
            } else if before.end == .open, before.width >= Self.leastWidth, line.isBody, !before.isHeading {
                forced.append(before.width)
                forcedBlanks += line.followsBlank && !line.followsFurniture ? 1 : 0
                forcedIndents += line.isIndented ? 1 : 0
            }
            widest = max(widest, line.width)
        }
        forced.sort()
        let broad = forced.last.map { limit in lines.count { $0.width > limit + 8 } } ?? lines.count
        isWrapped = forced.count >= 2 && broad * 50 <= lines.count
        // One line in twenty may be cut short, by a page's end or a heading.
        fullWidth = forced.isEmpty ? 0 : forced[forced.count / 20] - 2
        blanksSeparate = startBlanks * 5 >= starts * 4 && forcedBlanks * 5 <= forced.count && starts > 0
        indentsSeparate = startIndents * 5 >= starts * 4 && forcedIndents * 5 <= forced.count && starts > 0
    }

    /// Narrower lines are not broken at a width: 委员长，
    private static let leastWidth = 32

    /// What stands between two lines of which the second is no heading and no article or point by itself.
    enum Break {
        /// The second goes on where the first was broken.
        case none
        case paragraph
        /// Taken for a paragraph's end, but it may be none.
        case uncertain
    }

    func between(_ first: ScannedLine, _ second: ScannedLine) -> Break {
        switch first.end {
        case .clause: return .none
        case .open: return begins(second) && !second.followsFurniture && first.width < fullWidth ? .paragraph : .none
        case .sentence: break
        }
        guard isWrapped else { return .paragraph }
        if indentsSeparate { return second.isIndented ? .paragraph : .none }
        if blanksSeparate { return second.followsBlank ? .paragraph : .none }
        return first.width < fullWidth ? .paragraph : .uncertain
    }

    /// Whether a line may begin something of its own: an article, a heading, a point.
    func mayBegin(_ line: ScannedLine, after first: ScannedLine) -> Bool {
        guard isWrapped, first.end == .open, first.isBody || first.isArticle else { return true }
        return line.isBold && !first.isBold || begins(line) || first.width < fullWidth - 4
    }

    /// Whether the layout itself says that a paragraph begins with the line.
    private func begins(_ line: ScannedLine) -> Bool {
        indentsSeparate ? line.isIndented : blanksSeparate && line.followsBlank
    }
}

extension ScannedLine {
    var isArticle: Bool { if case .article = kind { true } else { false } }
    var isHeading: Bool { if case .heading = kind { true } else { false } }
}

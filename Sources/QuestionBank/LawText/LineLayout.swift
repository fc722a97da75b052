/// How a file breaks its lines, learnt from all of them: what an empty line or an indentation means in it.
struct LineLayout {
    /// Whether paragraphs are broken at a width.
    private let isWrapped: Bool
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
        guard var before = lines.first?.shape else {
            self.init(isWrapped: false, fullWidth: 0, blanksSeparate: false, indentsSeparate: false)
            return
        }
        for index in lines.indices.dropFirst() {
            let line = lines[index].shape
            if line.isArticle, before.end != .open || before.isHeading {
                starts += 1
                startBlanks += line.followsBlank ? 1 : 0
                startIndents += line.isIndented ? 1 : 0
            } else if before.end == .open, before.width >= Self.leastWidth, line.isBody, !before.isHeading {
                forced.append(before.width)
                forcedBlanks += line.followsBlank && !line.followsFurniture ? 1 : 0
                forcedIndents += line.isIndented ? 1 : 0
            }
            before = line
        }
        forced.sort()
        // In a text broken at a width hardly any line is wider than those that were broken.
        let broad = forced.last.map { limit in lines.count { $0.shape.width > limit + 8 } } ?? lines.count
        self.init(
            isWrapped: forced.count >= 2 && broad * 50 <= lines.count,
            // One line in twenty may be cut short, by a page's end or a heading.
            fullWidth: forced.isEmpty ? 0 : forced[forced.count / 20] - 2,
            blanksSeparate: starts > 0 && startBlanks * 5 >= starts * 4 && forcedBlanks * 5 <= forced.count,
            indentsSeparate: starts > 0 && startIndents * 5 >= starts * 4 && forcedIndents * 5 <= forced.count
        )
    }

    private init(isWrapped: Bool, fullWidth: Int, blanksSeparate: Bool, indentsSeparate: Bool) {
        self.isWrapped = isWrapped
        self.fullWidth = fullWidth
        self.blanksSeparate = blanksSeparate
        self.indentsSeparate = indentsSeparate
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

    func between(_ first: LineShape, _ second: LineShape) -> Break {
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
    func mayBegin(_ line: LineShape, after first: LineShape?) -> Bool {
        guard isWrapped, let first, first.end == .open, !first.isHeading else { return true }
        return line.isBold && !first.isBold || begins(line) || first.width < fullWidth - 4
    }

    /// Whether the layout itself says that a paragraph begins with the line.
    private func begins(_ line: LineShape) -> Bool {
        indentsSeparate ? line.isIndented : blanksSeparate && line.followsBlank
    }
}

/// Builds the divisions of a law from its headings and the articles below them.
struct OutlineBuilder {
    private struct Open {
        let heading: LawHeading
        let rank: LawDivision.Rank
        let position: SourcePosition
        /// The smallest and the greatest number below the heading.
        var range: ClosedRange<ArticleNumber>?
        var divisions: [LawDivision] = []
    }

    private var stack: [Open] = []
    private var top: [LawDivision] = []
    /// Where the headings of the divisions stand, by division.
    private(set) var places: [LawDivision: SourcePosition] = [:]

    mutating func open(_ heading: LawHeading, at position: SourcePosition) {
        // A heading without a number closes all others and is of the outermost rank.
        let rank = heading.rank ?? stack.first?.rank ?? top.first?.rank ?? .chapter
        // The next file of the same law may begin with the headings that it goes on under.
        if stack.contains(where: { $0.rank == rank && $0.heading == heading }) { return }
        while let last = stack.last, !last.rank.holds(rank) { close() }
        stack.append(Open(heading: heading, rank: rank, position: position))
    }

    mutating func add(_ number: ArticleNumber) {
        for index in stack.indices {
            let range = stack[index].range ?? number...number
            stack[index].range = min(range.lowerBound, number)...max(range.upperBound, number)
        }
    }

    mutating func finish() -> [LawDivision] {
        while !stack.isEmpty { close() }
        return top
    }

    private mutating func close() {
        let open = stack.removeLast()
        // A heading without articles is one of a table of contents.
        guard let range = open.range else { return }
        let division = LawDivision(
            rank: open.rank,
            number: open.heading.number,
            title: LawTypography.text(open.heading.title),
            articles: range,
            divisions: open.divisions
        )
        places[division] = open.position
        if stack.isEmpty {
            top.append(division)
        } else {
            stack[stack.count - 1].divisions.append(division)
        }
    }
}

extension LawDivision.Rank {
    /// Whether divisions of another rank stand below this one.
    package func holds(_ other: Self) -> Bool { order < other.order }

    private var order: Int {
        switch self {
        case .book: 0
        case .subbook: 1
        case .chapter: 2
        case .section: 3
        }
    }
}

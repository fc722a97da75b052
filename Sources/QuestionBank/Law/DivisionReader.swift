/// Reads the divisions of a registry file: headings with the range of their articles, or with the divisions below.
///
///     第一编 总则:
///       第一章 基本规定: 1-12
struct DivisionReader {
    private(set) var problems: [Located<LawFileProblem>] = []
    private let articleCount: Int?
    /// The last article of the division that was read last.
    private var last: ArticleNumber?

    init(articleCount: Int?) {
        self.articleCount = articleCount
    }

    mutating func read(_ node: SourceNode) -> [LawDivision] {
        let divisions = read(node, field: "divisions", below: nil)
        if let last, let articleCount, !problems.contains(where: { $0.problem.severity == .error }),
            last.suffix == 0 && last.number > articleCount || last.number < articleCount && !holdsInserted(divisions)
        {
            problems.append(
                Located(.rangesEndElsewhere(last: last, articleCount: articleCount), at: node.position)
            )
        }
        return divisions
    }

    /// Whether a range shows that the law has articles such as 第十七条之一, which the count counts and no number does.
    private func holdsInserted(_ divisions: [LawDivision]) -> Bool {
        divisions.contains {
            $0.articles.lowerBound.suffix > 0 || $0.articles.upperBound.suffix > 0 || holdsInserted($0.divisions)
        }
    }

    private mutating func read(_ node: SourceNode, field: String, below parent: LawHeading?) -> [LawDivision] {
        guard case .mapping(let fields, _) = node else {
            report(.source(.wrongShape(field: field, expected: .mapping)), at: node.position)
            return []
        }
        var divisions: [LawDivision] = []
        var previous: LawHeading?
        var previousName = parent.map { $0.description } ?? ""
        for field in fields {
            guard var heading = LawHeading(registry: field.name) else {
                report(.badHeading(field.name), at: field.position)
                continue
            }
            if heading.rank == nil { heading.rank = previous?.rank ?? (parent == nil ? .chapter : nil) }
            guard let rank = heading.rank,
                previous.map({ $0.rank == rank }) ?? parent.map({ $0.rank?.holds(rank) == true }) ?? true
            else {
                report(.misplacedRank(heading: field.name, beside: previousName), at: field.position)
                continue
            }
            if let before = previous, before.number > 0, heading.number > 0, heading.number != before.number + 1 {
                report(.headingOutOfOrder(heading: field.name, expected: before.number + 1), at: field.position)
            }
            previous = heading
            previousName = field.name
            if let division = division(heading, rank: rank, field) { divisions.append(division) }
        }
        return divisions
    }

    private mutating func division(
        _ heading: LawHeading,
        rank: LawDivision.Rank,
        _ field: SourceNode.Field
    ) -> LawDivision? {
        var divisions: [LawDivision] = []
        let range: ClosedRange<ArticleNumber>
        if case .scalar(let scalar) = field.value {
            guard let found = ArticleNumber.range(scalar.trimmed.text) else {
                report(.badRange(scalar.text), at: scalar.position)
                return nil
            }
            range = found
            let follows = last.map { range.lowerBound.follows($0) } ?? (range.lowerBound == ArticleNumber(1))
            if !follows {
                let expected = ArticleNumber((last?.number ?? 0) + 1)
                let problem = LawFileProblem.rangeNotNext(
                    heading: field.name,
                    found: range.lowerBound,
                    expected: expected
                )
                report(problem, at: scalar.position)
            }
            last = range.upperBound
        } else {
            divisions = read(field.value, field: field.name, below: heading)
            guard let first = divisions.first, let end = divisions.last,
                first.articles.lowerBound <= end.articles.upperBound
            else { return nil }
            range = first.articles.lowerBound...end.articles.upperBound
        }
        return LawDivision(
            rank: rank,
            number: heading.number,
            title: LawTypography.text(heading.title),
            articles: range,
            divisions: divisions
        )
    }

    private mutating func report(_ problem: LawFileProblem, at position: SourcePosition) {
        problems.append(Located(problem, at: position))
    }
}

extension LawHeading {
    /// A heading as a registry file has it; what is no number is a title without one.
    fileprivate init?(registry text: String) {
        let line = LawTypography.canonical(Array(text.utf8))
        if let numbered = LawHeading(line) {
            guard !numbered.title.isEmpty else { return nil }
            self = numbered
        } else {
            guard !line.isEmpty, !text.hasPrefix("第") else { return nil }
            self.init(rank: nil, number: 0, title: line)
        }
    }

    fileprivate var description: String { LawTypography.text(title) }
}

extension ArticleNumber {
    /// Reads `1-6`, `143`, and with inserted articles `13-17之1`; nil for anything else.
    static func range(_ text: String) -> ClosedRange<ArticleNumber>? {
        let ends = text.split(whereSeparator: { "-–—~～至".contains($0) }).map { number(String($0)) }
        guard let first = ends.first, let first, let last = ends.last, let last, ends.count <= 2, first <= last else {
            return nil
        }
        return first...last
    }

    private static func number(_ text: String) -> ArticleNumber? {
        var cursor = LineCursor(Array(text.utf8))
        guard let number = cursor.numeral(), number > 0 else { return nil }
        var suffix = 0
        if cursor.take("之" as Unicode.Scalar) {
            guard let value = cursor.numeral(), value > 0 else { return nil }
            suffix = value
        }
        cursor.skipSpaces()
        return cursor.isAtEnd ? ArticleNumber(number, suffix: suffix) : nil
    }
}

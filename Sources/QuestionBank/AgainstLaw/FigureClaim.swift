/// A figure that the key of an item states, so that the cited article should state it too.
struct FigureClaim {
    let figure: Figure
    let field: ItemPlaces.Field
    /// The words that it belongs to, in the stem and the key.
    let context: FigureSurroundings
    /// The words of the whole stem.
    let stem: Set<Pair>
    /// The figures of the other options; empty for other kinds.
    let alternatives: [Figure]
    /// Whether it is one end of a range: 五千元以上二万元以下.
    let isOfRange: Bool
}

/// Finds the figures that the key of an item claims.
enum FigureClaims {
    static func claims(of text: ItemWording) -> [FigureClaim] {
        switch text.item.answer {
        case .single, .multiple: text.asksForWrong ? [] : choice(text)
        case .trueFalse(let key): key ? statement(text) : []
        case .fillBlank(let blanks, _): filled(blanks, text)
        }
    }

    // MARK: - 单选, 多选

    private static func choice(_ text: ItemWording) -> [FigureClaim] {
        let figures = text.options.map { FigureReader.figures(in: $0) }
        let stem = Pair.all(in: FoldedText(text.stem).scalars)
        let slot = AnswerSlots.slots(in: text.stem).last
        return text.keys.sorted().flatMap { key -> [FigureClaim] in
            let option = text.options[key]
            let others = figures.indices.filter { !text.keys.contains($0) }.flatMap { figures[$0] }
            func claim(_ figure: Figure, _ context: FigureSurroundings, isOfRange: Bool = false) -> FigureClaim {
                FigureClaim(
                    figure: figure,
                    field: .option(key),
                    context: context,
                    stem: stem,
                    alternatives: others,
                    isOfRange: isOfRange
                )
            }
            if figures[key].isEmpty {
                guard slot != nil, let bare = FigureReader.answer(text.item.options[key]) else { return [] }
                return [claim(bare, FigureSurroundings(pairs: stem))]
            }
            let isAnswer = isMostlyFigure(option, figures[key])
            if isAnswer, let slot, let filled = slot.filled(with: option, figures[key], in: text.stem) {
                let all = FigureReader.figures(in: filled.text)
                let inside = all.indices.filter { all[$0].range.overlaps(filled.answer) }
                    .filter { !FigureRule.countsThing(all[$0], in: filled.text) }
                return inside.map {
                    claim(
                        all[$0],
                        FigureSurroundings(of: $0, among: all, in: filled.text),
                        isOfRange: FigureUnits.isEndOfRange($0, of: all, in: filled.text)
                    )
                }
            }
            return figures[key].indices.compactMap { index in
                let figure = figures[key][index]
                guard
                    isAnswer && !FigureRule.countsThing(figure, in: option)
                        || FigureRule.isRule(figure, option, tellsCase: text.tellsCase)
                else { return nil }
                // A bare figure belongs to what the stem asks about.
                let words = FigureSurroundings(of: index, among: figures[key], in: option)
                return claim(
                    figure,
                    isAnswer ? words.adding(stem) : words,
                    isOfRange: FigureUnits.isEndOfRange(index, of: figures[key], in: option)
                )
            }
        }
    }

    /// Whether an option says a figure and little else.
    private static func isMostlyFigure(_ option: Scalars, _ figures: [Figure]) -> Bool {
        guard let first = figures.first else { return false }
        let words = FoldedText(option).count
        let inFigures = figures.reduce(0) { $0 + FoldedText(option, in: $1.range).count }
        let end = first.range.upperBound
        let isPerson = first.unit == .age && end < option.count && option[end] == "的"
        return !isPerson && words - inFigures <= 4 + 3 * figures.count
    }

    // MARK: - 判断, 填空

    private static func statement(_ text: ItemWording) -> [FigureClaim] {
        let figures = FigureReader.figures(in: text.stem)
        return figures.indices.compactMap { index in
            guard FigureRule.isRule(figures[index], text.stem, tellsCase: text.tellsCase) else { return nil }
            let context = FigureSurroundings(of: index, among: figures, in: text.stem)
            return FigureClaim(
                figure: figures[index],
                field: .stem,
                context: context,
                stem: [],
                alternatives: [],
                isOfRange: FigureUnits.isEndOfRange(index, of: figures, in: text.stem)
            )
        }
    }

    private static func filled(_ blanks: [Item.Blank], _ text: ItemWording) -> [FigureClaim] {
        let slots = AnswerSlots.blanks(in: text.stem)
        let answers = blanks.map { Scalars(of: $0.accepted.first ?? "") }
        let (filled, places) = AnswerSlots.fill(slots, with: answers, in: text.stem)
        let figures = FigureReader.figures(in: filled)
        return zip(answers, places).flatMap { answer, place -> [FigureClaim] in
            func claim(_ figure: Figure, _ context: FigureSurroundings, isOfRange: Bool = false) -> FigureClaim {
                FigureClaim(
                    figure: figure,
                    field: .key,
                    context: context,
                    stem: [],
                    alternatives: [],
                    isOfRange: isOfRange
                )
            }
            let inside = figures.indices.filter {
                figures[$0].range.overlaps(place) && !FigureRule.countsThing(figures[$0], in: filled)
            }
            if inside.isEmpty, let bare = FigureReader.answer(answer.text(answer.indices)) {
                return [claim(bare, FigureSurroundings(pairs: Pair.all(in: FoldedText(filled).scalars)))]
            }
            return inside.map {
                claim(
                    figures[$0],
                    FigureSurroundings(of: $0, among: figures, in: filled),
                    isOfRange: FigureUnits.isEndOfRange($0, of: figures, in: filled)
                )
            }
        }
    }
}

/// What stands around a figure: the words that it belongs to, and those right before and behind it.
struct FigureSurroundings {
    let pairs: Set<Pair>
    private let before: Scalars
    private let behind: Scalars

    /// For a figure whose place is not known.
    init(pairs: Set<Pair>) {
        self.pairs = pairs
        before = []
        behind = []
    }

    init(of index: Int, among figures: [Figure], in text: Scalars) {
        self.init(FigureContext.pairs(of: figures, in: text)[index], figures[index], in: text)
    }

    init(_ pairs: Set<Pair>, _ figure: Figure, in text: Scalars) {
        self.pairs = pairs
        let start = max(0, figure.range.lowerBound - Self.reach)
        before = FoldedText(text, in: start..<figure.range.lowerBound).scalars
        behind =
            FoldedText(text, in: figure.range.upperBound..<min(text.count, figure.range.upperBound + Self.reach))
            .scalars
    }

    private init(_ other: FigureSurroundings, adding pairs: Set<Pair>) {
        self.pairs = other.pairs.union(pairs)
        before = other.before
        behind = other.behind
    }

    func adding(_ pairs: Set<Pair>) -> FigureSurroundings { FigureSurroundings(self, adding: pairs) }

    private static let reach = 10

    private static let mostAdjacency = 4

    /// How many signs right before and right behind are the same, up to a few on each side.
    func adjacency(to other: FigureSurroundings) -> Int {
        min(Self.mostAdjacency, zip(before.reversed(), other.before.reversed()).prefix { $0 == $1 }.count)
            + min(Self.mostAdjacency, zip(behind, other.behind).prefix { $0 == $1 }.count)
    }
}

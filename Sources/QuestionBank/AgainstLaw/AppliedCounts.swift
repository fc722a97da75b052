/// The counts in a true statement to which it applies a rule, so that the article need not have them: in 五名委员中有四人
/// 赞成，决议通过 both are facts, and the rule is the 三分之二以上 of the article.
struct AppliedCounts {
    /// Counts without 以上 and the like and without 应当 before them; empty but in a statement.
    private let facts: [Figure]
    /// All counts of the statement.
    private let counts: [Figure]
    /// What the article states.
    private let stated: [Figure]

    init(_ text: ItemWording, _ stated: [Figure]) {
        self.stated = stated
        guard text.item.kind == .trueFalse else {
            (facts, counts) = ([], [])
            return
        }
        counts = FigureReader.figures(in: text.stem).filter { $0.unit == .count && !$0.isIndefinite }
        facts = counts.filter { $0.bound == .none && !FigureRule.isDemanded($0, in: text.stem) }
    }

    /// Whether a figure is a part or the whole to which the statement applies a share of the article.
    func partsOfWhole(_ figure: Figure) -> Bool {
        guard figure.unit == .count else { return false }
        let shares = stated.filter { $0.unit == .share }.map(\.value)
        guard !shares.isEmpty else { return false }
        if facts.count > 1, facts.contains(figure) { return true }
        // 九名委员的，应当经六人以上赞成: the share of the whole, rounded up.
        return facts.contains { whole in
            shares.contains { share in
                guard let part = whole.value.multiplying(by: share), part < whole.value else { return false }
                let people = Fraction((part.numerator + part.denominator - 1) / part.denominator)
                return figure == whole && counts.contains { $0.value == people } || figure.value == people
            }
        }
    }

    /// Whether a figure is a fact that keeps within a limit of the article: seven are 五人以上.
    func keeps(_ figure: Figure) -> Bool {
        facts.contains(figure)
            && stated.contains { limit in
                guard limit.unit == figure.unit else { return false }
                return switch limit.bound {
                case .atMost: figure.value <= limit.value
                case .atLeast: figure.value >= limit.value
                case .none: false
                }
            }
    }
}

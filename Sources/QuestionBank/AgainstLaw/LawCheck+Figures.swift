extension LawCheck {
    /// The figures of the key that the cited articles do not state, or state for something else.
    func figures(of text: ItemWording, in cited: [CitedArticle], isComplete: Bool) -> [LawFinding] {
        let claims = FigureClaims.claims(of: text)
        guard !claims.isEmpty else { return [] }
        let stated = cited.flatMap(\.figures)
        let all =
            FigureReader.figures(in: text.caseStem)
            + (text.item.kind == .trueFalse ? [] : FigureReader.figures(in: text.stem))
            + FigureReader.figures(in: text.siblingFacts).filter { $0.unit == .date }
        let given = text.givesFacts(all) ? all : []
        let derivation = FigureDerivation(given: given, stated: stated)
        let applied = AppliedCounts(text, stated)
        let asksForTotal = text.stem.contains(anyOf: Self.totals)
        var advice: [LawFinding] = []
        for claim in claims {
            let figure = claim.figure
            if applied.partsOfWhole(figure) { continue }
            let found = stated.filter { $0.equals(figure) }
            if !found.isEmpty {
                let isOpposite = found.allSatisfy { $0.contradicts(figure) } && !isGiven(figure, given)
                if let finding = elsewhere(claim, cited, isOpposite: isOpposite) {
                    advice.append(finding)
                } else if isOpposite {
                    advice.append(absent(claim, cited, stated))
                }
                continue
            }
            guard isComplete, !isGiven(figure, given), !isDayOfLaw(figure), !isNumberOfThing(figure, text),
                !derivation.yields(figure, asksForTotal: asksForTotal, isOfRange: claim.isOfRange),
                !isListCount(figure, cited), !isInstance(figure, text, stated), !applied.keeps(figure)
            else { continue }
            advice.append(otherPart(claim, cited) ?? absent(claim, cited, stated))
        }
        return Self.distinct(advice)
    }

    private static let totals: ScalarWords = ["最长", "最多", "合计", "共计", "总", "加上", "连同", "累计", "最迟", "延长后"]

    private static func distinct(_ advice: [LawFinding]) -> [LawFinding] {
        var seen: Set<LawAdvice> = []
        return advice.filter { seen.insert($0.advice).inserted }
    }

    private func isGiven(_ figure: Figure, _ given: [Figure]) -> Bool { given.contains { $0.equals(figure) } }

    /// The days on which the laws of the bank were adopted and came into force need not stand in an article.
    private func isDayOfLaw(_ figure: Figure) -> Bool {
        figure.unit == .date
            && days.contains { CalendarDay.matches(figure.value.numerator, CalendarDay.number($0)) }
    }

    /// 3人 is right where the stem asks what keeps within 不得超过5人.
    private func isInstance(_ figure: Figure, _ text: ItemWording, _ stated: [Figure]) -> Bool {
        guard text.item.kind != .trueFalse, AnswerSlots.slots(in: text.stem).isEmpty,
            text.stem.contains(anyOf: Self.compliance)
        else { return false }
        return stated.contains { limit in
            guard limit.unit == figure.unit else { return false }
            return switch limit.bound {
            case .atMost: figure.value <= limit.value
            case .atLeast: figure.value >= limit.value
            case .none: limit.unit.isPeriod && figure.value <= limit.value
            }
        }
    }

    private static let compliance: ScalarWords = ["符合", "合法", "合规", "违反", "允许", "妥当"]

    /// 201户 is a flat, where the case has its number without a unit.
    private func isNumberOfThing(_ figure: Figure, _ text: ItemWording) -> Bool {
        guard figure.unit == .count || figure.unit == .none else { return false }
        let digits = Scalars(of: figure.value.description)
        guard digits.count >= 3 else { return false }
        return text.caseStem.contains(digits, in: text.caseStem.indices)
            || text.stem.contains(digits, in: text.stem.indices)
    }

    /// 三个 may count what the article lists.
    private func isListCount(_ figure: Figure, _ cited: [CitedArticle]) -> Bool {
        guard figure.unit == .count, figure.written.unicodeScalars.last == "个" || figure.unit == .none else {
            return false
        }
        for article in cited {
            if Fraction(article.parts.filter { $0.point != nil }.count) == figure.value { return true }
            for part in article.parts {
                let sentences = part.text.split { "。；，：".unicodeScalars.contains($0) }
                if sentences.contains(where: { sentence in
                    let marks = sentence.filter { $0 == "、" }.count
                    return [marks + 1, marks + 2].contains { Fraction($0) == figure.value } && marks > 0
                }) {
                    return true
                }
            }
        }
        return false
    }

    private func words(_ figure: Figure) -> LawAdvice.FigureWords {
        LawAdvice.FigureWords(written: figure.written, normalised: figure.normalised)
    }

    // MARK: - Nowhere in the article

    private func absent(_ claim: FigureClaim, _ cited: [CitedArticle], _ stated: [Figure]) -> LawFinding {
        var same: [String] = []
        for figure in stated where figure.isOfKind(of: claim.figure) {
            if !same.contains(figure.written) { same.append(figure.written) }
        }
        let advice = LawAdvice.figureNotInArticle(
            words(claim.figure),
            stated: Array(same.prefix(6)),
            hint: hint(claim, cited),
            citations: cited.map(\.citation)
        )
        return LawFinding(field: claim.field, advice: advice)
    }

    /// Another article of a cited law that states the figure about what the stem asks.
    private func hint(_ claim: FigureClaim, _ cited: [CitedArticle]) -> LawAdvice.Passage? {
        var best: (score: Int, passage: LawAdvice.Passage)?
        let known = Set(cited.map(\.citation.article))
        for law in Set(cited.map(\.citation.law)).sorted() {
            for article in laws[law]?.articles(stating: claim.figure) ?? [] where !known.contains(article.number) {
                for part in article.parts {
                    for (figure, context) in zip(part.figures, part.contexts) where figure.equals(claim.figure) {
                        let score = context.intersection(claim.context.pairs.union(claim.stem)).count
                        guard score >= 4, score * 5 >= context.count, score > best?.score ?? 0 else { continue }
                        let citation = Citation(law, article.number, part, in: article)
                        best = (
                            score, LawAdvice.Passage(citation: citation, words: Excerpt.around(figure, in: part.text))
                        )
                    }
                }
            }
        }
        return best?.passage
    }

    /// The figure in a part of the cited article that the citation leaves out.
    private func otherPart(_ claim: FigureClaim, _ cited: [CitedArticle]) -> LawFinding? {
        for article in cited {
            for part in article.article?.parts ?? [] {
                guard let figure = part.figures.first(where: { $0.equals(claim.figure) }) else { continue }
                let there = LawAdvice.Passage(
                    citation: article.citation(of: part),
                    words: Excerpt.around(figure, in: part.text)
                )
                let advice = LawAdvice.figureElsewhere(
                    words(claim.figure),
                    there: there,
                    instead: instead(claim, cited)
                )
                return LawFinding(field: claim.field, advice: advice)
            }
        }
        return nil
    }

    /// The only other figure of the kind in the cited parts.
    private func instead(_ claim: FigureClaim, _ cited: [CitedArticle]) -> LawAdvice.Passage? {
        let others = cited.flatMap { article in
            article.parts.flatMap { part in
                part.figures.filter { $0.isOfKind(of: claim.figure) && !$0.isIndefinite }.map { (article, part, $0) }
            }
        }
        guard let (article, part, figure) = others.first, Set(others.map(\.2.value)).count == 1 else { return nil }
        return LawAdvice.Passage(citation: article.citation(of: part), words: Excerpt.around(figure, in: part.text))
    }

    // MARK: - There for something else

    private struct Rival {
        let article: CitedArticle
        let part: ArticleIndex.Part
        let figure: Figure
        let context: FigureSurroundings
        let isEqual: Bool
    }

    /// - Parameter isOpposite: the article states the figure only with the opposite bound, so that any other figure with
    ///   the bound of the claim is likelier.
    private func elsewhere(_ claim: FigureClaim, _ cited: [CitedArticle], isOpposite: Bool) -> LawFinding? {
        let rivals = cited.flatMap { article in
            article.parts.flatMap { part in
                zip(part.figures, part.contexts).compactMap { figure, context -> Rival? in
                    let isEqual = figure.equals(claim.figure)
                    guard isEqual || figure.isOfKind(of: claim.figure) else { return nil }
                    let context = FigureSurroundings(context, figure, in: part.text)
                    return Rival(article: article, part: part, figure: figure, context: context, isEqual: isEqual)
                }
            }
        }
        guard rivals.contains(where: { !$0.isEqual }) else { return nil }
        let likeness = FigureLikeness(claim, rivals.map(\.context))
        let others = rivals.filter { !$0.isEqual && (!isOpposite || $0.figure.bound == claim.figure.bound) }
        guard let mine = rivals.filter(\.isEqual).max(by: { likeness.total($0.context) < likeness.total($1.context) }),
            let other = others.max(by: { likeness.total($0.context) < likeness.total($1.context) })
        else { return nil }
        let isOffered = claim.alternatives.contains { $0.equals(other.figure) }
        let margin = isOffered ? Margin.offered : claim.alternatives.isEmpty ? .blank : .unoffered
        guard isOpposite || likeness.isAhead(other.context, of: mine.context, by: margin) else { return nil }
        let there = LawAdvice.Passage(
            citation: mine.article.citation(of: mine.part),
            words: Excerpt.around(mine.figure, in: mine.part.text)
        )
        let instead = LawAdvice.Passage(
            citation: other.article.citation(of: other.part),
            words: Excerpt.around(other.figure, in: other.part.text)
        )
        return LawFinding(
            field: claim.field,
            advice: .figureElsewhere(words(claim.figure), there: there, instead: instead)
        )
    }
}

extension LawCheck {
    /// Options that are no key, and statements that are keyed wrong, which the cited articles make true.
    ///
    /// What an article says is not true of every question: 党委 stands in the article beside 政府 and is still the wrong
    /// answer to who organises. So an option counts as true only in the role that the key has: as a member of the list
    /// that the key is a member of, as a whole statement among statements, or as the key's figure in other words.
    func options(of text: ItemWording, in cited: [CitedArticle]) -> [LawFinding] {
        switch text.item.answer {
        case .trueFalse(let key): return key ? [] : statement(text, cited)
        case .fillBlank: return []
        case .single, .multiple: break
        }
        var found = equalFigures(text, cited)
        let isInverted = text.hasNegative && !cited.contains { saysSo($0, text) }
        if !isInverted {
            found += listMembers(text, cited)
            found += alternatives(text, cited)
            found += trueStatements(text, cited)
        }
        var seen: Set<ItemPlaces.Field> = []
        return found.filter { seen.insert($0.field).inserted }
    }

    /// Whether the article itself is about what the stem asks with a negative word: 不属于, 不得.
    private func saysSo(_ article: CitedArticle, _ text: ItemWording) -> Bool {
        let words = (ItemWording.inversions.words + ItemWording.negatives.words).filter {
            text.stem.contains($0, in: text.stem.indices)
        }
        return words.allSatisfy { word in article.parts.contains { $0.text.contains(word, in: $0.text.indices) } }
    }

    private func advice(_ option: Int, _ text: ItemWording, _ passage: LawAdvice.Passage) -> LawFinding {
        LawFinding(field: .option(option), advice: .secondTrueOption(text.item.options[option], there: passage))
    }

    // MARK: - Figures

    /// 半年 beside 六个月.
    private func equalFigures(_ text: ItemWording, _ cited: [CitedArticle]) -> [LawFinding] {
        let figures = text.options.map { FigureReader.figures(in: $0) }
        return figures.indices.compactMap { option -> LawFinding? in
            guard !text.keys.contains(option), let figure = figures[option].first, figures[option].count == 1 else {
                return nil
            }
            let isSame = text.keys.contains { key in
                figures[key].count == 1 && figures[key][0].equals(figure) && !figures[key][0].contradicts(figure)
                    && rest(text.options[key], figures[key][0]) == rest(text.options[option], figure)
            }
            guard isSame else { return nil }
            for article in cited {
                for part in article.parts {
                    guard let there = part.figures.first(where: { $0.equals(figure) }) else { continue }
                    let words = Excerpt.around(there, in: part.text)
                    return advice(option, text, LawAdvice.Passage(citation: article.citation(of: part), words: words))
                }
            }
            return nil
        }
    }

    /// An option without its figure.
    private func rest(_ option: Scalars, _ figure: Figure) -> Scalars {
        FoldedText(option, in: 0..<figure.range.lowerBound).scalars
            + FoldedText(option, in: figure.range.upperBound..<option.count).scalars
    }

    // MARK: - Members of a list

    private func listMembers(_ text: ItemWording, _ cited: [CitedArticle]) -> [LawFinding] {
        let isSingle = text.item.kind == .single
        if isSingle, !text.stem.contains(anyOf: text.tellsCase ? Self.belongingWords : Self.listWords) { return [] }
        let options = text.options.map { CoreWords($0) }
        var found: [LawFinding] = []
        for list in cited.flatMap({ EnumeratedList.lists(in: $0) }) {
            let members = options.map { option in list.members.first { $0.matches(option) } }
            let matched = members.indices.filter { members[$0] != nil }
            let keys = matched.filter { text.keys.contains($0) }
            guard keys.count * 2 >= text.keys.count, !keys.isEmpty else { continue }
            // When every option is in the list, a single key is told from the others by something else.
            if isSingle, matched.count == options.count { continue }
            for option in matched where !text.keys.contains(option) {
                // Another option's member once more: one of the two is made to look like it.
                guard let member = members[option] else { continue }
                found.append(
                    advice(option, text, LawAdvice.Passage(citation: list.citation(of: member), words: member.words))
                )
            }
        }
        return found
    }

    /// What the sentence that names the key names beside it, where the option says it in other words.
    private func alternatives(_ text: ItemWording, _ cited: [CitedArticle]) -> [LawFinding] {
        let isSingle = text.item.kind == .single
        if isSingle, text.tellsCase || !text.stem.contains(anyOf: Self.belongingWords) { return [] }
        let options = NamedThing.things(in: text.options, stem: text.stem)
        var found: [LawFinding] = []
        for article in cited {
            for list in AlternativeList.lists(in: article) {
                let members = options.enumerated().map { index, option in
                    list.members.firstIndex { option.isNamed(by: $0, loosely: text.keys.contains(index)) }
                }
                let keys = text.keys.filter { members[$0] != nil }
                guard keys.count * 2 >= text.keys.count, !keys.isEmpty else { continue }
                if isSingle, !members.contains(nil) { continue }
                for option in options.indices where !text.keys.contains(option) {
                    guard let member = members[option] else { continue }
                    let words = Excerpt.around(list.members[member].range, in: list.part.text)
                    let there = LawAdvice.Passage(citation: article.citation(of: list.part), words: words)
                    found.append(advice(option, text, there))
                }
            }
        }
        return found
    }

    private static let listWords: ScalarWords = ["下列", "以下", "属于", "包括", "哪一项", "哪项", "哪些"]

    private static let belongingWords: ScalarWords = ["属于", "包括"]

    // MARK: - Statements

    private func trueStatements(_ text: ItemWording, _ cited: [CitedArticle]) -> [LawFinding] {
        guard !text.tellsCase, text.stem.contains(anyOf: Self.statementWords) else { return [] }
        return text.options.indices.compactMap { option in
            guard !text.keys.contains(option), let passage = passage(saying: text.options[option], cited) else {
                return nil
            }
            return advice(option, text, passage)
        }
    }

    private static let statementWords: ScalarWords = ["说法", "表述", "正确的", "符合", "规定的是", "规定的有"]

    private func statement(_ text: ItemWording, _ cited: [CitedArticle]) -> [LawFinding] {
        guard let passage = passage(saying: text.stem, cited) else { return [] }
        return [LawFinding(field: .stem, advice: .trueStatement(there: passage))]
    }

    /// The part of a cited article in which every clause of a statement stands word for word, in order.
    private func passage(saying statement: Scalars, _ cited: [CitedArticle]) -> LawAdvice.Passage? {
        let clauses = statement.split { "，。；：,;".unicodeScalars.contains($0) }.map { CoreWords(Array($0)) }
            .filter { !$0.isIntroduction && !$0.scalars.isEmpty }
        guard clauses.reduce(0, { $0 + $1.scalars.count }) >= 9 else { return nil }
        for article in cited {
            for part in article.parts {
                let core = CoreWords(part.text)
                var place = 0
                let stands = clauses.allSatisfy { clause in
                    guard let next = core.scalars.firstPlace(of: clause.scalars, in: place..<core.scalars.count) else {
                        return false
                    }
                    place = next + clause.scalars.count
                    return true
                }
                guard stands else { continue }
                return LawAdvice.Passage(citation: article.citation(of: part), words: Excerpt.beginning(of: part.text))
            }
        }
        return nil
    }
}

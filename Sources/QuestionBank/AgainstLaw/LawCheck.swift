/// Compares items with the articles that they cite. It advises and never changes an item.
///
/// It is prepared once for a bank, because reading the figures and words of a law takes longer than checking an item:
///
///     let check = LawCheck(laws: bank.laws, registry: registry, day: today) { office.text(of: $0) }
///     let findings = bank.entries.flatMap(check.findings)
package struct LawCheck: Sendable {
    /// The law versions of the bank that have no text, so that nothing was compared with them.
    package let unchecked: [LawVersionID]
    let laws: [String: LawIndex]
    let titles: LawTitles
    /// The days of the bank's laws: of adoption and of coming into force.
    let days: [Day]

    /// - Parameters:
    ///   - laws: what the bank's header lists.
    ///   - registry: the laws whose titles are known.
    ///   - day: the day on which a law should be in force.
    ///   - text: the text of a law version; nil where none was imported.
    package init(laws: [LawReference], registry: LawRegistry, day: Day, text: (LawVersionID) -> LawText?) {
        var unchecked: [LawVersionID] = []
        var indexes: [String: LawIndex] = [:]
        var texts: [LawText] = []
        for law in laws {
            let id = LawVersionID(law: law.title, adopted: law.version)
            if let text = text(id) {
                indexes[law.title] = LawIndex(text)
                texts.append(text)
            } else {
                unchecked.append(id)
            }
        }
        self.unchecked = unchecked
        self.laws = indexes
        days = laws.flatMap { law in
            let id = LawVersionID(law: law.title, adopted: law.version)
            return [law.version] + (registry[id].map { [$0.inForce] } ?? [])
        }
        titles = LawTitles(registry: registry, texts: texts, day: day)
    }

    /// Whatever is noticed about an item, or about a case set and its items, in the order of the file.
    package func findings(of entry: BankEntry) -> [ItemFinding<LawAdvice>] {
        switch entry {
        case .item(let item):
            return findings(of: ItemWording(item))
        case .caseSet(let set):
            let stem = Scalars(of: set.stem)
            let named = titles.advice(on: [(.stem, stem, false)])
            let shared = named.map { ItemFinding(item: set.id, field: $0.field, advice: $0.advice) }
            return shared + set.items.flatMap { findings(of: ItemWording($0, caseStem: stem, siblings: set.items)) }
        }
    }

    private func findings(of text: ItemWording) -> [ItemFinding<LawAdvice>] {
        let cited = text.item.citations.enumerated().map { CitedArticle($1, index: $0, law: laws[$1.law]) }
        var advice = cited.compactMap(\.missingPart)
        advice += titles.advice(on: text)
        let sound = cited.filter { !$0.parts.isEmpty }
        // With a text missing, or a citation that points nowhere, what is not found may stand there.
        let isComplete = sound.count == cited.count
        if !sound.isEmpty {
            advice += figures(of: text, in: sound, isComplete: isComplete)
            advice += quotations(of: text, in: sound, isComplete: cited.allSatisfy { laws[$0.citation.law] != nil })
            advice += options(of: text, in: sound)
        }
        return advice.map { ItemFinding(item: text.item.id, field: $0.field, advice: $0.advice) }
    }
}

/// Advice with the field that it is about.
struct LawFinding {
    let field: ItemPlaces.Field
    let advice: LawAdvice
}

/// What a citation of an item points at.
struct CitedArticle {
    let citation: Citation
    /// Its place among the item's citations.
    let index: Int
    /// nil when the law has no text or no such article.
    let article: ArticleIndex?
    let parts: [ArticleIndex.Part]

    init(_ citation: Citation, index: Int, law: LawIndex?) {
        self.citation = citation
        self.index = index
        article = law?.articles[citation.article]
        parts = article?.parts(of: citation) ?? []
    }

    /// The figures that stand there.
    var figures: [Figure] { parts.flatMap(\.figures) }

    /// The citation of a part.
    func citation(of part: ArticleIndex.Part) -> Citation {
        Citation(citation.law, article?.number ?? citation.article, part, in: article)
    }

    /// What is wrong with the citation itself.
    var missingPart: LawFinding? {
        guard let article, parts.isEmpty else { return nil }
        let paragraphs = article.paragraphCount
        let hasParagraph = citation.paragraph.map { $0 <= paragraphs } ?? true
        let points = hasParagraph && citation.point != nil ? citation.paragraph.map(article.pointCount) ?? 0 : nil
        return LawFinding(
            field: .citation(index),
            advice: .partNotInArticle(citation, paragraphs: paragraphs, points: points)
        )
    }
}

extension Citation {
    /// A part of an article; the paragraph is left out where the article has only one.
    init(_ law: String, _ number: ArticleNumber, _ part: ArticleIndex.Part, in article: ArticleIndex?) {
        let isOnly = article.map { $0.paragraphCount == 1 } ?? false
        self.init(law: law, article: number, paragraph: isOnly ? nil : part.paragraph, point: part.point)
    }
}

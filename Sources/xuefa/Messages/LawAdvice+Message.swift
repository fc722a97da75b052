import QuestionBank
import TextLayout

extension LawAdvice: ReadableProblem {
    var severity: Severity { .warning }

    var code: String? { problemCode.rawValue }

    /// What was compared with what, as a reviewer would note it in the margin.
    var message: Localized {
        switch self {
        case .figureNotInArticle(let figure, let stated, let hint, let citations):
            absent(figure, stated: stated, hint: hint, citations: citations)
        case .figureElsewhere(let figure, let there, let instead):
            elsewhere(figure, there: there, instead: instead)
        case .quotationNotInLaw(let quotation, let laws, let nearest):
            quotationMessage(quotation, laws: laws, nearest: nearest)
        case .lawRepealed(let title, let successors):
            Localized(
                "《\(title)》已经失效" + (successors.isEmpty ? "" : "，现行的是\(titles(successors))")
                    + "；确实要讲旧法的，请写明“已废止”",
                "《\(title)》 is no longer in force"
                    + (successors.isEmpty ? "" : "; \(titles(successors)) took its place")
                    + "; if the old law is meant, say that it is repealed"
            )
        case .lawMisspelt(let title, let meant):
            Localized("没有名为《\(title)》的法规，是不是《\(meant)》？", "no law is called 《\(title)》; did you mean 《\(meant)》?")
        case .secondTrueOption(let option, let there):
            Localized(
                "选项“\(option)”不在答案里，但\(place(there))写着“\(there.words)”，它也可能是对的",
                "the option '\(option)' is no key, but \(place(there)) reads “\(there.words)”, so that it may be true as well"
            )
        case .trueStatement(let there):
            Localized(
                "答案为“错”，但这句话就是\(place(there))的原文：“\(there.words)”",
                "keyed as wrong, but these are the words of \(place(there)): “\(there.words)”"
            )
        case .partNotInArticle(let citation, let paragraphs, let points):
            missingPart(citation, paragraphs: paragraphs, points: points)
        }
    }

    private func absent(
        _ figure: FigureWords,
        stated: [String],
        hint: Passage?,
        citations: [Citation]
    ) -> Localized {
        let places = citations.map(\.description).joined(separator: "、")
        let chinese =
            "答案里的\(words(figure).chinese)在所引\(places)中找不到"
            + (stated.isEmpty ? "，条文中没有同类数字" : "，条文中的同类数字是\(stated.joined(separator: "、"))")
            + (hint.map { "；\(place($0))有：“\($0.words)”" } ?? "")
        let english =
            "\(words(figure).english) of the key does not stand in \(places)"
            + (stated.isEmpty ? ", which has no figure of the kind" : ", which has \(stated.joined(separator: ", "))")
            + (hint.map { "; \(place($0)) reads “\($0.words)”" } ?? "")
        return Localized(chinese, english)
    }

    private func elsewhere(_ figure: FigureWords, there: Passage, instead: Passage?) -> Localized {
        Localized(
            "答案里的\(words(figure).chinese)在\(place(there))说的可能是另一件事：“\(there.words)”"
                + (instead.map { "；与题目相近的是\(place($0))：“\($0.words)”" } ?? ""),
            "\(words(figure).english) of the key seems to stand in \(place(there)) for something else: “\(there.words)”"
                + (instead.map { "; nearer to the question is \(place($0)): “\($0.words)”" } ?? "")
        )
    }

    private func quotationMessage(_ quotation: String, laws: [String], nearest: Passage?) -> Localized {
        Localized(
            "引文“\(quotation)”与\(titles(laws))的文字不符"
                + (nearest.map { "，最接近的是\(place($0))：“\($0.words)”" } ?? "，条文中没有相近的话"),
            "“\(quotation)” is no quotation from \(titles(laws))"
                + (nearest.map { "; the nearest words are those of \(place($0)): “\($0.words)”" }
                    ?? ", nor near to any words of it")
        )
    }

    private func missingPart(_ citation: Citation, paragraphs: Int, points: Int?) -> Localized {
        guard let points else {
            return Localized(
                "没有\(citation)：这一条有 \(paragraphs) 款",
                "there is no \(citation): the article has \(paragraphs) paragraph\(paragraphs == 1 ? "" : "s")"
            )
        }
        return Localized(
            points == 0 ? "没有\(citation)：所引的款没有分项" : "没有\(citation)：所引的款有 \(points) 项",
            "there is no \(citation): the paragraph has \(points == 0 ? "no" : "\(points)") point\(points == 1 ? "" : "s")"
        )
    }

    /// `“十五日”（15日）`
    private func words(_ figure: FigureWords) -> Localized {
        let plain = figure.written.filter { !$0.isWhitespace }
        guard plain != figure.normalised else { return Localized("“\(figure.written)”", "“\(figure.written)”") }
        return Localized("“\(figure.written)”（即 \(figure.normalised)）", "“\(figure.written)” (\(figure.normalised))")
    }

    private func place(_ passage: Passage) -> String { passage.citation.description }

    private func titles(_ laws: [String]) -> String { laws.map { "《\($0)》" }.joined(separator: "、") }
}

import QuestionBank

/// Kinds that our own template alone has.
extension ItemBuilder {
    /// 匹配: the options are what matches are found for, the key holds the matches in their order.
    mutating func matching() -> ExchangeAnswer? {
        let prompts = filledOptions
        guard let key = draft.keys.first else {
            report(.missingKey, at: draft.keyPosition)
            return nil
        }
        let matches = CellEscapes.list(key.text, at: CellAnswers.blankSigns)
        guard !prompts.isEmpty, prompts.count == matches.count else {
            report(.badKey(key.text), at: key.position)
            return nil
        }
        return .matching(
            ExchangeMatching(
                pairs: zip(prompts, matches).map { prompt, match in
                    ExchangeMatching.Pair(prompt: ExchangeText(prompt.option.text), match: match)
                }
            )
        )
    }

    /// 排序: the key holds the letters of the options in the right order.
    mutating func ordering() -> ExchangeAnswer? {
        let steps = filledOptions
        guard let key = draft.keys.first else {
            report(.missingKey, at: draft.keyPosition)
            return nil
        }
        guard steps.count >= 2 else {
            report(.tooFewOptions(count: steps.count), at: steps.first?.option.position)
            return nil
        }
        guard let places = CellKey.options(key.text, count: draft.options.count, isMultiple: true),
            places.sorted() == steps.map(\.index)
        else {
            report(.badKey(key.text), at: key.position)
            return nil
        }
        return .ordering(
            places.compactMap { place in
                steps.first { $0.index == place }.map { ExchangeText($0.option.text) }
            }
        )
    }
}

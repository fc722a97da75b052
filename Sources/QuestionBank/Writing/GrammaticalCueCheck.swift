/// Form that gives the key away to somebody who does not know the law.
enum GrammaticalCueCheck {
    static func find(in text: ItemText) -> FieldAdvice? {
        guard text.item.kind == .single, let key = text.keys.first, text.options.count >= 3 else { return nil }
        let cue = kindOfOption(text, key) ?? unit(text, key) ?? oddOne(text, key) ?? echo(text, key)
        return cue.map { (.option(key), .grammaticalCue($0)) }
    }

    // MARK: Figures among phrases

    private static func kindOfOption(_ text: ItemText, _ key: Int) -> GrammaticalCue? {
        let isFigure = text.item.options.map { FigureRange($0) != nil }
        let others = text.distractors.map { isFigure[$0] }
        if isFigure[key], !others.contains(true) { return .onlyFigure }
        if !isFigure[key], !others.contains(false) { return .onlyPhrase }
        return nil
    }

    // MARK: A unit behind the blank

    /// （　）日内: an option with a unit of its own does not fit.
    private static func unit(_ text: ItemText, _ key: Int) -> GrammaticalCue? {
        guard let behind = behindBlank(text.stem), let unit = units.word(in: behind, at: 0) else { return nil }
        func fits(_ option: Int) -> Bool {
            guard let range = FigureRange(text.item.options[option]) else { return false }
            return range.unit.isEmpty
        }
        let isOnly = fits(key) && !text.distractors.contains(where: fits)
        return isOnly ? .onlyWithUnit(unit.text) : nil
    }

    private static func behindBlank(_ stem: [UInt16]) -> [UInt16]? {
        for blank in ["（）", "()", "____"] {
            if let place = stem.index(of: [UInt16](units: blank)) {
                let rest = Array(stem[(place + blank.utf16.count)...].drop { $0 == 0x5F })
                return rest.isEmpty ? nil : rest
            }
        }
        return nil
    }

    private static let units = WordList(["日", "天", "个月", "年", "人", "名", "元", "万元", "次", "周岁", "倍", "个工作日", "小时", "周"])

    // MARK: The odd one out

    /// All other options begin, or end, with the same words, and the key has not even one character of them there.
    private static func oddOne(_ text: ItemText, _ key: Int) -> GrammaticalCue? {
        let others = text.distractors.map { text.options[$0] }
        guard others.count >= 3, FigureRange(text.item.options[key]) == nil else { return nil }
        let beginning = sharedPrefix(others)
        let ending = Array(sharedPrefix(others.map { Array($0.reversed()) }).reversed())
        let option = text.options[key]
        if beginning.count >= 2, option.first != beginning.first, option.last != others[0].last {
            return .oddBeginning(beginning.text)
        }
        if ending.count >= 2, option.last != ending.last, option.first != others[0].first {
            return .oddEnding(ending.text)
        }
        return nil
    }

    private static func sharedPrefix(_ texts: [[UInt16]]) -> [UInt16] {
        guard var shared = texts.first else { return [] }
        for text in texts.dropFirst() {
            shared = Array(zip(shared, text).prefix { $0 == $1 }.map(\.0))
        }
        return shared
    }

    // MARK: An echo of the stem

    /// So many characters in a row are no accident.
    private static let echoLength = 4

    /// Only the key takes up words of the stem, and the others nothing of it.
    private static func echo(_ text: ItemText, _ key: Int) -> GrammaticalCue? {
        let stem = GramSet(text.stem)
        let echo = longestShared(text.options[key], text.stem)
        guard echo.count >= echoLength else { return nil }
        let isAlone = text.distractors.allSatisfy { GramSet(text.options[$0]).overlap(stem) == 0 }
        return isAlone ? .echo(echo.text) : nil
    }

    /// The longest run of characters that both have.
    private static func longestShared(_ option: [UInt16], _ stem: [UInt16]) -> [UInt16] {
        var best: ArraySlice<UInt16> = []
        for start in option.indices {
            for place in stem.indices where stem[place] == option[start] {
                var length = 1
                while start + length < option.count, place + length < stem.count,
                    option[start + length] == stem[place + length]
                {
                    length += 1
                }
                if length > best.count { best = option[start..<(start + length)] }
            }
        }
        return Array(best)
    }
}

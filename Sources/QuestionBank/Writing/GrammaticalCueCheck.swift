/// Form that gives the key away to somebody who does not know the law.
enum GrammaticalCueCheck {
    static func find(in text: ItemText) -> FieldAdvice? {
        guard text.item.kind == .single, let key = text.keys.first, text.options.count >= 3 else { return nil }
        let cue =
            kindOfOption(text, key) ?? unit(text, key) ?? amount(text, key) ?? oddOne(text, key) ?? echo(text, key)
        return cue.map { (.option(key), .grammaticalCue($0)) }
    }

    // MARK: Figures among phrases

    private static func kindOfOption(_ text: ItemText, _ key: Int) -> GrammaticalCue? {
        let isFigure = text.ranges.map { $0?.isBare ?? false }
        let others = text.distractors.map { isFigure[$0] }
        if isFigure[key], !others.contains(true) { return .onlyFigure }
        if !isFigure[key], !others.contains(false) { return .onlyPhrase }
        return nil
    }

    // MARK: The unit that is asked for

    /// （　）日内, 几名代表: of all options only the key is such a figure.
    private static func unit(_ text: ItemText, _ key: Int) -> GrammaticalCue? {
        let ranges = text.ranges
        func onlyKey(_ fits: (FigureRange) -> Bool) -> Bool {
            let fitting = ranges.indices.filter { ranges[$0].map { $0.isBare && fits($0) } ?? false }
            return fitting == [key]
        }
        if let behind = behindBlank(text.stem) {
            guard let unit = AskedAmount.units.word(in: behind, at: 0) else { return nil }
            // An option with a unit of its own does not read well before another.
            return onlyKey { $0.unit.isEmpty } ? .onlyWithUnit(unit.text) : nil
        }
        guard let asked = AskedAmount(stem: text.stem), let unit = asked.unit else { return nil }
        return onlyKey { $0.unit.isEmpty || asked.takes($0.unit) } ? .onlyWithUnit(unit.text) : nil
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

    // MARK: The amount that is asked for

    /// The stem asks how many, the key says it in whatever words, and the others are no answers to that.
    private static func amount(_ text: ItemText, _ key: Int) -> GrammaticalCue? {
        guard let asked = AskedAmount(stem: text.stem), asked.isAnswered(by: text.item.options[key]),
            !text.distractors.contains(where: { AskedAmount.isAmount(text.item.options[$0]) })
        else { return nil }
        return asked.unit.map { .onlyWithUnit($0.text) } ?? .onlyFigure
    }

    // MARK: The odd one out

    /// All other options begin, or end, with the same words, and the key has not even one character of them there.
    private static func oddOne(_ text: ItemText, _ key: Int) -> GrammaticalCue? {
        let others = text.distractors.map { text.options[$0] }
        guard others.count >= 3, text.ranges[key]?.isBare != true else { return nil }
        let beginning = sharedPrefix(others)
        let ending = Array(sharedPrefix(others.map { Array($0.reversed()) }).reversed())
        let option = text.options[key]
        // Words that the key has elsewhere do not set it apart; 应当 and its like are content, not form.
        if beginning.count >= 2, !option.contains(beginning), !modals.contains(beginning),
            option.first != beginning.first, option.last != others[0].last
        {
            return .oddBeginning(beginning.text)
        }
        if ending.count >= 2, !option.contains(ending), option.last != ending.last, option.first != others[0].first {
            return .oddEnding(ending.text)
        }
        return nil
    }

    private static let modals = Set(["应当", "可以", "必须", "不得", "有权", "无权", "不应"].map { [UInt16](units: $0) })

    private static func sharedPrefix(_ texts: [[UInt16]]) -> [UInt16] {
        guard var shared = texts.first else { return [] }
        for text in texts.dropFirst() {
            shared = Array(zip(shared, text).prefix { $0 == $1 }.map(\.0))
        }
        return shared
    }

    // MARK: An echo of the stem

    /// So many characters in a row, where no other option shares even two, are no accident.
    private static let echoLength = 3

    /// Only the key takes up words of the stem, and the others nothing of it.
    private static func echo(_ text: ItemText, _ key: Int) -> GrammaticalCue? {
        let stem = GramSet(text.stem)
        let option = text.options[key]
        let longest = longestShared(option, text.stem)
        let echo = longest.count >= echoLength ? longest : term(of: option, in: text.stem)
        guard let echo, text.distractors.allSatisfy({ GramSet(text.options[$0]).overlap(stem) == 0 }) else {
            return nil
        }
        return .echo(echo.text)
    }

    /// The word of the stem of which a short key is made, at its beginning or its end: 承办 in 承办人 where the stem tells
    /// of 承办制. Two characters in the middle, or in a long option, may be an accident.
    private static func term(of option: [UInt16], in stem: [UInt16]) -> [UInt16]? {
        guard (3...6).contains(option.count) else { return nil }
        // What the question does with its answer (应当怎样处理) stands in many answers.
        let told = Array(stem[..<(manners.first(in: stem)?.place ?? stem.count)])
        return [Array(option.prefix(2)), Array(option.suffix(2))].first { word in
            word.allSatisfy { isHan($0) && !indistinct.contains($0) } && !modals.contains(word)
                && told.contains(word)
        }
    }

    private static let manners = WordList(["怎样", "如何", "怎么"])
    /// Who the parties are, and numbers, are facts of the case.
    private static let indistinct = Set("甲乙丙丁戊己庚辛壬癸某该其此本各零一二两三四五六七八九十百千万亿".utf16)

    /// The longest run of characters that both have, without punctuation.
    private static func longestShared(_ option: [UInt16], _ stem: [UInt16]) -> [UInt16] {
        var best: ArraySlice<UInt16> = []
        for start in option.indices where isHan(option[start]) {
            for place in stem.indices where stem[place] == option[start] {
                var length = 1
                while start + length < option.count, place + length < stem.count,
                    option[start + length] == stem[place + length], isHan(option[start + length])
                {
                    length += 1
                }
                if length > best.count { best = option[start..<(start + length)] }
            }
        }
        return Array(best)
    }

    private static func isHan(_ unit: UInt16) -> Bool { (0x4E00...0x9FFF).contains(unit) }
}

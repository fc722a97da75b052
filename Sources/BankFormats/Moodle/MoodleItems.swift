import QuestionBank

/// What Moodle's formats do alike with items on their way out.
enum MoodleItems {
    /// What a format without case sets carries of an item: of a case set all its parts or, when one of them has no
    /// place there, nothing, because part of a case would be none.
    static func carried(
        _ item: ExchangeItem,
        asSingle carry: (ExchangeItem) -> ExchangeItem?
    ) -> [ExchangeItem] {
        let parts = parted(item)
        let carried = parts.compactMap(carry)
        return carried.count == parts.count ? carried : []
    }

    /// The items that a format without case sets has in the place of one: the shared stem in front of each part.
    private static func parted(_ item: ExchangeItem) -> [ExchangeItem] {
        guard case .caseSet(let parts) = item.answer else { return [item] }
        return parts.map { part in
            var single = part
            let isSameMarkup = item.stem.markup == .markdown && part.stem.markup == .markdown
            single.stem =
                isSameMarkup
                ? ExchangeText(item.stem.plain + "\n" + part.stem.plain, markup: .markdown)
                : ExchangeText(item.stem.plain + "\n" + part.stem.plain)
            single.category = item.category
            single.tags = item.tags + part.tags.filter { !item.tags.contains($0) }
            return single
        }
    }

    static func carried(_ truth: ExchangeTruth) -> ExchangeTruth {
        ExchangeTruth(
            key: truth.key,
            trueFeedback: MoodleText.carried(truth.trueFeedback),
            falseFeedback: MoodleText.carried(truth.falseFeedback)
        )
    }

    /// The fields besides the answer that both GIFT and Moodle XML have a place for.
    static func carriedFrame(_ item: ExchangeItem, stem: ExchangeText, answer: ExchangeAnswer) -> ExchangeItem {
        var carried = ExchangeItem(stem: stem, answer: answer)
        carried.title = MoodleConventions.title(item.title, stem: stem.plain)
        carried.category = MoodleCategory.carried(item.category)
        let feedback = MoodleConventions.feedback(
            MoodleText.carried(item.rationale),
            citations: item.citations
        )
        (carried.rationale, carried.citations) = MoodleConventions.parted(MoodleText.carried(feedback))
        return carried
    }
}

/// Blanks in the stems of fill-in items.
enum MoodleBlanks {
    /// A stem in which every run of three underscores and more is a blank, and how many there are.
    static func marked(_ stem: String) -> (stem: String, count: Int) {
        guard stem.utf8.contains(UInt8(ascii: "_")) else { return (stem, 0) }
        var marked: [UInt8] = []
        var run = 0
        var count = 0
        func close() {
            if run >= 3 {
                marked += ExchangeBlank.mark.utf8
                count += 1
            } else {
                for _ in 0..<run { marked.append(UInt8(ascii: "_")) }
            }
            run = 0
        }
        for byte in stem.utf8 {
            if byte == UInt8(ascii: "_") {
                run += 1
            } else {
                if run > 0 { close() }
                marked.append(byte)
            }
        }
        close()
        return (String(decoding: marked, as: UTF8.self), count)
    }

    /// The stem of an item with one answer to type: a blank is put behind it where it has none.
    /// - Returns: nil when it has several.
    static func single(_ stem: ExchangeText) -> (stem: ExchangeText, isGuessed: Bool)? {
        let (plain, count) = marked(stem.plain)
        guard count <= 1 else { return nil }
        let isGuessed = count == 0
        let text = isGuessed ? plain + ExchangeBlank.mark : plain
        if stem.markup == .plain { return (ExchangeText(text), isGuessed) }
        return (ExchangeText(text, markup: stem.markup, source: stem.raw), isGuessed)
    }
}

/// Texts of answers to type, in which Moodle takes `*` for any text and `\*` for an asterisk.
enum MoodleWildcard {
    /// The text that stands for every answer.
    static let all = "*"

    /// - Returns: the text with its asterisks, and whether one of them was meant for any text.
    static func read(_ text: String) -> (text: String, isWildcard: Bool) {
        guard text.utf8.contains(UInt8(ascii: "*")) else { return (text, false) }
        var scalars = String.UnicodeScalarView()
        var isWildcard = false
        for scalar in text.unicodeScalars {
            if scalar == "*" {
                if scalars.last == "\\" { scalars.removeLast() } else { isWildcard = true }
            }
            scalars.append(scalar)
        }
        return (String(scalars), isWildcard)
    }

    /// - Parameter isCatchAll: the answer is there for the feedback to all that nobody foresaw.
    static func written(_ text: String, isCatchAll: Bool) -> String {
        guard text.utf8.contains(UInt8(ascii: "*")), !(isCatchAll && text == all) else { return text }
        return text.replacing("*", with: "\\*")
    }
}

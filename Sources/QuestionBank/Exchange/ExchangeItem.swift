/// A question as a file in any format has it, before anybody asks whether it can be an item of a bank.
///
/// It holds the union of what the formats can say. A reader leaves out what its file does not say and makes nothing up;
/// what it had to guess stands among the problems of its `ReadItem`.
package struct ExchangeItem: Hashable, Sendable {
    /// The item's own name in the file: our `id`, Moodle's `idnumber`, QTI's `identifier`.
    package var id: String?
    /// A short title beside the stem, where the format has one.
    package var title: String?
    /// 题干; each blank of a fill-in item is `____` (`ExchangeBlank.mark`).
    package var stem: ExchangeText
    package var answer: ExchangeAnswer
    /// 解析, in other programs the general feedback.
    package var rationale: ExchangeText?
    /// What is said after a right, a partly right and a wrong answer.
    package var outcomeFeedback: OutcomeFeedback?
    /// Instructions for those who mark or sit.
    package var rubric: ExchangeText?
    /// Where the item belongs, from the outside in: part, chapter; 目录; `$CATEGORY`.
    package var category: [String]
    package var tags: [String]
    /// 依据 as written, one place of a law each: `《民法典》第一千零四十三条`, or `第二十二条` where the law is understood.
    package var citations: [String]
    package var level: CognitiveLevel?
    /// The share of candidates expected to answer correctly, 0 to 1.
    package var facility: Double?
    /// 分数.
    package var points: Double?
    package var enemies: [String]
    package var waivers: [Waiver]
    /// Where a bank's item was imported from, in words.
    package var origin: String?

    package init(
        id: String? = nil,
        title: String? = nil,
        stem: ExchangeText,
        answer: ExchangeAnswer,
        rationale: ExchangeText? = nil,
        outcomeFeedback: OutcomeFeedback? = nil,
        rubric: ExchangeText? = nil,
        category: [String] = [],
        tags: [String] = [],
        citations: [String] = [],
        level: CognitiveLevel? = nil,
        facility: Double? = nil,
        points: Double? = nil,
        enemies: [String] = [],
        waivers: [Waiver] = [],
        origin: String? = nil
    ) {
        self.id = id
        self.title = title
        self.stem = stem
        self.answer = answer
        self.rationale = rationale
        self.outcomeFeedback = outcomeFeedback
        self.rubric = rubric
        self.category = category
        self.tags = tags
        self.citations = citations
        self.level = level
        self.facility = facility
        self.points = points
        self.enemies = enemies
        self.waivers = waivers
        self.origin = origin
    }

    package struct OutcomeFeedback: Hashable, Sendable {
        package var correct: ExchangeText?
        package var partlyCorrect: ExchangeText?
        package var incorrect: ExchangeText?

        package init(
            correct: ExchangeText? = nil,
            partlyCorrect: ExchangeText? = nil,
            incorrect: ExchangeText? = nil
        ) {
            self.correct = correct
            self.partlyCorrect = partlyCorrect
            self.incorrect = incorrect
        }
    }
}

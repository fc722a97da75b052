import QuestionBank
import TestSupport

/// Generated questions of every sort, with the signs in them that formats keep for themselves.
struct RandomItems {
    var generator: TestGenerator
    /// false for what our own banks can hold: plain texts, full weights, five kinds.
    var isForeign = true

    private static let pieces = [
        "信访人", "应当", "自收到之日起", "15日", "内", "提出", "《民法典》", "第二十二条", "（三）", "，", "。", "；", "“甲”", "A", "B.", "=", "+",
        "-", "@", "~",
        "#", "{", "}", ":", "\\", "%", "$", "|", "<b>", "&", "&amp;", "]]>", "\"", "'", ",", "1.", "2、", "①", "√", "x",
        "（ ）", "/", "//", "::", "->", "50%",
        "答案", "解析：", "选项", "一、", "*", "_", "`", "é", "𠮷", "👩‍👧", "\u{3000}内", "  ", "\n",
    ]

    init(seed: UInt64, isForeign: Bool = true) {
        generator = TestGenerator(seed: seed)
        self.isForeign = isForeign
    }

    init(_ generator: TestGenerator, isForeign: Bool = true) {
        self.generator = generator
        self.isForeign = isForeign
    }

    /// A text that neither begins nor ends with a space and is not empty; no two of one item are the same.
    mutating func text(lines: Bool = true) -> String {
        let words = (0..<Int.random(in: 1...6, using: &generator)).map { _ in generator.element(of: Self.pieces) }
        let text = words.joined().filter { lines || $0 != "\n" }
        let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
        return "题" + String(trimmed) + String(Int.random(in: 0..<1_000_000, using: &generator))
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

    mutating func item(_ number: Int, isPart: Bool = false) -> ExchangeItem {
        var item = ExchangeItem(
            id: "t-\(number)",
            stem: ExchangeText(text()),
            answer: answer(number, isPart: isPart),
            rationale: chance(80) ? ExchangeText(text()) : nil,
            category: isPart ? [] : [text(lines: false)] + (chance(30) ? [text(lines: false)] : []),
            tags: (0..<Int.random(in: 0...2, using: &generator)).map { "标签\($0)" },
            citations: chance(80) ? ["《民法典》第一千零四十三条", "《信访工作条例》第二十二条第一款第（三）项"] : [],
            level: chance(80) ? generator.element(of: CognitiveLevel.allCases) : nil,
            facility: chance(50) ? Double(Int.random(in: 0...100, using: &generator)) / 100 : nil,
            enemies: !isPart && chance(10) ? ["t-0"] : [],
            origin: chance(20) ? "新题.xlsx" : nil
        )
        if case .blanks(let blanks, _) = item.answer {
            item.stem = ExchangeText(blanks.map { _ in text() + ExchangeBlank.mark }.joined() + "。")
        }
        if case .caseSet = item.answer {
            (item.rationale, item.level, item.facility, item.citations) = (nil, nil, nil, [])
        }
        if isForeign {
            if chance(30) { item.title = text(lines: false) }
            if chance(20) { item.points = Double(Int.random(in: 1...8, using: &generator)) / 2 }
            if chance(10) {
                item.outcomeFeedback = .init(correct: ExchangeText(text()), incorrect: ExchangeText(text()))
            }
            if chance(10) { item.rubric = ExchangeText(text()) }
        }
        return item
    }

    private mutating func answer(_ number: Int, isPart: Bool) -> ExchangeAnswer {
        switch Int.random(in: 0..<(isForeign ? 14 : 10), using: &generator) {
        case 0...2: return .choice(single())
        case 3...4: return .choice(multiple())
        case 5...6:
            var truth = ExchangeTruth(key: chance(50))
            if isForeign, chance(30) { truth.trueFeedback = ExchangeText(text()) }
            if isForeign, chance(30) { truth.falseFeedback = ExchangeText(text()) }
            return .trueFalse(truth)
        case 7...8:
            let blanks = (0..<Int.random(in: 1...3, using: &generator)).map { _ in blank() }
            return .blanks(blanks, isOrdered: blanks.count == 1 || chance(80))
        case 9 where !isPart:
            return .caseSet(
                (1...Int.random(in: 2...3, using: &generator)).map { item(number * 1000 + $0, isPart: true) }
            )
        case 10: return .essay(model: chance(50) ? ExchangeText(text()) : nil)
        case 11:
            let pairs = (0..<3).map { _ in
                ExchangeMatching.Pair(prompt: ExchangeText(text()), match: text(lines: false))
            }
            return .matching(ExchangeMatching(pairs: pairs, distractors: chance(50) ? [text(lines: false)] : []))
        case 12: return .ordering((0..<3).map { _ in ExchangeText(text(lines: false)) })
        case 13 where !isPart: return .description
        default: return .choice(single())
        }
    }

    private mutating func single() -> ExchangeChoice {
        let count = Int.random(in: 2...5, using: &generator)
        let key = Int.random(in: 0..<count, using: &generator)
        return ExchangeChoice(options: (0..<count).map { option($0 == key ? .full : .none) }, isMultiple: false)
    }

    private mutating func multiple() -> ExchangeChoice {
        let count = Int.random(in: 3...6, using: &generator)
        let keys = Set((0..<count).shuffled(using: &generator).prefix(Int.random(in: 2...count, using: &generator)))
        let share = Weight.evenShare(of: keys.count)
        return ExchangeChoice(options: (0..<count).map { option(keys.contains($0) ? share : .none) }, isMultiple: true)
    }

    private mutating func option(_ weight: Weight) -> ExchangeOption {
        var option = ExchangeOption(ExchangeText(text()), weight: weight)
        if isForeign, chance(20) { option.feedback = ExchangeText(text()) }
        return option
    }

    private mutating func blank() -> ExchangeBlank {
        var accepted = (0..<Int.random(in: 1...3, using: &generator)).map { _ in AcceptedAnswer(text(lines: false)) }
        if isForeign, chance(20) {
            accepted.append(
                AcceptedAnswer(.text(text(lines: false), isCaseSensitive: false), weight: Weight(units: 5_000_000))
            )
        }
        if isForeign, chance(20) { accepted = [AcceptedAnswer(.number("3.25", tolerance: "0.1"))] }
        return ExchangeBlank(accepted: accepted)
    }
}

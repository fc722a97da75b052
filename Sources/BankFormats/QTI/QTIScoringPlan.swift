import QuestionBank

/// How a written item is scored: its responses, its outcomes and its response processing.
struct QTIScoringPlan {
    struct Response {
        let identifier: String
        var cardinality = QTIResponse.Cardinality.single
        var baseType = "identifier"
        var correct: [String] = []
        var mapping: [(key: String, points: String, isCaseSensitive: Bool)] = []
        /// Whether one right answer is all.
        var isBounded = true
        /// Values that are compared as numbers.
        var numbers: [AcceptedAnswer] = []
    }

    static let response = "RESPONSE"
    /// Holds the options that were chosen, for their feedback.
    static let optionFeedback = "FEEDBACK"
    /// Holds `CORRECT`, `PARTLY` or `INCORRECT`.
    static let result = "RESULT"
    /// Holds `RATIONALE` from the beginning, so that the rationale is shown with any answer.
    static let solution = "SOLUTION"
    static let rationale = "RATIONALE"

    let responses: [Response]

    init(_ item: ExchangeItem) {
        switch item.answer {
        case .choice(let choice): responses = [Self.choice(choice)]
        case .trueFalse(let truth): responses = [Response(identifier: Self.response, correct: ["\(truth.key)"])]
        case .blanks(let blanks, _):
            responses = blanks.enumerated().map { index, blank in
                Self.blank(blank, blanks.count == 1 ? Self.response : Self.response + "\(index + 1)")
            }
        case .essay(let model):
            let correct = model.map { [$0.plain] } ?? []
            responses = [Response(identifier: Self.response, baseType: "string", correct: correct)]
        case .matching(let matching):
            let matches = Self.matches(of: matching)
            let keys = matching.pairs.enumerated().map { index, pair in
                "P\(index + 1) M\((matches.firstIndex(of: pair.match) ?? 0) + 1)"
            }
            responses = [
                Response(identifier: Self.response, cardinality: .multiple, baseType: "directedPair", correct: keys)
            ]
        case .ordering(let texts):
            var places: [Int: Int] = [:]
            for (number, index) in Self.shown(texts).enumerated() { places[index] = number }
            let keys = texts.indices.map { Self.option(places[$0] ?? $0) }
            responses = [Response(identifier: Self.response, cardinality: .ordered, correct: keys)]
        case .description, .caseSet: responses = []
        }
    }

    /// `A`, `B` … `Z`, `C27` …
    static func option(_ index: Int) -> String {
        guard index < 26 else { return "C\(index + 1)" }
        return String(UnicodeScalar(UInt8(65 + index)))
    }

    /// What may be put beside the prompts, in an order that does not give the pairs away.
    static func matches(of matching: ExchangeMatching) -> [String] {
        Set(matching.pairs.map(\.match) + matching.distractors).sorted(by: QTIOrder.precedes)
    }

    /// The order in which things to be ordered are shown.
    static func shown(_ texts: [ExchangeText]) -> [Int] {
        texts.indices.sorted { one, other in
            texts[one].plain == texts[other].plain
                ? one < other : QTIOrder.precedes(texts[one].plain, texts[other].plain)
        }
    }

    /// What is said after right, partly right and wrong answers, with the value that shows it.
    static func outcomes(_ item: ExchangeItem) -> [(ExchangeText, String)] {
        let feedback = item.outcomeFeedback
        return [
            (feedback?.correct, "CORRECT"), (feedback?.partlyCorrect, "PARTLY"), (feedback?.incorrect, "INCORRECT"),
        ]
        .compactMap { text, value in text.map { ($0, value) } }
    }

    private static func choice(_ choice: ExchangeChoice) -> Response {
        let keys = choice.options.indices.filter { choice.options[$0].weight > .none }
        let share = choice.isMultiple ? Weight.evenShare(of: keys.count) : .full
        let isPlain = choice.options.allSatisfy { $0.weight == share || $0.weight == .none }
        var response = Response(identifier: response, cardinality: choice.isMultiple ? .multiple : .single)
        if isPlain, choice.isMultiple || keys.count == 1 {
            response.correct = keys.map(option)
            return response
        }
        let most = choice.options.map(\.weight).max() ?? .full
        let best = choice.isMultiple ? keys : keys.filter { choice.options[$0].weight == most }
        response.correct = (choice.isMultiple ? best : Array(best.prefix(1))).map(option)
        response.mapping = choice.options.enumerated().map { index, option in
            (Self.option(index), points(option.weight), true)
        }
        response.isBounded = !choice.isMultiple
        return response
    }

    private static func blank(_ blank: ExchangeBlank, _ identifier: String) -> Response {
        var response = Response(identifier: identifier, baseType: blank.choices.isEmpty ? "string" : "identifier")
        for answer in blank.accepted {
            guard case .text(let text, let isCaseSensitive) = answer.match else {
                response.numbers.append(answer)
                continue
            }
            let key = blank.choices.isEmpty ? text : option(blank.choices.firstIndex(of: text) ?? 0)
            response.mapping.append((key, points(answer.weight), isCaseSensitive))
            if answer.weight == .full, response.correct.isEmpty { response.correct = [key] }
        }
        if !response.numbers.isEmpty {
            response.baseType = "float"
            let key = response.numbers.first { $0.weight == .full } ?? response.numbers[0]
            response.correct = [value(key.match)]
        }
        return response
    }

    /// What a number is compared with.
    static func value(_ match: AcceptedAnswer.Match) -> String {
        switch match {
        case .text(let text, _): text
        case .number(let number, _): number
        case .range(let from, _): from
        }
    }

    /// A weight as the points of an item that brings 1.
    static func points(_ weight: Weight) -> String {
        let digits = String(weight.units.magnitude)
        let padded = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
        var text = (weight.units < 0 ? "-" : "") + padded.dropLast(7) + "." + padded.suffix(7)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }
}

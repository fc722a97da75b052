import ExamRunner
import QuestionBank

/// Sits an exam as a person of some ability would, through the same seat as everybody else. What is right it knows from
/// the bank files, because a seat does not tell.
struct SimulatedCandidate {
    /// The chance of answering an item of facility one half right, 0 to 1.
    let ability: Double
    /// Items by their stem.
    let keys: [String: Item]
    /// After how many questions the candidate walks away without handing in; nil for one who stays.
    var answersBeforeLeaving: Int?
    private var generator: SeededGenerator

    init(ability: Double, keys: [String: Item], seed: UInt64) {
        self.ability = ability
        self.keys = keys
        generator = SeededGenerator(seed: seed)
    }

    /// Answers every question but a few, and hands in, or walks away.
    ///
    /// - Parameter passTime: lets some time of the exam go by.
    /// - Returns: whether it was a pass; nil when that is not known yet.
    mutating func sit(_ seat: any CandidateSeat, passTime: (Int64) -> Void) throws(SeatError) -> Bool? {
        try seat.begin()
        for (index, question) in seat.questions.enumerated() {
            if index == answersBeforeLeaving { return nil }
            passTime(Int64(8_000 + generator.number(below: 25_000)))
            try seat.record(.movedTo(question: index))
            guard generator.number(below: 100) < 98 else { continue }
            if generator.number(below: 10) == 0 { try seat.record(.flagged(question: index, isFlagged: true)) }
            try seat.record(.answered(question: index, response: response(to: question)))
        }
        let result = try seat.submit()
        guard let disclosure = result.disclosure else { return nil }
        return disclosure.marks.isPass
    }

    private mutating func response(to question: CandidateQuestion) -> Response {
        let item = keys[question.stem]
        // The odds of a right answer: ability, made easier or harder by the facility that the item's author expected.
        let chance = min(0.98, ability * (0.6 + 0.6 * (item?.expectedFacility ?? 0.7)))
        let isRight = Double(generator.number(below: 10_000)) < chance * 10_000
        if isRight, let item { return key(of: item) }
        switch question.kind {
        case .single, .caseSet:
            return .option(generator.number(below: max(1, question.options.count)))
        case .multiple:
            let chosen = question.options.indices.filter { _ in generator.number(below: 2) == 0 }
            return .options(Set(chosen.isEmpty ? [0] : chosen))
        case .trueFalse:
            return .truth(generator.number(below: 2) == 0)
        case .fillBlank:
            return .blanks(Array(repeating: "不清楚", count: question.blankCount))
        }
    }

    private func key(of item: Item) -> Response {
        switch item.answer {
        case .single(_, let key): .option(key)
        case .multiple(_, let key): .options(key)
        case .trueFalse(let key): .truth(key)
        case .fillBlank(let blanks, _): .blanks(blanks.map { $0.accepted.first ?? "" })
        }
    }
}

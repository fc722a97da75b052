import ExamOffice
import ExamRunner
import QuestionBank
import TestSupport
import Testing

/// Anything that can happen to a candidate, in any order, against a model that is too simple to be wrong.
@Suite("Any course of an exam")
struct RandomSittingTests {
    enum Step {
        case answer(question: Int, variant: Int)
        case clear(question: Int)
        case flag(question: Int, Bool)
        case move(question: Int)
        case wait(seconds: Int)
        case setClock(minutes: Int)
        case lookAtClock
        case kill
        case reboot(minutes: Int)
    }

    /// What the candidate was told is saved, and how much time has really passed.
    private struct Model {
        var responses: [Int: Response] = [:]
        var flagged: Set<Int> = []
        var position = 0
        var elapsed: Int64 = 0

        mutating func apply(_ happening: AttemptEvent.Happening) {
            switch happening {
            case .answered(let question, let response): responses[question] = response
            case .flagged(let question, let isFlagged):
                if isFlagged { flagged.insert(question) } else { flagged.remove(question) }
            case .movedTo(let question): position = question
            default: break
            }
        }
    }

    private static func steps(_ generator: inout TestGenerator) -> [Step] {
        (0..<Int.random(in: 5...40, using: &generator)).map { _ in
            let question = Int.random(in: 0..<7, using: &generator)
            return switch Int.random(in: 0...15, using: &generator) {
            case 0...4: .answer(question: question, variant: Int.random(in: 0...9, using: &generator))
            case 5: .clear(question: question)
            case 6, 7: .flag(question: question, Bool.random(using: &generator))
            case 8, 9: .move(question: question)
            case 10, 11: .wait(seconds: Int.random(in: 0...60, using: &generator))
            case 12: .setClock(minutes: Int.random(in: -90...90, using: &generator))
            case 13: .lookAtClock
            case 14: .kill
            default: .reboot(minutes: Int.random(in: 0...1, using: &generator))
            }
        }
    }

    private static func response(_ question: CandidateQuestion, _ variant: Int) -> Response {
        switch question.kind {
        case .single: .option(variant % question.options.count)
        case .multiple: .options(Set(question.options.indices.filter { variant >> $0 & 1 == 1 }))
        case .trueFalse: .truth(variant % 2 == 0)
        default: .blanks(variant % 2 == 0 ? ["十五日", "三人"] : ["", "\"样例\\\(variant)"])
        }
    }

    /// - Returns: whether the seat did what it should.
    private static func take(
        _ step: Step,
        at seat: Sitting,
        _ clock: ManualClock,
        _ model: inout Model
    ) throws -> Bool {
        var happening: AttemptEvent.Happening?
        switch step {
        case .answer(let question, let variant):
            happening = .answered(question: question, response: response(seat.questions[question], variant))
        case .clear(let question): happening = .answered(question: question, response: nil)
        case .flag(let question, let isFlagged): happening = .flagged(question: question, isFlagged: isFlagged)
        case .move(let question): happening = .movedTo(question: question)
        case .wait(let seconds):
            clock.pass(seconds: seconds)
            model.elapsed += Int64(seconds) * 1000
        case .setClock(let minutes):
            clock.setWall(byMinutes: minutes)
            // So that a reboot, over which only the wall counts, comes after the jump is on record.
            _ = try seat.timeLeft()
        case .lookAtClock: _ = try seat.timeLeft()
        case .kill: break
        case .reboot(let minutes):
            clock.reboot(afterMinutes: minutes)
            model.elapsed += Int64(minutes) * 60_000
        }
        guard let happening else { return true }
        do {
            try seat.record(happening)
            model.apply(happening)
            return true
        } catch SeatError.timeIsUp {
            return model.elapsed >= 600_000
        }
    }

    @Test("no acknowledged answer is lost, no time is given or taken, and the state is the fold of the events")
    func anyCourse() {
        forAll(count: 20) { generator in
            Self.steps(&generator)
        } shrink: { steps in
            steps.indices.map { index in
                var fewer = steps
                fewer.remove(at: index)
                return fewer
            }
        } property: { steps in
            let sample = try SampleOffice()
            var office = sample.office
            var sitting: Sitting? = try sample.begun()
            var model = Model()
            for step in steps {
                guard sitting?.state?.phase == .inProgress else { break }
                guard try sitting.map({ try Self.take(step, at: $0, sample.clock, &model) }) == true else {
                    return false
                }
                switch step {
                case .kill, .reboot:
                    sitting = nil
                    office = try sample.reopened()
                    sitting = try office.sit(examID: "e1", staffID: "0001", seat: "pts/2")
                default: break
                }
                guard let now = sitting?.state, now.responses == model.responses, now.flagged == model.flagged,
                    now.position == model.position,
                    try sitting?.timeLeft() == (now.phase == .inProgress ? max(0, 600_000 - model.elapsed) : 0)
                else { return false }
                let events = try office.events(examID: "e1", staffID: "0001", attempt: 1)
                let unmarked = events.filter { if case .marked = $0.happening { false } else { true } }
                guard try AttemptState(unmarked) == sitting?.state else { return false }
            }
            if sitting?.state?.phase == .inProgress { _ = try sitting?.submit() }
            let result = try office.result(examID: "e1", staffID: "0001")
            return result.disclosure?.questions.enumerated().allSatisfy { index, question in
                question.response == model.responses[index]
            } == true && result.timeUsed == min(600_000, model.elapsed)
        }
    }
}

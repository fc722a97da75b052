package import ExamRunner

/// How a sitting of the exam ended, for the caller to say what comes next.
package enum ExamEnding: Hashable, Sendable {
    /// The attempt is handed in.
    case submitted(AttemptResult)
    /// The candidate left; everything acknowledged is saved and the clock runs on.
    case left
    /// Standard input ended before the exam; as with `left`.
    case suspended
    /// A signal ended the program, or the terminal went away (SIGHUP); what could be saved is.
    case terminated(signal: Int32)
    /// The seat would not go on.
    case refused(SeatError)
}

/// Runs a model against a seat: every effect is one call, its outcome goes back into the model before the next.
package struct ExamSession {
    package private(set) var model: ExamModel
    /// Set once the candidate is done with the screen.
    package private(set) var ending: ExamEnding?
    private let seat: any CandidateSeat

    package init(model: ExamModel, seat: any CandidateSeat) {
        self.model = model
        self.seat = seat
        // An attempt in progress goes on without a welcome.
        if let state = seat.state { send(.began(seat.questions, state)) }
    }

    package mutating func send(_ message: Message) {
        perform(model.update(message))
    }

    /// Saves what can be saved because the program must go now.
    package mutating func saveEverything() {
        if model.isSitting { perform(model.saves) }
    }

    private mutating func perform(_ effects: [Effect]) {
        for effect in effects where ending == nil {
            guard let outcome = run(effect) else { continue }
            perform(model.update(outcome))
            // What follows was meant for the case that this succeeds: nobody leaves on a failed write.
            if case .failed = outcome { return }
        }
    }

    private mutating func run(_ effect: Effect) -> Message? {
        do throws(SeatError) {
            switch effect {
            case .begin:
                try seat.begin()
                guard let state = seat.state else { throw .damaged(detail: "begin") }
                return .began(seat.questions, state)
            case .record(let happening):
                try seat.record(happening)
                return .saved(happening)
            case .readClock: return .time(try seat.timeLeft())
            case .submit: return .handedIn(try seat.submit())
            case .fetchResult: return .handedIn(try seat.result())
            case .leave:
                ending = endingOnLeave
                return nil
            }
        } catch {
            return .failed(effect, error)
        }
    }

    private var endingOnLeave: ExamEnding {
        if let result = model.result { return .submitted(result) }
        if case .refused(let error) = model.page { return .refused(error) }
        return .left
    }
}

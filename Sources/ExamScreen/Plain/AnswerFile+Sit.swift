package import ExamRunner

extension AnswerFile {
    /// How sitting an exam from a file ended.
    package enum Outcome: Hashable, Sendable {
        case submitted(AttemptResult)
        /// The file has problems, or answers do not fit the paper. Nothing was recorded or handed in. Whether there is
        /// an attempt, begun now or before, whose clock runs on, with the milliseconds left where they could be read.
        case unreadable([Problem], hasBegun: Bool, timeLeft: Int64?)
        /// The seat would not go on; so many answers were saved before.
        case refused(SeatError, saved: Int)
    }

    /// Begins or goes on, records every answer of the file, and hands in. Nothing begins with a file that has problems
    /// of its own; what does not fit the paper shows only once there is one.
    package func sit(_ seat: any CandidateSeat) -> Outcome {
        var saved = 0
        do throws(SeatError) {
            if case .submitted = seat.state?.phase { throw .alreadySubmitted }
            if seat.state == nil {
                guard problems.isEmpty else { return .unreadable(problems, hasBegun: false, timeLeft: nil) }
                try seat.begin()
            }
            let responses: [(question: Int, response: Response?)]
            do {
                responses = try self.responses(to: seat.questions)
            } catch {
                return .unreadable(error.problems, hasBegun: true, timeLeft: try? seat.timeLeft())
            }
            for (question, response) in responses {
                try seat.record(.answered(question: question, response: response))
                saved += 1
            }
            return .submitted(try seat.submit())
        } catch {
            if error == .timeIsUp || error == .alreadySubmitted, let result = try? seat.result() {
                return .submitted(result)
            }
            return .refused(error, saved: saved)
        }
    }
}

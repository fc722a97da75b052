package import ExamRunner

extension AnswerFile {
    /// How sitting an exam from a file ended.
    package enum Outcome: Hashable, Sendable {
        case submitted(AttemptResult)
        /// Answers do not fit the paper. Nothing was recorded or handed in; an attempt that was begun goes on.
        case unreadable([Problem])
        /// The seat would not go on; so many answers were saved before.
        case refused(SeatError, saved: Int)
    }

    /// Begins or goes on, records every answer of the file, and hands in.
    package func sit(_ seat: any CandidateSeat) -> Outcome {
        var saved = 0
        do throws(SeatError) {
            if seat.state == nil { try seat.begin() }
            let responses: [(question: Int, response: Response?)]
            do {
                responses = try self.responses(to: seat.questions)
            } catch {
                return .unreadable(error.problems)
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

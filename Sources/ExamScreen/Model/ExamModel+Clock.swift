import ExamRunner

extension ExamModel {
    /// From when on the countdown warns, in milliseconds.
    package static let firstWarning: Int64 = 5 * 60_000
    package static let lastWarning: Int64 = 60_000
    /// For how long the first warning stays.
    static let firstWarningShown: Int64 = 20_000
    /// A blank is saved when no key came for so many ticks.
    static let draftTicks = 2
    /// So close to the deadline nothing waits any more.
    static let draftMargin: Int64 = 3_000

    mutating func ticked() -> [Effect] {
        switch page {
        case .welcome, .refused, .result: return []
        // Handing in again is harmless: the seat answers that it is done, and the result is fetched.
        case .timeUp: return result == nil ? [.submit] : []
        case .question, .sheet, .review: break
        }
        // Counted down here as well, so that a clock that cannot be read for a moment does not stand still.
        if let timeLeft { self.timeLeft = max(0, timeLeft - 1000) }
        if let age = draftAge {
            draftAge = age + 1
            wantsSave = age + 1 >= Self.draftTicks || (timeLeft ?? .max) <= Self.draftMargin
        }
        return (wantsSave ? saves : []) + [.readClock]
    }

    mutating func clockRead(_ left: Int64) -> [Effect] {
        timeLeft = max(0, left)
        guard left <= 0, isSitting else { return [] }
        timeIsUp()
        return [.submit]
    }

    /// What is not saved by now does not count, so it is not shown either.
    mutating func timeIsUp() {
        answers = savedAnswers
        flags = savedFlags
        saveError = nil
        draftAge = nil
        timeLeft = 0
        dialog = nil
        note = nil
        page = .timeUp
    }

    /// The warning that the time left calls for, in minutes.
    package var warning: Int? {
        guard let timeLeft, isSitting, timeLeft > 0 else { return nil }
        if timeLeft <= Self.lastWarning { return 1 }
        let limit = Int64(exam.timeLimitMinutes) * 60_000
        let isRecent = timeLeft <= Self.firstWarning && timeLeft > Self.firstWarning - Self.firstWarningShown
        return isRecent && limit > Self.firstWarning ? 5 : nil
    }
}

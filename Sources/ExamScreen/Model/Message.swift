package import ExamRunner

/// What happens to the model.
package enum Message: Hashable, Sendable {
    case key(Key)
    /// A second has gone by.
    case tick
    case resized(Size)
    case began([CandidateQuestion], AttemptState)
    /// An answer, a flag or a move is on disk.
    case saved(AttemptEvent.Happening)
    /// Milliseconds left by the clock that decides.
    case time(Int64)
    case handedIn(AttemptResult)
    case failed(Effect, SeatError)
}

/// What the model wants done in the world; each is one call of the seat, or the end of the program.
package enum Effect: Hashable, Sendable {
    case begin
    case record(AttemptEvent.Happening)
    case readClock
    case submit
    case fetchResult
    case leave
}

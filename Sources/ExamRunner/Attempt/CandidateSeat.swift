/// What a candidate's screen may ask of the record: the exam screen, the line-by-line mode and an answer file all sit
/// an exam through it and through nothing else.
package protocol CandidateSeat: AnyObject {
    var exam: Exam { get }
    /// Who sits: `name (工号)`.
    var candidate: String { get }
    /// Which attempt this is, from 1.
    var attemptNumber: Int { get }
    /// The questions in the paper's order; empty until the attempt has begun.
    var questions: [CandidateQuestion] { get }
    /// nil until the attempt has begun.
    var state: AttemptState? { get }

    /// Draws the paper and starts the clock; on disk when it returns.
    func begin() throws(SeatError)
    /// Adds one thing to the attempt: an answer, a flag, a move. It is on disk when the call returns.
    func record(_ happening: AttemptEvent.Happening) throws(SeatError)
    /// Hands in and marks.
    func submit() throws(SeatError) -> AttemptResult
    /// Milliseconds left by the clock that decides; also notes a jump of the wall clock.
    func timeLeft() throws(SeatError) -> Int64
    /// The result of an attempt that has been handed in.
    func result() throws(SeatError) -> AttemptResult
}

/// Why a seat could not do what was asked.
package enum SeatError: Error, Hashable, Sendable {
    /// The time is up; the attempt has been handed in with every answer saved before.
    case timeIsUp
    /// The attempt has been handed in already.
    case alreadySubmitted
    /// The exam's window is closed.
    case windowClosed
    /// The exam was scheduled anew between taking the seat and beginning; coming in again shows it as it is now.
    case examChanged
    /// Laws have changed, and what is left of the banks does not fill a paper; whoever runs the exam must act.
    case tooFewItems
    /// Another process works on the record; trying again may help.
    case busy
    /// The record could not be written; nothing of it is on disk.
    case notSaved(RefusedWrite)
    /// The record does not make sense: an event is missing or out of place.
    case damaged(detail: String)

    /// Why nothing could be written.
    package enum RefusedWrite: Hashable, Sendable {
        case diskFull
        /// No permission, or storage that can only be read.
        case notWritable
        /// Anything else; the text is the system's own.
        case system(detail: String)
    }
}

/// One thing that happened in an attempt. Events are only ever added.
package struct AttemptEvent: Hashable, Sendable, Codable {
    /// 0 for the first event of an attempt, then without gaps.
    package let sequence: Int
    package let at: ClockReading
    package let happening: Happening

    package init(sequence: Int, at: ClockReading, happening: Happening) {
        self.sequence = sequence
        self.at = at
        self.happening = happening
    }

    /// Questions are counted from 0 in the paper's order.
    package enum Happening: Hashable, Sendable, Codable {
        /// The candidate began, at the seat named; the deadline is fixed here once and for all.
        case started(deadline: Instant, seat: String = "")
        /// The candidate came back after the program had ended, at the seat named (terminal, process).
        case resumed(seat: String)
        /// An answer, or nil when it was cleared.
        case answered(question: Int, response: Response?)
        case flagged(question: Int, isFlagged: Bool)
        /// The candidate turned to a question; kept so that a resumed attempt opens there.
        case movedTo(question: Int)
        /// The wall clock was found moved by so many milliseconds; the attempt's own time was not.
        case clockJumped(milliseconds: Int64)
        case submitted(by: Submitter)
        /// The marks, by whom (a person or the program) and why.
        case marked(MarkSheet, by: String, reason: String)
    }

    package enum Submitter: String, Hashable, Sendable, Codable {
        case candidate
        case deadline
    }
}

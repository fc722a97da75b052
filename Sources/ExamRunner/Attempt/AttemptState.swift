/// Where an attempt stands: the fold over its events.
package struct AttemptState: Hashable, Sendable {
    package enum Phase: Hashable, Sendable {
        case inProgress
        case submitted(by: AttemptEvent.Submitter, at: Instant)
    }

    package private(set) var startedAt: Instant
    package private(set) var deadline: Instant
    package private(set) var timer: AttemptTimer
    package private(set) var responses: [Int: Response] = [:]
    package private(set) var flagged: Set<Int> = []
    package private(set) var position = 0
    package private(set) var phase = Phase.inProgress
    package private(set) var marks: MarkSheet?
    package private(set) var clockJumps: [Int64] = []
    package private(set) var eventCount = 0

    /// What is wrong with a list of events.
    package enum Damage: Error, Hashable {
        /// The first event is missing or is no start.
        case noStart
        /// An event's number is not one more than the one before.
        case gap(expected: Int, found: Int)
        /// An event came that the phase does not allow, such as an answer after hand-in.
        case outOfPlace(sequence: Int)
    }

    package init(_ events: some Sequence<AttemptEvent>) throws(Damage) {
        var iterator = events.makeIterator()
        guard let first = iterator.next(), first.sequence == 0, case .started(let deadline, _) = first.happening else {
            throw .noStart
        }
        startedAt = first.at.wall
        self.deadline = deadline
        timer = AttemptTimer(startingAt: first.at)
        eventCount = 1
        while let event = iterator.next() { try apply(event) }
    }

    /// Takes one more event in.
    package mutating func apply(_ event: AttemptEvent) throws(Damage) {
        guard event.sequence == eventCount else { throw .gap(expected: eventCount, found: event.sequence) }
        switch event.happening {
        case .started:
            throw .outOfPlace(sequence: event.sequence)
        case .marked(let sheet, _, _):
            guard case .submitted = phase else { throw .outOfPlace(sequence: event.sequence) }
            marks = sheet
        default:
            guard phase == .inProgress else { throw .outOfPlace(sequence: event.sequence) }
        }
        eventCount += 1
        // A mark may come years later from another machine: it moves no attempt's time.
        if case .marked = event.happening { return }
        timer.advance(to: event.at)

        switch event.happening {
        case .answered(let question, let response): responses[question] = response
        case .flagged(let question, true): flagged.insert(question)
        case .flagged(let question, false): flagged.remove(question)
        case .movedTo(let question): position = question
        case .clockJumped(let milliseconds): clockJumps.append(milliseconds)
        case .submitted(let submitter): phase = .submitted(by: submitter, at: min(timer.now, deadline))
        case .started, .resumed, .marked: break
        }
    }

    /// What is left before the deadline, in milliseconds; 0 when it has passed.
    package func timeLeft(at reading: ClockReading) -> Int64 {
        max(0, deadline.milliseconds - timer.time(at: reading).milliseconds)
    }

    package func isOverdue(at reading: ClockReading) -> Bool { timeLeft(at: reading) == 0 }

    /// From start to hand-in, in milliseconds; nil while it goes on.
    package var timeUsed: Int64? {
        guard case .submitted(_, let end) = phase else { return nil }
        return end.milliseconds - startedAt.milliseconds
    }
}

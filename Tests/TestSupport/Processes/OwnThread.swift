import Foundation

/// Runs blocking work on a thread of its own, so that waiting tests do not use up the few threads that run tasks.
package func onOwnThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        let thread = Thread { continuation.resume(with: Result { try work() }) }
        thread.name = "blocking test work"
        thread.start()
    }
}

/// A point in time until which something may take, by a clock that nobody moves.
struct Deadline {
    private let end: ContinuousClock.Instant

    init(in duration: Duration) {
        end = ContinuousClock.now.advanced(by: duration)
    }

    /// What poll(2) takes: milliseconds left, 0 when it has passed, rounded up so that nobody spins.
    var millisecondsLeft: Int32 {
        let left = ContinuousClock.now.duration(to: end).components
        guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
        let milliseconds = left.seconds * 1000 + (left.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return Int32(clamping: milliseconds)
    }

    var hasPassed: Bool { ContinuousClock.now >= end }
}

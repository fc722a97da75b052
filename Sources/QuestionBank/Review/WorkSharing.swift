/// Independent pieces of work and who does them: one processor, or all that a caller has.
///
/// The checks are pure functions of their input; that they may be shared out changes how long they take and nothing else.
package protocol WorkSharing: Sendable {
    /// The results of the pieces numbered from 0, in order.
    func map<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value]
}

extension WorkSharing {
    /// The results for runs of a list, a few for each processor, in order.
    func mapRuns<Value: Sendable>(of count: Int, _ work: @Sendable (Range<Int>) -> [Value]) -> [Value] {
        // Small runs level out how long they take; below, handing out costs more than it gains.
        let size = max(64, (count + 31) / 32)
        return map((count + size - 1) / size) { number in
            work(number * size..<min(count, (number + 1) * size))
        }
        .flatMap(\.self)
    }
}

/// One piece after the other.
package struct OneProcessor: WorkSharing {
    package init() {}

    package func map<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
        (0..<count).map(work)
    }
}

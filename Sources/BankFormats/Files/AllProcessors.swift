import Foundation
import QuestionBank

/// Shares work out over all processors of the machine.
package struct AllProcessors: WorkSharing {
    package init() {}

    package func map<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
        guard count > 1 else { return (0..<count).map(work) }
        let results = ResultTable<Value>(count: count)
        DispatchQueue.concurrentPerform(iterations: count) { index in results.set(index, to: work(index)) }
        return results.values
    }
}

extension AllProcessors {
    /// Shares the members of a range out in shares of so many, and gives what came of them in their order. For work that
    /// is too small to be handed over one by one.
    func map<Value: Sendable>(
        _ range: Range<Int>,
        inSharesOf size: Int,
        _ work: @Sendable (Range<Int>) -> [Value]
    ) -> [Value] {
        let shares = map((range.count + size - 1) / size) { share in
            let start = range.lowerBound + share * size
            return work(start..<min(start + size, range.upperBound))
        }
        return Array(shares.joined())
    }
}

/// Results that arrive on several threads.
private final class ResultTable<Value: Sendable>: @unchecked Sendable {
    // Every access holds the lock.
    private var table: [Value?]
    private let lock = NSLock()

    init(count: Int) {
        table = Array(repeating: nil, count: count)
    }

    func set(_ index: Int, to value: Value) {
        lock.withLock { table[index] = value }
    }

    var values: [Value] { lock.withLock { table.compactMap { $0 } } }
}

import Foundation

/// Reads a file on a thread of its own, so that it is read further while what it said is being understood.
enum ReadAhead {
    /// What is handed over at a time: enough that the handing over costs nothing beside the reading.
    private static let count = 256
    /// Large parts are handed over sooner, so that what waits stays small in memory.
    private static let size = 256 << 10

    /// - Parameters:
    ///   - size: of a part, in bytes; roughly.
    ///   - read: reads to the end and hands over the parts one by one. Runs on the other thread.
    ///   - receive: takes the parts in their order, on the caller's thread, and all of them before a problem is thrown.
    static func run<Part: Sendable>(
        size: @escaping @Sendable (Part) -> Int,
        _ read: @escaping @Sendable (_ handOver: (Part) -> Void) throws(FileProblem) -> Void,
        receive: (Part) -> Void
    ) throws(FileProblem) {
        let belt = Belt<Part>()
        DispatchQueue.global().async {
            var batch: [Part] = []
            var waiting = 0
            var problem: FileProblem?
            do throws(FileProblem) {
                try read { part in
                    waiting += size(part)
                    batch.append(part)
                    if batch.count >= Self.count || waiting >= Self.size {
                        belt.put(batch)
                        batch = []
                        waiting = 0
                    }
                }
            } catch {
                problem = error
            }
            belt.put(batch)
            belt.end(problem)
        }
        while let batch = belt.take() { batch.forEach(receive) }
        if let problem = belt.problem { throw problem }
    }
}

/// What one thread has read and the other has not taken yet.
private final class Belt<Part: Sendable>: @unchecked Sendable {
    private static var room: Int { 8 }

    // Every access holds the lock.
    private let condition = NSCondition()
    private var batches: [[Part]] = []
    private var hasEnded = false
    private var failure: FileProblem?

    /// Waits while there is no room.
    func put(_ batch: [Part]) {
        condition.withLock {
            while batches.count == Self.room { condition.wait() }
            batches.append(batch)
            condition.signal()
        }
    }

    func end(_ problem: FileProblem?) {
        condition.withLock {
            hasEnded = true
            failure = problem
            condition.signal()
        }
    }

    /// Waits for the next batch; nil behind the last.
    func take() -> [Part]? {
        condition.withLock {
            while batches.isEmpty, !hasEnded { condition.wait() }
            guard !batches.isEmpty else { return nil }
            condition.signal()
            return batches.removeFirst()
        }
    }

    /// What ended the reading.
    var problem: FileProblem? { condition.withLock { failure } }
}

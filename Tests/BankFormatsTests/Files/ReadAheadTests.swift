import Foundation
import Testing

@testable import BankFormats

@Suite struct ReadAheadTests {
    private static let damage = FileProblem.noDocument(path: "题目.docx")

    @Test(arguments: [0, 1, 255, 256, 257, 100_000])
    func partsComeInTheirOrder(count: Int) throws {
        var received: [Int] = []
        try ReadAhead.run(size: \.bitWidth) { (handOver) throws(FileProblem) in
            for number in 0..<count { handOver(number) }
        } receive: {
            received.append($0)
        }
        #expect(received == Array(0..<count))
    }

    @Test func everythingInFrontOfAProblemComesBeforeIt() {
        var received = 0
        #expect(throws: Self.damage) {
            try ReadAhead.run(size: \.bitWidth) { (handOver) throws(FileProblem) in
                for number in 0..<1000 { handOver(number) }
                throw Self.damage
            } receive: { _ in
                received += 1
            }
        }
        #expect(received == 1000)
    }

    /// However slowly they are taken, no more large parts are in memory than one for each batch that may wait.
    @Test func fewLargePartsWait() throws {
        let alive = Counter()
        var most = 0
        try ReadAhead.run(size: \Counter.Part.size) { (handOver) throws(FileProblem) in
            for _ in 0..<200 { handOver(Counter.Part(alive)) }
        } receive: { _ in
            most = max(most, alive.count)
        }
        #expect(most > 0)
        #expect(most <= 12)
    }
}

/// Counts what is in memory.
private final class Counter: @unchecked Sendable {
    final class Part: Sendable {
        let size = 1 << 20
        private let counter: Counter

        init(_ counter: Counter) {
            self.counter = counter
            counter.change(by: 1)
        }

        deinit { counter.change(by: -1) }
    }

    // Every access holds the lock.
    private let lock = NSLock()
    private var living = 0

    var count: Int { lock.withLock { living } }

    private func change(by step: Int) { lock.withLock { living += step } }
}

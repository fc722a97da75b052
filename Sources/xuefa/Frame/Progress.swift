import Synchronization

/// How far long work has come, on a terminal; silent where standard error is none.
final class Progress: Sendable {
    /// nil while nobody knows how much there is.
    private let total: Int?
    private let title: String
    private let done = Mutex(0)
    private let isShown = Console.errorIsTerminal
    private let started = ContinuousClock.now

    init(total: Int?, _ title: String) {
        self.total = total
        self.title = title
    }

    func step() {
        let count = done.withLock { count in
            count += 1
            return count
        }
        // Work that is over in a second needs no progress.
        guard isShown, ContinuousClock.now - started > .seconds(1) else { return }
        // Often enough for the eye, and seldom enough to cost nothing.
        guard total != nil || count.isMultiple(of: 100) else { return }
        Console.errorRaw("\r\(title) \(count)\(total.map { "/\($0)" } ?? "")\u{1B}[K")
    }

    func finish() {
        if isShown { Console.errorRaw("\r\u{1B}[K") }
    }
}

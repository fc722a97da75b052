import ExamOffice
import ExamRunner
import Synchronization

/// A clock that the sample office turns by hand, so that a year of attempts fits into a second.
final class SimulatedClock: OfficeClock {
    private let now: Mutex<Instant>

    init(at start: Instant) {
        now = Mutex(start)
    }

    func turn(to instant: Instant) {
        now.withLock { $0 = instant }
    }

    func advance(milliseconds: Int64) {
        now.withLock { $0 = $0.adding(milliseconds: milliseconds) }
    }

    func reading() -> ClockReading {
        let wall = now.withLock { $0 }
        return ClockReading(wall: wall, boot: "sample", uptime: wall.milliseconds)
    }
}

import ExamOffice
import ExamRunner
import Synchronization

/// A clock that stands still until a test moves it.
final class ManualClock: OfficeClock {
    private struct Hands {
        var wall: Int64
        var boot = 0
        var uptime: Int64 = 1_000_000
    }

    private let hands: Mutex<Hands>

    init(_ wall: Instant) {
        hands = Mutex(Hands(wall: wall.milliseconds))
    }

    func reading() -> ClockReading {
        hands.withLock {
            ClockReading(wall: Instant(milliseconds: $0.wall), boot: "boot-\($0.boot)", uptime: $0.uptime)
        }
    }

    /// Lets time pass, as both clocks see it.
    func pass(minutes: Int = 0, seconds: Int = 0, milliseconds: Int64 = 0) {
        let span = Int64(minutes * 60 + seconds) * 1000 + milliseconds
        hands.withLock {
            $0.wall += span
            $0.uptime += span
        }
    }

    /// Somebody sets the wall clock.
    func setWall(byMinutes minutes: Int) {
        hands.withLock { $0.wall += Int64(minutes) * 60_000 }
    }

    /// The machine goes down and comes back after so long.
    func reboot(afterMinutes minutes: Int) {
        hands.withLock {
            $0.wall += Int64(minutes) * 60_000
            $0.boot += 1
            $0.uptime = 5_000
        }
    }
}

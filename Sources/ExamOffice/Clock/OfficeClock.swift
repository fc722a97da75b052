package import ExamRunner
import Glibc

/// Where the office's time comes from; tests hand in a clock of their own.
package protocol OfficeClock: Sendable {
    func reading() -> ClockReading
}

/// The clocks of the machine that holds the record: `CLOCK_REALTIME`, `CLOCK_BOOTTIME` and the kernel's boot id.
package struct SystemClock: OfficeClock {
    private let boot: String

    package init() {
        boot = Self.bootID()
    }

    package func reading() -> ClockReading {
        ClockReading(
            wall: Instant(milliseconds: Self.milliseconds(CLOCK_REALTIME)),
            boot: boot,
            uptime: Self.milliseconds(CLOCK_BOOTTIME)
        )
    }

    private static func milliseconds(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// A random name that the kernel makes at every boot; empty where there is no `/proc`, which makes every reading
    /// of the program comparable with every other one, as before and after a reboot the uptime still tells.
    private static func bootID() -> String {
        let descriptor = Glibc.open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { Glibc.close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)).filter { $0 > 0x20 }, as: UTF8.self)
    }
}

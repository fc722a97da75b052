import TestSupport
import Testing

/// What the exam's clock tests stand on: libfaketime moves the wall clock of a running program and no other clock.
@Suite("Moving a program's wall clock", .enabled(if: FakeWallClock.isAvailable, "the package faketime is missing"))
struct FakeWallClockTests {
    @Test("a change reaches a program that runs, and the time since boot stays")
    func moves() async throws {
        let clock = try FakeWallClock()
        let script = """
            import sys, time
            for line in sys.stdin:
                print(int(time.time()), int(time.clock_gettime(time.CLOCK_BOOTTIME)), flush=True)
            """
        let runner = ProcessRunner(program: "/usr/bin/python3", clock: clock)
        let process = try runner.start(["-c", script])
        let start = ContinuousClock.now
        var readings: [[Int]] = []
        for (count, offset) in [0, 3600, -3600].enumerated() {
            try clock.setOffset(seconds: offset)
            process.send("\n")
            let output = try await process.waitForOutput("a reading") { $0.count { $0 == "\n" } == count + 1 }
            let last = output.split(separator: "\n")[count]
            readings.append(last.split(separator: " ").compactMap { Int($0) })
        }
        // A busy machine may take long between two readings, by either clock.
        func moved(_ count: Int) -> Int {
            (readings[count][0] - readings[0][0]) - (readings[count][1] - readings[0][1])
        }
        #expect((3598...3602).contains(moved(1)))
        #expect((-3602...(-3598)).contains(moved(2)))
        let passed = Int((ContinuousClock.now - start) / .seconds(1))
        #expect((0...passed + 1).contains(readings[2][1] - readings[0][1]))
        process.endInput()
        #expect(try await process.finish().status == 0)
    }
}

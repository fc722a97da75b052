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
        var readings: [[Int]] = []
        for (count, offset) in [0, 3600, -3600].enumerated() {
            try clock.setOffset(seconds: offset)
            process.send("\n")
            let output = try await process.waitForOutput("a reading") { $0.count { $0 == "\n" } == count + 1 }
            let last = output.split(separator: "\n")[count]
            readings.append(last.split(separator: " ").compactMap { Int($0) })
        }
        #expect((3595...3660).contains(readings[1][0] - readings[0][0]))
        #expect((-3605...(-3540)).contains(readings[2][0] - readings[0][0]))
        #expect((0...60).contains(readings[2][1] - readings[0][1]))
        process.endInput()
        #expect(try await process.finish().status == 0)
    }
}

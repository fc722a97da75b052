import ExamRunner
import TestSupport
import Testing

@Suite("The time of an attempt")
struct AttemptTimerTests {
    private func reading(wall: Int64, uptime: Int64, boot: String = "first") -> ClockReading {
        ClockReading(wall: Instant(milliseconds: 1_000_000_000 + wall), boot: boot, uptime: uptime)
    }

    private func passed(_ timer: AttemptTimer) -> Int64 { timer.now.milliseconds - 1_000_000_000 }

    @Test("time runs by the time since boot")
    func runs() {
        var timer = AttemptTimer(startingAt: reading(wall: 0, uptime: 500))
        #expect(timer.advance(to: reading(wall: 60_000, uptime: 60_500)) == nil)
        #expect(passed(timer) == 60_000)
    }

    @Test(
        "a wall clock that is moved neither gives nor takes time, and the jump is told",
        arguments: [3_600_000, -3_600_000]
    )
    func jump(by distance: Int64) {
        var timer = AttemptTimer(startingAt: reading(wall: 0, uptime: 0))
        #expect(timer.advance(to: reading(wall: 30_000 + distance, uptime: 30_000)) == distance)
        #expect(passed(timer) == 30_000)
        #expect(timer.advance(to: reading(wall: 60_000 + distance, uptime: 60_000)) == nil)
        #expect(timer.advance(to: reading(wall: 90_000, uptime: 90_000)) == -distance)
        #expect(passed(timer) == 90_000)
    }

    @Test("a time server's small steps are no jump")
    func slew() {
        var timer = AttemptTimer(startingAt: reading(wall: 0, uptime: 0))
        #expect(timer.advance(to: reading(wall: 12_000, uptime: 10_000)) == nil)
        #expect(timer.advance(to: reading(wall: 18_000, uptime: 20_000 - 1)) == -3_999)
        #expect(passed(timer) == 19_999)
    }

    @Test("time asleep counts, for the time since boot includes it")
    func suspended() {
        var timer = AttemptTimer(startingAt: reading(wall: 0, uptime: 0))
        #expect(timer.advance(to: reading(wall: 7_200_000, uptime: 7_200_000)) == nil)
        #expect(passed(timer) == 7_200_000)
    }

    @Test("over a reboot the wall clock counts")
    func reboot() {
        var timer = AttemptTimer(startingAt: reading(wall: 0, uptime: 900_000))
        #expect(timer.advance(to: reading(wall: 120_000, uptime: 20_000, boot: "second")) == nil)
        #expect(passed(timer) == 120_000)
        #expect(timer.advance(to: reading(wall: 130_000, uptime: 30_000, boot: "second")) == nil)
        #expect(passed(timer) == 130_000)
    }

    @Test("a wall clock that stands back after a reboot cannot turn time back")
    func rebootWithOldClock() {
        var timer = AttemptTimer(startingAt: reading(wall: 0, uptime: 900_000))
        timer.advance(to: reading(wall: 60_000, uptime: 960_000))
        #expect(timer.advance(to: reading(wall: -500_000, uptime: 5_000, boot: "second")) == -560_000)
        #expect(passed(timer) == 60_000)
        // The time server sets it right: no time passes by that.
        #expect(timer.advance(to: reading(wall: 80_000, uptime: 6_000, boot: "second")) == 579_000)
        #expect(passed(timer) == 61_000)
    }

    @Test("a restored machine image, whose time since boot runs back, counts as a reboot")
    func restoredImage() {
        var timer = AttemptTimer(startingAt: reading(wall: 0, uptime: 900_000))
        #expect(timer.advance(to: reading(wall: 40_000, uptime: 100_000)) == nil)
        #expect(passed(timer) == 40_000)
    }

    @Test("asking for the time does not move it on")
    func asking() {
        let timer = AttemptTimer(startingAt: reading(wall: 0, uptime: 0))
        #expect(timer.time(at: reading(wall: 5000, uptime: 5000)).milliseconds == 1_000_005_000)
        #expect(passed(timer) == 0)
    }

    @Test("whatever the clocks do, time never runs back, and within a boot it is the time since boot")
    func neverBack() {
        forAll(count: 300) { generator in
            var uptime: Int64 = 0
            var boot = 0
            return (0..<30).map { _ in
                if Int.random(in: 0..<8, using: &generator) == 0 {
                    boot += 1
                    uptime = 0
                }
                uptime += Int64.random(in: 0...100_000, using: &generator)
                let wall = Int64.random(in: -10_000_000...10_000_000, using: &generator)
                return reading(wall: wall, uptime: uptime, boot: String(boot))
            }
        } property: { readings in
            var timer = AttemptTimer(startingAt: readings[0])
            for (before, after) in zip(readings, readings.dropFirst()) {
                let old = timer.now
                timer.advance(to: after)
                guard timer.now >= old else { return false }
                if before.boot == after.boot,
                    timer.now.milliseconds - old.milliseconds != after.uptime - before.uptime
                {
                    return false
                }
            }
            return true
        }
    }
}

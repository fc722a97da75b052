/// What the machine's clocks said at one moment: the wall clock, which can be set, and the time since boot, which cannot.
package struct ClockReading: Hashable, Sendable, Codable {
    package let wall: Instant
    /// Names the boot that `uptime` counts from; readings of different boots can only be compared by the wall.
    package let boot: String
    /// Milliseconds since boot, time asleep included.
    package let uptime: Int64

    package init(wall: Instant, boot: String, uptime: Int64) {
        self.wall = wall
        self.boot = boot
        self.uptime = uptime
    }
}

/// The time of an attempt: starts at the wall clock's time of its start and from then on only runs forward, by the
/// time since boot as long as the machine stays up, and over a reboot by the wall clock, never backwards.
package struct AttemptTimer: Hashable, Sendable {
    package private(set) var now: Instant
    package private(set) var last: ClockReading

    /// A difference between the two clocks above this is a jump and goes on record; below it is the adjustment of a
    /// time server.
    package static let jumpTolerance: Int64 = 2_000

    package init(startingAt reading: ClockReading) {
        now = reading.wall
        last = reading
    }

    /// Moves on to a later reading.
    /// - Returns: by how many milliseconds the wall clock was moved in between, or nil if it was not.
    @discardableResult
    package mutating func advance(to reading: ClockReading) -> Int64? {
        defer { last = reading }
        let wall = reading.wall.milliseconds - last.wall.milliseconds
        guard reading.boot == last.boot, reading.uptime >= last.uptime else {
            now = now.adding(milliseconds: max(0, wall))
            return wall < 0 ? wall : nil
        }
        let elapsed = reading.uptime - last.uptime
        now = now.adding(milliseconds: elapsed)
        let jump = wall - elapsed
        return abs(jump) > Self.jumpTolerance ? jump : nil
    }

    /// The attempt's time at a reading, without moving on.
    package func time(at reading: ClockReading) -> Instant {
        var copy = self
        copy.advance(to: reading)
        return copy.now
    }
}

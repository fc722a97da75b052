import ExamRunner
import Foundation
import TestSupport
import Testing

@Suite("An attempt is its events")
struct AttemptStateTests {
    private static let deadline = Instant(milliseconds: 600_000)
    private static let sheet = MarkSheet(
        rule: .standard,
        points: [Points(hundredths: 100)],
        maximum: Points(hundredths: 100),
        passMark: Points(hundredths: 60)
    )

    private static func reading(_ milliseconds: Int64, wall: Int64? = nil, boot: String = "first") -> ClockReading {
        ClockReading(wall: Instant(milliseconds: wall ?? milliseconds), boot: boot, uptime: milliseconds)
    }

    /// Events one second apart, the first at 0.
    private static func events(_ happenings: [AttemptEvent.Happening]) -> [AttemptEvent] {
        happenings.enumerated().map { AttemptEvent(sequence: $0, at: reading(Int64($0) * 1000), happening: $1) }
    }

    private static func started(_ rest: AttemptEvent.Happening...) -> [AttemptEvent] {
        events([.started(deadline: deadline, seat: "tty0")] + rest)
    }

    @Test("answers, flags and moves")
    func fold() throws {
        let state = try AttemptState(
            Self.started(
                .answered(question: 0, response: .option(1)),
                .answered(question: 2, response: .blanks(["甲"])),
                .answered(question: 0, response: .option(3)),
                .flagged(question: 1, isFlagged: true),
                .flagged(question: 2, isFlagged: true),
                .flagged(question: 1, isFlagged: false),
                .answered(question: 2, response: nil),
                .movedTo(question: 4),
                .resumed(seat: "tty1"),
                .clockJumped(milliseconds: -3_600_000)
            )
        )
        #expect(state.responses == [0: .option(3)])
        #expect(state.flagged == [2])
        #expect(state.position == 4)
        #expect(state.clockJumps == [-3_600_000])
        #expect(state.phase == .inProgress)
        #expect(state.eventCount == 11)
        #expect(state.timeUsed == nil)
        #expect(state.timeLeft(at: Self.reading(15_000)) == 585_000)
        #expect(!state.isOverdue(at: Self.reading(599_999)))
        #expect(state.isOverdue(at: Self.reading(600_000)))
        #expect(state.timeLeft(at: Self.reading(900_000)) == 0)
    }

    @Test("hand-in stops the clock, at the deadline at the latest")
    func submitted() throws {
        var state = try AttemptState(Self.started(.submitted(by: .candidate)))
        #expect(state.phase == .submitted(by: .candidate, at: Instant(milliseconds: 1000)))
        #expect(state.timeUsed == 1000)

        state = try AttemptState(Self.started())
        let late = AttemptEvent(sequence: 1, at: Self.reading(5_000_000), happening: .submitted(by: .deadline))
        try state.apply(late)
        #expect(state.timeUsed == 600_000)
    }

    @Test("a mark moves no time, and the last one counts")
    func marked() throws {
        var state = try AttemptState(Self.started(.submitted(by: .candidate)))
        let before = state.timer
        let year: Int64 = 365 * 86_400_000
        for (sequence, reason) in [(2, "hand-in"), (3, "key corrected")] {
            try state.apply(
                AttemptEvent(
                    sequence: sequence,
                    at: Self.reading(7, wall: year, boot: "another machine"),
                    happening: .marked(Self.sheet, by: "xuefa", reason: reason)
                )
            )
        }
        #expect(state.marks == Self.sheet)
        #expect(state.timer == before)
        #expect(state.timeUsed == 1000)
    }

    @Test("a moved wall clock leaves the time left as it was")
    func movedClock() throws {
        var state = try AttemptState(Self.started())
        try state.apply(
            AttemptEvent(
                sequence: 1,
                at: Self.reading(60_000, wall: 3_660_000),
                happening: .answered(question: 0, response: .truth(true))
            )
        )
        #expect(state.timeLeft(at: Self.reading(60_000, wall: 3_660_000)) == 540_000)
        #expect(state.timeLeft(at: Self.reading(70_000, wall: -3_530_000)) == 530_000)
    }

    @Test("a list without a start is damaged")
    func noStart() {
        #expect(throws: AttemptState.Damage.noStart) { try AttemptState([]) }
        #expect(throws: AttemptState.Damage.noStart) { try AttemptState(Self.events([.movedTo(question: 1)])) }
        #expect(throws: AttemptState.Damage.noStart) {
            try AttemptState([
                AttemptEvent(
                    sequence: 1,
                    at: Self.reading(0),
                    happening: .started(deadline: Self.deadline, seat: "tty0")
                )
            ])
        }
    }

    @Test("a gap and a repetition are damaged")
    func gap() {
        let events = Self.started(.movedTo(question: 1), .movedTo(question: 2))
        #expect(throws: AttemptState.Damage.gap(expected: 1, found: 2)) { try AttemptState([events[0], events[2]]) }
        #expect(throws: AttemptState.Damage.gap(expected: 2, found: 1)) {
            try AttemptState([events[0], events[1], events[1]])
        }
    }

    @Test("events out of place are damaged and change nothing")
    func outOfPlace() throws {
        var open = try AttemptState(Self.started())
        let submitted = try AttemptState(Self.started(.submitted(by: .candidate)))
        let before = open
        for happening in [AttemptEvent.Happening.started(deadline: Self.deadline, seat: "tty0"), Self.mark] {
            #expect(throws: AttemptState.Damage.outOfPlace(sequence: 1)) {
                try open.apply(AttemptEvent(sequence: 1, at: Self.reading(1000), happening: happening))
            }
        }
        #expect(open == before)
        for happening in Self.candidateHappenings {
            var state = submitted
            #expect(throws: AttemptState.Damage.outOfPlace(sequence: 2)) {
                try state.apply(AttemptEvent(sequence: 2, at: Self.reading(2000), happening: happening))
            }
            #expect(state == submitted)
        }
    }

    private static let mark = AttemptEvent.Happening.marked(sheet, by: "xuefa", reason: "hand-in")
    private static let candidateHappenings: [AttemptEvent.Happening] = [
        .started(deadline: deadline, seat: "tty0"), .resumed(seat: "tty1"),
        .answered(question: 0, response: .option(0)),
        .flagged(question: 0, isFlagged: true), .movedTo(question: 1), .clockJumped(milliseconds: 5000),
        .submitted(by: .deadline),
    ]

    @Test("events come back from JSON as they were")
    func json() throws {
        let events = Self.events(
            Self.candidateHappenings + [
                Self.mark, .answered(question: 1, response: nil), .answered(question: 2, response: .options([0, 3])),
                .answered(question: 3, response: .blanks(["十五日", ""])), .answered(question: 4, response: .truth(false)),
            ]
        )
        let data = try JSONEncoder().encode(events)
        #expect(try JSONDecoder().decode([AttemptEvent].self, from: data) == events)
    }

    @Test("folding event by event and all at once is the same")
    func incremental() {
        forAll { generator in
            Self.events(
                [.started(deadline: Self.deadline, seat: "tty0")]
                    + (0..<40).map { _ in
                        let question = Int.random(in: 0..<5, using: &generator)
                        return switch Int.random(in: 0..<4, using: &generator) {
                        case 0: .answered(question: question, response: nil)
                        case 1:
                            .answered(question: question, response: .option(Int.random(in: 0..<4, using: &generator)))
                        case 2: .flagged(question: question, isFlagged: Bool.random(using: &generator))
                        default: .movedTo(question: question)
                        }
                    }
            )
        } property: { events in
            var state = try AttemptState(events.prefix(1))
            for event in events.dropFirst() { try state.apply(event) }
            return try state == AttemptState(events)
        }
    }
}

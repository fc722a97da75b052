import ExamRunner
import ExamScreen
import TextLayout

/// A screen without a terminal: keys in, frames out.
struct ScreenDriver {
    let seat: FakeSeat
    private(set) var session: ExamSession

    init(
        _ seat: FakeSeat = FakeSeat(),
        columns: Int = 80,
        rows: Int = 24,
        language: Language = .chinese
    ) {
        self.seat = seat
        let model = ExamModel(
            exam: seat.exam,
            candidate: seat.candidate,
            attemptNumber: seat.attemptNumber,
            language: language,
            time: .china,
            size: Size(columns: columns, rows: rows)
        )
        session = ExamSession(model: model, seat: seat)
    }

    var model: ExamModel { session.model }
    var frame: Grid { session.model.draw() }
    var text: String { frame.textRows.joined(separator: "\n") + "\n" }
    var styles: String { frame.styleRows.joined(separator: "\n") + "\n" }

    mutating func press(_ keys: Key...) {
        for key in keys { session.send(.key(key)) }
    }

    mutating func type(_ text: String) {
        for scalar in text.unicodeScalars { session.send(.key(.character(Character(scalar)))) }
    }

    /// Begins the exam.
    mutating func begin() { press(.enter) }

    mutating func wait(seconds: Int) {
        for _ in 0..<seconds {
            seat.now += 1000
            session.send(.tick)
        }
    }

    /// Lets the clock run without the ticks in between.
    mutating func skip(toSecondsLeft seconds: Int64) {
        seat.now = Int64(seat.exam.timeLimitMinutes) * 60_000 - seconds * 1000 - 1000
        wait(seconds: 1)
    }

    mutating func resize(_ columns: Int, _ rows: Int) {
        session.send(.resized(Size(columns: columns, rows: rows)))
    }

    mutating func open(_ number: Int) {
        press(.control("g"))
        type(String(number))
        press(.enter)
    }

    mutating func saveEverything() { session.saveEverything() }
}

package import ExamRunner
import Glibc
package import TextLayout

/// Sits an exam on the whole screen of a terminal.
package enum FullScreenExam {
    /// Whether standard input and output are a terminal that the screen works on; otherwise use ``PlainExam``.
    package static var isPossible: Bool { Terminal.isUsable }

    /// Runs until the candidate is done, leaves, or a signal ends the program, and gives the terminal back as it was.
    ///
    /// - Parameters:
    ///   - seat: the attempt; one in progress goes on where it was.
    ///   - language: of everything but the questions.
    ///   - time: the zone that windows and moments are shown in.
    ///   - palette: nil for what `NO_COLOR` and `TERM` ask for.
    /// - Returns: how it ended; a result has been shown.
    /// - Throws: when there is no terminal that the screen works on, or it cannot be set up.
    package static func run(
        seat: any CandidateSeat,
        language: Language,
        time: OfficeTime,
        palette: Palette? = nil
    ) throws(TerminalError) -> ExamEnding {
        let terminal = try Terminal()
        try terminal.enter()
        defer { terminal.leave() }
        let model = ExamModel(
            exam: seat.exam,
            candidate: seat.candidate,
            attemptNumber: seat.attemptNumber,
            language: language,
            time: time,
            size: terminal.size
        )
        var loop = ScreenLoop(
            terminal: terminal,
            session: ExamSession(model: model, seat: seat),
            palette: palette
                ?? Palette(noColour: Terminal.environment("NO_COLOR"), terminal: Terminal.environment("TERM"))
        )
        return try loop.run()
    }
}

/// Keys, ticks and signals in; frames out.
private struct ScreenLoop {
    /// How long a lone Escape is waited on: longer than any connection takes between the bytes of one key.
    private static let escapeTimeout: Int64 = 50
    private static let tick: Int64 = 1000

    private let terminal: Terminal
    private let palette: Palette
    private var session: ExamSession
    private var decoder = KeyDecoder()
    private var shown: Grid?
    private var nextTick: Int64
    private var escapeDeadline: Int64?

    init(terminal: Terminal, session: ExamSession, palette: Palette) {
        self.terminal = terminal
        self.session = session
        self.palette = palette
        nextTick = Terminal.monotonicMilliseconds() + Self.tick
    }

    mutating func run() throws(TerminalError) -> ExamEnding {
        while true {
            if let ending = session.ending { return ending }
            if !draw() { return terminate(SIGHUP) }
            let now = Terminal.monotonicMilliseconds()
            let deadline = min(nextTick, escapeDeadline ?? .max)
            switch terminal.wait(milliseconds: Int(max(0, deadline - now))) {
            case .bytes(let bytes): send(decoder.feed(bytes))
            case .signal(let signal):
                if let ending = try take(signal) { return ending }
            case .gone: return terminate(SIGHUP)
            case .timeout: break
            }
            keepTime()
        }
    }

    private mutating func send(_ keys: [Key]) {
        for key in keys where session.ending == nil { session.send(.key(key)) }
        escapeDeadline = decoder.isWaiting ? Terminal.monotonicMilliseconds() + Self.escapeTimeout : nil
    }

    private mutating func keepTime() {
        let now = Terminal.monotonicMilliseconds()
        if let escapeDeadline, now >= escapeDeadline { send(decoder.flush()) }
        guard now >= nextTick else { return }
        // After a stop the seconds that went by are not made up for: the clock is read anew with every tick.
        nextTick = max(nextTick + Self.tick, now)
        if session.ending == nil { session.send(.tick) }
    }

    private mutating func take(_ signal: Int32) throws(TerminalError) -> ExamEnding? {
        switch signal {
        case SIGWINCH:
            session.send(.resized(terminal.size))
            shown = nil
        case SIGTSTP:
            try terminal.suspend()
            redraw()
        case SIGCONT:
            try terminal.resume()
            redraw()
        default:
            return terminate(signal)
        }
        return nil
    }

    private mutating func redraw() {
        session.send(.resized(terminal.size))
        session.send(.tick)
        shown = nil
    }

    private mutating func terminate(_ signal: Int32) -> ExamEnding {
        session.saveEverything()
        return .terminated(signal: signal)
    }

    /// Draws what has changed; false when the terminal is gone.
    private mutating func draw() -> Bool {
        let grid = session.model.draw()
        let text = grid.ansi(after: shown, palette: palette)
        shown = grid
        return text.isEmpty || terminal.write(text)
    }
}

import Glibc

/// Why the full screen cannot be used.
package enum TerminalError: Error, Hashable, Sendable {
    /// Standard input or output is no terminal, or one that cannot place its cursor (`TERM=dumb`).
    case notATerminal
    /// The system refused to set the terminal up; its error number.
    case refused(errno: Int32)
}

/// The controlling terminal on standard input and output: the only place that speaks to it.
///
/// `enter` takes it over, `leave` gives it back exactly as it was. Signals arrive through a pipe, so that they are read
/// between keys and nothing runs inside a handler.
final class Terminal {
    /// What woke the program up.
    enum Event: Hashable {
        case bytes([UInt8])
        case signal(Int32)
        /// The terminal is gone: hung up, closed, or an error that will not go away.
        case gone
        case timeout
    }

    private let input = STDIN_FILENO
    private let output = STDOUT_FILENO
    private var original = termios()
    private var isEntered = false
    private var pipe: (read: Int32, write: Int32) = (-1, -1)
    private var oldActions: [(signal: Int32, action: sigaction)] = []

    private static let caught = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH]

    /// Alternate screen, no wrapping at the right edge, bracketed paste.
    private static let enterSequence = "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h\u{1B}[0m\u{1B}[2J"
    private static let leaveSequence = "\u{1B}[0m\u{1B}[2J\u{1B}[H\u{1B}[?2004l\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

    /// Whether a full-screen program can run at all.
    static var isUsable: Bool {
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !name.isEmpty && name != "dumb"
    }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    init() throws(TerminalError) {
        guard Self.isUsable, tcgetattr(input, &original) == 0 else { throw .notATerminal }
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { throw .refused(errno: errno) }
        pipe = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
    }

    deinit {
        close(pipe.read)
        close(pipe.write)
    }

    // MARK: - Taking over and giving back

    func enter() throws(TerminalError) {
        signalPipe = pipe.write
        for signal in Self.caught {
            catchSignal(signal, sigaction.__Unnamed_union___sigaction_handler(sa_handler: noteSignal))
        }
        // A terminal that is gone is noticed by the error of the write.
        catchSignal(SIGPIPE, sigaction.__Unnamed_union___sigaction_handler(sa_handler: SIG_IGN))
        try makeRaw()
        isEntered = true
        _ = write(Self.enterSequence)
    }

    func leave() {
        guard isEntered else { return }
        isEntered = false
        giveBack()
        for (signal, action) in oldActions.reversed() {
            var action = action
            _ = sigaction(signal, &action, nil)
        }
        oldActions = []
        signalPipe = -1
    }

    /// Stops the program as the shell expects it after SIGTSTP, and takes the terminal over again when it goes on.
    func suspend() throws(TerminalError) {
        giveBack()
        kill(getpid(), SIGSTOP)
        try resume()
    }

    private func giveBack() {
        // A terminal that takes nothing any more, as over a dead connection, must not keep the program from ending.
        var descriptor = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        if poll(&descriptor, 1, 500) > 0 { _ = write(Self.leaveSequence) }
        _ = tcsetattr(input, TCSANOW, &original)
    }

    /// After SIGCONT the shell may have changed the terminal.
    func resume() throws(TerminalError) {
        try makeRaw()
        _ = write(Self.enterSequence)
    }

    private func makeRaw() throws(TerminalError) {
        var raw = original
        cfmakeraw(&raw)
        while tcsetattr(input, TCSANOW, &raw) != 0 {
            guard errno == EINTR else { throw .refused(errno: errno) }
        }
    }

    private func catchSignal(_ signal: Int32, _ handler: sigaction.__Unnamed_union___sigaction_handler) {
        var action = sigaction()
        action.__sigaction_handler = handler
        sigemptyset(&action.sa_mask)
        var old = sigaction()
        if sigaction(signal, &action, &old) == 0 { oldActions.append((signal, old)) }
    }

    // MARK: - Reading

    var size: Size {
        var window = winsize()
        // A window that does not know its size gets the size that terminals had for decades.
        guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return Size(columns: 80, rows: 24)
        }
        return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    }

    /// Waits for keys or a signal, at most so many milliseconds.
    func wait(milliseconds: Int) -> Event {
        var descriptors = [
            pollfd(fd: pipe.read, events: Int16(POLLIN), revents: 0),
            pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        ]
        let ready = poll(&descriptors, nfds_t(descriptors.count), Int32(max(0, min(milliseconds, 60_000))))
        if ready < 0 { return errno == EINTR ? .timeout : .gone }
        if descriptors[0].revents != 0 {
            var number: UInt8 = 0
            if read(pipe.read, &number, 1) == 1 { return .signal(Int32(number)) }
        }
        guard descriptors[1].revents != 0 else { return .timeout }
        return readInput()
    }

    private func readInput() -> Event {
        var buffer = [UInt8](repeating: 0, count: 1024)
        let count = read(input, &buffer, buffer.count)
        if count > 0 { return .bytes(Array(buffer.prefix(count))) }
        if count < 0, errno == EINTR || errno == EAGAIN { return .timeout }
        return .gone
    }

    // MARK: - Writing

    /// Writes a whole frame; false when the terminal is gone. A signal that ends the program also ends a write that the
    /// terminal does not take.
    func write(_ text: String) -> Bool {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            if hasSignal { return true }
            let count = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
                continue
            }
            switch errno {
            case EINTR:
                continue
            case EAGAIN:
                var descriptors = [
                    pollfd(fd: output, events: Int16(POLLOUT), revents: 0),
                    pollfd(fd: pipe.read, events: Int16(POLLIN), revents: 0),
                ]
                _ = poll(&descriptors, nfds_t(descriptors.count), -1)
                if isEntered, descriptors[1].revents != 0 { return true }
            default:
                return false
            }
        }
        return true
    }

    private var hasSignal: Bool {
        var descriptor = pollfd(fd: pipe.read, events: Int16(POLLIN), revents: 0)
        return isEntered && poll(&descriptor, 1, 0) > 0
    }

    /// Milliseconds of a clock that only runs forward, to time the ticks.
    static func monotonicMilliseconds() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    }
}

/// Where the handler writes to. A handler may touch nothing else, and there is one terminal to a process.
private nonisolated(unsafe) var signalPipe: Int32 = -1

private func noteSignal(_ signal: Int32) {
    let before = errno
    var number = UInt8(truncatingIfNeeded: signal)
    if signalPipe >= 0 { _ = write(signalPipe, &number, 1) }
    errno = before
}

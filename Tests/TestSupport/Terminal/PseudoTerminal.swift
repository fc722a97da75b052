import Foundation
import Glibc
import Synchronization

/// A program on a terminal of its own (pseudo-terminal), with an emulator in front that a test looks at.
///
/// The terminal is the program's controlling terminal, so that resizes, Ctrl-C and hang-ups reach it as they would in
/// life. One test uses it at a time.
package final class PseudoTerminal: Sendable {
    private struct State {
        /// Our end of the terminal; nil when it was hung up.
        var master: Descriptor?
        var emulator: TerminalEmulator
        /// What the emulator did not know; nothing is read any further then.
        var unknown: TerminalEmulator.Unknown?
        var isEnded = false
    }

    private let child: ChildProcess
    private let state: Mutex<State>

    /// Starts a program; `arguments[0]` is its path, `environment` all of its environment.
    package init(_ arguments: [String], environment: [String: String], size: TerminalSize) throws {
        let number = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
        guard number >= 0 else { throw ProcessError.system(call: "/dev/ptmx", code: errno) }
        let master = Descriptor(number)
        // The macros of <asm-generic/ioctls.h> that build on _IOR and _IOW are not seen by Swift.
        let unlock: UInt = 0x4004_5431  // TIOCSPTLCK
        let getNumber: UInt = 0x8004_5430  // TIOCGPTN
        var off: Int32 = 0
        var slave: UInt32 = 0
        guard ioctl(number, unlock, &off) == 0, ioctl(number, getNumber, &slave) == 0 else {
            throw ProcessError.system(call: "ioctl of /dev/ptmx", code: errno)
        }
        Self.setSize(size, of: master)
        state = Mutex(State(master: master, emulator: TerminalEmulator(size)))
        child = try ChildProcess(arguments, environment: environment, channels: .terminal("/dev/pts/\(slave)"))
    }

    /// Sends a signal to the program, as somebody with another terminal could.
    package func signal(_ number: Int32) { child.signal(number) }

    /// What is on the terminal now, as far as it was read.
    package var emulator: TerminalEmulator { state.withLock(\.emulator) }

    /// The terminal's line settings, to be compared before and after a program.
    package var lineSettings: [UInt32] {
        var settings = termios()
        if let master = state.withLock(\.master) { tcgetattr(master.number, &settings) }
        return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
    }

    /// Types keys; `TerminalKey` has those that are no characters.
    package func send(_ keys: String) async throws {
        try await onOwnThread { [self] in
            var rest = Array(keys.utf8)[...]
            let deadline = Deadline(in: .seconds(10))
            while !rest.isEmpty {
                guard !deadline.hasPassed else { throw timedOut("the program to take keys") }
                guard let master = state.withLock(\.master) else { throw timedOut("a terminal to type on") }
                _ = poll([(master, Int32(POLLIN | POLLOUT))], milliseconds: deadline.millisecondsLeft)
                guard let count = master.write(rest) else { throw timedOut("the program to take keys") }
                rest = rest.dropFirst(count)
                try drain()
            }
        }
    }

    /// Changes the size; the program gets SIGWINCH.
    package func resize(to size: TerminalSize) {
        state.withLock { state in
            state.emulator.resize(to: size)
            if let master = state.master { Self.setSize(size, of: master) }
        }
    }

    /// Waits until the terminal satisfies a condition and nothing more is on its way.
    /// - Returns: the terminal at that moment.
    @discardableResult
    package func wait(
        for point: String,
        within duration: Duration = .seconds(20),
        until isReached: @escaping @Sendable (TerminalEmulator) -> Bool
    ) async throws -> TerminalEmulator {
        try await onOwnThread { [self] in
            let deadline = Deadline(in: duration)
            while true {
                try drain()
                let (emulator, isEnded) = state.withLock { ($0.emulator, $0.isEnded) }
                // Half a frame may satisfy the condition: it counts when the terminal has been quiet for a moment.
                if isReached(emulator) {
                    if isEnded || !isReadable(within: 15) { return emulator }
                    continue
                }
                guard !isEnded, !deadline.hasPassed else { throw timedOut(point) }
                _ = isReadable(within: deadline.millisecondsLeft)
            }
        }
    }

    /// Sends a signal at the very moment at which the terminal satisfies a condition.
    package func signal(
        _ number: Int32,
        at point: String,
        within duration: Duration = .seconds(20),
        when isReached: @escaping @Sendable (TerminalEmulator) -> Bool
    ) async throws {
        try await onOwnThread { [self] in
            let deadline = Deadline(in: duration)
            while true {
                try drain()
                if isReached(emulator) { break }
                guard !state.withLock(\.isEnded), !deadline.hasPassed else { throw timedOut(point) }
                _ = isReadable(within: deadline.millisecondsLeft)
            }
            child.signal(number)
        }
    }

    /// Waits for the end of the program.
    package func finish(within duration: Duration = .seconds(20)) async throws -> ProcessEnding {
        try await onOwnThread { [self] in
            let deadline = Deadline(in: duration)
            while !state.withLock(\.isEnded) {
                try drain()
                guard !deadline.hasPassed else { throw timedOut("the end of the program") }
                _ = isReadable(within: deadline.millisecondsLeft)
            }
            guard let ending = child.waitForEnd(until: deadline) else { throw timedOut("the end of the program") }
            return ending
        }
    }

    /// Takes the terminal away, as a lost connection does: the program gets SIGHUP, and every write fails.
    package func hangUp() {
        state.withLock {
            $0.master = nil
            $0.isEnded = true
        }
    }

    private func isReadable(within milliseconds: Int32) -> Bool {
        guard let master = state.withLock(\.master) else { return false }
        return poll([(master, POLLIN)], milliseconds: milliseconds)[0]
    }

    private func drain() throws {
        try state.withLock { state in
            if let unknown = state.unknown { throw unknown }
            while !state.isEnded, let master = state.master {
                switch master.read() {
                case .bytes(let bytes):
                    do throws(TerminalEmulator.Unknown) {
                        try state.emulator.feed(bytes)
                    } catch {
                        state.unknown = error
                        throw error
                    }
                case .nothingNow: return
                case .end: state.isEnded = true
                }
            }
        }
    }

    private func timedOut(_ point: String) -> ProcessError {
        .timedOut(waitingFor: point, output: state.withLock(\.emulator.screen.text))
    }

    private static func setSize(_ size: TerminalSize, of master: Descriptor) {
        var window = winsize(
            ws_row: UInt16(size.rows),
            ws_col: UInt16(size.columns),
            ws_xpixel: 0,
            ws_ypixel: 0
        )
        _ = ioctl(master.number, UInt(TIOCSWINSZ), &window)
    }
}

/// What a terminal sends for keys that are no characters (xterm's normal mode).
package enum TerminalKey {
    package static let enter = "\r"
    package static let escape = "\u{1B}"
    package static let tab = "\t"
    package static let backspace = "\u{7F}"
    package static let up = "\u{1B}[A"
    package static let down = "\u{1B}[B"
    package static let right = "\u{1B}[C"
    package static let left = "\u{1B}[D"
    package static let pageUp = "\u{1B}[5~"
    package static let pageDown = "\u{1B}[6~"

    /// Control with a letter: `control("c")` is Ctrl-C.
    package static func control(_ letter: Character) -> String {
        String(Unicode.Scalar((letter.asciiValue ?? 0) & 0x1F))
    }
}

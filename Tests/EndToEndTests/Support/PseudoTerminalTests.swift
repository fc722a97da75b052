import Foundation
import TestSupport
import Testing

@Suite("Running programs on a terminal in tests")
struct PseudoTerminalTests {
    private static let size = TerminalSize(columns: 60, rows: 20)

    private func terminal(_ script: String) throws -> PseudoTerminal {
        try ProcessRunner(program: "/bin/sh").start(["-c", script], size: Self.size)
    }

    @Test("the program sees a terminal of its own, of the right size")
    func controlling() async throws {
        let terminal = try terminal(
            "tty; stty size; test -t 0 && test -t 1 && echo yes; : </dev/tty && echo controlling"
        )
        #expect(try await terminal.finish() == .exited(0))
        let rows = terminal.emulator.screen.rows
        #expect(rows[0].hasPrefix("/dev/pts/"))
        #expect(rows[1...3] == ["20 60", "yes", "controlling"])
    }

    @Test("keys, also Chinese ones, reach the program")
    func keys() async throws {
        let terminal = try terminal("stty -echo; echo ready; read line; echo \"got $line\"")
        try await terminal.wait(for: "the prompt") { $0.screen.rows[0] == "ready" }
        try await terminal.send("学法" + TerminalKey.enter)
        let emulator = try await terminal.wait(for: "the answer") { $0.screen.text.contains("got") }
        #expect(emulator.screen.rows[1] == "got 学法")
        #expect(try await terminal.finish() == .exited(0))
    }

    @Test("a resize and Ctrl-C come as signals")
    func signals() async throws {
        let terminal = try terminal("trap 'stty size; echo resized' WINCH; echo ready; while :; do read line; done")
        try await terminal.wait(for: "the start") { $0.screen.text.contains("ready") }
        terminal.resize(to: TerminalSize(columns: 100, rows: 30))
        let emulator = try await terminal.wait(for: "the resize") { $0.screen.text.contains("resized") }
        #expect(emulator.screen.rows[1] == "30 100")
        try await terminal.send(TerminalKey.control("c"))
        #expect(try await terminal.finish() == .killed(signal: SIGINT))
    }

    @Test("a hang-up ends the program")
    func hangUp() async throws {
        let terminal = try terminal("echo ready; exec cat")
        try await terminal.wait(for: "the start") { $0.screen.text.contains("ready") }
        terminal.hangUp()
        #expect(try await terminal.finish() == .killed(signal: SIGHUP))
    }

    @Test("line settings are seen from outside")
    func lineSettings() async throws {
        let terminal = try terminal("read a; stty raw -echo; echo raw; read b; stty sane")
        let before = terminal.lineSettings
        try await terminal.send("\r")
        try await terminal.wait(for: "the change") { $0.screen.text.contains("raw") }
        #expect(terminal.lineSettings != before)
        #expect(before[3] & UInt32(ICANON) != 0)
        #expect(terminal.lineSettings[3] & UInt32(ICANON) == 0)
        try await terminal.send("\n")
        #expect(try await terminal.finish() == .exited(0))
        #expect(terminal.lineSettings[3] & UInt32(ICANON) != 0)
    }

    @Test("what never comes is told with the screen as it was")
    func timeout() async throws {
        let terminal = try terminal("echo 学法; exec cat")
        await #expect {
            try await terminal.wait(for: "a sign", within: .milliseconds(300)) { $0.screen.text.contains("none") }
        } throws: { error in
            guard case ProcessError.timedOut("a sign", let output) = error else { return false }
            return output.hasPrefix("学法")
        }
    }

    @Test("output that the emulator does not know is an error")
    func unknown() async throws {
        let terminal = try terminal("printf '\\033[38;5;3m'")
        await #expect(throws: TerminalEmulator.Unknown.self) { try await terminal.finish() }
    }
}

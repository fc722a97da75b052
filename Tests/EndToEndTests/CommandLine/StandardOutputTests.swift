import TestSupport
import Testing

/// What the program does when nobody takes what it prints.
@Suite("Standard output")
struct StandardOutputTests {
    private func run(_ script: String) async throws -> ProcessOutcome {
        let runner = ProcessRunner(program: "/bin/sh", environment: ["XUEFA": ProcessRunner.builtProgram])
        return try await runner.run(["-c", script])
    }

    @Test("a full disk is named, and the status says so")
    func full() async throws {
        let outcome = try await run("\"$XUEFA\" --lang en --help > /dev/full")
        #expect(outcome.status == 74)
        #expect(outcome.err == "xuefa: cannot write to standard output: No space left on device\n")
    }

    @Test("a reader that has enough ends the program quietly")
    func closed() async throws {
        let outcome = try await run("\"$XUEFA\" --lang en --help | true")
        #expect(outcome.status == 0)
        #expect(outcome.err.isEmpty)
    }
}

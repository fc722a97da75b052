import Foundation
import TestSupport
import Testing

@Suite("Running programs in tests")
struct ProcessRunnerTests {
    private func shell(_ script: String, environment: [String: String] = [:]) -> (ProcessRunner, [String]) {
        (ProcessRunner(program: "/bin/sh", environment: environment), ["-c", script])
    }

    @Test("status, output, error output and environment")
    func outcome() async throws {
        let (runner, arguments) = shell(
            "read line; echo \"$line $NAME\"; echo oops >&2; exit 65",
            environment: ["NAME": "学法"]
        )
        let outcome = try await runner.run(arguments, input: "甲\n乙\n")
        #expect(outcome.status == 65)
        #expect(outcome.out == "甲 学法\n")
        #expect(outcome.err == "oops\n")
    }

    @Test("large output and input on all pipes at once do not hang")
    func large() async throws {
        let (runner, arguments) = shell("head -c 500000 /dev/zero | tr '\\0' e >&2; cat; cat >&2 </dev/null")
        let input = String(repeating: "法", count: 300_000)
        let outcome = try await runner.run(arguments, input: input)
        #expect(outcome.out == input)
        #expect(outcome.err.count == 500_000)
    }

    @Test("a program that reads no input ends all the same")
    func unreadInput() async throws {
        let (runner, arguments) = shell("exit 3")
        #expect(try await runner.run(arguments, input: String(repeating: "x", count: 1_000_000)).status == 3)
    }

    @Test("a program that does not end is ended, and what it said is told")
    func timeout() async throws {
        let (runner, arguments) = shell("echo here; exec cat /dev/ptmx")
        await #expect {
            try await runner.run(arguments, within: .milliseconds(200))
        } throws: { error in
            guard case ProcessError.timedOut(_, let output) = error else { return false }
            return output == "here\n"
        }
    }

    @Test("a program that is not there is an error")
    func missing() async {
        await #expect(throws: ProcessError.self) {
            try await ProcessRunner(program: "/nonexistent/program").run([])
        }
    }

    @Test("talking with a program line by line, and killing it")
    func talking() async throws {
        let (runner, arguments) = shell("while read line; do echo \"got $line\"; done")
        let process = try runner.start(arguments)
        for line in ["1", "2"] {
            process.send(line + "\n")
            try await process.waitForOutput("an answer") { $0.hasSuffix("got \(line)\n") }
        }
        process.signal(SIGKILL)
        let outcome = try await process.finish()
        #expect(outcome.ending == .killed(signal: SIGKILL))
        #expect(outcome.out == "got 1\ngot 2\n")
    }

    @Test("what is waited for and never comes is an error at the program's end, not after the time limit")
    func neverComes() async throws {
        let (runner, arguments) = shell("echo a")
        let process = try runner.start(arguments)
        await #expect(throws: ProcessError.self) {
            try await process.waitForOutput("b", within: .seconds(3600)) { $0.contains("b") }
        }
    }
}

import Foundation

/// Runs the built program as a user would: with arguments, an environment, text on standard input, and a time bound.
package struct ProcessRunner: Sendable {
    /// The path of the program, after whatever it is run by.
    private let command: [String]
    /// What the program sees of its environment besides the few variables that it always gets.
    package let environment: [String: String]

    /// Takes the `xuefa` that was built beside the test bundle; `XUEFA_BINARY` names another, such as a release build.
    /// With a clock of its own, the program is a child of what is started, and signals do not reach it.
    package init(program: String? = nil, clock: FakeWallClock? = nil, environment: [String: String] = [:]) {
        command = (clock?.command ?? []) + [program ?? Self.builtProgram]
        self.environment = Self.base.merging(environment) { $1 }
    }

    /// Runs the program to its end.
    package func run(
        _ arguments: [String],
        input: String = "",
        within duration: Duration = .seconds(60)
    ) async throws -> ProcessOutcome {
        let process = try start(arguments)
        process.send(input)
        process.endInput()
        return try await process.finish(within: duration)
    }

    /// Runs the program to its end, which must be a success.
    @discardableResult
    package func succeed(
        _ arguments: [String],
        input: String = "",
        within duration: Duration = .seconds(120)
    ) async throws -> ProcessOutcome {
        let outcome = try await run(arguments, input: input, within: duration)
        guard outcome.status == 0 else { throw Failure(arguments: arguments, outcome: outcome) }
        return outcome
    }

    /// A run that should have succeeded.
    package struct Failure: Error, CustomStringConvertible {
        let arguments: [String]
        let outcome: ProcessOutcome

        package var description: String {
            "\(arguments.joined(separator: " ")): status \(outcome.status.map(String.init) ?? "none")\n\(outcome.out.suffix(2000))\(outcome.err.suffix(2000))"
        }
    }

    /// Starts the program on pipes.
    package func start(_ arguments: [String]) throws -> PipedProcess {
        try PipedProcess(command + arguments, environment: environment)
    }

    /// Starts the program on a terminal of its own.
    package func start(_ arguments: [String], size: TerminalSize) throws -> PseudoTerminal {
        try PseudoTerminal(command + arguments, environment: environment, size: size)
    }

    package static let builtProgram: String = {
        let given = ProcessInfo.processInfo.environment["XUEFA_BINARY"]
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return given ?? tests.deletingLastPathComponent().appendingPathComponent("xuefa").path
    }()

    /// An environment that does not depend on who runs the tests, but for what the system and sanitizers need.
    private static let base: [String: String] = {
        let kept = ["PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "TSAN_OPTIONS", "LLVM_PROFILE_FILE"]
        let inherited = ProcessInfo.processInfo.environment.filter { kept.contains($0.key) }
        return inherited.merging(["LANG": "C.UTF-8", "TERM": "xterm-256color", "HOME": "/nonexistent"]) { $1 }
    }()
}

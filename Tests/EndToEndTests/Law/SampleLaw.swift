import Foundation
import TestSupport
import Testing

/// The made-up regulation of the fixtures, and an office that knows it.
struct SampleLaw {
    static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures").path
    static let folder = fixtures + "/sample-law"
    static let oldText = folder + "/texts/样例窗口服务规定(2024-09-12).md"
    static let newText = folder + "/texts/样例窗口服务规定(2026-10-15).md"

    let folder: TemporaryFolder
    let runner: ProcessRunner

    init(clock: FakeWallClock? = nil) throws {
        folder = try TemporaryFolder()
        runner = ProcessRunner(clock: clock, environment: ["XUEFA_HOME": folder.path("office")])
    }

    /// Runs a command that must succeed.
    @discardableResult
    func run(_ arguments: String...) async throws -> String {
        let outcome = try await runner.run(arguments)
        try #require(outcome.status == 0, "\(arguments): \(outcome.out)\(outcome.err)")
        return outcome.out
    }

    /// What a command prints as JSON, whatever its exit status.
    func json(_ arguments: String...) async throws -> Any {
        let outcome = try await runner.run(arguments + ["--format", "json"])
        return try JSONSerialization.jsonObject(with: Data(outcome.out.utf8))
    }
}

extension FakeWallClock {
    /// From now on it is so many seconds after the beginning of a day in the office's zone, UTC+8.
    func set(day: String, seconds: Double = 12 * 3600) throws {
        let strategy = Date.ISO8601FormatStyle().year().month().day()
        let start = try Date(day, strategy: strategy).addingTimeInterval(-8 * 3600)
        try setOffset(seconds: Int(start.addingTimeInterval(seconds).timeIntervalSinceNow.rounded()))
    }
}

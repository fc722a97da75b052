import Foundation
import TestSupport
import Testing

/// A throw-away office made through the command line alone: a workspace, a bank, one candidate and an exam.
final class SampleOffice: Sendable {
    static let exam = "sample"
    static let staff = "0001"
    /// The folder of the bank whose items and law are made up and say so.
    static let bank = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/sample-bank").path

    let folder: TemporaryFolder
    /// Runs the program in this office.
    let runner: ProcessRunner

    /// Makes an office with one exam; each line of the blueprint goes without its bank.
    init(
        bank: String,
        blueprint: [String],
        passMark: Int,
        timeLimit: Int = 50,
        clock: FakeWallClock? = nil,
        environment: [String: String] = [:]
    ) async throws {
        folder = try TemporaryFolder()
        let home = folder.path("office")
        runner = ProcessRunner(clock: clock, environment: environment.merging(["XUEFA_HOME": home]) { $1 })
        try folder.write("工号,姓名,科室,职务/类别\n0001,样例考生,样例科,样例\n", to: "staff.csv")
        // Nothing is shuffled and the window is wide, so that every run shows the same.
        let exam = """
            id: \(Self.exam)
            title: 样例考试
            time-limit: \(timeLimit)
            opens: 2026-01-01 00:00
            closes: 2099-12-31 00:00
            pass-mark: \(passMark)
            shuffle-items: no
            shuffle-options: no
            blueprint:
            \(blueprint.map { "  - {bank: 样本题库, \($0)}" }.joined(separator: "\n"))
            """
        try folder.write(exam + "\n", to: "exam.yaml")
        for arguments in [
            ["init"], ["bank", "load", bank], ["staff", "import", folder.path("staff.csv")],
            ["exam", "schedule", folder.path("exam.yaml")],
        ] {
            let outcome = try await runner.run(arguments)
            try #require(outcome.status == 0, "\(arguments): \(outcome.out)\(outcome.err)")
        }
    }

    /// The exam over every kind of item, eight places with the case set.
    static func ofEveryKind(environment: [String: String] = [:]) async throws -> SampleOffice {
        try await SampleOffice(
            bank: bank,
            blueprint: [
                "kind: 单选, count: 2, points: 10", "kind: 多选, count: 1, points: 20", "kind: 判断, count: 1, points: 10",
                "kind: 填空, count: 1, points: 20", "kind: 案例, count: 1, points: 30",
            ],
            passMark: 60,
            environment: environment
        )
    }

    /// An exam of single choices alone, each with the options A to D, for tests that answer blindly.
    static func ofSingleChoices(
        _ count: Int,
        timeLimit: Int = 50,
        clock: FakeWallClock? = nil
    ) async throws -> SampleOffice {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            title: 样本题库
            laws:
              - {title: 样本办事条例, version: 2026-01-01, articles: 99}
            maintainer: 样例维护人（测试用）

            """,
            to: "bank/bank.yaml"
        )
        let items = (1...count).map { number in
            """
              - id: yb-\(number < 10 ? "0" : "")\(number)
                kind: 单选
                stem: 样例题 \(number)：下列说法正确的是？
                options: {A: 样例说法一, B: 样例说法二, C: 样例说法三, D: 样例说法四}
                key: A
                citation: 第\(number)条
                level: 记忆
                rationale: 样例解析。
            """
        }
        try folder.write(
            "chapter: 第一章 样章\narticles: 1-99\nitems:\n" + items.joined(separator: "\n") + "\n",
            to: "bank/01.yaml"
        )
        return try await SampleOffice(
            bank: folder.path("bank"),
            blueprint: ["kind: 单选, count: \(count), points: 1"],
            passMark: 1,
            timeLimit: timeLimit,
            clock: clock
        )
    }

    /// The command line that sits the exam.
    static let take = ["exam", "take", exam, "--staff", staff]
}

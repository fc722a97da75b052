import Foundation
import TestSupport
import Testing

/// The way of a trainer and a manager through the shipped banks and the sample office's files, by the command line alone.
@Suite("From banks to the completion report")
struct OfficeJourneyTests {
    private static let banks = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("question-banks").path
    private static let samples = banks + "/sample-office"

    private let folder: TemporaryFolder
    private let runner: ProcessRunner

    init() throws {
        folder = try TemporaryFolder()
        runner = ProcessRunner(environment: ["XUEFA_HOME": folder.path("office")])
    }

    /// Runs a command that must succeed.
    @discardableResult
    private func run(_ arguments: String..., input: String = "") async throws -> String {
        let outcome = try await runner.run(arguments, input: input)
        try #require(outcome.status == 0, "\(arguments): \(outcome.out)\(outcome.err)")
        return outcome.out
    }

    private func json(_ arguments: String...) async throws -> [String: Any] {
        let outcome = try await runner.run(arguments + ["--format", "json"])
        let value = try JSONSerialization.jsonObject(with: Data(outcome.out.utf8))
        return try #require(value as? [String: Any], "\(outcome.err)")
    }

    @Test("the shipped banks are clean and large enough")
    func shippedBanks() async throws {
        let check = try await json("bank", "check", Self.banks)
        #expect((check["problems"] as? [Any])?.isEmpty == true)
        #expect(check["bankCount"] as? Int == 5)
        try await run("init")
        try await run("bank", "load", Self.banks)
        let list = try await run("bank", "list")
        #expect(list.contains("信访工作条例题库") && list.contains("民法典题库"))
        #expect(try await run("bank", "load", Self.banks).contains("没有变化"))
    }

    @Test("a loaded bank is made of the same as its folder, and what is neither is named")
    func composition() async throws {
        try await run("init")
        let none = try await runner.run(["bank", "stats"])
        #expect(none.status == 66 && none.err.contains("bank load"))
        try await run("law", "load", Self.banks + "/laws")
        try await run("bank", "load", Self.banks + "/民法典")
        let missing = try await runner.run(["bank", "stats", "没有的题库"])
        #expect(missing.status == 66 && missing.out.isEmpty)
        #expect(missing.err.contains("“没有的题库”"))
        let loaded = try await run("bank", "stats", "民法典题库", "--format", "json")
        #expect(try await run("bank", "stats", "--format", "json") == loaded)
        #expect(try await run("bank", "stats", Self.banks + "/民法典", "--format", "json") == loaded)
    }

    @Test("a warning stands beside the figures and not among them, and a bank named twice counts once")
    func figuresAlone() async throws {
        let item = """
              - id: a-%
                kind: 判断
                stem: 样例题干说的是同一件事。
                key: 对
                citation: 第一条
                level: 记忆
                rationale: 样例解析。

            """
        try folder.write(
            "title: 样例\nlaws:\n  - {title: 样例条例, version: 2022-01-01, articles: 3}\nmaintainer: 样例\n",
            to: "b/bank.yaml"
        )
        try folder.write(
            "chapter: 第一章 样章\nitems:\n" + [1, 2].map { item.replacingOccurrences(of: "%", with: "\($0)") }.joined(),
            to: "b/1.yaml"
        )
        let outcome = try await runner.run(["bank", "stats", folder.path("b"), folder.path(""), "--format", "json"])
        #expect(outcome.status == 0)
        #expect(outcome.err.contains("equal-stems"))
        let value = try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: [Any]]
        #expect(value?["banks"]?.count == 1)
    }

    @Test("the blueprints that come with the program can be scheduled as they are")
    func blueprints() async throws {
        try await run("init")
        try await run("bank", "load", Self.banks)
        for name in ["年度学法考试", "领导干部学法考试", "新入职学法考试"] {
            #expect(try await run("exam", "schedule", "\(Self.banks)/blueprints/\(name).yaml").contains("满分 100"))
        }
        #expect(try await run("exam", "list").contains("新入职学法考试"))
    }

    @Test("a year from the roster to the report")
    func year() async throws {
        try await run("init")
        try await run("bank", "load", Self.banks)
        try await run("staff", "import", Self.samples + "/roster.csv")
        #expect(try await run("staff", "import", Self.samples + "/roster.csv").contains("不变 40 人"))
        try await run("exam", "schedule", Self.samples + "/exam.yaml")
        try await run("plan", "load", Self.samples + "/plan.yaml")
        try await run("plan", "record", Self.samples + "/attendance.csv")
        let sat = try await runner.run(["exam", "take", "sample", "--staff", "1007", "--plain"], input: "\nA\n")
        #expect(sat.status == 0)
        #expect(sat.err.contains("xuefa exam take sample --staff 1007"))
        let result = try await json("exam", "show", "sample")
        let attempts = try #require(result["attempts"] as? [[String: Any]])
        #expect(attempts.count == 1 && attempts[0]["submittedAt"] is NSNull)

        let explanation = try await json("plan", "explain", "1007", "--as-of", "2026-12-31")
        let requirements = try #require(explanation["requirements"] as? [[String: Any]])
        #expect(requirements.contains { $0["id"] as? String == "hours" && $0["status"] as? String == "completed" })

        let path = folder.path("completion.csv")
        try await run("report", "completion", "--as-of", "2026-12-31", "--format", "csv", "--output", path)
        let csv = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(csv.starts(with: [0xEF, 0xBB, 0xBF]))
        let text = String(decoding: csv, as: UTF8.self)
        #expect(text.unicodeScalars.count { $0 == "\n" } == text.unicodeScalars.count { $0 == "\r" })
        #expect(text.contains("示例一科"))
    }

    @Test("a blueprint that cannot be filled is refused with every shortage named")
    func shortage() async throws {
        try await run("init")
        try await run("bank", "load", Self.banks)
        try folder.write(
            """
            id: short
            title: 样例
            time-limit: 10
            opens: 2026-01-01 00:00
            closes: 2099-12-31
            pass-mark: 1
            blueprint:
              - {bank: 民法典题库, kind: 多选, chapter: 侵权责任, count: 300, points: 1}
              - {bank: 信访工作条例题库, kind: 填空, count: 400, points: 1}
              - {bank: 信访工作条例题库, kind: 单选, count: 1, points: 1}
            """,
            to: "short.yaml"
        )
        let outcome = try await runner.run(["--lang", "en", "exam", "schedule", folder.path("short.yaml")])
        #expect(outcome.status == 65)
        #expect(outcome.err.contains("民法典题库·multiple·侵权责任: 300 asked, "))
        #expect(outcome.err.contains("信访工作条例题库·fill-blank: 400 asked, "))
        #expect(!outcome.err.contains("single"))
        #expect(try await runner.run(["exam", "show", "short"]).status == 66)
    }

    @Test("the sample exam without a terminal saves at the end of input, says how to go on, and goes on there")
    func sampleExam() async throws {
        let first = try await runner.run(["sample", "exam", "--banks", Self.banks], input: "\nA\n")
        #expect(first.status == 0)
        let hint = try #require(first.err.firstMatch(of: /--resume (\S+)/))
        let home = String(hint.1)
        defer { try? FileManager.default.removeItem(atPath: home) }
        let second = try await runner.run(["sample", "exam", "--banks", Self.banks, "--resume", home], input: "")
        #expect(second.status == 0)
        // The attempt goes on, and does not begin anew.
        #expect(!second.out.contains("按回车键开始"))
        #expect(FileManager.default.fileExists(atPath: home))
    }
}

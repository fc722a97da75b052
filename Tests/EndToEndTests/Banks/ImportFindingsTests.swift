import Foundation
import TestSupport
import Testing

/// What an import finds between the questions of a file, and between a file and its bank.
@Suite("Findings of an import")
struct ImportFindingsTests {
    private let folder: TemporaryFolder
    private let runner: ProcessRunner
    private let bank: String

    init() throws {
        folder = try TemporaryFolder()
        runner = ProcessRunner(environment: ["XUEFA_HOME": folder.path("none")])
        bank = folder.path("bank")
    }

    private static let headings = "编号,题型,题干,选项A,选项B,答案,层次,解析,互斥\n"
    private static let first = "ex-1,单选,样例甲事项应当由谁答复？,甲局,乙局,A,记忆,见条文。,\n"

    private func table(_ rows: String...) throws -> String {
        try folder.write(Self.headings + rows.joined(), to: "题.csv")
    }

    /// Verdicts, and the codes of problems that are no guesses, by row.
    private func rows(_ file: String, _ options: [String] = ["--dry-run"]) async throws -> [String] {
        let arguments = ["bank", "import", file, "--bank", bank, "--format", "json"]
        let outcome = try await runner.run(arguments + options)
        let value = try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any]
        let rows = try #require(value?["rows"] as? [[String: Any]], "\(outcome.err)")
        return rows.map { row in
            let problems = (row["problems"] as? [[String: Any]] ?? []).filter { $0["severity"] as? String != "guess" }
            return ([row["verdict"] as? String ?? ""] + problems.map { $0["code"] as? String ?? "" }).joined(
                separator: " "
            )
        }
    }

    @Test("one id for two questions refuses the second, and its message leads to the first")
    func oneIDForTwo() async throws {
        let file = try table(Self.first, "ex-1,判断,样例人员应当佩戴证件。,,,错,记忆,见条文。,\n")
        #expect(try await rows(file) == ["new", "refused id-twice-in-file"])
        let shown = try await runner.run(["bank", "import", file, "--bank", bank])
        #expect(shown.status == 65)
        #expect(shown.out.contains("“ex-1”在 \(file):2:9"), "\(shown.out)")
        #expect(shown.out.contains("[id-twice-in-file]"))
    }

    /// docs/formats.md: `repeated` in the file; `id-twice-in-file` is one id for two items.
    @Test("the same question twice is repeated, with an id and without")
    func repeated() async throws {
        let without = try folder.write(
            "题型,题干,选项A,选项B,答案,层次,解析\n" + String(repeating: "单选,样例甲事项应当由谁答复？,甲局,乙局,A,记忆,见条文。\n", count: 2),
            to: "无编号.csv"
        )
        #expect(try await rows(without) == ["new", "repeated"])
        let found = try await rows(table(Self.first, Self.first))
        // Entries are compared with their origins, which name their lines.
        #expect(found == ["new", "repeated"])
    }

    @Test("the same question under two ids is not new twice")
    func twoIDsForOne() async throws {
        let stem = "某样例机关收到样例信访事项后应当在多少日内决定是否受理并告知样例信访人？"
        let row = "单选,\(stem),十日,十五日,B,记忆,见条文。,\n"
        let found = try await rows(table("ex-1," + row, "ex-2," + row))
        // With one other word it is a near duplicate, and leaving those out can be asked for.
        let other = row.replacingOccurrences(of: "并告知", with: "并通知")
        #expect(try await rows(table("ex-1," + row, "ex-2," + other)) == ["new", "near-duplicate"])
        // Equal stems are left to `bank check`, and the question is written twice.
        #expect(found.last != "new")
    }

    @Test("one question with two keys is a contradiction")
    func contradiction() async throws {
        let second = ",单选,样例甲事项应当由谁答复？,甲局,乙局,B,记忆,见条文。,\n"
        #expect(try await rows(table(Self.first, second)) == ["new", "refused contradiction"])
        let found = try await rows(table(Self.first, "ex-2" + second))
        // A question with an id of its own is not compared.
        #expect(found == ["new", "refused contradiction"])
    }

    @Test("enemies that are nowhere are left out, and named")
    func enemies() async throws {
        let file = try table(
            "ex-1,单选,样例甲事项应当由谁答复？,甲局,乙局,A,记忆,见条文。,ex-2、no-9\n",
            "ex-2,判断,样例车辆应当停在东院。,,,对,记忆,见条文。,\n"
        )
        let outcome = try await runner.succeed(["bank", "import", file, "--bank", bank])
        #expect(outcome.out.contains("no-9"), "\(outcome.out)")
        #expect(outcome.out.contains("[unknown-enemies]"))
        let chapter = try String(contentsOf: URL(fileURLWithPath: bank + "/01-未分章.yaml"), encoding: .utf8)
        #expect(chapter.contains("enemies: [ex-2]\n"))
        // Those of the bank are known.
        let more = try table("ex-3,判断,样例人员应当佩戴证件。,,,错,记忆,见条文。,ex-1\n")
        #expect(try await rows(more, []) == ["new"])
    }

    @Test("a reworded question is new, and the old one is named")
    func reworded() async throws {
        let other = "ex-3,判断,样例人员应当佩戴证件。,,,错,记忆,见条文。,\n"
        _ = try await runner.succeed(["bank", "import", table(Self.first, other), "--bank", bank])
        let file = try table(other, Self.first.replacing("ex-1,单选,样例甲事项应当由谁答复", with: "ex-7,单选,样例车辆的停车位置由谁指定"))
        let outcome = try await runner.succeed(["bank", "import", file, "--bank", bank])
        #expect(outcome.out.contains("题库里有 1 题来自同名文件，这次文件里没有，仍留在题库里：ex-1"), "\(outcome.out)")
    }

    @Test("what converting leaves out as repeated is told, and is a loss")
    func repeatedInConversion() async throws {
        let other = Self.first.replacing("ex-1", with: "ex-2").replacing("见条文", with: "另见条文")
        let file = try table(Self.first, other)
        let strict = try await runner.run(["bank", "convert", file, bank, "--to", "yaml", "--strict"])
        #expect(strict.status == 65)
        #expect(strict.err.contains("重复（与 \(file):2:9 相同，略去）"), "\(strict.err)")
        #expect(strict.err.contains("[repeated-otherwise]") && strict.err.contains("解析"))
        let outcome = try await runner.succeed(["bank", "convert", file, bank, "--to", "yaml"])
        #expect(outcome.err.contains("1 题，1 处存不下（见上）"), "\(outcome.err)")
    }

    @Test("--force replaces files alone: a link's target, and no pipe")
    func targets() async throws {
        let file = try table(Self.first)
        let pipe = folder.path("管道")
        #expect(mkfifo(pipe, 0o600) == 0)
        let refused = try await runner.run(["bank", "convert", file, pipe, "--to", "csv", "--force"])
        #expect(refused.status == 73 && refused.err.contains("不是普通文件"), "\(refused.err)")
        let target = try folder.write("", to: "旧.csv")
        let link = folder.path("链接.csv")
        #expect(symlink(target, link) == 0)
        try await runner.succeed(["bank", "convert", file, link, "--force"])
        #expect(try String(contentsOfFile: target, encoding: .utf8).contains("样例甲事项"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    }

    @Test("what a file changes is replaced, and what it is silent about stays")
    func changed() async throws {
        _ = try await runner.succeed(["bank", "import", table(Self.first), "--bank", bank])
        #expect(try await rows(table(Self.first)) == ["same"])
        let file = try folder.write("编号,题型,题干,选项A,选项B,答案\nex-1,单选,样例甲事项应当由谁答复？,甲局,乙局,B\n", to: "改.csv")
        #expect(try await rows(file, []) == ["changed"])
        let chapter = try String(contentsOf: URL(fileURLWithPath: bank + "/01-未分章.yaml"), encoding: .utf8)
        #expect(chapter.contains("key: B\n") && chapter.contains("rationale: 见条文。\n"))
    }

    /// docs/formats.md: the bank has it, under this id or with this stem and these options.
    @Test("a question that the bank has under another id is not new")
    func knownUnderAnotherID() async throws {
        let without = Self.first.replacingOccurrences(of: "ex-1", with: "")
        _ = try await runner.succeed(["bank", "import", table(without), "--bank", bank])
        #expect(try await rows(table(without)) == ["same"])
        let same = try await rows(table(Self.first))
        let changed = try await rows(table(Self.first.replacingOccurrences(of: "局,A,", with: "局,B,")))
        // A question with an id is looked for by its id alone.
        #expect(same == ["same"])
        #expect(changed == ["changed"])
    }

    @Test("a question that was refused when JSON was written is refused again")
    func refusedBefore() async throws {
        let text = try folder.write("1. 【单选】样例甲题？\nA. 甲\nB. 乙\n2. 【判断】样例乙题。\n答案：对\n", to: "题.txt")
        let json = folder.path("题.json")
        // JSON holds what could not be read, too, and the status says so.
        #expect(try await runner.run(["bank", "convert", text, json]).status == 65)
        #expect(try await rows(json) == ["refused refused-before", "new"])
    }
}

import Foundation
import TestSupport
import Testing

/// A trainer's questions come from elsewhere, and end in an exam.
@Suite("Importing items")
struct ImportJourneyTests {
    /// A hundred sample questions as people type them.
    private static let paste: String = {
        let truths = (1...60).map { "\($0). 样例判断题：某局第\($0)号样例做法符合规定。（ \($0.isMultiple(of: 3) ? "×" : "√") ）" }
        let singles = (1...40).map { number in
            """
            \(number)、样例单选题：第\(number)类样例事项应当在几日内答复？
            A.\(number + 1)日 B.\(number + 7)日 C.\(number + 15)日 D.\(number + 30)日
            答案：\("ABCD".map(String.init)[number % 4])
            解析：见《信访工作条例》第\(number)条。
            """
        }
        return "一、单项选择题（每题1分，共40分）\n" + singles.joined(separator: "\n") + "\n二、判断题（每题1分，共60分）\n"
            + truths.joined(separator: "\n") + "\n"
    }()

    @Test("a Word file of 100 questions is in a bank, checked, loaded, and in an exam")
    func wordFileToExam() async throws {
        let folder = try TemporaryFolder()
        let runner = ProcessRunner(environment: ["XUEFA_HOME": folder.path("office")])
        let bank = folder.path("样例题库")
        // The document is made from a paste, which is another way in.
        try await runner.succeed(["bank", "convert", "-", folder.path("题.docx")], input: Self.paste)
        try await runner.succeed(["init"])
        let shown = try await runner.succeed(["bank", "import", folder.path("题.docx"), "--bank", bank, "--dry-run"])
        #expect(shown.out.contains("新增 100"))
        #expect(!FileManager.default.fileExists(atPath: bank))
        let done = try await runner.succeed(["bank", "import", folder.path("题.docx"), "--bank", bank])
        #expect(done.out == shown.out)
        try await runner.succeed(["bank", "check", bank])
        try await runner.succeed(["bank", "load", bank])
        try folder.write("工号,姓名,科室,职务/类别\n0001,样例考生,样例科,样例\n", to: "staff.csv")
        try await runner.succeed(["staff", "import", folder.path("staff.csv")])
        try folder.write(
            """
            id: word
            title: 样例考试
            time-limit: 30
            opens: 2026-01-01 00:00
            closes: 2099-12-31
            pass-mark: 60
            blueprint:
              - {bank: 样例题库, kind: 单选, count: 40, points: 1}
              - {bank: 样例题库, kind: 判断, count: 60, points: 1}
            """,
            to: "exam.yaml"
        )
        try await runner.succeed(["exam", "schedule", folder.path("exam.yaml")])
    }

    @Test("importing the same file again adds nothing, and a mended key changes one item in place")
    func again() async throws {
        let folder = try TemporaryFolder()
        let runner = ProcessRunner(environment: ["XUEFA_HOME": folder.path("none")])
        let bank = folder.path("bank")
        try await runner.succeed(["bank", "import", "-", "--bank", bank], input: Self.paste)
        let again = try await runner.succeed(["bank", "import", "-", "--bank", bank], input: Self.paste)
        #expect(again.out.contains("新增 0，近似 0，变更 0，不变 100，重复 0，拒绝 0"))
        let mended = Self.paste.replacingOccurrences(of: "第7号样例做法符合规定。（ √ ）", with: "第7号样例做法符合规定。（ × ）")
        let changed = try await runner.succeed(["bank", "import", "-", "--bank", bank], input: mended)
        #expect(changed.out.contains("变更 1，不变 99"))
    }

    @Test("one refused item keeps everything out, and --partial puts it aside to be mended")
    func partial() async throws {
        let folder = try TemporaryFolder()
        let runner = ProcessRunner(environment: ["XUEFA_HOME": folder.path("none")])
        let text = """
            一、单项选择题
            1. 样例甲事项应当在几日内答复？
            A. 7日
            B. 15日
            答案：B
            2. 样例乙事项应当在几日内答复？
            A. 7日
            B. 15日
            答案：E
            """
        let file = try folder.write(text, to: "题.txt")
        let bank = folder.path("bank")
        let refused = try await runner.run(["bank", "import", file, "--bank", bank])
        #expect(refused.status == 65)
        #expect(refused.out.contains("[key-outside-options]"))
        #expect(!FileManager.default.fileExists(atPath: bank))
        let partial = try await runner.run(["bank", "import", file, "--bank", bank, "--partial"])
        #expect(partial.status == 0, "\(partial.err)")
        let aside = folder.path("题-待改.txt")
        let toMend = try String(contentsOfFile: aside, encoding: .utf8)
        #expect(toMend.contains("样例乙") && !toMend.contains("样例甲") && toMend.contains("答案 E 不在选项之中"))
        try toMend.replacingOccurrences(of: "答案：E", with: "答案：A").write(
            toFile: aside,
            atomically: true,
            encoding: .utf8
        )
        let mended = try await runner.succeed(["bank", "import", aside, "--bank", bank])
        #expect(mended.out.contains("新增 1"))
    }

    @Test("the template is opened, its examples are passed over, and its own rows come in")
    func template() async throws {
        let folder = try TemporaryFolder()
        let runner = ProcessRunner(environment: ["XUEFA_HOME": folder.path("none")])
        let file = folder.path("试题模板.xlsx")
        try await runner.succeed(["bank", "template", file])
        let examples = try await runner.run(["bank", "import", file, "--bank", folder.path("bank"), "--dry-run"])
        #expect(examples.status == 65)
        #expect(examples.err.contains("没有找到试题"))
    }

    @Test(
        "what is wrong with the call or the file is said once, with the way out",
        arguments: [
            (["bank", "import", "/nonexistent/x.xlsx"], 66),
            (["bank", "import", "-", "-"], 64),
            (["bank", "import", "-", "--from", "pdf"], 64),
            (["bank", "import", "-", "--id-prefix", "a b"], 64),
            (["bank", "convert", "-", "/tmp/x.unknown"], 64),
        ] as [([String], Int32)]
    )
    func wrongCalls(_ arguments: [String], _ status: Int32) async throws {
        let runner = ProcessRunner(environment: ["XUEFA_HOME": "/nonexistent"])
        let outcome = try await runner.run(arguments)
        #expect(outcome.status == status, "\(outcome.err)")
        #expect(!outcome.err.isEmpty && outcome.out.isEmpty)
    }
}

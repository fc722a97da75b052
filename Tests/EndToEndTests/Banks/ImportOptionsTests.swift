import Foundation
import TestSupport
import Testing

/// What the options of `bank import` and `bank convert` do, and files in other encodings.
@Suite("Options of import and conversion")
struct ImportOptionsTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    private static let laws = root.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("question-banks/laws").path

    private let folder: TemporaryFolder
    private let runner: ProcessRunner
    private let bank: String

    init() throws {
        folder = try TemporaryFolder()
        runner = ProcessRunner(environment: ["XUEFA_HOME": folder.path("office")])
        bank = folder.path("bank")
    }

    /// The text of a file of the bank.
    private func written(_ name: String) throws -> String {
        try String(contentsOf: URL(fileURLWithPath: "\(bank)/\(name)"), encoding: .utf8)
    }

    private func stems(in file: String) throws -> Int {
        try written(file).split(separator: "\n").count { $0.contains("stem: ") }
    }

    // MARK: Options of import

    @Test("near duplicates come in, unless they are not wanted", arguments: [false, true])
    func nearDuplicates(isSkipping: Bool) async throws {
        let text = """
            一、单选题
            1. 某样例机关收到样例信访事项后应当在多少日内决定是否受理并告知样例信访人？
            A. 十日
            B. 十五日
            C. 二十日
            答案：B
            2. 某样例机关收到样例信访事项后，应当在多少日内决定是否受理并通知样例信访人？
            A. 十五日
            B. 十日
            C. 二十日
            答案：A
            """
        let file = try folder.write(text, to: "题.txt")
        let options = isSkipping ? ["--skip-duplicates"] : []
        let outcome = try await runner.succeed(["bank", "import", file, "--bank", bank] + options)
        #expect(outcome.out.contains("\(file):7:1  近似（与 q-001 几乎相同）"), "\(outcome.out)")
        #expect(outcome.out.contains("新增 1，近似 1"))
        #expect(try stems(in: "01-未分章.yaml") == (isSkipping ? 1 : 2))
    }

    @Test("--law says which law a citation without one means, and --chapter where questions without one go")
    func lawAndChapter() async throws {
        try await runner.succeed(["init"])
        try await runner.succeed(["law", "load", Self.laws])
        let file = try folder.write(
            """
            题干,题型,选项A,选项B,答案,依据,层次,解析,章节
            样例甲题是什么？,单选,甲,乙,A,第二十二条,记忆,见条文。,
            样例车辆应当停在何处？,单选,东院,西院,B,《民法典》第一条,记忆,见条文。,样章二

            """,
            to: "题.csv"
        )
        let arguments = ["bank", "import", file, "--bank", bank, "--law", "信访工作条例", "--chapter", "样章一"]
        let outcome = try await runner.succeed(arguments)
        #expect(!outcome.out.contains("[citation-not-understood]"), "\(outcome.out)")
        #expect(outcome.out.contains("题库将加入法规：《民法典》"))
        let header = try written("bank.yaml")
        let first = try #require(header.range(of: "title: 信访工作条例"))
        let second = try #require(header.range(of: "title: 民法典"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(try written("01-样章一.yaml").contains("citation: 第二十二条\n"))
        #expect(try written("02-样章二.yaml").contains("《民法典》第一条"))
        try await runner.succeed(["bank", "check", bank])
        // Without the option nobody knows which law is meant.
        let unknown = try await runner.succeed(["bank", "import", file, "--bank", folder.path("other"), "--dry-run"])
        #expect(unknown.out.contains("“第二十二条”") && unknown.out.contains("[citation-not-understood]"))
        let missing = try await runner.run(["bank", "import", file, "--bank", bank, "--law", "没有的样例法"])
        #expect(missing.status == 66 && missing.err.contains("没有的样例法"))
    }

    // MARK: Partial imports of tables

    private static let rows = [
        ["题干", "题型", "选项A", "选项B", "答案"], ["样例甲事项应当由谁答复？", "单选", "甲局", "乙局", "A"],
        ["样例车辆应当停在何处？", "单选", "东院", "西院", "AB"],
    ]

    private func table(_ name: String, _ rows: [[String]]) throws -> String {
        guard name.hasSuffix(".xlsx") else {
            return try folder.write(rows.map { $0.joined(separator: ",") + "\n" }.joined(), to: name)
        }
        return try PlainWorkbook(sheets: [.init(name: "题目", rows: rows)]).write(to: folder.path(name))
    }

    @Test("a partial import of a table puts the refused rows aside under their headings", arguments: ["xlsx", "csv"])
    func partial(format: String) async throws {
        let file = try table("题.\(format)", Self.rows)
        let partial = try await runner.succeed(["bank", "import", file, "--bank", bank, "--partial"])
        #expect(partial.out.contains("新增 1，近似 0，变更 0，不变 0，重复 0，拒绝 1"))
        let aside = folder.path("题-待改.\(format)")
        #expect(partial.err.contains("被拒绝的 1 题连同原因写入 \(aside)"))
        #expect(try stems(in: "01-未分章.yaml") == 1)
        // As it is, it is refused for the same reason, now in the second row; the reasons are not read.
        let again = try await runner.run(["bank", "import", aside, "--bank", bank])
        #expect(again.status == 65)
        #expect(again.out.contains("[several-keys]") && again.out.contains("拒绝 1"), "\(again.out)")
        #expect(again.out.contains(format == "csv" ? "\(aside):2:1  拒绝" : "\(aside)[题目]!A2  拒绝"))
        #expect(!again.out.contains("[unknown-column]") && !again.err.contains("[unknown-column]"))
        if format == "csv" {
            let text = try String(contentsOf: URL(fileURLWithPath: aside), encoding: .utf8)
            let lines = text.split(whereSeparator: \.isNewline)
            #expect(lines.first?.hasSuffix("题干,题型,选项A,选项B,答案,原因") == true)
            #expect(lines.count == 2 && lines[1].hasPrefix("样例车辆应当停在何处？,单选,东院,西院,AB,单选题有多个答案"))
        }
        // Mended, it comes in beside the other.
        let mended = try table("题-待改.\(format)", [Self.rows[0], Array(Self.rows[2].dropLast()) + ["B"]])
        #expect(try await runner.succeed(["bank", "import", mended, "--bank", bank]).out.contains("新增 1，"))
        #expect(try stems(in: "01-未分章.yaml") == 2)
    }

    // MARK: Conversion

    @Test("a conversion stops at what cannot be read, and with --partial leaves it out")
    func partialConversion() async throws {
        let file = try table("题.csv", Self.rows)
        let target = folder.path("out.xlsx")
        let stopped = try await runner.run(["bank", "convert", file, target])
        #expect(stopped.status == 65)
        #expect(stopped.err.contains("\(file):3:22: 错误: ") && stopped.err.contains("--partial"), "\(stopped.err)")
        #expect(!FileManager.default.fileExists(atPath: target))
        let partial = try await runner.succeed(["bank", "convert", file, target, "--partial"])
        #expect(partial.err.contains("[several-keys]") && partial.err.contains("1 题"))
        let back = try await runner.succeed(["bank", "convert", target, "-", "--to", "json"])
        #expect(back.out.contains("样例甲事项") && !back.out.contains("样例车辆"))
    }

    @Test("with nothing lost a strict conversion is a success", arguments: ["xlsx", "txt", "docx", "gift", "json"])
    func strictWithoutLosses(ending: String) async throws {
        let file = try table("题.csv", Array(Self.rows.prefix(2)))
        let target = folder.path("out.\(ending)")
        let outcome = try await runner.run(["bank", "convert", file, target, "--strict"])
        #expect(outcome.status == 0, "\(outcome.err)")
        #expect(outcome.err.contains("没有丢失内容"))
        #expect(FileManager.default.fileExists(atPath: target))
    }

    // MARK: Encodings

    @Test("files in GB18030 and UTF-16 come in as they are", arguments: ["gb18030.csv", "utf16.txt"])
    func encodings(name: String) async throws {
        let file = Self.root.appendingPathComponent("Fixtures/encodings/\(name)").path
        let outcome = try await runner.succeed(["bank", "import", file, "--bank", bank])
        #expect(outcome.out.contains("新增 2，近似 0，变更 0，不变 0，重复 0，拒绝 0"), "\(outcome.out)")
        let chapter = try written("01-未分章.yaml")
        #expect(chapter.contains("stem: 样例甲事项应当由谁答复？\n") && chapter.contains("stem: 样例乙事项可以不答复。\n"))
        #expect(chapter.contains("A: 样例甲局\n"))
        // A character of four bytes in GB18030.
        #expect(chapter.contains(name == "gb18030.csv" ? "B: 样例㐀局\n" : "B: 样例乙局\n"))
        #expect(chapter.contains("key: B\n") && chapter.contains("key: 错\n"))
    }
}

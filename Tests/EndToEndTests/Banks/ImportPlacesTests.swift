import Foundation
import TestSupport
import Testing

/// What an import says of a refused question leads to it: sheet and cell, or line and column.
@Suite("Places in what an import says")
struct ImportPlacesTests {
    private let folder: TemporaryFolder
    private let runner: ProcessRunner

    init() throws {
        folder = try TemporaryFolder()
        runner = ProcessRunner(environment: ["XUEFA_HOME": folder.path("none")])
    }

    /// The second and third questions are refused for what stands in column E.
    private func workbook() throws -> String {
        let questions = [
            ["样例题库导入表"], ["题干", "题型", "选项A", "选项B", "答案"],
            ["样例甲事项应当在几日内答复？", "单选", "7日", "15日", "B"],
            ["样例乙事项应当由谁答复？", "单选", "甲局", "乙局", "AB"], ["样例丙事项可以不答复。", "判断", "", "", "也许"],
        ]
        return try PlainWorkbook(sheets: [
            .init(name: "说明", rows: [["请按格式填写"]]), .init(name: "样例 题目", rows: questions),
        ]).write(to: folder.path("题.xlsx"))
    }

    private let text = """
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

    @Test("a refused row of a workbook is named by sheet and cell")
    func workbookInWords() async throws {
        let path = try workbook()
        let outcome = try await runner.run(["bank", "import", path, "--bank", folder.path("bank")])
        #expect(outcome.status == 65)
        let lines = outcome.out.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.hasPrefix("\(path)[样例 题目]!A3  新增  q-001  单选  样例甲事项") }, "\(outcome.out)")
        #expect(lines.contains { $0.hasPrefix("\(path)[样例 题目]!A4  拒绝") })
        #expect(
            lines.contains { $0.hasPrefix("    错误：") && $0.hasSuffix("（\(path)[样例 题目]!E4） [several-keys]") }
        )
        #expect(lines.contains { $0.hasSuffix("（\(path)[样例 题目]!E5） [bad-truth-key]") })
        #expect(lines.last == "新题库 \(folder.path("bank"))：新增 1，近似 0，变更 0，不变 0，重复 0，拒绝 2")
        #expect(outcome.err.contains("\(path)[说明]!A1: 警告: "))
        #expect(outcome.err.contains("[skipped-sheet]"))
    }

    @Test("JSON names sheet, row and column, too")
    func workbookForPrograms() async throws {
        let path = try workbook()
        let rows = try await Self.rows(
            of: runner.run(["bank", "import", path, "--bank", folder.path("bank"), "--format", "json"])
        )
        #expect(rows.map { $0["verdict"] as? String } == ["new", "refused", "refused"])
        #expect(rows.map { Self.place($0) } == ["样例 题目 3:1", "样例 题目 4:1", "样例 题目 5:1"])
        #expect(
            rows.dropFirst().map(Self.errors) == [
                ["several-keys 样例 题目 4:5"], ["bad-truth-key 样例 题目 5:5"],
            ]
        )
        #expect(rows.map { ($0["position"] as? [String: Any])?["file"] as? String } == [path, path, path])
    }

    @Test("a refused question of a text is named by line and column")
    func textInWords() async throws {
        let path = try folder.write(text, to: "题.txt")
        let outcome = try await runner.run(["bank", "import", path, "--bank", folder.path("bank")])
        #expect(outcome.status == 65)
        let lines = outcome.out.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.hasPrefix("\(path):2:1  新增  q-001  单选  样例甲事项应当在几日内答复？") }, "\(outcome.out)")
        #expect(lines.contains { $0.hasPrefix("\(path):6:1  拒绝") })
        #expect(lines.contains("    错误：答案 E 不在选项之中 [key-outside-options]"))
        let english = try await runner.run(["--lang", "en", "bank", "import", path, "--bank", folder.path("bank")])
        #expect(english.out.contains("\(path):6:1  refused"))
        #expect(english.out.contains("    error: the key E is none of the options [key-outside-options]\n"))
    }

    @Test("JSON names line and column, and no sheet")
    func textForPrograms() async throws {
        let path = try folder.write(text, to: "题.txt")
        let rows = try await Self.rows(
            of: runner.run(["bank", "import", path, "--bank", folder.path("bank"), "--format", "json"])
        )
        #expect(rows.map { Self.place($0) } == ["- 2:1", "- 6:1"])
        #expect(rows.map { $0["verdict"] as? String } == ["new", "refused"])
        #expect(Self.errors(rows[1]) == ["key-outside-options - 6:1"])
        #expect(rows[1]["id"] is NSNull && rows[1]["kind"] is NSNull)
    }

    @Test("a cell of a CSV is named by its line and its first character")
    func separatedValues() async throws {
        let path = try folder.write("题干,题型,选项A,选项B,答案\n样例甲题？,单选,甲,乙,A\n样例乙题？,单选,甲,乙,AB\n", to: "题.csv")
        let outcome = try await runner.run(["bank", "import", path, "--bank", folder.path("bank")])
        #expect(outcome.status == 65)
        #expect(outcome.out.contains("\(path):3:1  拒绝"))
        #expect(outcome.out.contains("（\(path):3:14） [several-keys]"), "\(outcome.out)")
    }

    @Test("a paste is called standard input")
    func paste() async throws {
        let outcome = try await runner.run(["bank", "import", "-", "--bank", folder.path("bank")], input: text)
        #expect(outcome.status == 65)
        #expect(outcome.out.contains("标准输入:6:1  拒绝"), "\(outcome.out)")
    }

    private static func rows(of outcome: ProcessOutcome) throws -> [[String: Any]] {
        #expect(outcome.status == 65)
        let value = try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any]
        return try #require(value?["rows"] as? [[String: Any]])
    }

    /// `题目 4:5`, or `- 4:5` where there are no sheets.
    private static func place(_ object: [String: Any]) -> String {
        let position = object["position"] as? [String: Any] ?? [:]
        let sheet = position["sheet"] as? String ?? "-"
        return "\(sheet) \(position["line"] as? Int ?? 0):\(position["column"] as? Int ?? 0)"
    }

    private static func errors(_ row: [String: Any]) -> [String] {
        let problems = row["problems"] as? [[String: Any]] ?? []
        return problems.filter { $0["severity"] as? String == "error" }.map {
            "\($0["code"] as? String ?? "") \(place($0))"
        }
    }
}

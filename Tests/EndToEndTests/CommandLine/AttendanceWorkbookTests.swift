import Foundation
import TestSupport
import Testing

/// Lists of attendance as workbooks, beside the CSV of `OfficeJourneyTests`.
@Suite("Attendance in workbooks")
struct AttendanceWorkbookTests {
    private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("question-banks/sample-office").path
    private static let headings = ["工号", "姓名", "事项", "类别/题名", "数量（小时）", "日期", "备注"]

    private let folder: TemporaryFolder
    private let runner: ProcessRunner

    init() async throws {
        folder = try TemporaryFolder()
        runner = ProcessRunner(environment: ["XUEFA_HOME": folder.path("office")])
        try await runner.succeed(["init"])
        try await runner.succeed(["staff", "import", Self.samples + "/roster.csv"])
        try await runner.succeed(["plan", "load", Self.samples + "/plan.yaml"])
    }

    /// Hours are numbers, and days are days of Excel: 46037 is 15 January 2026.
    private func workbook(_ rows: [[String]], others: [PlainWorkbook.Sheet] = []) throws -> String {
        let sheet = PlainWorkbook.Sheet(name: "签到", rows: [Self.headings] + rows, numbers: [4], days: [5])
        return try PlainWorkbook(sheets: [sheet] + others).write(to: folder.path("考勤.xlsx"))
    }

    @Test("a workbook is recorded as the same list in CSV is")
    func asInCSV() async throws {
        let path = try workbook([
            ["1002", "示例002", "学时", "集中学习", "3", "46037", ""],
            ["1003", "示例003", "学时", "集中学习", "1.5", "2026-01-16", "样例备注"],
            ["1002", "示例002", "会议", "学法例会", "", "46037", ""],
        ])
        let first = try await runner.succeed(["plan", "record", path])
        #expect(first.out.contains("已登记 3 条"), "\(first.out)\(first.err)")
        let list = """
            工号,姓名,事项,类别/题名,数量（小时）,日期,备注
            1002,示例002,学时,集中学习,3,2026-01-15,
            1003,示例003,学时,集中学习,1.5,2026-01-16,样例备注
            1002,示例002,会议,学法例会,,2026-01-15,

            """
        let second = try await runner.succeed(["plan", "record", folder.write(list, to: "考勤.csv")])
        #expect(second.err.contains("3 条与已有记录完全相同"), "\(second.out)\(second.err)")
        let explained = try await runner.succeed(["plan", "explain", "1002", "--as-of", "2026-12-31"])
        #expect(explained.out.contains("2026-01-15 集中学习 3 学时"), "\(explained.out)")
        #expect(explained.out.contains("第一季度：1/1 次"))
    }

    @Test("with one error nothing is recorded, and each is named by sheet and cell")
    func errors() async throws {
        let path = try workbook([
            ["1002", "示例002", "学时", "集中学习", "3", "46037", ""],
            ["9999", "无此人", "学时", "集中学习", "3", "46037", ""],
            ["1003", "示例003", "学时", "集中学习", "三", "46037", ""],
        ])
        let outcome = try await runner.run(["plan", "record", path])
        #expect(outcome.status == 65)
        let lines = outcome.out.split(separator: "\n")
        #expect(lines.count == 2, "\(outcome.out)")
        #expect(lines.first?.hasPrefix("\(path)[签到]!A3: 错误: ") == true)
        #expect(lines.last?.hasPrefix("\(path)[签到]!E4: 错误: ") == true)
        let explained = try await runner.succeed(["plan", "explain", "1002", "--as-of", "2026-12-31"])
        #expect(!explained.out.contains("集中学习 3 学时"))
    }

    @Test("a second sheet is not read, and that is said")
    func furtherSheets() async throws {
        let row = ["1002", "示例002", "学时", "集中学习", "3", "46037", ""]
        let path = try workbook([row], others: [.init(name: "二月", rows: [Self.headings, row])])
        let outcome = try await runner.succeed(["plan", "record", path])
        #expect(outcome.out.contains("已登记 1 条"))
        #expect((outcome.out + outcome.err).contains("二月"), "\(outcome.out)\(outcome.err)")
    }
}

import Foundation
import TestSupport
import Testing

/// Rosters as workbooks, which LibreOffice saved.
@Suite("Rosters in workbooks")
struct WorkbookRosterTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("Fixtures/roster-workbook").path

    private let folder: TemporaryFolder
    private let runner: ProcessRunner

    init() throws {
        folder = try TemporaryFolder()
        runner = ProcessRunner(environment: ["XUEFA_HOME": folder.path("office")])
    }

    @Test("a workbook is read as the same list in CSV is, days in date cells too")
    func workbook() async throws {
        try #require(try await runner.run(["init"]).status == 0)
        let first = try await runner.run(["staff", "import", Self.fixtures + "/名单.xlsx"])
        #expect(first.status == 0 && first.out.contains("新增 2 人"), "\(first.out)\(first.err)")
        let list = "工号,姓名,科室,职务/类别,入职日期,PIN\n1001,样本甲,样本一科,普通,2024-03-01,2468\n1002,样本乙,样本一科,领导,2019-07-15,1357\n"
        let second = try await runner.run(["staff", "import", try folder.write(list, to: "名单.csv")])
        #expect(second.out.contains("不变 2 人"), "\(second.out)\(second.err)")
    }

    @Test("problems name the sheet and the cell, and show no line of a file that has none")
    func places() async throws {
        try #require(try await runner.run(["init"]).status == 0)
        let path = Self.fixtures + "/有误.xlsx"
        let outcome = try await runner.run(["staff", "import", path])
        #expect(outcome.status == 65)
        let lines = outcome.out.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("\(path)[bad]!B3: 错误: ") == true, "\(outcome.out)")
        #expect(lines.last?.hasPrefix("\(path)[bad]!E4: 错误: ") == true, "\(outcome.out)")
    }

    @Test("files that are no workbooks say what to do")
    func others() async throws {
        try #require(try await runner.run(["init"]).status == 0)
        let old = folder.path("名单.xls")
        try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]).write(to: URL(fileURLWithPath: old))
        let outcome = try await runner.run(["staff", "import", old])
        #expect(outcome.status == 65 && outcome.out.contains(".xlsx"), "\(outcome.out)\(outcome.err)")
        let archive = folder.path("名单.xlsx")
        try Data([0x50, 0x4B, 0x03, 0x04, 0, 0]).write(to: URL(fileURLWithPath: archive))
        #expect(try await runner.run(["staff", "import", archive]).status == 65)
    }
}

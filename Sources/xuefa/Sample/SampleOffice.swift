import ArgumentParser
import Documents
import ExamOffice
import ExamRunner
import Foundation
import QuestionBank
import Reporting

/// `xuefa sample office`
struct SampleOffice: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "office",
            abstract: text(
                "建立示例单位：40 个虚构考生模拟作答，并写出全部报表",
                "Fill a sample office with 40 invented candidates and write every report"
            ),
            discussion: text(
                "考生只有编号。每次运行都从头建立，结果相同；工作区在输出文件夹的 office 里，可以用 --home 打开。",
                "The candidates are numbers. Every run starts afresh and comes out the same; the workspace is the folder 'office' in the output folder and opens with --home."
            )
        )
    }

    @OptionGroup var banks: BankLocation

    @Option(help: help("输出文件夹", "The output folder", value: ("文件夹", "folder")), completion: .directory)
    var out: String = "out"

    func run() throws {
        let home = out + "/office"
        try removeOldSample(home)
        try OutputFile.makeFolder(out)
        let clock = SimulatedClock(at: OfficeTime.china.instant(of: .constant(2026, 3, 2), hour: 9))
        let workspace = try Workspace.create(at: home, time: .china, clock: clock)
        try OutputFile.write("", to: home + "/" + Self.marker)

        let setup = SampleSetup(workspace: workspace, banks: banks)
        let keys = try setup.loadBanks().flatMap(\.entries).flatMap(\.items)
        let staff = try setup.importRoster()
        let exams = [try setup.schedule(banks.exam), try setup.schedule(banks.yearlyExam)]
        try setup.loadPlan()
        var simulation = OfficeSimulation(workspace: workspace, clock: clock, keys: keys)
        try simulation.run(staff: staff, exams: exams, attendanceFile: banks.attendance)

        let asOf = Day.constant(2026, 12, 31)
        clock.turn(to: OfficeTime.china.instant(of: asOf, hour: 17))
        try SampleReports(workspace: workspace, folder: out, asOf: asOf).write(staff: staff, exams: exams)
        Console.error(
            text(
                "报表在 \(out)/；打开示例单位：\(Executable.name) --home \(home) plan status --as-of \(asOf)",
                "the reports are in \(out)/; to open the office: \(Executable.name) --home \(home) plan status --as-of \(asOf)"
            )
        )
    }

    /// Marks a workspace as a sample, which may be made anew.
    private static let marker = "SAMPLE"

    private func removeOldSample(_ home: String) throws(CommandFailure) {
        guard Executable.isFolder(home) else { return }
        guard FileManager.default.fileExists(atPath: home + "/" + Self.marker) else {
            throw CommandFailure(
                .cannotCreate,
                "\(home) 不是示例工作区，没有动它；请用 --out 指定别的文件夹",
                "\(home) is no sample workspace and was left alone; choose another folder with --out"
            )
        }
        do {
            try FileManager.default.removeItem(atPath: home)
        } catch {
            throw CommandFailure(.cannotCreate, "不能删除旧的 \(home)", "cannot remove the old \(home)")
        }
    }
}

extension Day {
    /// A day that is known to be in the calendar.
    static func constant(_ year: Int, _ month: Int, _ day: Int) -> Day {
        guard let value = Day(year, month, day) else { preconditionFailure("no such day") }
        return value
    }
}

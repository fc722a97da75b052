import ArgumentParser
import Documents
import ExamOffice
import ExamRunner
import Foundation
import Reporting

/// `xuefa sample exam`
struct SampleExam: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "exam",
            abstract: text(
                "在临时工作区里试考一场：10 题，10 分钟",
                "Try an exam of 10 items and 10 minutes in a throw-away workspace"
            ),
            discussion: text(
                "考完显示成绩和学习计划的完成情况。中途离开时工作区会保留，并告诉您怎样继续；考完就删除。",
                "Afterwards it shows the score and the candidate's plan. If you leave early the workspace is kept and you are told how to go on; after hand-in it is removed."
            )
        )
    }

    /// A newcomer, of whom the sample plan asks something of every kind.
    private static let candidate = "1007"

    @OptionGroup var banks: BankLocation

    func run() throws {
        let folder = try makeFolder()
        var isKept = false
        defer { if !isKept { try? FileManager.default.removeItem(atPath: folder) } }

        let workspace = try Workspace.create(at: folder + "/office", time: .china)
        let setup = SampleSetup(workspace: workspace, banks: banks)
        try setup.loadBanks()
        let staff = try setup.importRoster()
        try setup.schedule(banks.exam)
        try setup.loadPlan()
        guard let candidate = staff.first(where: { $0.id == Self.candidate }) ?? staff.first else { return }

        var sitting = ExamSitting(workspace: workspace, examID: "sample", staffID: candidate.id)
        sitting.resumeCommand =
            "\(Executable.name) --home \(folder)/office exam take sample --staff \(candidate.id)"
        sitting.isThrowAway = true
        // Killed, the program leaves the workspace behind, and the attempt with it.
        isKept = true
        guard try sitting.onScreen() != nil else { return }
        isKept = false
        try setup.showPlan(of: candidate.id)
    }

    private func makeFolder() throws(CommandFailure) -> String {
        let path = URL(fileURLWithPath: NSTemporaryDirectory()).path + "/xuefa-sample-\(UUID().uuidString.prefix(8))"
        try OutputFile.makeFolder(path)
        return path
    }
}

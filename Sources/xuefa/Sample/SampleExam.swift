import ArgumentParser
import Documents
import ExamOffice
import ExamRunner
import Foundation

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
    private static let exam = "sample"
    private static let prefix = "xuefa-sample-"

    @OptionGroup var banks: BankLocation

    @Option(
        help: help("继续上次没有考完的示例考试", "Go on with a sample exam that was left", value: ("文件夹", "folder")),
        completion: .directory
    )
    var resume: String?

    func run() throws {
        let folder: String
        let workspace: Workspace
        if let resume {
            folder = try checked(resume)
            workspace = try Workspace.open(at: resume + "/office")
        } else {
            folder = try makeFolder()
            workspace = try setUp(in: folder)
        }
        var sitting = ExamSitting(workspace: workspace, examID: Self.exam, staffID: Self.candidate)
        sitting.resumeCommand = "\(Executable.name) sample exam --resume \(folder)"
        sitting.isThrowAway = true
        // Left early or killed, it leaves the workspace behind, and the attempt with it.
        guard try sitting.onScreen() != nil else { return }
        try SampleSetup(workspace: workspace, banks: banks).showPlan(of: Self.candidate)
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The folder goes away after hand-in, so it must be one that this command made.
    private func checked(_ folder: String) throws(CommandFailure) -> String {
        guard URL(fileURLWithPath: folder).lastPathComponent.hasPrefix(Self.prefix) else {
            throw CommandFailure(.badData, "\(folder) 不是示例考试的文件夹", "\(folder) is no folder of a sample exam")
        }
        return folder
    }

    /// Makes the workspace; when that fails, nothing stays behind.
    private func setUp(in folder: String) throws(CommandFailure) -> Workspace {
        do throws(CommandFailure) {
            let workspace = try Workspace.create(at: folder + "/office", time: .china)
            let setup = SampleSetup(workspace: workspace, banks: banks)
            try setup.loadBanks()
            _ = try setup.importRoster()
            try setup.schedule(banks.exam)
            try setup.loadPlan()
            return workspace
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            throw error
        }
    }

    private func makeFolder() throws(CommandFailure) -> String {
        let path = URL(fileURLWithPath: NSTemporaryDirectory()).path + "/\(Self.prefix)\(UUID().uuidString.prefix(8))"
        try OutputFile.makeFolder(path)
        return path
    }
}

import ArgumentParser

/// `xuefa sample`
struct SampleCommand: ParsableCommand, CommandGroup {
    static let path = ["sample"]

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sample",
            abstract: text("示例：试考一场，或建立示例单位", "Samples: try an exam, or fill a sample office"),
            subcommands: [SampleExam.self, SampleOffice.self]
        )
    }
}

/// `--banks`: where the shipped banks and the sample office's files are.
struct BankLocation: ParsableArguments {
    @Option(
        name: .customLong("banks"),
        help: help("随附题库所在的文件夹", "The folder with the shipped banks", value: ("文件夹", "folder")),
        completion: .directory
    )
    var folder: String = BankLocation.standard

    /// Beside the program where it is installed, else in the current folder.
    private static var standard: String {
        let installed = Executable.folder + "/../share/xuefa/question-banks"
        return Executable.isFolder(installed) ? installed : "question-banks"
    }

    var roster: String { folder + "/sample-office/roster.csv" }
    var plan: String { folder + "/sample-office/plan.yaml" }
    var exam: String { folder + "/sample-office/exam.yaml" }
    var yearlyExam: String { folder + "/sample-office/yearly-exam.yaml" }
    var attendance: String { folder + "/sample-office/attendance.csv" }
}

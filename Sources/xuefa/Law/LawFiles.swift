import BankFormats
import ExamOffice
import QuestionBank
import TextLayout

/// The files with facts about laws, on their way in.
enum LawFiles {
    /// Where the files that come with the program lie: below the current folder, where it is installed, or above the
    /// place where it was built.
    static var shipped: String? {
        let built = (1...5).map { Executable.folder + String(repeating: "/..", count: $0) }
        let folders = ["."] + [Executable.folder + "/../share/xuefa"] + built
        return folders.map { $0 + "/question-banks/laws" }.first(where: Executable.isFolder)
    }

    /// Reads and checks files and folders; every problem is printed, and with an error nothing is taken.
    static func read(_ paths: [String]) throws(CommandFailure) -> LawRegistry {
        let reading = LawRegistryFolder.read(paths)
        for failure in reading.failures {
            Console.complain(failure.message[Invocation.current.language], in: Invocation.current.language)
        }
        ProblemReport.print(reading.problems)
        if let first = reading.failures.first { throw .said(first.status) }
        guard !reading.hasErrors else {
            throw CommandFailure(
                .badData,
                "法规登记文件有错误，一个也没有登记；改好后再来",
                "there are errors, and no law was registered; mend them first"
            )
        }
        return reading.registry
    }
}

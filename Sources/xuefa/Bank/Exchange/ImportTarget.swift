import BankFormats
import QuestionBank
import TextLayout

/// The folder that items are imported into.
struct ImportTarget {
    let folder: String
    /// The bank that is there; nil when the folder is still to be made.
    let reading: BankReading?

    init(folder: String) throws(CommandFailure) {
        self.folder = folder
        guard Executable.isFolder(folder) else {
            reading = nil
            return
        }
        let found = BankReader.read(folder: folder)
        if found.failures.contains(where: { if case .notFound = $0 { true } else { false } }), found.files.count == 1 {
            // A folder without bank.yaml and chapters is where a new bank may go.
            reading = nil
            return
        }
        for failure in found.failures {
            Console.complain(failure.message[Invocation.current.language], in: Invocation.current.language)
        }
        ProblemReport.print(found.problems.filter { $0.problem.severity == .error }, to: .aside)
        guard !found.hasErrors, found.bank != nil else {
            throw CommandFailure(
                .badData,
                "题库 \(folder) 有错误，不能导入；用 xuefa bank check 查看，改好后再来",
                "the bank \(folder) has errors; see 'xuefa bank check' and mend it before importing"
            )
        }
        reading = found
    }

    /// What the files say of the bank as a whole, the first that says something; `laws` come first.
    func header(from headers: [ExchangeHeader], laws: [LawReference]) -> ExchangeHeader {
        var header = headers.first { $0 != ExchangeHeader() } ?? ExchangeHeader()
        header.laws = laws + header.laws.filter { known in !laws.contains { $0.title == known.title } }
        return header
    }

    /// - Returns: the names of the files written.
    func write(_ plan: ImportPlan, result: Bank) throws(CommandFailure) -> [String] {
        do throws(BankUpdate.Failure) {
            return try BankUpdate(folder: folder, reading: reading).write(plan, result: result)
        } catch {
            switch error {
            case .file(let problem): throw CommandFailure(problem)
            case .notEditable(let file):
                throw CommandFailure(
                    .badData,
                    "\(file) 的题不是逐条另起一行写的，不能自动修改；请改成 docs/bank-format.md 的写法",
                    "the items of \(file) do not stand one below the other and cannot be changed in place; write them as docs/bank-format.md shows"
                )
            case .notFaithful(let file):
                throw CommandFailure(
                    .software,
                    "写出的 \(file) 读回来与预期不符，什么也没有改动",
                    "\(file) as it would be written does not read as was meant; nothing was changed"
                )
            case .taken(let path):
                throw CommandFailure(.cannotCreate, "\(path) 已经有别的文件", "there are other files in \(path)")
            }
        }
    }
}

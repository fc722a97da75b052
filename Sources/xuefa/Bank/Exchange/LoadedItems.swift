import BankFormats
import QuestionBank
import TextLayout

/// Everything that a file of items holds.
struct LoadedItems {
    let file: ItemFile
    let items: [Loaded]
    let summary: ReadSummary

    struct Loaded {
        let read: ReadItem
        /// The file's name and the place in it, for the bank.
        let origin: String
    }

    init(_ file: ItemFile) throws(CommandFailure) {
        self.file = file
        var items: [Loaded] = []
        let progress = Progress(total: nil, text("读取试题", "reading items"))
        summary = try file.read { read in
            items.append(Loaded(read: read, origin: Self.origin(of: read.position)))
            progress.step()
        }
        progress.finish()
        self.items = items
    }

    /// Whether the file as a whole is broken, or so badly that nothing was found in it.
    var isUnusable: Bool { summary.problems.contains { $0.problem.severity == .error } }

    private static func origin(of position: SourcePosition) -> String {
        let name = position.file.split(separator: "/").last.map(String.init) ?? position.file
        let local = SourcePosition(file: name, part: position.part, line: position.line, column: position.column)
        switch position.part {
        case nil: return "\(name):\(position.line)"
        default: return local.text[Invocation.current.language]
        }
    }
}

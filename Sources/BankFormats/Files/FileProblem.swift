/// Why a path that somebody gave leads to nothing that can be read.
package enum FileProblem: Error, Hashable, Sendable {
    /// There is nothing at the path.
    case notFound(path: String)
    /// The user may not read it.
    case notAllowed(path: String)
    /// The path is a folder where a file is meant.
    case isFolder(path: String)
    /// A device, a pipe or a socket.
    case notARegularFile(path: String)
    /// Symbolic links lead in a circle.
    case linkLoop(path: String)
    /// The folder holds no bank and no chapter file.
    case noBank(path: String)
    /// The system could not read it; `code` is its `errno`.
    case unreadable(path: String, code: Int32)
    /// The system could not write it; `code` is its `errno`.
    case unwritable(path: String, code: Int32)

    /// A ZIP archive that cannot be read, or must not.
    case archive(path: String, ArchiveProblem)
    /// XML or HTML that cannot be read to its end; in an archive, `part` names the entry.
    case markup(path: String, part: String?, MarkupProblem)
    /// A document of Word before 2007, or one that wants a password: both have the same container.
    case oldDocument(path: String)
    /// An archive that holds no document of a word processor.
    case noDocument(path: String)
    /// The file holds items in no format that is read.
    case unknownFormat(path: String)
    /// A picture of questions rather than their text.
    case foreignFile(path: String, ForeignFile)
    /// A workbook of Excel before 2007, or one that wants a password.
    case oldWorkbook(path: String)
    /// An archive that holds no workbook.
    case noWorkbook(path: String)
    /// A text that is to be written is longer than a cell can be, `TableLimits.cellUnits`; row and column count from 1.
    case cellTooLong(path: String, row: Int, column: Int)
    /// More rows are to be written than a sheet has.
    case tooManyRows(path: String, limit: Int)
    /// The bytes are no text in the encoding that the file declares or in any that is read; `declared` is its name.
    case notText(path: String, declared: String?)
    /// The file is larger than any text of a law.
    case tooBig(path: String, limit: Int)

    package var path: String {
        switch self {
        case .notFound(let path), .notAllowed(let path), .isFolder(let path), .notARegularFile(let path),
            .linkLoop(let path), .noBank(let path), .unreadable(let path, _), .unwritable(let path, _),
            .archive(let path, _),
            .markup(let path, _, _), .oldDocument(let path), .noDocument(let path), .oldWorkbook(let path),
            .noWorkbook(let path), .cellTooLong(let path, _, _), .tooManyRows(let path, _), .notText(let path, _),
            .unknownFormat(let path), .foreignFile(let path, _), .tooBig(let path, _):
            path
        }
    }

    /// Names what the system said about a path.
    init(code: Int32, path: String) {
        self =
            switch code {
            case SystemCode.noEntry, SystemCode.notADirectory: .notFound(path: path)
            case SystemCode.access, SystemCode.permission: .notAllowed(path: path)
            case SystemCode.loop: .linkLoop(path: path)
            default: .unreadable(path: path, code: code)
            }
    }
}

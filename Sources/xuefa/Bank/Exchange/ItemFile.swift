import BankFormats
import Foundation
import QuestionBank
import TextLayout

/// A file of items on its way in: found, its format recognised, and read.
struct ItemFile {
    /// `-` on the command line.
    static let standardInput = "-"
    /// What somebody pastes is smaller.
    private static let inputLimit = 64 << 20

    let format: ExchangeFormat
    let content: Content

    enum Content {
        case bank(BankReading)
        case file(ExchangeSource, any ExchangeCodec)
    }

    /// - Parameter format: nil to recognise it.
    init(_ path: String, format: ExchangeFormat?) throws(CommandFailure) {
        do throws(FileProblem) {
            if path == Self.standardInput {
                try self.init(Self.pasted(), format: format)
            } else if format == .yaml || Self.isBank(path) {
                let search = BankFolder.find(at: [path])
                if let problem = search.failures.first { throw problem }
                ProblemReport.print(search.strays, to: .aside)
                guard search.folders.count == 1 else { throw .noBank(path: path) }
                self.init(format: .yaml, content: .bank(BankReader.read(search.folders)[0]))
            } else {
                try self.init(ExchangeSource(path: path), format: format)
            }
        } catch {
            throw CommandFailure(error)
        }
    }

    private init(_ source: ExchangeSource, format: ExchangeFormat?) throws(FileProblem) {
        var found = format
        if found == nil { found = try FormatRecognition.format(of: source) }
        guard let format = found, let codec = format.codec else { throw .unknownFormat(path: source.name) }
        self.init(format: format, content: .file(source, codec))
    }

    private init(format: ExchangeFormat, content: Content) {
        self.format = format
        self.content = content
    }

    private static func isBank(_ path: String) -> Bool {
        if path.hasSuffix(".yaml") || path.hasSuffix(".yml") { return true }
        return Executable.isFolder(path)
    }

    private static func pasted() throws(FileProblem) -> ExchangeSource {
        if Console.inputIsTerminal {
            Console.error(text("粘贴试题，然后在新的一行按 Ctrl-D", "paste the items, then press Ctrl-D on a line of its own"))
        }
        let name = text("标准输入", "standard input")
        var bytes: [UInt8] = []
        while let data = try? FileHandle.standardInput.read(upToCount: 1 << 16), !data.isEmpty {
            bytes += data
            guard bytes.count <= inputLimit else { throw .tooBig(path: name, limit: inputLimit) }
        }
        return ExchangeSource(name: name, bytes: bytes)
    }

    /// Hands over every question, and says at the end what the file says of them as a whole.
    func read(_ receive: (ReadItem) -> Void) throws(CommandFailure) -> ReadSummary {
        switch content {
        case .bank(let reading): return try Self.read(reading, receive)
        case .file(let source, let codec):
            do throws(FileProblem) {
                return try codec.read(source, receive: receive)
            } catch {
                throw CommandFailure(error)
            }
        }
    }

    /// A bank that has errors is no source: what is wrong with it is said, and what `bank check` is for.
    private static func read(_ reading: BankReading, _ receive: (ReadItem) -> Void) throws(CommandFailure)
        -> ReadSummary
    {
        for failure in reading.failures {
            Console.complain(failure.message[Invocation.current.language], in: Invocation.current.language)
        }
        ProblemReport.print(reading.problems.filter { $0.problem.severity == .error }, to: .aside)
        guard let bank = reading.bank, !reading.hasErrors else {
            throw CommandFailure(.badData, "题库有错误；改好后再来", "the bank has errors; mend them first")
        }
        for (ordinal, item) in bank.exchangeItems.enumerated() {
            let place = item.id.flatMap { reading.places[$0]?.item }
            let position = place ?? SourcePosition(file: reading.files[0], line: 1, column: 1)
            receive(ReadItem(ordinal: ordinal, item: item, position: position))
        }
        return ReadSummary(header: bank.exchangeHeader)
    }

    /// Without folders, as origins begin with it; nil for standard input and for a bank.
    var name: String? {
        guard case .file(let source, _) = content, case .file = source.content else { return nil }
        return source.name.split(separator: "/").last.map(String.init)
    }

    /// Where the refused questions of a file are put to be mended, beside it, under a name that is free: what is being
    /// mended is not replaced. nil for a bank, which is mended in place.
    var mendingPath: String? {
        guard case .file(let source, let codec) = content else { return nil }
        let name = source.name.split(separator: "/").last.map(String.init) ?? source.name
        let folder = source.name.dropLast(name.count)
        let stem = name.split(separator: ".").dropLast().joined(separator: ".")
        let path = folder + (stem.isEmpty ? name : stem) + text("-待改", "-to-mend")
        var number = 1
        while true {
            let tried = path + (number == 1 ? "" : "-\(number)") + "." + codec.format.fileExtension
            if !Executable.exists(tried) { return tried }
            number += 1
        }
    }

    /// Writes the refused questions with the reasons.
    func writeRefused(_ refused: [Int: [String]], to path: String) throws(CommandFailure) {
        guard case .file(let source, let codec) = content else { return }
        do throws(FileProblem) {
            try codec.writeRefused(refused, of: source, to: path)
        } catch {
            throw CommandFailure(error)
        }
    }
}

extension ExchangeFormat {
    /// What the names of its files end in.
    var fileExtension: String {
        switch self {
        case .yaml: "yaml"
        case .xlsx, .csv, .tsv, .docx, .gift, .json: rawValue
        case .text, .aiken: "txt"
        case .moodleXML: "xml"
        case .qti21, .qti22, .qti30: "zip"
        }
    }

    /// The format that the name of a file to be written means; nil when it means none or several.
    init?(writing path: String) {
        let name = path.split(separator: "/").last ?? ""
        switch name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased() {
        case nil: self = .yaml
        case "xlsx": self = .xlsx
        case "csv": self = .csv
        case "tsv": self = .tsv
        case "docx": self = .docx
        case "txt": self = .text
        case "gift": self = .gift
        case "xml": self = .moodleXML
        case "json": self = .json
        default: return nil
        }
    }

    var name: Localized {
        switch self {
        case .yaml: Localized("题库文件夹", "a bank's folder")
        case .xlsx: Localized("Excel 表格", "Excel")
        case .csv: Localized("CSV 表格", "CSV")
        case .tsv: Localized("TSV 表格", "TSV")
        case .docx: Localized("Word 文档", "Word")
        case .text: Localized("纯文本", "plain text")
        case .gift: Localized("Moodle GIFT", "Moodle GIFT")
        case .moodleXML: Localized("Moodle XML", "Moodle XML")
        case .aiken: Localized("Aiken", "Aiken")
        case .qti21: Localized("QTI 2.1", "QTI 2.1")
        case .qti22: Localized("QTI 2.2", "QTI 2.2")
        case .qti30: Localized("QTI 3.0", "QTI 3.0")
        case .json: Localized("JSON", "JSON")
        }
    }
}

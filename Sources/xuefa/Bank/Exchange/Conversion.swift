import BankFormats
import Foundation
import QuestionBank
import TextLayout

/// Items on their way from one file into another, one by one.
struct Conversion {
    let file: ItemFile
    let codec: any ExchangeCodec
    private var written = 0
    private var losses = 0
    private var refused = 0
    private var report = ProblemReport(to: .aside)

    init(file: ItemFile, codec: any ExchangeCodec) {
        self.file = file
        self.codec = codec
    }

    /// Writes everything beside the target first, so that a failure leaves what is there.
    mutating func run(to path: String, isStrict: Bool, isPartial: Bool) throws(CommandFailure) {
        let isOutput = path == ItemFile.standardInput
        let temporary =
            isOutput
            ? NSTemporaryDirectory() + "xuefa-\(getpid()).\(codec.format.fileExtension)" : "\(path).\(getpid()).tmp"
        defer { unlink(temporary) }
        let summary = try write(to: temporary)
        ProblemReport.print(summary.problems, to: .aside)
        let isUnusable = summary.problems.contains { $0.problem.severity == .error }
        // JSON says itself what could not be read; everything else would be silent about it.
        let isTelling = codec.format == .json
        guard !isUnusable || isTelling else {
            throw CommandFailure(.badData, "文件不能用，什么也没有写入", "the file cannot be used; nothing was written")
        }
        try ConversionReport.judge(
            refused: isTelling ? 0 : refused,
            losses: losses,
            isStrict: isStrict,
            isPartial: isPartial
        )
        guard written > 0 || isTelling else { throw CommandFailure(.badData, "没有找到试题", "no item was found") }
        if isOutput {
            try OutputFile.copyToOutput(temporary)
        } else {
            try OutputFile.move(temporary, to: path)
        }
        ConversionReport.summarise(
            written: written,
            losses: losses,
            refused: refused,
            path: isOutput ? text("标准输出", "standard output") : path
        )
        if isUnusable || refused > 0 && !isPartial { throw CommandFailure.said(.badData) }
    }

    private mutating func write(to path: String) throws(CommandFailure) -> ReadSummary {
        let header = try file.header()
        let carried = codec.carried(header)
        let lost = Loss.of(header, carriedAs: carried)
        ConversionReport.print(lost, of: text("题库", "the bank"))
        losses += lost.count
        let progress = Progress(total: nil, text("转换", "converting"))
        defer { progress.finish() }
        let writer = try CommandFailure.ofFiles { () throws(FileProblem) in
            try codec.writer(to: path, header: carried)
        }
        var failure: FileProblem?
        let summary = try file.read { read in
            guard failure == nil else { return }
            progress.step()
            do throws(FileProblem) {
                try add(read, to: writer)
            } catch {
                failure = error
            }
        }
        try CommandFailure.ofFiles { () throws(FileProblem) in
            if let failure { throw failure }
            if let json = writer as? ItemsJSONWriter {
                try json.finish(problems: summary.problems.map(ProblemRecord.init))
            } else {
                try writer.finish()
            }
        }
        return summary
    }

    private mutating func add(_ read: ReadItem, to writer: any ExchangeWriter) throws(FileProblem) {
        report.print(read.problems)
        if read.item == nil { refused += 1 }
        if let json = writer as? ItemsJSONWriter {
            written += read.item == nil ? 0 : 1
            return try json.add(read, problems: read.problems.map(ProblemRecord.init))
        }
        guard let item = read.item else { return }
        let carried = codec.carried(item)
        let lost = Loss.of(item, carriedAs: carried)
        if !lost.isEmpty {
            ConversionReport.print(lost, of: read.position.text[Invocation.current.language], id: item.id)
            losses += lost.count
        }
        for item in carried {
            try writer.add(item)
            written += 1
        }
    }
}

extension ItemFile {
    /// What the file says of its items as a whole. Where a format can say something, that stands at no certain place, so
    /// that the file is read once for it alone.
    fileprivate func header() throws(CommandFailure) -> ExchangeHeader {
        switch content {
        case .bank(let reading): return reading.bank?.exchangeHeader ?? ExchangeHeader()
        case .file(_, let codec):
            let any = ExchangeHeader(title: "x", maintainer: "x")
            guard codec.carried(any) != ExchangeHeader() else { return ExchangeHeader() }
            return try read { _ in }.header
        }
    }
}

extension CommandFailure {
    /// Runs something that reads or writes files and turns its failure into a message.
    static func ofFiles<Value>(_ work: () throws(FileProblem) -> Value) throws(CommandFailure) -> Value {
        do {
            return try work()
        } catch {
            throw CommandFailure(error)
        }
    }
}

package import QuestionBank

/// Items in a document of Word, WPS or LibreOffice.
package struct DOCXItemsCodec: ExchangeCodec {
    /// A document with pictures has some hundred megabytes at most.
    package static let sizeLimit = 200 << 20
    /// The document's text with its tags: twenty thousand questions have forty to a hundred million bytes.
    static let partLimit = 200 << 20

    package init() {}

    package var format: ExchangeFormat { .docx }

    package func read(_ source: ExchangeSource, receive: (ReadItem) -> Void) throws(FileProblem) -> ReadSummary {
        var reading = ItemReading(file: source.name, part: .paragraphs)
        try Self.lines(of: source) { line in reading.add(line) }
        return reading.finish(receive: receive)
    }

    package func carried(_ item: ExchangeItem) -> [ExchangeItem] { CarriedItem.of(item).map { [$0] } ?? [] }

    package func carried(_ header: ExchangeHeader) -> ExchangeHeader {
        ExchangeHeader(title: header.title.flatMap(CarriedTitle.of))
    }

    package func writer(to path: String, header: ExchangeHeader) throws(FileProblem) -> any ExchangeWriter {
        try DOCXItemsWriter(path, header: carried(header))
    }

    package func writeRefused(
        _ refused: [Int: [String]],
        of source: ExchangeSource,
        to path: String
    ) throws(FileProblem) {
        var reading = ItemReading(file: source.name, part: .paragraphs)
        var isOurs = false
        try Self.lines(of: source) { line in
            reading.add(line)
            if !isOurs { isOurs = line.text.hasPrefix(DOCXItemsWriter.markStart) }
        }
        _ = reading.finish { _ in }
        let selection = RefusedLines(refused, origins: reading.origins)
        let file = try DOCXWriter(path)
        if isOurs { try file.add(DOCXItemsWriter.mark, .note) }
        var index = 0
        var problem: FileProblem?
        try Self.lines(of: source) { line in
            defer { index += 1 }
            guard problem == nil else { return }
            do throws(FileProblem) {
                for reason in selection.reasons[index] ?? [] {
                    try file.add("【原因】" + RefusedLines.oneLine(reason), .note)
                }
                if selection.lines.contains(index) {
                    let role = line.headingLevel.map { DOCXWriter.Style.heading($0) } ?? .body
                    try file.add(line.text.replacing("\u{1F}", with: "\t"), role)
                }
                for text in selection.listed[index] ?? [] { try file.add(text, .body) }
            } catch {
                problem = error
            }
        }
        if let problem { throw problem }
        try file.finish()
    }

    /// The lines of the document.
    private static func lines(of source: ExchangeSource, _ receive: (DOCXItemLines.Line) -> Void) throws(FileProblem) {
        try ReadAhead.run(size: \.text.utf8.count) { (handOver) throws(FileProblem) in
            try read(source, handOver)
        } receive: {
            receive($0)
        }
    }

    private static func read(_ source: ExchangeSource, _ receive: (DOCXItemLines.Line) -> Void) throws(FileProblem) {
        let bytes = try source.bytes(limit: sizeLimit)
        guard !CompoundFile.isOne(bytes) else { throw .oldDocument(path: source.name) }
        var lines = DOCXItemLines()
        do throws(DOCXDocument.Failure) {
            try DOCXDocument.read(bytes, partLimit: partLimit, readsLook: true) { lines.add($0, receive: receive) }
        } catch {
            switch error {
            case .archive(let problem): throw .archive(path: source.name, problem)
            case .markup(let problem, let part): throw .markup(path: source.name, part: part, problem)
            case .noDocument: throw .noDocument(path: source.name)
            }
        }
        lines.flush(receive)
    }
}

extension ItemReading {
    mutating func add(_ line: DOCXItemLines.Line) {
        add(
            line.text.unicodeScalars,
            number: line.number,
            headingLevel: line.headingLevel,
            isTitle: line.isTitle,
            media: line.media,
            struck: line.struck,
            cellCount: line.cellCount
        )
    }
}

private final class DOCXItemsWriter: ExchangeWriter {
    static let markStart = "【说明】" + LineCleaner.mark
    static let mark = markStart + "：反斜杠“\\”后面的一个字照原样读，不作题号、选项或标记。"

    private let file: DOCXWriter
    private var printer = ItemPrinter()

    init(_ path: String, header: ExchangeHeader) throws(FileProblem) {
        file = try DOCXWriter(path)
        if let title = header.title { try file.add(title, .title) }
        try file.add(Self.mark, .note)
    }

    func add(_ item: ExchangeItem) throws(FileProblem) {
        let lines = printer.lines(of: item, escapes: CarriedItem.escapes(for: item) ?? []).filter { $0.role != .blank }
        for (index, line) in lines.enumerated() {
            let isLast = index == lines.count - 1
            switch line.role {
            case .heading(let level): try file.add(line.text, .heading(level))
            case .section: try file.add(line.text, .section)
            case .stem: try file.add(line.text, .stem)
            case .option: try file.add(line.text, .option)
            case .field, .blank: try file.add(line.text, isLast ? .last : .field)
            }
        }
    }

    func finish() throws(FileProblem) { try file.finish() }
}

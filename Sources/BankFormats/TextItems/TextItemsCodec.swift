package import QuestionBank

/// Items as people type them, in a text file, a message or a paste.
package struct TextItemsCodec: ExchangeCodec {
    /// Twenty thousand questions have some eight million bytes.
    package static let sizeLimit = 64 << 20

    package init() {}

    package var format: ExchangeFormat { .text }

    package func read(_ source: ExchangeSource, receive: (ReadItem) -> Void) throws(FileProblem) -> ReadSummary {
        var reading = ItemReading(file: source.name, part: nil)
        try TextLines.forEach(of: source) { text, number in reading.add(text, number: number) }
        return reading.finish(receive: receive)
    }

    package func carried(_ item: ExchangeItem) -> [ExchangeItem] { CarriedItem.of(item).map { [$0] } ?? [] }

    package func carried(_ header: ExchangeHeader) -> ExchangeHeader {
        ExchangeHeader(title: header.title.flatMap(CarriedTitle.of))
    }

    package func writer(to path: String, header: ExchangeHeader) throws(FileProblem) -> any ExchangeWriter {
        try TextItemsWriter(path, header: carried(header))
    }

    package func writeRefused(
        _ refused: [Int: [String]],
        of source: ExchangeSource,
        to path: String
    ) throws(FileProblem) {
        var reading = ItemReading(file: source.name, part: nil)
        var isOurs = false
        try TextLines.forEach(of: source) { text, number in
            reading.add(text, number: number)
            if !isOurs { isOurs = text.hasPrefix("// " + LineCleaner.mark) }
        }
        _ = reading.finish { _ in }
        let selection = RefusedLines(refused, origins: reading.origins)
        let file = try FileWriter(path)
        if isOurs { try file.write(TextItemsWriter.mark + "\n\n") }
        var index = 0
        var problem: FileProblem?
        try TextLines.forEach(of: source) { text, _ in
            defer { index += 1 }
            guard problem == nil else { return }
            do throws(FileProblem) {
                for reason in selection.reasons[index] ?? [] {
                    try file.write("// 原因：" + RefusedLines.oneLine(reason) + "\n")
                }
                if selection.lines.contains(index) { try file.write(String(String.UnicodeScalarView(text)) + "\n") }
                if let listed = selection.listed[index] {
                    for line in listed { try file.write(line + "\n") }
                    try file.write("\n")
                }
            } catch {
                problem = error
            }
        }
        if let problem { throw problem }
        try file.finish()
    }
}

/// A bank's title that comes back.
enum CarriedTitle {
    static func of(_ title: String) -> String? {
        var cleaner = LineCleaner()
        let line = title.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard let cleaned = cleaner.clean(line.unicodeScalars), cleaned.headingLevel == nil, !cleaned.isTooLong else {
            return nil
        }
        let text = cleaned.text.string
        guard SectionTitle(cleaned.text[...]) == nil, FieldLabel.parts(of: cleaned.text[...]).count == 1,
            !text.contains("\\")
        else { return nil }
        return text
    }
}

private final class TextItemsWriter: ExchangeWriter {
    static let mark = "// " + LineCleaner.mark + "：反斜杠“\\”后面的一个字照原样读，不作题号、选项或标记。"

    private let file: FileWriter
    private var printer = ItemPrinter()

    init(_ path: String, header: ExchangeHeader) throws(FileProblem) {
        file = try FileWriter(path)
        try file.write(Self.mark + "\n")
        if let title = header.title { try file.write("题库：" + title + "\n") }
        try file.write("\n")
    }

    func add(_ item: ExchangeItem) throws(FileProblem) {
        var text = ""
        for line in printer.lines(of: item, escapes: CarriedItem.escapes(for: item) ?? []) {
            switch line.role {
            case .heading(let level): text += String(repeating: "#", count: level) + " " + line.text + "\n"
            default: text += line.text + "\n"
            }
        }
        try file.write(text)
    }

    func finish() throws(FileProblem) { try file.finish() }
}

/// The lines of a text, as editors count them.
enum TextLines {
    static func forEach(
        of source: ExchangeSource,
        _ body: (ScalarSlice, _ number: Int) -> Void
    ) throws(FileProblem) {
        let bytes = try source.bytes(limit: TextItemsCodec.sizeLimit)
        let text: String
        do throws(TextDecoding.Failure) {
            text = try TextDecoding.text(of: bytes).text
        } catch {
            throw .notText(path: source.name, declared: nil)
        }
        var line: Scalars = []
        var number = 1
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x0D:
                if scalar == "\n", afterReturn { break }
                body(line[...], number)
                line.removeAll(keepingCapacity: true)
                number += 1
            // Line breaks of word processors, which editors do not count.
            case 0x0B, 0x0C, 0x2028, 0x2029:
                body(line[...], number)
                line.removeAll(keepingCapacity: true)
            default:
                // One more than a line may have shows that it is too long.
                if line.count <= LineCleaner.lineLimit { line.append(scalar) }
            }
            afterReturn = scalar == "\r"
        }
        if !line.isEmpty { body(line[...], number) }
    }
}

/// Which lines of a source the refused questions have.
struct RefusedLines {
    var lines: IndexSetOfLines
    /// What is said before a line.
    var reasons: [Int: [String]] = [:]
    /// What is added behind a line.
    var listed: [Int: [String]] = [:]

    init(_ refused: [Int: [String]], origins: [ItemOrigin]) {
        lines = IndexSetOfLines()
        for ordinal in refused.keys.sorted() where origins.indices.contains(ordinal) {
            let origin = origins[ordinal]
            for line in origin.headingLines { lines.insert(line...line) }
            if let line = origin.sectionLine { lines.insert(line...line) }
            lines.insert(origin.lines)
            reasons[origin.lines.lowerBound, default: []] += refused[ordinal] ?? []
            listed[origin.lines.upperBound, default: []] += origin.listed
        }
    }

    static func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }
}

/// Lines by their place.
struct IndexSetOfLines {
    private var ranges: [ClosedRange<Int>] = []
    private var singles: Set<Int> = []

    mutating func insert(_ range: ClosedRange<Int>) {
        if range.count == 1 { singles.insert(range.lowerBound) } else { ranges.append(range) }
    }

    /// Ranges were inserted in order, and do not overlap.
    func contains(_ line: Int) -> Bool {
        if singles.contains(line) { return true }
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < line { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(line)
    }
}

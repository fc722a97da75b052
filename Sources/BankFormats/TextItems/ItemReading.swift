import QuestionBank

/// Cleans lines, scans them, and hands over the questions at the end.
struct ItemReading {
    private var cleaner = LineCleaner()
    private var scanner: ItemScanner
    private var isBlank = false
    private var index = 0
    /// How many questions are made at once, and by one processor.
    private static let batch = 2048
    private static let slice = 64

    init(file: String, part: SourcePosition.Part?) {
        scanner = ItemScanner(file: file, part: part)
    }

    /// Reads as if the mark of our files had been met.
    mutating func begin(isCanonical: Bool) {
        cleaner.isCanonical = isCanonical
        scanner.isCanonical = isCanonical
    }

    /// Takes the next line as it stands.
    mutating func add(
        _ text: some Sequence<Unicode.Scalar>,
        number: Int,
        headingLevel: Int? = nil,
        isTitle: Bool = false,
        media: [String] = [],
        struck: [String] = [],
        cellCount: Int? = nil
    ) {
        defer { index += 1 }
        let cells = cellCount == nil ? Self.cells(of: text) : nil
        guard let cleaned = cells.map({ cleaner.clean($0.text) }) ?? cleaner.clean(text) else {
            scanner.isCanonical = cleaner.isCanonical
            isBlank = true
            if !media.isEmpty {
                scanner.add(TextItemLine(text: [], index: index, number: number, column: 1, media: media))
            }
            return
        }
        var line = TextItemLine(text: cleaned.text, index: index, number: number, column: cleaned.column)
        line.hasBlankBefore = isBlank
        line.headingLevel = headingLevel ?? cleaned.headingLevel
        line.isTitle = isTitle
        line.isTooLong = cleaned.isTooLong
        line.media = media
        line.struck = struck
        line.cellCount = cellCount ?? cells?.count
        isBlank = false
        scanner.add(line)
    }

    /// The cells of a row of a grid of keys that was copied with tabs between them: an empty one keeps its place.
    private static func cells(of text: some Sequence<Unicode.Scalar>) -> (text: Scalars, count: Int)? {
        let labels = ["题号", "序号", "答案", "参考答案", "正确答案"]
        let label = text.prefix(20).prefix { $0 != "\t" }
        guard labels.contains(where: { label.elementsEqual($0.unicodeScalars) }) else { return nil }
        let cells = text.map { $0 == "\t" ? "\u{1F}" : $0 }
        let count = cells.count { $0 == "\u{1F}" } + 1
        return count > 1 ? (cells, count) : nil
    }

    mutating func finish(receive: (ReadItem) -> Void) -> ReadSummary {
        scanner.finish()
        scanner.applyKeys()
        let builder = DraftBuilder(sections: scanner.sections, isCanonical: scanner.isCanonical)
        let drafts = scanner.drafts
        for first in stride(from: 0, to: drafts.count, by: Self.batch) {
            let end = min(first + Self.batch, drafts.count)
            let items = AllProcessors().map(first..<end, inSharesOf: Self.slice) { slice in
                slice.map { builder.item(drafts[$0], ordinal: $0) }
            }
            for item in items { receive(item) }
        }
        return ReadSummary(header: scanner.header, problems: scanner.problems)
    }

    /// The lines of each question and of its section's title, by ordinal, when all are read.
    var origins: [ItemOrigin] { scanner.drafts.map { ItemOrigin($0, sections: scanner.sections) } }
}

/// Where a question stands, to be written again as it is.
struct ItemOrigin {
    /// Lines by their place in the source, from 0.
    var lines: ClosedRange<Int>
    /// The headings above it.
    var headingLines: [Int]
    /// The title of its section.
    var sectionLine: Int?
    /// Its key and what else a list behind the questions says, as lines.
    var listed: [String]

    init(_ draft: ItemDraft, sections: [ItemSection]) {
        lines = draft.firstLine...max(draft.firstLine, draft.lastLine)
        headingLines = draft.headingLines
        sectionLine = sections[draft.section].line
        listed = draft.fields.filter(\.isListed).map { FieldName.text($0.field) + "：" + $0.text.string }
        for part in draft.parts {
            let number = part.number.map { "第\($0.value)题" } ?? ""
            listed += part.fields.filter(\.isListed).map { number + FieldName.text($0.field) + "：" + $0.text.string }
        }
    }
}

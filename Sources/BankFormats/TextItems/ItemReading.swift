import QuestionBank

/// Cleans lines, scans them, and hands over the questions at the end.
struct ItemReading {
    private var cleaner = LineCleaner()
    private var scanner: ItemScanner
    private var isBlank = false
    private var index = 0
    /// The lines of each question and of its section's title, by ordinal, when all are read.
    private(set) var origins: [ItemOrigin] = []

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
        media: [String] = []
    ) {
        defer { index += 1 }
        guard let cleaned = cleaner.clean(text) else {
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
        isBlank = false
        scanner.add(line)
    }

    mutating func finish(receive: (ReadItem) -> Void) -> ReadSummary {
        scanner.finish()
        scanner.applyKeys()
        let builder = DraftBuilder(sections: scanner.sections, isCanonical: scanner.isCanonical)
        for (ordinal, draft) in scanner.drafts.enumerated() {
            receive(builder.item(draft, ordinal: ordinal))
            origins.append(ItemOrigin(draft, sections: scanner.sections))
        }
        return ReadSummary(header: scanner.header, problems: scanner.problems)
    }
}

/// Where a question stands, to be written again as it is.
struct ItemOrigin {
    /// Lines by their place in the source, from 0.
    var lines: ClosedRange<Int>
    /// The title of its section.
    var sectionLine: Int?
    /// Its key and what else a list behind the questions says, as lines.
    var listed: [String]

    init(_ draft: ItemDraft, sections: [ItemSection]) {
        lines = draft.firstLine...max(draft.firstLine, draft.lastLine)
        sectionLine = sections[draft.section].line
        listed = draft.fields.filter(\.isListed).map { FieldName.text($0.field) + "：" + $0.text.string }
        for part in draft.parts {
            let number = part.number.map { "第\($0.value)题" } ?? ""
            listed += part.fields.filter(\.isListed).map { number + FieldName.text($0.field) + "：" + $0.text.string }
        }
    }
}

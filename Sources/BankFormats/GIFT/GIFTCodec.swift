package import QuestionBank

/// Moodle's GIFT, the text format that most programs for tests can read.
///
/// After the documentation of Moodle (docs.moodle.org, "GIFT format"). Where Moodle damages a question without a word,
/// the question is reported or refused.
package struct GIFTCodec: ExchangeCodec {
    package let format = ExchangeFormat.gift

    package init() {}

    package func read(
        _ source: ExchangeSource,
        receive: (ReadItem) -> Void
    ) throws(FileProblem) -> ReadSummary {
        Self.forEach(try MoodleFile.text(source)) { ordinal, paragraph, category in
            var reader = GIFTQuestionReader(paragraph, file: source.name)
            receive(reader.read(ordinal: ordinal, category: category))
        }
        return ReadSummary()
    }

    package func carried(_ item: ExchangeItem) -> [ExchangeItem] {
        let parts = MoodleItems.parted(item)
        let carried = parts.compactMap(GIFTCarrying.carried)
        // Part of a case set would be none.
        return carried.count == parts.count ? carried : []
    }

    package func carried(_ header: ExchangeHeader) -> ExchangeHeader { ExchangeHeader() }

    package func writer(to path: String, header: ExchangeHeader) throws(FileProblem) -> any ExchangeWriter {
        GIFTWriter(try FileWriter(path))
    }

    package func writeRefused(
        _ refused: [Int: [String]],
        of source: ExchangeSource,
        to path: String
    ) throws(FileProblem) {
        let bytes = try MoodleFile.text(source)
        let file = try FileWriter(path)
        var pieces: [(reasons: [String], category: [String], range: Range<Int>)] = []
        Self.forEach(bytes) { ordinal, paragraph, category in
            if let reasons = refused[ordinal] { pieces.append((reasons, category, paragraph.range)) }
        }
        var category: [String] = []
        for piece in pieces {
            if piece.category != category {
                category = piece.category
                try file.write(GIFTWriter.categoryLine(category))
            }
            for reason in piece.reasons { try file.write("// \(Self.comment(reason))\n") }
            try file.write(bytes[piece.range])
            try file.write("\n\n")
        }
        try file.finish()
    }

    /// A reason that is neither several lines nor looks like an id or a tag.
    private static func comment(_ reason: String) -> String {
        MoodleText.line(reason).replacing("[id:", with: "[id :").replacing("[tag:", with: "[tag :")
    }

    private static func forEach(_ bytes: [UInt8], _ take: (Int, GIFTParagraph, [String]) -> Void) {
        var scanner = GIFTScanner(bytes)
        var category: [String] = []
        var ordinal = 0
        while let entry = scanner.next() {
            switch entry {
            case .category(let names): category = names
            case .question(let paragraph):
                take(ordinal, paragraph, category)
                ordinal += 1
            }
        }
    }
}

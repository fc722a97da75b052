package import QuestionBank

/// Moodle's GIFT, the text format that most programs for tests can read.
///
/// After the documentation of Moodle (docs.moodle.org, "GIFT format"). Where Moodle damages a question without a word,
/// the question is reported or refused.
package struct GIFTCodec: ExchangeCodec {
    package let format = ExchangeFormat.gift

    /// Questions are found one behind the other and read side by side, so many at a time.
    private static let batchSize = 2048
    /// A batch of very long questions is smaller, for the sake of memory.
    private static let batchBytes = 1 << 22
    /// What one processor takes at a time.
    private static let shareSize = 64

    private struct Question: Sendable {
        let ordinal: Int
        let paragraph: GIFTParagraph
        let category: [String]
    }

    package init() {}

    package func read(
        _ source: ExchangeSource,
        receive: (ReadItem) -> Void
    ) throws(FileProblem) -> ReadSummary {
        var batch: [Question] = []
        func flush() {
            let questions = batch
            batch.removeAll(keepingCapacity: true)
            let read = AllProcessors().map(questions.indices, inSharesOf: Self.shareSize) { share in
                questions[share].map { question in
                    var reader = GIFTQuestionReader(question.paragraph, file: source.name)
                    return reader.read(ordinal: question.ordinal, category: question.category)
                }
            }
            for item in read { receive(item) }
        }
        var size = 0
        Self.forEach(try MoodleFile.text(source)) { ordinal, paragraph, category in
            batch.append(Question(ordinal: ordinal, paragraph: paragraph, category: category))
            size += paragraph.text.count
            guard batch.count == Self.batchSize || size > Self.batchBytes else { return }
            size = 0
            flush()
        }
        flush()
        return ReadSummary()
    }

    package func carried(_ item: ExchangeItem) -> [ExchangeItem] {
        MoodleItems.carried(item, asSingle: GIFTCarrying.carried)
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

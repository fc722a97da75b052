package import QuestionBank

/// Aiken, Moodle's plainest format: a stem, lettered options, and one right letter.
///
/// After the documentation of Moodle (docs.moodle.org, "Aiken format").
package struct AikenCodec: ExchangeCodec {
    package let format = ExchangeFormat.aiken

    package init() {}

    package func read(
        _ source: ExchangeSource,
        receive: (ReadItem) -> Void
    ) throws(FileProblem) -> ReadSummary {
        var reader = AikenReader(try MoodleFile.text(source), file: source.name)
        while let question = reader.next() { receive(question.item) }
        return ReadSummary()
    }

    package func carried(_ item: ExchangeItem) -> [ExchangeItem] {
        MoodleItems.carried(item, asSingle: Self.carriedItem)
    }

    package func carried(_ header: ExchangeHeader) -> ExchangeHeader { ExchangeHeader() }

    package func writer(to path: String, header: ExchangeHeader) throws(FileProblem) -> any ExchangeWriter {
        AikenWriter(try FileWriter(path))
    }

    package func writeRefused(
        _ refused: [Int: [String]],
        of source: ExchangeSource,
        to path: String
    ) throws(FileProblem) {
        let bytes = try MoodleFile.text(source)
        var reader = AikenReader(bytes, file: source.name)
        let file = try FileWriter(path)
        while let question = reader.next() {
            guard let reasons = refused[question.item.ordinal] else { continue }
            for reason in reasons { try file.write("// \(MoodleText.line(reason))\n") }
            try file.write(bytes[question.range])
            try file.write("\n\n")
        }
        try file.finish()
    }

    /// A 单选 with one key; a 判断 as one between 对 and 错. Nothing but stem, options and key has a place.
    private static func carriedItem(_ item: ExchangeItem) -> ExchangeItem? {
        let options: [ExchangeOption]
        switch item.answer {
        case .choice(let choice) where !choice.isMultiple: options = choice.options
        case .trueFalse(let truth):
            options = [
                ExchangeOption("对", weight: truth.key ? .full : .none),
                ExchangeOption("错", weight: truth.key ? .none : .full),
            ]
        default: return nil
        }
        let stem = MoodleText.line(item.stem.plain)
        let texts = options.map { MoodleText.line($0.text.plain) }
        let keys = options.count { $0.weight == .full }
        guard !stem.isEmpty, AikenLine.answer(stem) == nil, !AikenLine.isRemark(stem), keys == 1,
            (2...OptionLabel.limit).contains(texts.count), texts.allSatisfy({ !$0.isEmpty })
        else { return nil }
        let carried = zip(options, texts).map { option, text in
            ExchangeOption(ExchangeText(text), weight: option.weight == .full ? .full : .none)
        }
        return ExchangeItem(
            stem: ExchangeText(stem),
            answer: .choice(ExchangeChoice(options: carried, isMultiple: false))
        )
    }
}

private final class AikenWriter: ExchangeWriter {
    private let file: FileWriter

    init(_ file: FileWriter) {
        self.file = file
    }

    func add(_ item: ExchangeItem) throws(FileProblem) {
        guard case .choice(let choice) = item.answer else { return }
        var text = item.stem.plain + "\n"
        var key = ""
        for (index, option) in choice.options.enumerated() where index < OptionLabel.limit {
            let letter = OptionLabel.letter(index)
            text += "\(letter). \(option.text.plain)\n"
            if option.weight == .full { key = letter }
        }
        try file.write(text + "ANSWER: \(key)\n\n")
    }

    func finish() throws(FileProblem) { try file.finish() }
}

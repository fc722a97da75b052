import BankFormats
import QuestionBank
import TestSupport

/// What a codec reads from a text, question by question.
struct MoodleReading {
    private(set) var entries: [ReadItem] = []
    private(set) var summary = ReadSummary()

    init(_ text: String, by codec: any ExchangeCodec) throws {
        try self.init(ExchangeSource(name: "sample", bytes: Array(text.utf8)), by: codec)
    }

    init(fixture: String, by codec: any ExchangeCodec) throws {
        try self.init(ExchangeSource(path: TestFiles.tests + "/Fixtures/moodle/" + fixture), by: codec)
    }

    init(_ source: ExchangeSource, by codec: any ExchangeCodec) throws {
        var entries: [ReadItem] = []
        summary = try codec.read(source) { entries.append($0) }
        self.entries = entries
    }

    /// The question whose stem or place is looked for; what is refused has no stem.
    func entry(line: Int) -> ReadItem? { entries.first { $0.position.line == line } }

    var items: [ExchangeItem] { entries.compactMap(\.item) }

    var codes: [String] { entries.flatMap(\.codes) }
}

extension ReadItem {
    var codes: [String] { problems.map(\.problem.problemCode) }

    func places(of code: String) -> [String] {
        problems.filter { $0.problem.problemCode == code }.map { "\($0.position.line):\($0.position.column)" }
    }
}

extension ExchangeItem {
    var truth: ExchangeTruth? { if case .trueFalse(let truth) = answer { truth } else { nil } }
    var matching: ExchangeMatching? { if case .matching(let matching) = answer { matching } else { nil } }
    var blanks: [ExchangeBlank]? { if case .blanks(let blanks, _) = answer { blanks } else { nil } }
    /// Of the first blank.
    var accepted: [AcceptedAnswer] { blanks?.first?.accepted ?? [] }
    var percents: [String] { choice?.options.map(\.weight.percent) ?? [] }
    var options: [String] { choice?.options.map(\.text.plain) ?? [] }
}

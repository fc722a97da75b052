import BankFormats
import QuestionBank

/// What was read of a text or document, in short.
struct WordsReading {
    var items: [ReadItem] = []
    var summary = ReadSummary()

    init(_ text: String) throws {
        try self.init(ExchangeSource(name: "题.txt", bytes: Array(text.utf8)), by: TextItemsCodec())
    }

    init(document: [UInt8]) throws {
        try self.init(ExchangeSource(name: "题.docx", bytes: document), by: DOCXItemsCodec())
    }

    init(_ source: ExchangeSource, by codec: any ExchangeCodec) throws {
        var items: [ReadItem] = []
        summary = try codec.read(source) { items.append($0) }
        self.items = items
    }

    /// Kind and key of each question, or what is wrong with it.
    var keys: [String] {
        items.map { entry in
            guard let item = entry.item else {
                return "坏 "
                    + entry.problems.filter { $0.problem.severity == .error }.map(\.problem.problemCode).joined(
                        separator: " "
                    )
            }
            return Self.key(of: item)
        }
    }

    /// The codes of all problems, those of questions with their line.
    var codes: [String] {
        let own = items.flatMap(\.problems) + summary.problems
        return own.map { "\($0.position.line) \($0.problem.problemCode)" }
    }

    var problems: [ExchangeProblem] { (items.flatMap(\.problems) + summary.problems).map(\.problem) }

    var stems: [String] { items.map { $0.item?.stem.plain ?? "" } }

    func item(_ index: Int) throws -> ExchangeItem {
        guard items.indices.contains(index), let item = items[index].item else {
            throw Missing(keys: keys, codes: codes)
        }
        return item
    }

    func options(_ index: Int) throws -> [String] {
        guard case .choice(let choice) = try item(index).answer else { return [] }
        return choice.options.map(\.text.plain)
    }

    struct Missing: Error {
        var keys: [String]
        var codes: [String]
    }

    static func key(of item: ExchangeItem) -> String {
        switch item.answer {
        case .choice(let choice):
            let letters = choice.options.indices.filter { choice.options[$0].weight > .none }.map {
                OptionLabel.letter($0)
            }
            return (choice.isMultiple ? "多选 " : "单选 ") + letters.joined()
        case .trueFalse(let truth): return truth.key ? "判断 对" : "判断 错"
        case .blanks(let blanks, let isOrdered):
            let texts = blanks.map { blank in
                blank.accepted.map { answer in
                    if case .text(let text, _) = answer.match { text } else { "" }
                }.joined(separator: "/")
            }
            return "填空 " + texts.joined(separator: "；") + (isOrdered ? "" : "（顺序不限）")
        case .essay(let model): return "简答 " + (model?.plain.split(separator: "\n").first ?? "无")
        case .caseSet(let parts): return "案例[" + parts.map(key).joined(separator: ", ") + "]"
        case .matching, .ordering, .description: return "?"
        }
    }
}

import BankFormats
import QuestionBank

/// A table of items for tests, and what reading it gives.
struct TableSample {
    var sheets: [(name: String, rows: [[String]])]

    init(_ rows: [[String]]) {
        sheets = [("Sheet1", rows)]
    }

    init(sheets: [(name: String, rows: [[String]])]) {
        self.sheets = sheets
    }

    /// As a workbook; empty texts are cells that are not there.
    var workbook: ExchangeSource {
        var workbook = SampleWorkbook("")
        workbook.sheets = sheets.map { sheet in (sheet.name, sheet.rows.enumerated().map(Self.row).joined()) }
        return workbook.source
    }

    /// The first sheet as a text with commas.
    var text: ExchangeSource {
        let lines = (sheets.first?.rows ?? []).map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }
        return ExchangeSource(name: "题.csv", bytes: Array(lines.joined(separator: "\n").utf8))
    }

    private static func row(_ number: Int, _ texts: [String]) -> String {
        let cells = texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
            let reference = String(UnicodeScalar(UInt8(65 + column))) + String(number + 1)
            let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            return "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
        }
        return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
    }
}

/// What comes of a table.
struct TableReading {
    var entries: [ReadItem] = []
    var summary = ReadSummary()

    init(_ source: ExchangeSource, _ format: ExchangeFormat = .xlsx) throws {
        var entries: [ReadItem] = []
        summary = try TableCodec(format).read(source) { entries.append($0) }
        self.entries = entries
    }

    init(_ rows: [[String]]) throws {
        try self.init(TableSample(rows).workbook)
    }

    var items: [ExchangeItem] { entries.compactMap(\.item) }
    /// Each item in one line.
    var lines: [String] { items.map(ItemLine.text) }
    /// `4:2 bad-key`: of the items, then of the file.
    var complaints: [String] {
        (entries.flatMap(\.problems) + summary.problems).map {
            "\($0.position.line):\($0.position.column) \($0.problem.problemCode)"
        }
    }
    /// `bad-key`, of the items alone.
    var codes: [String] { entries.flatMap(\.problems).map(\.problem.problemCode) }
}

/// An item in one line: `单选 题干 [甲|*乙] 解析=… 章=…`.
enum ItemLine {
    static func text(_ item: ExchangeItem) -> String {
        var words = [answer(item)]
        func add(_ name: String, _ text: String?) { if let text, !text.isEmpty { words.append("\(name)=\(text)") } }
        add("编号", item.id)
        add("标题", item.title)
        add("解析", item.rationale?.plain)
        add("目录", item.category.joined(separator: ">"))
        add("标签", item.tags.joined(separator: ","))
        add("依据", item.citations.joined(separator: "&"))
        add("层次", item.level?.rawValue)
        add("通过率", item.facility.map { String($0) })
        add("分数", item.points.map { String($0) })
        add("来源", item.origin)
        return words.joined(separator: " ")
    }

    private static func answer(_ item: ExchangeItem) -> String {
        let stem = item.stem.plain
        switch item.answer {
        case .choice(let choice):
            let options = choice.options.map {
                ($0.weight > .none ? "*" : "") + $0.text.plain + ($0.feedback.map { "(\($0.plain))" } ?? "")
            }
            return "\(choice.isMultiple ? "多选" : "单选") \(stem) [\(options.joined(separator: "|"))]"
        case .trueFalse(let truth): return "判断 \(stem) \(truth.key ? "对" : "错")"
        case .blanks(let blanks, let isOrdered):
            let answers = blanks.map { blank in
                blank.accepted.map { answer in
                    if case .text(let text, _) = answer.match { text } else { "?" }
                }.joined(separator: "|")
            }
            return "填空 \(stem) {\(answers.joined(separator: "；"))}\(isOrdered ? "" : "不分先后")"
        case .essay(let model): return "简答 \(stem) \(model?.plain ?? "")"
        case .matching: return "匹配 \(stem)"
        case .ordering: return "排序 \(stem)"
        case .description: return "说明 \(stem)"
        case .caseSet(let parts): return "案例 \(stem) <\(parts.map(text).joined(separator: " / "))>"
        }
    }
}

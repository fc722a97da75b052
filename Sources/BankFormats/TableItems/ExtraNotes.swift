/// What has no column of its own in our template: lines of `名：值` in the cell 附加.
///
/// A line break within a value is `\n`, a backslash `\\`.
struct ExtraNotes {
    /// In the order of the cell, a name that stands several times only once.
    private var order: [String] = []
    /// As they stand, by name.
    private var values: [String: [String]] = [:]

    init() {}

    /// Reads a cell; lines without a colon are names without a value.
    init(_ cell: String) {
        for line in cell.split(separator: "\n") {
            let parts = line.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "：" || $0 == ":" }
            let name = parts.first.map { HalfWidth.fold(String($0)).trimmed() } ?? ""
            let value = parts.count > 1 ? String(parts[1]).trimmed() : ""
            if !name.isEmpty || !value.isEmpty { append(name, value) }
        }
    }

    mutating func add(_ name: String, _ text: String?) {
        if let text { append(name, CellEscapes.escaped(text, "")) }
    }

    /// Adds several texts as one line.
    mutating func add(_ name: String, list: [String]) {
        if let text = CellEscapes.join(list, by: "、", escaping: Self.listSigns) { append(name, text) }
    }

    /// The cell; nil when there is nothing to say.
    var cell: String? {
        let lines = names.flatMap { name in (values[name] ?? []).map { name + "：" + $0 } }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// The names that nobody took.
    var names: [String] { order.filter { values[$0] != nil } }

    /// Takes the lines of a name out and returns their values.
    mutating func takeAll(_ name: String) -> [String] {
        values.removeValue(forKey: name)?.map(CellEscapes.unescaped) ?? []
    }

    /// The value of a name; several lines of one name are one text of several lines.
    mutating func take(_ name: String) -> String? {
        let values = takeAll(name)
        return values.isEmpty ? nil : values.joined(separator: "\n")
    }

    mutating func takeList(_ name: String) -> [String] {
        values.removeValue(forKey: name)?.flatMap { CellEscapes.list($0, at: Self.listSigns) } ?? []
    }

    private mutating func append(_ name: String, _ value: String) {
        if values[name] == nil { order.append(name) }
        values[name, default: []].append(value)
    }

    private static let listSigns = "、|｜"
}

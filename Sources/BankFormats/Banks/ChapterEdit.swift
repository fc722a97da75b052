import QuestionBank

/// Changes single entries in the text of a chapter file and leaves every other line as it is.
struct ChapterEdit {
    private var lines: [Substring]
    /// The lines, from 0, on which entries begin; kept in step with the changes.
    private var starts: [Int]
    /// What was removed from or added to the lines before a place, to find entries by their old lines.
    private var shifts: [(line: Int, count: Int)] = []

    /// - Parameter starts: the lines, from 1, on which the entries begin.
    init(_ text: String, starts: [Int]) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        self.starts = starts.map { $0 - 1 }
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    /// Puts another text in the place of an entry; remarks and empty lines behind it stay.
    /// - Parameters:
    ///   - line: where the entry stood in the text as it was given.
    ///   - make: makes the text at an indentation.
    /// - Returns: false when no entry begins there in a way that can be changed.
    mutating func replace(entryAt line: Int, by make: (Int) -> String) -> Bool {
        let start = line - 1 + shifts.filter { $0.line < line }.map(\.count).reduce(0, +)
        guard let indent = dashIndent(at: start) else { return false }
        let new = make(indent).split(separator: "\n").map { Substring($0) }
        let end = end(of: start, indent: indent)
        lines.replaceSubrange(start..<end, with: new)
        shifts.append((line, new.count - (end - start)))
        starts = starts.map { $0 > start ? $0 + new.count - (end - start) : $0 }
        return true
    }

    /// Puts entries behind the last one.
    mutating func append(_ makers: [(Int) -> String]) -> Bool {
        guard !makers.isEmpty else { return true }
        guard let last = starts.max(), let indent = dashIndent(at: last) else { return false }
        let end = end(of: last, indent: indent)
        lines.insert(contentsOf: makers.flatMap { $0(indent).split(separator: "\n") }, at: end)
        return true
    }

    /// How far in the dash stands that begins an entry; nil when the line has none.
    private func dashIndent(at line: Int) -> Int? {
        guard lines.indices.contains(line) else { return nil }
        let indent = lines[line].prefix { $0 == " " }.count
        return lines[line].dropFirst(indent).hasPrefix("- ") ? indent : nil
    }

    /// The line behind an entry's last one.
    private func end(of start: Int, indent: Int) -> Int {
        var end = start + 1
        for line in lines.indices.dropFirst(start + 1) {
            let content = lines[line].drop { $0 == " " || $0 == "\r" }
            if content.isEmpty || content.hasPrefix("#") { continue }
            guard lines[line].prefix(while: { $0 == " " }).count > indent else { break }
            end = line + 1
        }
        return end
    }
}

/// Adds laws to the list in `bank.yaml`.
enum LawListEdit {
    static func adding(_ laws: [LawReference], to text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        func entry(_ law: LawReference, indent: Int) -> [Substring] {
            BankWriter.text(of: law, indent: indent).split(separator: "\n")
        }
        guard let list = lines.firstIndex(where: { $0.hasPrefix("laws:") }) else {
            return (lines + ["laws:"] + laws.flatMap { entry($0, indent: 2) }).joined(separator: "\n") + "\n"
        }
        var indent = 2
        var end = list + 1
        for line in lines.indices.dropFirst(list + 1) {
            let content = lines[line].drop { $0 == " " || $0 == "\r" }
            if content.isEmpty || content.hasPrefix("#") { continue }
            let depth = lines[line].count - content.count
            guard depth > 0 || content.hasPrefix("- ") else { break }
            if content.hasPrefix("- ") { indent = lines[line].prefix { $0 == " " }.count }
            end = line + 1
        }
        lines.insert(contentsOf: laws.flatMap { entry($0, indent: indent) }, at: end)
        return lines.joined(separator: "\n") + "\n"
    }
}

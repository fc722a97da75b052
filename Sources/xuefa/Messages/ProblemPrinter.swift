import QuestionBank
import TextLayout

/// Writes problems as compilers do: the place, what is wrong, the line, and a caret under the place.
struct ProblemPrinter {
    let language: Language
    /// The most cells that a line of the source may take.
    var width = 100

    /// `file:line:column: error: message [code]`, then the source line and the caret if the line is known and the file a
    /// text; see `SourcePosition.text` for other places.
    func text(_ located: Located<some ReadableProblem>, line: String?) -> String {
        let problem = located.problem
        let place = located.position
        let code = problem.code.map { " [\($0)]" } ?? ""
        let head =
            "\(place.text[language]): \(problem.severity.title[language]): "
            + problem.message[language] + code
        guard let line, place.part == nil else { return head }
        let (source, caret) = excerpt(line, column: place.column)
        return [head, "  " + source, "  " + caret].joined(separator: "\n")
    }

    /// The line, cut around the column so that it fits, and a line with a caret under the column.
    private func excerpt(_ line: String, column: Int) -> (source: String, caret: String) {
        let characters = line.map { $0.isVisible ? $0 : " " }
        let widths = characters.map { CellWidth.width(of: $0) }
        let caret = min(max(0, column - 1), characters.count)
        let room = width - 4
        var start = 0
        var end = characters.count
        if widths.reduce(0, +) > room {
            // Two thirds of the room before the caret show what led there.
            var before = widths[..<caret].reduce(0, +)
            while before > room * 2 / 3 {
                before -= widths[start]
                start += 1
            }
            var used = before
            end = caret
            while end < characters.count, used + widths[end] <= room - 4 {
                used += widths[end]
                end += 1
            }
        }
        let head = start > 0 ? "… " : ""
        let tail = end < characters.count ? " …" : ""
        let source = head + String(characters[start..<end]) + tail
        let indent = CellWidth.width(of: head) + widths[start..<caret].reduce(0, +)
        return (source, String(repeating: " ", count: indent) + "^")
    }
}

extension Severity {
    var title: Localized {
        switch self {
        case .error: Localized("错误", "error")
        case .guess: Localized("推定", "guess")
        case .warning: Localized("警告", "warning")
        }
    }
}

extension Character {
    /// Whether it can be written to a terminal without moving anything but the cursor.
    var isVisible: Bool {
        unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
            case .format: scalar.value == 0x200D
            default: true
            }
        }
    }
}

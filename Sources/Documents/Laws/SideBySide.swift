import QuestionBank
import TextLayout

/// Two texts beside each other with what differs marked: underlined or struck through where the terminal can, in
/// `[-…-]` and `{+…+}` where it cannot, so that nothing depends on colour.
struct SideBySide {
    /// Cells of a whole line; below `narrowest` the two texts stand one above the other.
    let width: Int
    let isStyled: Bool

    private static let gap = " │ "
    private static let narrowest = 56

    func lines(old: String, new: String) -> [String] {
        let runs = TextDiff.runs(old: old, new: new)
        let left = StyledText(runs.filter { $0.kind != .added }, isStyled: isStyled)
        let right = StyledText(runs.filter { $0.kind != .removed }, isStyled: isStyled)
        guard width >= Self.narrowest else {
            return left.lines(width: width - 2).map { "- " + $0.text }
                + right.lines(width: width - 2).map { "+ " + $0.text }
        }
        let half = (width - 3) / 2
        let columns = [left.lines(width: half), right.lines(width: half)]
        return (0..<max(columns[0].count, columns[1].count)).map { index in
            let cell = index < columns[0].count ? columns[0][index] : StyledText.Line(text: "", width: 0)
            let other = index < columns[1].count ? columns[1][index].text : ""
            return cell.text + String(repeating: " ", count: half - cell.width) + Self.gap + other
        }
    }
}

/// A text whose characters carry a mark, broken into lines.
struct StyledText {
    struct Line {
        let text: String
        /// In cells, without the codes of the style.
        let width: Int
    }

    private let characters: [Character]
    private let kinds: [TextRun.Kind]
    private let isStyled: Bool

    init(_ runs: [TextRun], isStyled: Bool) {
        self.isStyled = isStyled
        var characters: [Character] = []
        var kinds: [TextRun.Kind] = []
        for run in runs {
            let text = isStyled ? run.text : Self.marked(run)
            characters += Array(text)
            kinds += Array(repeating: run.kind, count: text.count)
        }
        self.characters = characters
        self.kinds = kinds
    }

    /// Each line of its own in marks, so that no mark stands open over the end of a line.
    private static func marked(_ run: TextRun) -> String {
        guard run.kind != .same else { return run.text }
        let (opening, closing) = run.kind == .removed ? ("[-", "-]") : ("{+", "+}")
        let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.isEmpty ? "" : opening + $0 + closing }.joined(separator: "\n")
    }

    func lines(width: Int) -> [Line] {
        var position = 0
        return LineBreaking.wrap(String(characters), width: width).map { line in
            var text = ""
            var current = TextRun.Kind.same
            for character in line {
                // Spaces at a break are not part of any line.
                while position < characters.count, characters[position] != character { position += 1 }
                let kind = position < kinds.count ? kinds[position] : .same
                if isStyled, kind != current {
                    text += Self.code(of: kind)
                    current = kind
                }
                text.append(character)
                position += 1
            }
            if current != .same { text += Self.code(of: .same) }
            return Line(text: text, width: CellWidth.width(of: line))
        }
    }

    /// Struck through and red, underlined and green.
    private static func code(of kind: TextRun.Kind) -> String {
        switch kind {
        case .same: "\u{1B}[0m"
        case .removed: "\u{1B}[0;9;31m"
        case .added: "\u{1B}[0;4;32m"
        }
    }
}

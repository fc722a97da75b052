import ExamScreen
import TextLayout

/// As much of a terminal as our output needs: positions, erasing, the cursor. Attributes are read over.
struct EmulatedTerminal {
    private var cells: [[Character?]]
    private var row = 0
    private var column = 0
    private var showsCursor = true
    private let size: Size

    init(_ size: Size) {
        self.size = size
        cells = Array(repeating: Array(repeating: "#", count: size.columns), count: size.rows)
    }

    /// The rows as text without the spaces at their ends.
    var grid: [String] {
        cells.map { row in
            var text = String(row.compactMap(\.self))
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    var cursor: Grid.Place? { showsCursor ? Grid.Place(row: row, column: column) : nil }

    mutating func take(_ output: String) {
        var rest = output[...]
        while let character = rest.popFirst() {
            if character == "\u{1B}" {
                rest.removeFirst()
                let parameters = rest.prefix { !$0.isLetter }
                rest = rest.dropFirst(parameters.count)
                if let final = rest.popFirst() { control(final, String(parameters)) }
            } else {
                draw(character)
            }
        }
    }

    private mutating func control(_ final: Character, _ parameters: String) {
        switch (final, parameters) {
        case ("J", "2"):
            cells = Array(repeating: Array(repeating: " ", count: size.columns), count: size.rows)
        case ("H", _):
            let numbers = parameters.split(separator: ";").compactMap { Int($0) }
            row = (numbers.first ?? 1) - 1
            column = (numbers.last ?? 1) - 1
        case ("h", "?25"): showsCursor = true
        case ("l", "?25"): showsCursor = false
        default: break
        }
    }

    private mutating func draw(_ character: Character) {
        let width = CellWidth.width(of: character)
        guard width > 0, column + width <= size.columns else { return }
        // Half of a wide character cannot stay.
        if cells[row][column] == nil, column > 0 { cells[row][column - 1] = " " }
        if column + width < size.columns, cells[row][column + width] == nil { cells[row][column + width] = " " }
        cells[row][column] = character
        if width == 2 { cells[row][column + 1] = nil }
        column += width
    }
}

/// A place in a file that a person can open: line and column count from 1, the column in characters.
package struct SourcePosition: Hashable, Comparable, Sendable {
    /// How a file is divided that is more than lines of text.
    package enum Part: Hashable, Sendable {
        /// A sheet of a workbook: the line is the row, the column the column, so that 3 and 2 are cell B3.
        case sheet(String)
        /// A file within an archive.
        case entry(String)
        /// A word processor's document: the line is the paragraph.
        case paragraphs
    }

    package let file: String
    /// nil for a plain text.
    package let part: Part?
    package let line: Int
    package let column: Int

    package init(file: String, part: Part? = nil, line: Int, column: Int) {
        self.file = file
        self.part = part
        self.line = line
        self.column = column
    }

    package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.file, left.partName, left.line, left.column) < (right.file, right.partName, right.line, right.column)
    }

    /// What spreadsheets call a column, counted from 1: 28 is AB.
    package static func letters(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            let (more, letter) = (rest - 1).quotientAndRemainder(dividingBy: 26)
            letters = String(UnicodeScalar(UInt8(0x41 + letter))) + letters
            rest = more
        }
        return letters
    }

    private var partName: String {
        switch part {
        case .sheet(let name), .entry(let name): name
        case .paragraphs, nil: ""
        }
    }
}

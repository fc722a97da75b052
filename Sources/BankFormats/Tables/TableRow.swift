package import QuestionBank

/// What a reader of a table meets, in the order of the file.
package enum TableEvent: Hashable, Sendable {
    /// A sheet begins; a text file is one sheet without a name.
    case sheet(name: String?)
    case row(TableRow)
    /// Something is wrong with a cell of the row that comes next, or with the rest of the file. All are errors.
    case problem(Located<RecordTableProblem>)
}

/// A row with at least one cell that holds something.
package struct TableRow: Hashable, Sendable {
    /// From 1: the row of the sheet, in a text file the line on which it begins.
    package let number: Int
    /// From left to right, empty ones left out.
    package let cells: [TableCell]

    package init(number: Int, cells: [TableCell]) {
        self.number = number
        self.cells = cells
    }
}

package struct TableCell: Hashable, Sendable {
    /// Which column it stands in, from 1.
    package let column: Int
    /// For positions: in a sheet the same as `column`, in a text file the character at which the cell begins.
    package let place: Int
    /// As a person sees it, without the spaces around it: numbers without needless zeros, days as `NumberReading` says.
    package let text: String
    /// Whether the text is what a formula came to.
    package let isFormula: Bool
    /// The number in the cell, where its format shows something else: `0.655` of `66%`.
    package let number: String?
    /// Whether the text, or a part of it, is struck through.
    package let isStruck: Bool

    package init(
        column: Int,
        place: Int,
        text: String,
        number: String? = nil,
        isFormula: Bool = false,
        isStruck: Bool = false
    ) {
        self.column = column
        self.place = place
        self.text = text
        self.number = number
        self.isFormula = isFormula
        self.isStruck = isStruck
    }
}

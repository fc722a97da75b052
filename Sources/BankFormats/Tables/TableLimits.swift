/// What a table may hold; what is beyond is refused with its place.
package enum TableLimits {
    /// The columns and rows of a sheet in Excel.
    package static let columns = 16_384
    package static let rows = 1_048_576
    /// The most UTF-16 units that Excel takes in a cell.
    package static let cellUnits = 32_767
    /// The most bytes of UTF-8 that are read of a cell, whatever the format: more than `cellUnits` can have.
    package static let cellBytes = cellUnits * 4
    /// The most bytes of UTF-8 of a row: what a thousand long texts have.
    package static let rowBytes = 8 << 20
    /// Rows among which the headings are looked for.
    static let titleRows = 10
    /// After so many problems of cells the rest of a file is not read.
    package static let problems = 1000

    /// Whether a text can stand in a cell of a workbook; one that cannot must be left out or refused before it is
    /// written.
    package static func fits(_ text: String) -> Bool {
        // An escape has seven characters.
        text.utf8.count <= cellUnits / 7 || SheetText.escaped(text).utf16.count <= cellUnits
    }
}

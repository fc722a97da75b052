/// Writes tables row by row: a workbook, or a text file with one table.
///
/// What is written is text and never becomes a formula, whatever it begins with.
protocol TableWriter: AnyObject {
    /// Begins a sheet with its headings; a text file has one.
    func begin(sheet name: String, columns: [TableColumn]) throws(FileProblem)
    /// Adds a row; nil leaves a cell empty.
    func add(_ row: [String?]) throws(FileProblem)
    func finish() throws(FileProblem)
}

/// A column of a sheet that is written.
struct TableColumn: Hashable, Sendable {
    var heading: String
    /// In characters of half width.
    var width: Double
    /// What people should know about the column; shown beside its heading.
    var note: String?
    /// The values that a cell may have; empty for any. Others are still possible, with a warning.
    var choices: [String] = []

    init(_ heading: String, width: Double, note: String? = nil, choices: [String] = []) {
        self.heading = heading
        self.width = width
        self.note = note
        self.choices = choices
    }
}

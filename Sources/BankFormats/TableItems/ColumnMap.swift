import QuestionBank

/// Which column of a sheet is about what.
struct ColumnMap {
    let layout: TableLayout
    /// The heading row as it stands.
    let headings: TableRow
    /// By column, from 1; nil for columns that nobody knows.
    private let roles: [Int: ColumnRole]
    private let columns: [ColumnRole: Int]
    /// The columns of options by letter, in the order of the letters.
    let options: [(index: Int, column: Int)]
    let blanks: [(index: Int, column: Int)]
    let numberedKeys: [(index: Int, column: Int)]
    let numberedPoints: [(index: Int, column: Int)]
    let media: [Int]
    /// Whether the headings or the lines above them say that `/` or `;` parts accepted answers.
    let alternativeSigns: String

    /// The columns under these headings; nil when they are no headings of items.
    /// - Parameters:
    ///   - titles: the rows above.
    ///   - problems: receives what is wrong with single headings.
    init?(
        _ headings: TableRow,
        titles: [TableRow],
        sheetKind: TableKind?,
        place: SheetPlace,
        problems: inout [Located<ExchangeProblem>]
    ) {
        var roles: [Int: ColumnRole] = [:]
        var columns: [ColumnRole: Int] = [:]
        var found: [Located<ExchangeProblem>] = []
        var media: [Int] = []
        for cell in headings.cells {
            let role = ColumnRole(heading: cell.text)
            guard let role else {
                found.append(Located(.table(.unknownColumn(cell.text)), at: place.of(cell, in: headings)))
                continue
            }
            if role == .media {
                media.append(cell.column)
                roles[cell.column] = role
            } else if columns[role] == nil {
                columns[role] = cell.column
                roles[cell.column] = role
            } else {
                let problem: TableItemProblem =
                    role.isVital ? .duplicateHeading(cell.text) : .repeatedHeading(cell.text)
                found.append(Located(.table(problem), at: place.of(cell, in: headings)))
            }
        }
        guard let layout = TableLayout(Set(columns.keys), hasSheetKind: sheetKind != nil) else { return nil }
        self.layout = layout
        self.headings = headings
        self.roles = roles
        self.columns = columns
        self.media = media
        func numbered(_ index: (ColumnRole) -> Int?) -> [(index: Int, column: Int)] {
            columns.compactMap { role, column in index(role).map { ($0, column) } }.sorted { $0.index < $1.index }
        }
        options = numbered { if case .option(let index) = $0 { index } else { nil } }
        blanks = numbered { if case .blank(let index) = $0 { index } else { nil } }
        numberedKeys = numbered { if case .numberedKey(let index) = $0 { index } else { nil } }
        numberedPoints = numbered { if case .numberedPoints(let index) = $0 { index } else { nil } }
        alternativeSigns = "|｜" + DocumentedSigns.find(in: (titles + [headings]).flatMap { $0.cells.map(\.text) })
        problems += found
    }

    func role(of column: Int) -> ColumnRole? { roles[column] }
    func column(_ role: ColumnRole) -> Int? { columns[role] }
    func heading(of column: Int) -> String? { headings.cells.first { $0.column == column }?.text }
    func hasHeading(_ column: Int) -> Bool { roles[column] != nil || heading(of: column) != nil }
}

/// What a template says about several accepted answers of one blank.
private enum DocumentedSigns {
    /// The signs `/`, `;` and `；` that stand shortly behind `多个答案` or `多个正确答案`.
    static func find(in texts: [String]) -> String {
        for text in texts where text.contains("多个") {
            for phrase in ["多个答案", "多个正确答案", "多种答案"] {
                guard let range = text.firstRange(of: phrase) else { continue }
                let behind = text[range.upperBound...].prefix(12).prefix { !"。\n空".contains($0) }
                if behind.contains("/") { return "/" }
                if behind.contains(";") || behind.contains("；") { return ";；" }
            }
        }
        return ""
    }
}

/// Where cells of a sheet are.
struct SheetPlace {
    let file: String
    let sheet: String?

    func of(_ cell: TableCell, in row: TableRow) -> SourcePosition { at(row.number, cell.place) }

    func of(_ row: TableRow) -> SourcePosition { at(row.number, row.cells.first?.place ?? 1) }

    func at(_ row: Int, _ column: Int) -> SourcePosition {
        SourcePosition(file: file, part: sheet.map(SourcePosition.Part.sheet), line: row, column: column)
    }
}

/// A row with its cells by what they are about.
struct RowFields {
    let row: TableRow
    let map: ColumnMap
    let place: SheetPlace
    /// What is wrong with single cells, and which of their texts a formula came to.
    let problems: [Located<ExchangeProblem>]

    init(
        _ row: TableRow,
        _ map: ColumnMap,
        _ place: SheetPlace,
        problems: [Located<ExchangeProblem>] = []
    ) {
        self.map = map
        self.place = place
        guard row.cells.contains(where: { $0.isFormula || $0.isStruck || Self.isPicture($0) }) else {
            self.row = row
            self.problems = problems
            return
        }
        var found = problems
        for cell in row.cells where map.role(of: cell.column) != nil {
            let position = place.of(cell, in: row)
            if Self.isPicture(cell) {
                found.append(Located(.item(.droppedMedia(String(cell.text.prefix(60)))), at: position))
            } else if cell.isFormula {
                found.append(Located(.table(.formula), at: position))
            }
            if cell.isStruck {
                found.append(Located(.item(.struckText(String(cell.text.prefix(60)))), at: position))
            }
        }
        self.row = TableRow(number: row.number, cells: row.cells.filter { !Self.isPicture($0) })
        self.problems = found
    }

    /// WPS keeps a picture in a cell as a formula of this name, whose text is the formula itself.
    private static func isPicture(_ cell: TableCell) -> Bool {
        cell.text.hasPrefix("=DISPIMG(") || cell.isFormula && cell.text.hasPrefix("DISPIMG(")
    }

    /// nil when there is no such column or the cell is empty.
    subscript(role: ColumnRole) -> TableCell? { map.column(role).flatMap(cell) }

    /// The cell of a column, which stands among few in most rows; a row may have thousands.
    func cell(_ column: Int) -> TableCell? {
        var (low, high) = (0, row.cells.count)
        while low < high {
            let middle = (low + high) / 2
            if row.cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low < row.cells.count && row.cells[low].column == column ? row.cells[low] : nil
    }

    func text(_ role: ColumnRole) -> String? { self[role]?.text }

    func kind(_ role: ColumnRole) -> TableKind? { text(role).flatMap { TableKind($0) } }

    /// Of a cell, or of the place where it should stand.
    func position(_ role: ColumnRole) -> SourcePosition {
        if let cell = self[role] { return place.of(cell, in: row) }
        if place.sheet != nil, let column = map.column(role) { return place.at(row.number, column) }
        return place.of(row)
    }
}

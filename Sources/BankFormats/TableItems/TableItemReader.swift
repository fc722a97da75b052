import QuestionBank

/// Turns what is met in a table into questions.
struct TableItemReader {
    /// A question with the rows it was made of, under these headings of this sheet.
    struct Entry {
        let item: ReadItem
        let rows: [TableRow]
        let sheet: String?
        let headings: TableRow
    }

    /// A sheet that is being read.
    private enum Sheet {
        /// Headings are looked for below these rows.
        case searching([TableRow])
        case items(ColumnMap, any RowGrouping)
        case header
        /// No headings were found.
        case skipped
    }

    private let file: String
    private var sheet = Sheet.searching([])
    private var place: SheetPlace
    private var ordinal = 0
    private var layouts: [TableLayout] = []
    private var header = HeaderSheet()
    private var problems: [Located<ExchangeProblem>] = []
    /// Of the row that comes next.
    private var cellProblems: [Located<ExchangeProblem>] = []
    /// Sheets without headings, with the row that comes nearest to them.
    private var unknown: [(sheet: String?, row: TableRow, place: SheetPlace)] = []
    private var strayColumns: Set<Int> = []

    /// The sheet of 考试宝's template that says nothing but its version.
    private static let knownSheets: Set<String> = ["版本号"]

    init(file: String) {
        self.file = file
        place = SheetPlace(file: file, sheet: nil)
    }

    mutating func take(_ event: TableEvent, receive: (Entry) -> Void) {
        switch event {
        case .sheet(let name):
            endSheet(receive)
            sheet = .searching([])
            place = SheetPlace(file: file, sheet: name)
            strayColumns = []
        case .problem(let problem):
            cellProblems.append(Located(.table(.cell(problem.problem)), at: problem.position))
        case .row(let row): take(row, receive)
        }
    }

    mutating func finish(receive: (Entry) -> Void) -> ReadSummary {
        endSheet(receive)
        if layouts.isEmpty {
            if let first = unknown.first {
                let headings = first.row.cells.prefix(12).map { String($0.text.prefix(20)) }
                problems.append(Located(.table(.unknownHeadings(headings)), at: first.place.of(first.row)))
            } else if problems.isEmpty {
                problems.append(Located(.table(.emptyTable), at: SheetPlace(file: file, sheet: nil).at(1, 1)))
            }
        } else {
            for entry in unknown where !Self.knownSheets.contains(entry.sheet ?? "") {
                problems.append(Located(.table(.skippedSheet(entry.sheet ?? "")), at: entry.place.of(entry.row)))
            }
        }
        return ReadSummary(
            header: header.header,
            problems: problems + header.problems,
            layout: layouts.isEmpty ? nil : layouts.map(\.name).joined(separator: "、")
        )
    }

    // MARK: Rows

    private mutating func take(_ row: TableRow, _ receive: (Entry) -> Void) {
        switch sheet {
        case .searching(let titles): search(row, titles)
        case .header:
            header.read(row, place)
            giveUpCellProblems()
        case .skipped: giveUpCellProblems()
        case .items(let map, var grouping):
            checkColumns(row, map)
            // Numbers were written in advance, and no question beside them.
            guard !cellProblems.isEmpty || !Self.isEmpty(row, map) else { return }
            let fields = RowFields(row, map, place, problems: cellProblems)
            cellProblems = []
            // Not held twice while it changes.
            sheet = .skipped
            grouping.take(fields) { give($0, map, receive) }
            sheet = .items(map, grouping)
        }
    }

    private mutating func search(_ row: TableRow, _ titles: [TableRow]) {
        giveUpCellProblems()
        if titles.isEmpty, let name = place.sheet, ["题库", "bank"].contains(name), HeaderSheet.isHeading(row) {
            sheet = .header
            return
        }
        let kind = place.sheet.flatMap { TableKind($0) }
        if let map = ColumnMap(row, titles: titles, sheetKind: kind, place: place, problems: &problems) {
            if !layouts.contains(map.layout) { layouts.append(map.layout) }
            sheet = .items(map, Self.grouping(map.layout, kind))
        } else if titles.count + 1 >= TableLimits.titleRows {
            note(titles + [row])
            sheet = .skipped
        } else {
            sheet = .searching(titles + [row])
        }
    }

    private static func isEmpty(_ row: TableRow, _ map: ColumnMap) -> Bool {
        row.cells.allSatisfy { cell in
            switch map.role(of: cell.column) {
            case nil, .serial, .reason: true
            default: false
            }
        }
    }

    private static func grouping(_ layout: TableLayout, _ kind: TableKind?) -> any RowGrouping {
        switch layout {
        case .template: TemplateGroups(sheetKind: kind)
        case .chaoxing: ChaoxingGroups()
        case .yunfan: YunfanGroups()
        case .kaoshibao, .juanwang, .motibang, .general: SingleRows(sheetKind: kind)
        }
    }

    private mutating func give(_ group: GroupedItem, _ map: ColumnMap, _ receive: (Entry) -> Void) {
        let item = ReadItem(
            ordinal: ordinal,
            item: group.item,
            position: group.position,
            problems: group.problems,
            excerpt: group.item == nil ? Self.excerpt(of: group, map) : nil
        )
        ordinal += 1
        receive(Entry(item: item, rows: group.rows, sheet: place.sheet, headings: map.headings))
    }

    /// The beginning of the stem, wherever the layout has it.
    private static func excerpt(of group: GroupedItem, _ map: ColumnMap) -> String? {
        let columns = [ColumnRole.stem, .partStem, .setStem].compactMap(map.column)
        let texts = group.rows.lazy.flatMap { row in
            columns.lazy.compactMap { column in row.cells.first { $0.column == column }?.text }
        }
        return texts.first.map { String($0.prefix(60)) }
    }

    private mutating func endSheet(_ receive: (Entry) -> Void) {
        switch sheet {
        case .items(let map, var grouping):
            sheet = .skipped
            grouping.end { give($0, map, receive) }
            if let examples = (grouping as? TemplateGroups)?.examples {
                problems.append(Located(.table(.exampleRows(examples.count)), at: examples.position))
            }
        case .searching(let titles): note(titles)
        case .header, .skipped: break
        }
        giveUpCellProblems()
    }

    // MARK: Problems

    /// What is wrong with cells that are no question's is a problem of the file.
    private mutating func giveUpCellProblems() {
        problems += cellProblems
        cellProblems = []
    }

    /// Remembers the widest of the rows among which headings should be.
    private mutating func note(_ rows: [TableRow]) {
        guard let row = rows.max(by: { $0.cells.count < $1.cells.count }) else { return }
        unknown.append((place.sheet, row, place))
    }

    /// Says once of every column without a heading that it is not read.
    private mutating func checkColumns(_ row: TableRow, _ map: ColumnMap) {
        for cell in row.cells where !map.hasHeading(cell.column) && strayColumns.insert(cell.column).inserted {
            problems.append(Located(.table(.cellWithoutHeading), at: place.of(cell, in: row)))
        }
    }
}

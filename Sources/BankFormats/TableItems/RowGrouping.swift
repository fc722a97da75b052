import QuestionBank

/// Puts the rows together that belong to one question, and keeps no more than one question in mind.
protocol RowGrouping {
    mutating func take(_ fields: RowFields, receive: (GroupedItem) -> Void)
    /// After the last row of a sheet.
    mutating func end(receive: (GroupedItem) -> Void)
}

/// A question and the rows it was made of.
struct GroupedItem {
    var item: ExchangeItem?
    var position: SourcePosition
    var problems: [Located<ExchangeProblem>]
    var rows: [TableRow]

    init(_ result: RowItem.Result, rows: [TableRow]) {
        item = result.item
        position = result.position
        problems = result.problems
        self.rows = rows
    }
}

/// A question a row.
struct SingleRows: RowGrouping {
    let sheetKind: TableKind?

    mutating func take(_ fields: RowFields, receive: (GroupedItem) -> Void) {
        receive(GroupedItem(RowItem.read(fields, sheetKind: sheetKind), rows: [fields.row]))
    }

    mutating func end(receive: (GroupedItem) -> Void) {}
}

/// A case set on its way, with the sub-items read so far.
struct PendingSet {
    /// Its stem and what else is said of the set; without parts.
    private let head: RowItem.Result
    private var parts: [RowItem.Result] = []
    private var rows: [TableRow] = []
    private var size = 0
    private var isFull = false
    /// The id by which sub-items name it.
    let id: String?

    init(head: RowItem.Result, id: String?, rows: [TableRow]) {
        self.head = head
        self.id = id
        self.rows = rows
    }

    var category: [String] { head.item?.category ?? [] }
    var stem: String? { head.item?.stem.plain }

    /// Adds a sub-item; it is not even read when the set has too many rows.
    mutating func add(_ row: TableRow, part: () -> RowItem.Result) {
        guard !isFull else { return }
        size += row.size
        guard rows.count < GroupLimits.rows, size <= GroupLimits.bytes else {
            isFull = true
            return
        }
        parts.append(part())
        if rows.last?.number != row.number { rows.append(row) }
    }

    /// The set; refused when one of its parts is.
    func finished() -> GroupedItem {
        var result = head
        result.problems += parts.flatMap(\.problems)
        func refuse(_ problem: ExchangeProblem) {
            result.problems.append(Located(problem, at: head.position))
            result.item = nil
        }
        if isFull {
            refuse(.table(.tooManyRows(limit: GroupLimits.rows)))
        } else if parts.isEmpty {
            refuse(.table(.caseWithoutParts))
        } else if parts.contains(where: { $0.item == nil }) {
            refuse(.item(.brokenPart))
        } else {
            result.item?.answer = .caseSet(parts.compactMap(\.item))
        }
        return GroupedItem(result, rows: rows)
    }
}

extension TableRow {
    /// The bytes of its texts.
    var size: Int { cells.reduce(0) { $0 + $1.text.utf8.count } }
}

import QuestionBank

/// Reads the rows of a sheet (ECMA-376 part 1, 18.3). What a sheet says about its size is not believed.
final class SheetReader: XMLReceiver {
    private var scan: SheetScan

    init(_ scan: SheetScan) { self.scan = scan }

    func start(_ name: UnsafePointer<CChar>, _ attributes: XMLRawAttributes, of feed: XMLFeed) {
        scan.start(name, attributes, feed)
    }

    func end(_ name: UnsafePointer<CChar>, of feed: XMLFeed) { scan.end(name, feed) }

    func text(_ bytes: UnsafeRawBufferPointer, of feed: XMLFeed) { scan.text(bytes) }
}

/// What has been read of a sheet; a value, because the fields of an object are checked at every access.
struct SheetScan {
    private enum Kind {
        case number
        case shared
        case text
        case truth
        case moment
    }

    private let file: String
    private let sheet: String
    private let texts: SharedTexts
    private let formats: CellFormats
    private let countsFrom1904: Bool
    private let receive: (TableEvent) -> Bool

    private var prefix = SheetPrefix()
    private var isInData = false
    private var row = 0
    private var isInRow = false
    private var isRowOutside = false
    private var cells: [TableCell] = []
    private var rowBytes = 0
    private var isRowFull = false
    private var isSorted = true

    private var isInCell = false
    private var isCellOutside = false
    private var column = 0
    private var kind = Kind.number
    private var style = 0
    private var isFormula = false
    private var isTaken = false
    private var run = RunLook()
    private var isStruck = false
    private var isInReading = false
    private var text = CellText()

    init(
        file: String,
        sheet: String,
        texts: SharedTexts,
        formats: CellFormats,
        countsFrom1904: Bool,
        receive: @escaping (TableEvent) -> Bool
    ) {
        self.file = file
        self.sheet = sheet
        self.texts = texts
        self.formats = formats
        self.countsFrom1904 = countsFrom1904
        self.receive = receive
    }

    // MARK: Elements

    mutating func start(_ name: UnsafePointer<CChar>, _ attributes: XMLRawAttributes, _ feed: XMLFeed) {
        guard prefix.isKnown else { return prefix.learn(attributes) }
        guard let local = prefix.local(name) else { return }
        guard isInData else {
            isInData = "sheetData" ~= local
            return
        }
        switch local {
        case "c": if isInRow { startCell(attributes, feed) }
        case "v", "t": isTaken = isInCell && !isInReading
        case "f": isFormula = isInCell
        case "row": startRow(attributes, feed)
        case "rPh": isInReading = true
        default: if isInCell { run.start(local, attributes) }
        }
    }

    mutating func end(_ name: UnsafePointer<CChar>, _ feed: XMLFeed) {
        guard isInData, let local = prefix.local(name) else { return }
        switch local {
        case "c": endCell(feed)
        case "v", "t":
            isTaken = false
            run.endText(&text)
            isStruck = isStruck || run.isStruck
        case "r": run = RunLook()
        case "row": endRow(feed)
        case "rPh": isInReading = false
        case "sheetData": isInData = false
        default: break
        }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        if isTaken { run.text(bytes, &text) }
    }

    // MARK: Rows

    private mutating func startRow(_ attributes: XMLRawAttributes, _ feed: XMLFeed) {
        // A row within a row ends the one before; no program writes that.
        endRow(feed)
        isInRow = true
        var number: Int?
        var hasNumber = false
        for (name, value) in attributes where "r" ~= name {
            hasNumber = true
            number = CellReference.number(value)
        }
        row = hasNumber ? number ?? 0 : row + 1
        isRowOutside = !(1...TableLimits.rows).contains(row)
        column = 0
        if isRowOutside { report(.outsideSheet, feed) }
    }

    private mutating func endRow(_ feed: XMLFeed) {
        if !cells.isEmpty {
            if !isSorted { sort() }
            send(.row(TableRow(number: row, cells: cells)), feed)
        }
        cells.removeAll(keepingCapacity: true)
        rowBytes = 0
        isRowFull = false
        isSorted = true
        isRowOutside = false
        isInRow = false
    }

    /// Puts the cells in order; of several in one place the last stays.
    private mutating func sort() {
        var byColumn: [Int: TableCell] = [:]
        for cell in cells { byColumn[cell.column] = cell }
        cells = byColumn.values.sorted { $0.column < $1.column }
    }

    // MARK: Cells

    private mutating func startCell(_ attributes: XMLRawAttributes, _ feed: XMLFeed) {
        isInCell = true
        isFormula = false
        isInReading = false
        run = RunLook()
        isStruck = false
        kind = .number
        style = 0
        text.clear()
        let next = column + 1
        var reference = CellReference(column: next)
        for (name, value) in attributes {
            switch name {
            case "r": reference = CellReference(value)
            case "s": style = CellReference.number(value) ?? 0
            case "t":
                switch value {
                case "s": kind = .shared
                case "str", "inlineStr", "e": kind = .text
                case "b": kind = .truth
                case "d": kind = .moment
                default: kind = .number
                }
            default: break
            }
        }
        column = reference.column ?? next
        isCellOutside = reference.column == nil || column > TableLimits.columns
        if isCellOutside {
            column = min(next, TableLimits.columns + 1)
            if !isRowOutside { report(.outsideSheet, feed) }
        }
    }

    private mutating func endCell(_ feed: XMLFeed) {
        guard isInCell else { return }
        isInCell = false
        guard !isRowOutside, !isCellOutside, !isRowFull else { return }
        if text.isTooLong { return report(.cellTooLong(limit: TableLimits.cellBytes), feed) }
        guard !text.isEmpty else {
            // A formula that comes to an empty text is marked as a text.
            if isFormula, kind != .text { report(.formulaWithoutResult, feed) }
            return
        }
        kind == .text ? text.finish() : text.trim()
        guard let value = value(feed), !value.isEmpty else { return }
        rowBytes += value.utf8.count
        guard rowBytes <= TableLimits.rowBytes, cells.count < TableLimits.columns else {
            isRowFull = true
            return report(.rowTooLong(limit: TableLimits.rowBytes), feed)
        }
        if let last = cells.last, last.column >= column { isSorted = false }
        isStruck = isStruck || formats.isStruck(style)
        cells.append(
            TableCell(
                column: column,
                place: column,
                text: value,
                number: shownNumber(of: value),
                isFormula: isFormula,
                isStruck: isStruck
            )
        )
    }

    /// What a person sees in the cell; nil when there is a problem.
    private mutating func value(_ feed: XMLFeed) -> String? {
        switch kind {
        case .text: return text.string
        case .number: return number
        case .truth: return text.string == "0" ? "FALSE" : "TRUE"
        case .moment: return SheetMoment.text(iso: text.string)
        case .shared:
            let index = text.withBytes(CellReference.number)
            switch index.flatMap({ texts[$0] }) {
            case .text(let text, let isStruck):
                self.isStruck = isStruck
                return text
            case .tooLong: report(.cellTooLong(limit: TableLimits.cellBytes), feed)
            case nil: report(.missingSharedText, feed)
            }
            return nil
        }
    }

    /// What a cell holds whose format shows it as another text.
    private func shownNumber(of value: String) -> String? {
        guard kind == .number else { return nil }
        switch formats[style] {
        case .shown, .percent, .labelled:
            let plain = text.withBytes(SheetNumber.text) ?? text.string
            return plain == value ? nil : plain
        case .general, .moment, .padded: return nil
        }
    }

    private var number: String {
        let plain = text.withBytes(SheetNumber.text) ?? text.string
        switch formats[style] {
        case .general: return plain
        case .moment(let parts):
            guard let number = Double(text.string) else { return plain }
            return SheetMoment.text(number, parts, countsFrom1904: countsFrom1904) ?? plain
        case .shown(let pattern):
            guard let number = Double(text.string) else { return plain }
            return SheetMoment.text(number, pattern, countsFrom1904: countsFrom1904) ?? plain
        case .percent(let decimals):
            guard let number = Double(text.string), abs(number) < 1e15 else { return plain }
            return SheetNumber.percent(number, decimals: decimals)
        case .labelled(let before, let behind, let onlyPositive):
            return onlyPositive && (Double(text.string) ?? 0) <= 0 ? plain : before + plain + behind
        case .padded(let count):
            guard plain.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return plain }
            return String(repeating: "0", count: max(0, count - plain.utf8.count)) + plain
        }
    }

    // MARK: Events

    private func report(_ problem: RecordTableProblem, _ feed: XMLFeed) {
        let position = SourcePosition(file: file, part: .sheet(sheet), line: max(1, row), column: max(1, column))
        send(.problem(Located(problem, at: position)), feed)
    }

    private func send(_ event: TableEvent, _ feed: XMLFeed) {
        if !receive(event) { feed.stop() }
    }
}

import CXLSXWriter
import Foundation
import QuestionBank

/// Writes workbooks row by row, in memory that does not grow with them; the only file that calls libxlsxwriter.
///
/// Every cell is a text, never a formula or a link. Headings are bold and stay in sight, notes stand beside them as
/// comments, and a column with choices offers them. The same tables give the same bytes. When it is finished, the file is
/// read once: the library does not say when a full disk cut its temporary files short.
final class XLSXTableWriter: TableWriter {
    /// The sheet that holds choices too long for the column itself; hidden.
    private static let listSheet = "列表"
    /// More characters than this a list of choices cannot have in the column itself.
    private static let listLimit = 255

    private let path: String
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private let headingFormat: UnsafeMutablePointer<lxw_format>?
    private let textFormat: UnsafeMutablePointer<lxw_format>?
    private var titles: Set<String> = [listSheet]
    private var columnCount = 0
    private var nextRow: lxw_row_t = 0
    private var cellCount = 0
    private var lists: [[String]] = []

    /// Makes the file, or empties the one that is there.
    init(_ path: String) throws(FileProblem) {
        self.path = path
        let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
        close(descriptor)
        var options = lxw_workbook_options()
        options.constant_memory = 1
        options.use_zip64 = 1
        workbook = workbook_new_opt(path, &options)
        guard workbook != nil else { throw .unwritable(path: path, code: ENOMEM) }
        var properties = lxw_doc_properties()
        // 1 January 2000; the current time would make every file another one.
        properties.created = 946_684_800
        workbook_set_properties(workbook, &properties)

        headingFormat = workbook_add_format(workbook)
        format_set_bold(headingFormat)
        format_set_text_wrap(headingFormat)
        format_set_align(headingFormat, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        format_set_bottom(headingFormat, UInt8(LXW_BORDER_THIN.rawValue))
        textFormat = workbook_add_format(workbook)
        format_set_text_wrap(textFormat)
        format_set_align(textFormat, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        // What people type into it stays as they typed it: 3-1 no day, 0012 no 12.
        format_set_num_format(textFormat, "@")
    }

    deinit { if let workbook { lxw_workbook_free(workbook) } }

    func begin(sheet name: String, columns: [TableColumn]) throws(FileProblem) {
        endSheet()
        let title = SheetTitle.valid(name, taken: titles)
        titles.insert(title.lowercased())
        try makeSheet(title)
        columnCount = columns.count
        for (index, column) in columns.enumerated() {
            let place = lxw_col_t(clamping: index)
            worksheet_set_column(sheet, place, place, column.width, textFormat)
            try offer(column.choices, in: place)
            if let note = column.note { try write(note: note, at: place) }
        }
        worksheet_freeze_panes(sheet, 1, 0)
        worksheet_repeat_rows(sheet, 0, 0)
        worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
        try write(columns.map(\.heading), format: headingFormat)
    }

    func add(_ row: [String?]) throws(FileProblem) { try write(row, format: textFormat) }

    func finish() throws(FileProblem) {
        endSheet()
        if !lists.isEmpty { try writeLists() }
        errno = 0
        let status = workbook_close(workbook)
        workbook = nil
        try check(status)
        try checkFile()
    }

    // MARK: Sheets and rows

    private func makeSheet(_ title: String) throws(FileProblem) {
        errno = 0
        sheet = workbook_add_worksheet(workbook, title)
        guard sheet != nil else { throw .unwritable(path: path, code: errno == 0 ? EIO : errno) }
        nextRow = 0
    }

    private func endSheet() {
        guard sheet != nil, columnCount > 0 else { return }
        worksheet_autofilter(sheet, 0, 0, max(nextRow, 1) - 1, lxw_col_t(clamping: columnCount - 1))
    }

    private func write(_ row: [String?], format: UnsafeMutablePointer<lxw_format>?) throws(FileProblem) {
        guard nextRow < TableLimits.rows else { throw .tooManyRows(path: path, limit: TableLimits.rows) }
        for (index, text) in row.enumerated() {
            guard let text, !text.isEmpty else { continue }
            guard TableLimits.fits(text) else {
                throw .cellTooLong(path: path, row: Int(nextRow) + 1, column: index + 1)
            }
            let status = worksheet_write_string(
                sheet,
                nextRow,
                lxw_col_t(clamping: index),
                SheetText.escaped(text),
                format
            )
            try check(status)
            if !TextTrim.isBlank(text) { cellCount += 1 }
        }
        nextRow += 1
    }

    private func check(_ status: lxw_error) throws(FileProblem) {
        guard status != LXW_NO_ERROR else { return }
        throw .unwritable(path: path, code: errno == 0 ? EIO : errno)
    }

    /// Counts the cells that the file holds.
    private func checkFile() throws(FileProblem) {
        var count = 0
        var isSound = true
        try TableFile.read(ExchangeSource(path: path), format: .xlsx) { event in
            switch event {
            case .sheet: break
            case .row(let row): count += row.cells.count
            case .problem: isSound = false
            }
        }
        guard isSound, count == cellCount else { throw .unwritable(path: path, code: ENOSPC) }
    }

    // MARK: Columns

    private func write(note: String, at column: lxw_col_t) throws(FileProblem) {
        var options = lxw_comment_options()
        options.width = 320
        // A line of it has about forty characters of half width.
        let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + 1 + $1.utf8.count * 2 / 3 / 40 }
        options.height = UInt16(clamping: 24 + 18 * lines)
        let status = "".withCString { author in
            options.author = UnsafeMutablePointer(mutating: author)
            return worksheet_write_comment_opt(sheet, 0, column, note, &options)
        }
        try check(status)
    }

    /// Lets people choose in the rows below the headings.
    private func offer(_ choices: [String], in column: lxw_col_t) throws(FileProblem) {
        guard !choices.isEmpty else { return }
        var validation = lxw_data_validation()
        validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
        let last = lxw_row_t(TableLimits.rows - 1)
        let joined = choices.joined(separator: ",")
        let status: lxw_error
        if joined.utf16.count <= Self.listLimit, !choices.contains(where: { $0.contains(",") || $0.contains("\"") }) {
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            var words = choices.map { strdup($0) } + [nil]
            defer { for word in words { free(word) } }
            status = words.withUnsafeMutableBufferPointer { list in
                validation.value_list = list.baseAddress
                return worksheet_data_validation_range(sheet, 1, column, last, column, &validation)
            }
        } else {
            lists.append(choices)
            let letters = SourcePosition.letters(ofColumn: lists.count)
            let formula = "='\(Self.listSheet)'!$\(letters)$1:$\(letters)$\(choices.count)"
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            status = formula.withCString { text in
                validation.value_formula = UnsafeMutablePointer(mutating: text)
                return worksheet_data_validation_range(sheet, 1, column, last, column, &validation)
            }
        }
        try check(status)
    }

    private func writeLists() throws(FileProblem) {
        let count = cellCount
        try makeSheet(Self.listSheet)
        for row in 0..<(lists.map(\.count).max() ?? 0) {
            try write(lists.map { row < $0.count ? $0[row] : nil }, format: textFormat)
        }
        worksheet_hide(sheet)
        // Hidden sheets are not read.
        cellCount = count
    }
}

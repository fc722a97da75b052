package import QuestionBank

/// Reads attendance, study hours and readings (考勤与学时登记) from a table, one thing of one person a line.
package enum AttendanceFile {
    /// The evidence of a file, and everything that was found wrong with it.
    package struct Reading: Sendable {
        /// In the order of the file; to be used only when `hasErrors` is false.
        package let evidence: [NewEvidence]
        package let problems: [Located<AttendanceProblem>]

        package var hasErrors: Bool { problems.contains { $0.problem.severity == .error } }
    }

    /// Reads a table; of the same thing in two lines both count, with a warning.
    ///
    /// - Parameters:
    ///   - table: the file's table.
    ///   - staff: the 工号 of the roster; nil to take any.
    ///   - today: the last day that can have happened; nil to take any.
    /// - Returns: the evidence with everything that is wrong.
    package static func read(_ table: RecordTable, staff: Set<String>? = nil, today: Day? = nil) -> Reading {
        let columns = RecordColumns(
            of: table,
            headings: AttendanceColumn.allCases.map { ($0, $0.headings) },
            wanted: AttendanceColumn.needed
        )
        var problems = columns.findings.map { finding, position in
            let problem: AttendanceProblem =
                switch finding {
                case .missing(let column): .missingColumn(column)
                case .unknown(let heading, let suggestion): .unknownColumn(heading, suggestion: suggestion)
                case .duplicate(let column, let first): .duplicateColumn(column, first: first)
                }
            return Located(problem, at: position)
        }
        guard AttendanceColumn.needed.allSatisfy(columns.has) else { return Reading(evidence: [], problems: problems) }
        if table.rows.isEmpty, let start = table.header.first?.position {
            problems.append(Located(.noRows, at: start))
        }

        var evidence: [NewEvidence] = []
        var places: [NewEvidence: SourcePosition] = [:]
        for row in table.rows {
            var reader = AttendanceRowReader(row: row, columns: columns, staff: staff, today: today)
            let item = reader.read()
            problems += reader.problems
            guard let item, let place = row.first?.position else { continue }
            if let first = places[item] {
                problems.append(Located(.repeatedRow(first: first), at: place))
            } else {
                places[item] = place
            }
            evidence.append(item)
        }
        return Reading(evidence: evidence, problems: problems.sorted { $0.position < $1.position })
    }
}

extension AttendanceColumn {
    /// Without these nothing can be read.
    fileprivate static let needed: [AttendanceColumn] = [.id, .matter, .subject, .amount, .day]
}

/// Reads one line, reporting everything that is wrong with it.
private struct AttendanceRowReader {
    let row: [RecordTable.Cell]
    let columns: RecordColumns<AttendanceColumn>
    let staff: Set<String>?
    let today: Day?
    var problems: [Located<AttendanceProblem>] = []

    mutating func read() -> NewEvidence? {
        let id = self.id()
        let matter = self.matter()
        let day = self.day()
        let note = text(.note) ?? ""
        guard let id, let matter, let day, problems.isEmpty else { return nil }
        return NewEvidence(staffID: id, matter: matter, on: day, note: note)
    }

    private mutating func report(_ problem: AttendanceProblem, at column: AttendanceColumn) {
        problems.append(Located(problem, at: columns.cell(column, of: row).position))
    }

    private mutating func text(_ column: AttendanceColumn, isRequired: Bool = false) -> String? {
        let text = columns.cell(column, of: row).text
        if text.isEmpty {
            if isRequired { report(.missingValue(column), at: column) }
            return nil
        }
        switch CellText.fault(in: text) {
        case .control: report(.controlCharacter(column), at: column)
        case .tooLong: report(.tooLong(column, limit: CellText.limit), at: column)
        case nil: return text
        }
        return nil
    }

    private mutating func id() -> String? {
        guard let text = text(.id, isRequired: true) else { return nil }
        if let staff, !staff.contains(text) {
            report(.unknownStaff(text), at: .id)
            return nil
        }
        return text
    }

    private mutating func matter() -> Evidence.Matter? {
        let name = text(.matter, isRequired: true)
        let subject = text(.subject, isRequired: true)
        guard let name else { return nil }
        switch RecordTable.plainHeading(name) {
        case "学时", "学习", "培训", "hours", "study", "studytime":
            guard let amount = text(.amount, isRequired: true) else { return nil }
            guard let minutes = StudyTime.minutes(amount) else {
                report(.badHours(amount), at: .amount)
                return nil
            }
            return subject.map { .studyTime(kind: $0, minutes: minutes) }
        case "会议", "meeting":
            checkCountsOnce()
            return subject.map { .meeting(kind: $0) }
        case "阅读", "读书", "reading":
            checkCountsOnce()
            return subject.map { .reading(title: $0) }
        default:
            report(.unknownMatter(name), at: .matter)
            return nil
        }
    }

    /// Two meetings are two lines, each with its day; a number above one would hide that.
    private mutating func checkCountsOnce() {
        guard let amount = text(.amount), !["1", "1次", "1.0"].contains(amount) else { return }
        report(.amountNotOne(amount), at: .amount)
    }

    private mutating func day() -> Day? {
        guard let text = text(.day, isRequired: true) else { return nil }
        guard let day = Day(cell: text) else {
            report(.badDay(text), at: .day)
            return nil
        }
        if let today, day > today {
            report(.inFuture(day), at: .day)
            return nil
        }
        return day
    }
}

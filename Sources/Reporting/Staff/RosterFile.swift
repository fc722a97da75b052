package import QuestionBank

/// Reads the staff roster (人员名册) from a table: 工号, 姓名, 科室, 职务/类别, 入职日期, and where wanted 离职日期 and PIN,
/// in any order and under Chinese or English headings.
package enum RosterFile {
    /// The people of a roster, and everything that was found wrong with it.
    package struct Reading: Sendable {
        /// In the order of the file; to be used only when `hasErrors` is false.
        package let rows: [RosterRow]
        package let problems: [Located<RosterProblem>]

        package var hasErrors: Bool { problems.contains { $0.problem.severity == .error } }
    }

    /// Shorter PINs are refused.
    package static let minimumPINLength = 4

    package static func read(_ table: RecordTable) -> Reading {
        let columns = RecordColumns(
            of: table,
            headings: RosterColumn.allCases.map { ($0, $0.headings) },
            wanted: [.id, .name, .department, .category, .joined]
        )
        if let start = table.header.first?.position, !RosterColumn.allCases.contains(where: columns.has) {
            return Reading(rows: [], problems: [Located(.noHeadings, at: start)])
        }
        var problems = columns.findings.map { finding, position in
            let problem: RosterProblem =
                switch finding {
                case .missing(let column): .missingColumn(column)
                case .unknown(let heading, let suggestion): .unknownColumn(heading, suggestion: suggestion)
                case .duplicate(let column, let first): .duplicateColumn(column, first: first)
                }
            return Located(problem, at: position)
        }
        guard columns.has(.id), columns.has(.name), columns.has(.department) else {
            return Reading(rows: [], problems: problems)
        }
        if table.rows.isEmpty, let start = table.header.first?.position {
            problems.append(Located(.noRows, at: start))
        }

        var rows: [RosterRow] = []
        var places: [String: SourcePosition] = [:]
        for row in table.rows {
            var reader = RosterRowReader(row: row, columns: columns)
            let result = reader.read()
            problems += reader.problems
            let id = columns.cell(.id, of: row)
            if !id.text.isEmpty {
                if let first = places[id.text] {
                    problems.append(Located(.duplicateID(id.text, first: first), at: id.position))
                    continue
                }
                places[id.text] = id.position
            }
            if let result { rows.append(result) }
        }
        return Reading(rows: rows, problems: problems.sorted { $0.position < $1.position })
    }
}

/// Reads one line, reporting everything that is wrong with it.
private struct RosterRowReader {
    let row: [RecordTable.Cell]
    let columns: RecordColumns<RosterColumn>
    var problems: [Located<RosterProblem>] = []

    mutating func read() -> RosterRow? {
        let id = self.id()
        let name = text(.name, isRequired: true)
        let department = text(.department, isRequired: true)
        let category = text(.category)
        let joined = day(.joined)
        let left = day(.left)
        let pin = self.pin()
        if let joined, let left, left < joined { report(.leftBeforeJoined, at: .left) }
        guard let id, let name, !problems.contains(where: { $0.problem.severity == .error }) else { return nil }
        let member = StaffMember(
            id: id,
            name: name,
            department: department ?? "",
            category: category ?? "",
            joined: joined,
            left: left
        )
        return RosterRow(member: member, pin: pin)
    }

    private mutating func report(_ problem: RosterProblem, at column: RosterColumn) {
        problems.append(Located(problem, at: columns.cell(column, of: row).position))
    }

    private mutating func text(_ column: RosterColumn, isRequired: Bool = false) -> String? {
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
        if CellText.isMangledNumber(text) {
            report(.mangledNumber(text), at: .id)
            return nil
        }
        guard Identifier.isValid(text) else {
            report(.badID(text), at: .id)
            return nil
        }
        return text
    }

    private mutating func day(_ column: RosterColumn) -> Day? {
        guard let text = text(column) else { return nil }
        guard let day = Day(cell: text) else {
            report(.badDay(column, value: text), at: column)
            return nil
        }
        return day
    }

    private mutating func pin() -> String? {
        guard let text = text(.pin) else { return nil }
        guard text.count >= RosterFile.minimumPINLength else {
            report(.shortPIN(minimum: RosterFile.minimumPINLength), at: .pin)
            return nil
        }
        return text
    }
}

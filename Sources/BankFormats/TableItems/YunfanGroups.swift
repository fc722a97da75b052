import QuestionBank

/// 云帆: a row an option; rows of one 题目序号 are a question.
struct YunfanGroups: RowGrouping {
    private struct Group {
        var number: String?
        var first: RowFields
        var draft: RowDraft
        var rows: [TableRow]
        var problems: [Located<ExchangeProblem>]
        var size = 0
        var isFull = false
    }

    private var group: Group?

    mutating func take(_ fields: RowFields, receive: (GroupedItem) -> Void) {
        let number = fields.text(.group) ?? fields.text(.serial)
        let stem = fields.text(.stem)
        let isNext =
            group.map { group in
                number != nil && number != group.number || stem != nil && stem != group.draft.stem?.text
            } ?? true
        if isNext {
            end(receive: receive)
            start(fields, number)
        } else {
            join(fields)
        }
        addOption(fields)
    }

    mutating func end(receive: (GroupedItem) -> Void) {
        guard let group else { return }
        self.group = nil
        var extra: ExtraNotes?
        var result = RowItem.finish(group.draft, group.first, &extra)
        result.problems += group.problems
        if group.isFull {
            result.problems.append(Located(.table(.tooManyRows(limit: GroupLimits.rows)), at: group.draft.position))
        }
        if result.problems.contains(where: { $0.problem.severity == .error }) { result.item = nil }
        receive(GroupedItem(result, rows: group.rows))
    }

    private mutating func start(_ fields: RowFields, _ number: String?) {
        var draft = RowItem.draft(fields, sheetKind: nil)
        draft.hasKindCodes = true
        draft.keyPosition = fields.position(.isRight)
        draft.marked = []
        group = Group(number: number, first: fields, draft: draft, rows: [], problems: [])
    }

    /// A further row, which may repeat what the first says.
    private mutating func join(_ fields: RowFields) {
        guard let first = group?.first, group?.isFull == false else { return }
        group?.problems += fields.problems
        for cell in fields.row.cells {
            switch fields.map.role(of: cell.column) {
            case nil, .group, .serial, .stem, .isRight, .optionText, .optionFeedback, .reason: continue
            case .media:
                group?.problems.append(
                    Located(.item(.droppedMedia(cell.text)), at: fields.place.of(cell, in: fields.row))
                )
            default:
                guard first.cell(cell.column)?.text != cell.text else { continue }
                let name = fields.map.heading(of: cell.column) ?? ""
                group?.problems.append(
                    Located(.item(.droppedField("\(name)：\(cell.text)")), at: fields.place.of(cell, in: fields.row))
                )
            }
        }
    }

    private mutating func addOption(_ fields: RowFields) {
        guard let count = group?.draft.options.count, let rows = group?.rows.count else { return }
        group?.size += fields.row.size
        guard rows < GroupLimits.rows, group?.size ?? 0 <= GroupLimits.bytes, group?.isFull == false else {
            group?.isFull = true
            return
        }
        group?.rows.append(fields.row)
        let mark = fields[.isRight]
        let isRight = mark.map { Self.isRight($0.text) } ?? false
        if let mark, isRight == nil {
            group?.problems.append(Located(.table(.badMark(mark.text)), at: fields.place.of(mark, in: fields.row)))
        }
        let feedback = fields[.optionFeedback]
        // A row without anything about an option is no empty option.
        guard fields[.optionText] != nil || mark != nil || feedback != nil else { return }
        if let feedback, fields[.optionText] == nil {
            let lost = Located(
                ExchangeProblem.item(.droppedField(feedback.text)),
                at: fields.place.of(feedback, in: fields.row)
            )
            group?.problems.append(lost)
        }
        group?.draft.options.append(
            fields[.optionText].map { text in
                RowDraft.Option(
                    text: text.text,
                    feedback: feedback?.text,
                    position: fields.place.of(text, in: fields.row)
                )
            }
        )
        if isRight == true { group?.draft.marked?.append(count) }
    }

    private static func isRight(_ text: String) -> Bool? {
        switch CellKey.withoutZeros(HalfWidth.fold(text)).trimmed() {
        case "1": true
        case "0": false
        default: CellKey.truth(text)
        }
    }
}

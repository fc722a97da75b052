import QuestionBank

/// Our template: a row a question, and below a case set its sub-items, which name it.
struct TemplateGroups: RowGrouping {
    let sheetKind: TableKind?
    private var set: PendingSet?
    private var isInExample = false
    /// How many rows were examples, and where the first is.
    private(set) var examples: (count: Int, position: SourcePosition)?

    init(sheetKind: TableKind?) {
        self.sheetKind = sheetKind
    }

    mutating func take(_ fields: RowFields, receive: (GroupedItem) -> Void) {
        let name = fields.text(.caseSet)
        guard !isExample(fields, set: name) else {
            end(receive: receive)
            isInExample = true
            examples = (min((examples?.count ?? 0) + 1, 1 << 30), examples?.position ?? fields.place.of(fields.row))
            return
        }
        isInExample = false
        guard let name else {
            end(receive: receive)
            if fields.kind(.kind) == .caseSet {
                set = PendingSet(head: Self.head(of: fields), id: fields.text(.id), rows: [fields.row])
            } else {
                receive(GroupedItem(RowItem.read(fields, sheetKind: sheetKind), rows: [fields.row]))
            }
            return
        }
        let kind = sheetKind
        if set != nil, name == set?.id || name == TemplateRows.same {
            set?.add(fields.row) { RowItem.read(fields, sheetKind: kind) }
            return
        }
        var part = RowItem.read(fields, sheetKind: kind)
        end(receive: receive)
        part.item = nil
        part.problems.append(Located(.table(.partWithoutSet(name)), at: fields.position(.caseSet)))
        receive(GroupedItem(part, rows: [fields.row]))
    }

    mutating func end(receive: (GroupedItem) -> Void) {
        if let set { receive(set.finished()) }
        set = nil
    }

    private func isExample(_ fields: RowFields, set name: String?) -> Bool {
        if fields.text(.id)?.hasPrefix(ItemTemplate.exampleMark) == true { return true }
        guard let name else { return false }
        return name.hasPrefix(ItemTemplate.exampleMark) || isInExample && name == TemplateRows.same
    }

    /// What is said of the set, as of a text without a question.
    private static func head(of fields: RowFields) -> RowItem.Result {
        var extra = fields[.extra].map { ExtraNotes($0.text) }
        var draft = RowItem.draft(fields, sheetKind: .description)
        draft.kind = nil
        return RowItem.finish(draft, fields, &extra)
    }
}

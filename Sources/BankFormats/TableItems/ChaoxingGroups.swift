import QuestionBank

/// 学习通: 大题题干 is the stem of a question, or with 小题 that of a case set, in its first row or in all of them.
struct ChaoxingGroups: RowGrouping {
    private var set: PendingSet?

    mutating func take(_ fields: RowFields, receive: (GroupedItem) -> Void) {
        let stem = fields[.setStem]
        if fields[.partStem] == nil, fields[.partKind] == nil {
            end(receive: receive)
            if fields.kind(.kind) == .caseSet {
                set = PendingSet(head: Self.head(of: fields, isAlone: true), id: nil, rows: [fields.row])
            } else {
                receive(GroupedItem(Self.question(fields, kind: .kind, stem: .setStem), rows: [fields.row]))
            }
            return
        }
        if set == nil || stem != nil && stem?.text != set?.stem {
            end(receive: receive)
            guard stem != nil else {
                var part = Self.question(fields, kind: .partKind, stem: .partStem)
                part.item = nil
                part.problems.append(Located(.table(.partWithoutSet("")), at: fields.position(.setStem)))
                receive(GroupedItem(part, rows: [fields.row]))
                return
            }
            set = PendingSet(head: Self.head(of: fields, isAlone: false), id: nil, rows: [fields.row])
        }
        let category = set?.category
        set?.add(fields.row) {
            var part = Self.question(fields, kind: .partKind, stem: .partStem)
            // The set has it already.
            if part.item?.category == category { part.item?.category = [] }
            return part
        }
    }

    mutating func end(receive: (GroupedItem) -> Void) {
        if let set { receive(set.finished()) }
        set = nil
    }

    private static func question(_ fields: RowFields, kind: ColumnRole, stem: ColumnRole) -> RowItem.Result {
        var draft = RowItem.draft(fields, sheetKind: nil)
        draft.kind = RowItem.text(fields[kind], fields)
        draft.stem = RowItem.text(fields[stem], fields)
        draft.stemPosition = fields.position(stem)
        draft.position = draft.stemPosition
        if draft.kind.flatMap({ TableKind($0.text) }) == .blanks { draft.optionCount = nil }
        var extra: ExtraNotes?
        return RowItem.finish(draft, fields, &extra)
    }

    /// What is said of the set: everything in a row of its own, in a row with a sub-item the place alone.
    private static func head(of fields: RowFields, isAlone: Bool) -> RowItem.Result {
        let position = fields.position(.setStem)
        guard let stem = fields.text(.setStem) else {
            return RowItem.Result(
                item: nil,
                position: position,
                problems: fields.problems + [Located(.item(.missingStem), at: position)]
            )
        }
        var item = ExchangeItem(stem: ExchangeText(stem), answer: .description)
        guard isAlone else {
            item.category = AttributeReader(fields).category
            return RowItem.Result(item: item, position: position, problems: [])
        }
        var attributes = AttributeReader(fields)
        attributes.apply(to: &item)
        let dropped = fields[.key].map {
            [Located(ExchangeProblem.item(.droppedField("答案")), at: fields.place.of($0, in: fields.row))]
        }
        let problems = fields.problems + attributes.problems + (dropped ?? [])
        let isSound = !problems.contains { $0.problem.severity == .error }
        return RowItem.Result(item: isSound ? item : nil, position: position, problems: problems)
    }
}

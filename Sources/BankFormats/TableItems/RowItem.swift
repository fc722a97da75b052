import QuestionBank

/// Makes a question of a row, in the layouts that have a question a row.
enum RowItem {
    struct Result {
        var item: ExchangeItem?
        var position: SourcePosition
        var problems: [Located<ExchangeProblem>]

        var hasErrors: Bool { item == nil }
    }

    static func read(_ fields: RowFields, sheetKind: TableKind?) -> Result {
        var extra = fields.map.layout == .template ? fields[.extra].map { ExtraNotes($0.text) } : nil
        var draft = draft(fields, sheetKind: sheetKind)
        if let options = extra?.takeOptions(), let cell = fields[.extra] {
            for (index, text) in options {
                while draft.options.count <= index { draft.options.append(nil) }
                draft.options[index] = RowDraft.Option(text: text, position: fields.place.of(cell, in: fields.row))
            }
        }
        return finish(draft, fields, &extra)
    }

    /// Builds the question of a draft and gives it what the other columns of its row say.
    static func finish(_ draft: RowDraft, _ fields: RowFields, _ extra: inout ExtraNotes?) -> Result {
        var builder = ItemBuilder(draft, rules: ReadingRules(fields.map))
        var item = builder.build()
        var problems = fields.problems + builder.problems
        if var built = item {
            var attributes = AttributeReader(fields)
            attributes.apply(to: &built)
            problems += attributes.problems
            problems += apply(&extra, to: &built, draft, fields)
            item = problems.contains { $0.problem.severity == .error } ? nil : built
        }
        return Result(item: item, position: draft.position, problems: problems)
    }

    /// What 附加 says, and complaints about what of it cannot be meant.
    static func apply(
        _ extra: inout ExtraNotes?,
        to item: inout ExchangeItem,
        _ draft: RowDraft,
        _ fields: RowFields
    ) -> [Located<ExchangeProblem>] {
        guard extra != nil, let cell = fields[.extra] else { return [] }
        let position = fields.place.of(cell, in: fields.row)
        let letters = draft.options.indices.filter { draft.options[$0] != nil }
        let wrong = extra?.apply(to: &item, letters: letters) ?? []
        let unknown = extra?.names ?? []
        return wrong.map { Located(.table(.badExtra($0)), at: position) }
            + unknown.map { Located(.item(.droppedField("附加：" + $0)), at: position) }
    }

    static func text(_ cell: TableCell?, _ fields: RowFields) -> RowDraft.Text? {
        cell.map { RowDraft.Text($0.text, at: fields.place.of($0, in: fields.row), number: $0.number) }
    }

    /// What the cells of a row say, by the roles that most layouts have.
    static func draft(_ fields: RowFields, sheetKind: TableKind?) -> RowDraft {
        var draft = RowDraft(
            position: fields.position(.stem),
            kind: text(fields[.kind], fields),
            sheetKind: sheetKind,
            stem: text(fields[.stem], fields),
            stemPosition: fields.position(.stem),
            keyPosition: fields.position(.key)
        )
        draft.optionCount = text(fields[.optionCount], fields)
        readOptions(fields, into: &draft)
        draft.keys = [text(fields[.key], fields)].compactMap { $0 }
        let blanks = numbered(fields.map.blanks, fields)
        let keys = numbered(fields.map.numberedKeys, fields)
        draft.blanks = blanks.texts
        draft.emptyBlanks = blanks.empty
        if isBlanks(draft) {
            draft.blanks += keys.texts
            draft.emptyBlanks += keys.empty
        } else {
            draft.keys += keys.texts
        }
        return draft
    }

    /// What columns with numbers say, and which of them are empty in front of one that says something.
    private static func numbered(
        _ columns: [(index: Int, column: Int)],
        _ fields: RowFields
    ) -> (texts: [RowDraft.Text], empty: [String]) {
        let texts = columns.map { text(fields.cell($0.column), fields) }
        let end = texts.lastIndex { $0 != nil } ?? 0
        let empty = columns.indices.prefix(end).filter { texts[$0] == nil }
        return (texts.compactMap(\.self), empty.compactMap { fields.map.heading(of: columns[$0].column) })
    }

    private static func isBlanks(_ draft: RowDraft) -> Bool {
        (draft.kind.flatMap { TableKind($0.text) } ?? draft.sheetKind) == .blanks
    }

    private static func readOptions(_ fields: RowFields, into draft: inout RowDraft) {
        for (index, column) in fields.map.options {
            guard let cell = fields.cell(column) else { continue }
            while draft.options.count <= index { draft.options.append(nil) }
            let position = fields.place.of(cell, in: fields.row)
            draft.options[index] = RowDraft.Option(text: cell.text, position: position, number: cell.number)
        }
        guard let cell = fields[.options], draft.options.isEmpty else { return }
        let position = fields.place.of(cell, in: fields.row)
        let split = OptionCell.split(cell.text)
        draft.options = split.options.map { $0.isEmpty ? nil : RowDraft.Option(text: $0, position: position) }
        if split.isDoubtful { draft.doubtfulOptions = split.options.indices.map(OptionLetter.text).joined() }
    }
}

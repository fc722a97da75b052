import QuestionBank

/// What of an item our texts and documents hold.
struct CarriedItem {
    /// The item as it comes back; nil when it cannot be written.
    static func of(_ item: ExchangeItem) -> ExchangeItem? {
        guard let item = reduced(item, isPart: false), escapes(for: item) != nil else { return nil }
        return item
    }

    /// How each text of the item must be escaped so that the item comes back as it is; nil when it does not.
    static func escapes(for item: ExchangeItem) -> [ItemPrinter.Escape]? {
        if comesBack(item, []) { return [] }
        var escapes = [ItemPrinter.Escape](repeating: .all, count: ItemPrinter.textCount(of: item))
        guard comesBack(item, escapes) else { return nil }
        // Most texts need nothing; an item where many do is as ugly as it must be.
        for index in escapes.indices {
            for lower in [ItemPrinter.Escape.least, .marks] {
                escapes[index] = lower
                if comesBack(item, escapes) { break }
                escapes[index] = .all
            }
        }
        return escapes
    }

    /// Whether reading what is written gives the item and no doubt about it.
    private static func comesBack(_ item: ExchangeItem, _ escapes: [ItemPrinter.Escape]) -> Bool {
        var printer = ItemPrinter()
        var reader = ItemReading(file: "", part: nil)
        reader.begin(isCanonical: true)
        for (index, line) in printer.lines(of: item, escapes: escapes).enumerated() {
            var level: Int?
            if case .heading(let rank) = line.role { level = rank }
            reader.add(line.text.unicodeScalars, number: index, headingLevel: level)
        }
        var read: [ReadItem] = []
        let summary = reader.finish { read.append($0) }
        return read.count == 1 && read[0].item == item && read[0].problems.isEmpty && summary.problems.isEmpty
    }

    // MARK: - What stays

    private static func reduced(_ item: ExchangeItem, isPart: Bool) -> ExchangeItem? {
        guard let stem = lines(item.stem.plain), let answer = reduced(item.answer, isPart: isPart) else { return nil }
        return ExchangeItem(
            id: item.id.flatMap(line),
            title: item.title.flatMap(line),
            stem: ExchangeText(stem),
            answer: answer,
            rationale: item.rationale.flatMap { lines($0.plain) }.map { ExchangeText($0) },
            rubric: item.rubric.flatMap { lines($0.plain) }.map { ExchangeText($0) },
            category: isPart ? [] : category(item.category),
            tags: unique(item.tags.compactMap(line)),
            citations: item.citations.compactMap(line),
            level: item.level,
            facility: item.facility.flatMap { (0...1).contains($0) ? $0 : nil },
            points: item.points.flatMap { $0 >= 0 && $0 < 1000 && ($0 * 1000).rounded() == $0 * 1000 ? $0 : nil },
            enemies: isPart ? [] : item.enemies.compactMap(line),
            origin: item.origin.flatMap(line)
        )
    }

    private static func reduced(_ answer: ExchangeAnswer, isPart: Bool) -> ExchangeAnswer? {
        switch answer {
        case .choice(let choice): return reduced(choice).map { .choice($0) }
        case .trueFalse(let truth): return .trueFalse(ExchangeTruth(key: truth.key))
        case .blanks(let blanks, let isOrdered):
            let reduced = blanks.compactMap(reduced)
            return reduced.count == blanks.count && !blanks.isEmpty ? .blanks(reduced, isOrdered: isOrdered) : nil
        case .essay(let model): return .essay(model: model.flatMap { lines($0.plain) }.map { ExchangeText($0) })
        case .caseSet(let parts):
            let reduced = isPart ? [] : parts.compactMap { Self.reduced($0, isPart: true) }
            return reduced.count == parts.count && !parts.isEmpty ? .caseSet(reduced) : nil
        case .matching, .ordering, .description: return nil
        }
    }

    /// Options as plain texts; the keys of a 多选 share the points evenly.
    private static func reduced(_ choice: ExchangeChoice) -> ExchangeChoice? {
        let texts = choice.options.compactMap { lines($0.text.plain) }
        guard texts.count == choice.options.count, (2...26).contains(texts.count) else { return nil }
        let full = choice.options.indices.filter { choice.options[$0].weight == .full }
        let some = choice.options.indices.filter { choice.options[$0].weight > .none }
        let keys = choice.isMultiple ? some : full
        // Two full answers of a 单选 are both right, which our keys cannot say.
        guard choice.isMultiple ? !keys.isEmpty : keys.count == 1 else { return nil }
        let isMultiple = keys.count > 1
        let share = isMultiple ? Weight.evenShare(of: keys.count) : .full
        return ExchangeChoice(
            options: texts.enumerated().map { index, text in
                ExchangeOption(ExchangeText(text), weight: keys.contains(index) ? share : .none)
            },
            isMultiple: isMultiple
        )
    }

    /// The answers that are wholly right, as text.
    private static func reduced(_ blank: ExchangeBlank) -> ExchangeBlank? {
        let accepted = blank.accepted.filter { $0.weight == .full }.compactMap { answer -> AcceptedAnswer? in
            // A range has no one answer that could stand for it.
            if case .range = answer.match { return nil }
            return line(ItemPrinter.text(of: answer.match)).map { AcceptedAnswer($0) }
        }
        return accepted.isEmpty ? nil : ExchangeBlank(accepted: accepted)
    }

    private static func category(_ path: [String]) -> [String] {
        let names = path.compactMap(line)
        guard names.count > ItemPrinter.categoryLimit else { return names }
        let kept = names.prefix(ItemPrinter.categoryLimit - 1)
        return kept + [names.dropFirst(kept.count).joined(separator: "/")]
    }

    private static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    /// A text with the line ends of ours and without what no text holds; nil when nothing is left.
    private static func lines(_ text: String) -> String? {
        var out = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0D: out.append("\n")
            case 0x0A: if !afterReturn { out.append("\n") }
            case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: out.append("\n")
            case 0..<0x09, 0x0E..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF, 0xF0000...0xFFFFD: break
            default: out.append(scalar)
            }
            afterReturn = scalar.value == 0x0D
        }
        let trimmed = Scalars(out)[...].stripped
        return trimmed.isEmpty ? nil : String(String.UnicodeScalarView(trimmed))
    }

    private static func line(_ text: String) -> String? {
        lines(text)?.split(separator: "\n").joined(separator: " ")
    }
}

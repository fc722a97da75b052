/// Something of an item or of a bank that a format cannot carry, found by comparing what went in with what comes back.
package enum Loss: Hashable, Sendable {
    /// The whole item: the format has no such kind of question.
    case item
    /// A case set becomes this many items of its own, each with the shared stem in front.
    case caseSetTakenApart(count: Int)
    /// So many parts of a case set that is taken apart cannot be written at all.
    case partsLost(count: Int)
    /// The question becomes one of another sort.
    case answerKind
    case id
    case title
    /// The stem's text comes back different.
    case stem
    case options
    case key
    case blanks
    /// Of a choice or an accepted answer: partial points.
    case weights
    /// Feedback on single options or answers.
    case answerFeedback
    /// The order of options that must not change, or whether it may.
    case shuffling
    /// Whether blanks may be filled in any order.
    case blankOrder
    case caseSensitivity
    case tolerance
    /// HTML, Markdown or Moodle's marks become plain text.
    case markup
    case rationale
    case outcomeFeedback
    case rubric
    case category
    case tags
    case citations
    case level
    case facility
    case points
    case enemies
    case waivers
    case origin
    /// Of the bank as a whole.
    case bankTitle
    case maintainer
    case laws
    case bankWaivers
    case chapterArticles
}

extension Loss {
    /// What is lost of an item when a format carries it as these.
    package static func of(_ item: ExchangeItem, carriedAs carried: [ExchangeItem]) -> [Loss] {
        guard let first = carried.first else { return [.item] }
        guard case .caseSet(let parts) = item.answer else { return differences(item, first) }
        if carried.count == 1, case .caseSet(let carriedParts) = first.answer {
            var losses = differences(item, first)
            for (part, carriedPart) in zip(parts, carriedParts) {
                losses += differences(part, carriedPart).filter { !losses.contains($0) }
            }
            return losses
        }
        var losses: [Loss] = [.caseSetTakenApart(count: carried.count)]
        var rest = carried[...]
        var lost = 0
        for part in parts {
            // A part that cannot be written leaves no trace among what is carried.
            guard let carriedPart = rest.first, carriedPart.stem.plain.hasSuffix(part.stem.plain) else {
                lost += 1
                continue
            }
            rest.removeFirst()
            // The shared stem in front, and what the set hands down to its parts, is no loss.
            var expected = carriedPart
            expected.stem = part.stem
            expected.category = part.category
            expected.tags = part.tags
            losses += differences(part, expected).filter { !losses.contains($0) }
        }
        if lost > 0 { losses.insert(.partsLost(count: lost), at: 1) }
        func add(_ loss: Loss, _ isLost: Bool) { if isLost, !losses.contains(loss) { losses.append(loss) } }
        add(.category, first.category != item.category)
        add(.tags, !Set(item.tags).isSubset(of: first.tags))
        add(.enemies, !item.enemies.isEmpty)
        add(.waivers, !item.waivers.isEmpty)
        return losses
    }

    /// What is lost of a bank's header.
    package static func of(_ header: ExchangeHeader, carriedAs carried: ExchangeHeader) -> [Loss] {
        var losses: [Loss] = []
        if header.title != carried.title { losses.append(.bankTitle) }
        if header.maintainer != carried.maintainer { losses.append(.maintainer) }
        if header.laws != carried.laws { losses.append(.laws) }
        if header.waivers != carried.waivers { losses.append(.bankWaivers) }
        if header.chapters != carried.chapters { losses.append(.chapterArticles) }
        return losses
    }

    /// In the order of the cases; the parts of case sets aside.
    private static func differences(_ item: ExchangeItem, _ carried: ExchangeItem) -> [Loss] {
        var losses = answer(item.answer, carried.answer)
        func add(_ loss: Loss, _ isLost: Bool) { if isLost, !losses.contains(loss) { losses.append(loss) } }
        func add(_ loss: Loss, _ text: ExchangeText?, _ carried: ExchangeText?) {
            add(loss, text?.plain != carried?.plain)
            add(.markup, text?.plain == carried?.plain && text != carried)
        }
        add(.id, item.id != carried.id)
        add(.title, item.title != carried.title)
        add(.stem, item.stem, carried.stem)
        add(.rationale, item.rationale, carried.rationale)
        add(.outcomeFeedback, item.outcomeFeedback != carried.outcomeFeedback)
        add(.rubric, item.rubric, carried.rubric)
        add(.category, item.category != carried.category)
        add(.tags, item.tags != carried.tags)
        add(.citations, item.citations != carried.citations)
        add(.level, item.level != carried.level)
        add(.facility, item.facility != carried.facility)
        add(.points, item.points != carried.points)
        add(.enemies, item.enemies != carried.enemies)
        add(.waivers, item.waivers != carried.waivers)
        add(.origin, item.origin != carried.origin)
        return losses
    }

    private static func answer(_ answer: ExchangeAnswer, _ carried: ExchangeAnswer) -> [Loss] {
        if answer == carried { return [] }
        switch (answer, carried) {
        case (.choice(let one), .choice(let two)): return choice(one, two)
        case (.trueFalse(let one), .trueFalse(let two)): return one.key == two.key ? [.answerFeedback] : [.key]
        case (.blanks(let one, let ordered), .blanks(let two, let carriedOrdered)):
            return blanks(one, two) + (ordered == carriedOrdered ? [] : [.blankOrder])
        case (.matching(let one), .matching(let two)):
            guard one.pairs.map(\.match) == two.pairs.map(\.match), one.distractors == two.distractors,
                one.pairs.map(\.prompt.plain) == two.pairs.map(\.prompt.plain)
            else { return [.options] }
            return one.isShuffled == two.isShuffled ? [.markup] : [.shuffling]
        case (.ordering(let one), .ordering(let two)):
            return one.map(\.plain) == two.map(\.plain) ? [.markup] : [.options]
        case (.essay(let one), .essay(let two)): return one?.plain == two?.plain ? [.markup] : [.key]
        // Their parts are compared one by one.
        case (.caseSet(let one), .caseSet(let two)): return one.count == two.count ? [] : [.options]
        default: return [.answerKind]
        }
    }

    private static func choice(_ one: ExchangeChoice, _ two: ExchangeChoice) -> [Loss] {
        guard one.options.count == two.options.count,
            zip(one.options, two.options).allSatisfy({ $0.text.plain == $1.text.plain })
        else { return [.options] }
        var losses: [Loss] = []
        let pairs = zip(one.options, two.options)
        if one.isMultiple != two.isMultiple { losses.append(.answerKind) }
        let least = one.isMultiple ? Weight(units: 1) : .full
        if pairs.contains(where: { ($0.weight >= least) != ($1.weight >= least) }) { losses.append(.key) }
        if pairs.contains(where: { $0.weight != $1.weight }), losses.isEmpty { losses.append(.weights) }
        if pairs.contains(where: { $0.feedback != $1.feedback }) { losses.append(.answerFeedback) }
        if pairs.contains(where: { $0.text != $1.text }) { losses.append(.markup) }
        if one.isShuffled != two.isShuffled || pairs.contains(where: { $0.isFixed != $1.isFixed }) {
            losses.append(.shuffling)
        }
        return losses
    }

    private static func blanks(_ one: [ExchangeBlank], _ two: [ExchangeBlank]) -> [Loss] {
        let pairs = zip(one, two)
        guard one.count == two.count, pairs.allSatisfy({ $0.accepted.count == $1.accepted.count }) else {
            return [.blanks]
        }
        var losses: [Loss] = []
        func add(_ loss: Loss) { if !losses.contains(loss) { losses.append(loss) } }
        for (blank, other) in pairs {
            if blank.choices != other.choices { add(.options) }
            for (answer, carried) in zip(blank.accepted, other.accepted) {
                if answer.weight != carried.weight { add(.weights) }
                if answer.feedback != carried.feedback { add(.answerFeedback) }
                switch (answer.match, carried.match) {
                case (.text(let text, let sensitive), .text(let other, let otherSensitive)):
                    if text != other { add(.blanks) }
                    if sensitive != otherSensitive { add(.caseSensitivity) }
                case (let match, let other): if match != other { add(.tolerance) }
                }
            }
        }
        return losses
    }
}

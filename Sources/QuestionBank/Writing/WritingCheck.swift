/// Every check of the writing, over all banks that are given at once.
package enum WritingCheck {
    /// The checks that look at one item, in the order in which their findings come.
    private static let itemChecks: [@Sendable (ItemText) -> FieldAdvice?] = [
        NoQuestion.find, NegativeStem.find, LongestKey.find, AbsoluteWord.find, AllOfTheAbove.find,
        GrammaticalCueCheck.find, OverlappingOptions.find,
    ]

    /// What the checks find, bank by bank in the order given: items are compared across all of them.
    package static func findings(
        of banks: [Bank],
        sharing: some WorkSharing = OneProcessor()
    ) -> [BankFindings<WritingAdvice>] {
        var findings = banks.map { bank in
            let items = bank.entries.flatMap(\.items)
            return BankFindings(
                items: sharing.mapRuns(of: items.count) { items[$0].flatMap(findings(in:)) },
                bank: KeyBalance.find(in: items)
            )
        }
        compare(banks, sharing, into: &findings)
        return findings
    }

    /// What the checks of one item alone find.
    package static func findings(in item: Item) -> [ItemFinding<WritingAdvice>] {
        let text = ItemText(item)
        return itemChecks.compactMap { check in
            check(text).map { ItemFinding(item: item.id, field: $0.field, advice: $0.advice) }
        }
    }

    // MARK: Items compared

    private static func compare(
        _ banks: [Bank],
        _ sharing: some WorkSharing,
        into findings: inout [BankFindings<WritingAdvice>]
    ) {
        var subjects: [ComparedItem.Subject] = []
        var stems: [String] = []
        var enemies: Set<[Name]> = []
        // Somebody may give a bank's folder and a file of it: an entry is not its own duplicate.
        var seen: Set<Name> = []
        for (number, bank) in banks.enumerated() {
            for entry in bank.entries where seen.insert(Name(bank: bank.title, id: entry.id)).inserted {
                if case .caseSet(let set) = entry {
                    subjects.append(.caseSet(set, bank: number))
                    stems.append(set.stem)
                }
                for item in entry.items {
                    subjects.append(.item(item, bank: number, entry: entry.id))
                    stems.append(item.stem)
                }
                for enemy in entry.enemies {
                    let names = [Name(bank: bank.title, id: entry.id), Name(bank: bank.title, id: enemy)]
                    enemies.insert(names)
                    enemies.insert(names.reversed())
                }
            }
        }
        let (all, wordings) = (subjects, stems)
        let items = sharing.mapRuns(of: all.count) { all[$0].map(ComparedItem.init) }
        func reference(to item: ComparedItem, from other: ComparedItem) -> ItemReference {
            let title = banks[item.bank].title
            return ItemReference(id: item.id, bank: title == banks[other.bank].title ? nil : title)
        }
        func add(_ advice: WritingAdvice, to item: ComparedItem) {
            findings[item.bank].items.append(ItemFinding(item: item.id, field: .stem, advice: advice))
        }

        let compared = sharing.map(2) { part in
            part == 0
                ? Comparison(pairs: NearDuplicateItems(items: items).pairs())
                : Comparison(givenAnswers: GivenAnswers(items, stems: wordings))
        }
        let pairs = compared[0].pairs
        // Of three items that are one, the third is told once, of the one that is most like it.
        for (second, group) in Dictionary(grouping: pairs, by: \.second).sorted(by: { $0.key < $1.key }) {
            guard let best = group.max(by: { ($0.similarity, $1.first) < ($1.similarity, $0.first) }) else { continue }
            let advice = WritingAdvice.nearDuplicate(
                of: reference(to: items[best.first], from: items[second]),
                percent: Int((best.similarity * 100).rounded())
            )
            add(advice, to: items[second])
        }

        let duplicates = Set(pairs.map { [$0.first, $0.second] })
        let gifts = sharing.mapRuns(of: items.count) { compared[1].givenAnswers?.gifts(to: $0) ?? [] }
        for gift in gifts {
            let (giver, asker) = (items[gift.giver], items[gift.asker])
            let names = [giver, asker].map { Name(bank: banks[$0.bank].title, id: $0.entry) }
            guard !enemies.contains(names),
                !duplicates.contains([min(gift.giver, gift.asker), max(gift.giver, gift.asker)])
            else { continue }
            add(.givesAnswerAway(of: reference(to: asker, from: giver), answer: gift.answer.text), to: giver)
        }
    }

    /// One of the two comparisons, which do not need each other.
    private struct Comparison {
        var pairs: [NearDuplicateItems.Pair] = []
        var givenAnswers: GivenAnswers?
    }

    private struct Name: Hashable {
        let bank: String
        let id: String
    }
}

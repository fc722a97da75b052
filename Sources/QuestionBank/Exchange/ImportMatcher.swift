/// Decides of each question whether the bank has it, and what it is to be called.
struct ImportMatcher {
    private var known: [String: BankEntry] = [:]
    /// The entries of the bank by what they ask, for files that give no ids.
    private var byWording: [Wording: [BankEntry]] = [:]
    /// The same by the stems alone, for questions whose options were mended.
    private var byStems: [Wording.Stems: [BankEntry]] = [:]
    /// Entries of the bank that a question of the file is already, so that no other takes their place.
    private var claimed: Set<String>
    /// Of the file: where each id and wording stood first.
    private var seenIDs: [String: (position: SourcePosition, entry: BankEntry)] = [:]
    private var seenWordings: [Wording: (position: SourcePosition, entry: BankEntry)] = [:]
    private var taken: Set<String> = []
    private let idPrefix: String
    private var lastNumber = 0

    /// - Parameter file: everything that will be asked about.
    init(bank: Bank?, idPrefix: String, file: [AdoptedItem]) {
        self.idPrefix = idPrefix
        let entries = file.compactMap(\.entry)
        let wordings = Set(entries.map(Wording.init))
        claimed = Set(file.compactMap { $0.item?.id })
        for entry in bank?.entries ?? [] {
            known[entry.id] = entry
            let wording = Wording(entry)
            byWording[wording, default: []].append(entry)
            byStems[wording.stems, default: []].append(entry)
            if wordings.contains(wording) { claimed.insert(entry.id) }
            taken.formUnion(entry.allNames)
        }
    }

    /// What is asked, punctuation, spaces and case aside, and the options whatever their order.
    private struct Wording: Hashable {
        struct Stems: Hashable {
            let kind: ItemKind
            let texts: [[UInt8]]
        }

        let stems: Stems
        let options: [Set<[UInt8]>]

        init(_ entry: BankEntry) {
            var texts = entry.items.map { StemFolding.fold($0.stem) }
            if case .caseSet(let set) = entry { texts.insert(StemFolding.fold(set.stem), at: 0) }
            stems = Stems(kind: entry.kind, texts: texts)
            options = entry.items.map { Set($0.options.map(StemFolding.fold)) }
        }

        /// Whether it could be the same question reworded: alike in its stems, or in its options.
        func resembles(_ other: Wording) -> Bool {
            if stems.texts == other.stems.texts { return true }
            if options.contains(where: { !$0.isEmpty }), sharesOptions(with: other) { return true }
            let texts = [stems, other.stems].map {
                GramSet($0.texts.flatMap { Array(String(decoding: $0, as: UTF8.self).utf16) })
            }
            return !NearDuplicates.pairs(in: texts, threshold: 0.25).isEmpty
        }

        /// Whether at least half of the options are the same, question by question.
        func sharesOptions(with other: Wording) -> Bool {
            options.count == other.options.count
                && zip(options, other.options).allSatisfy { $0.intersection($1).count * 2 >= max($0.count, $1.count) }
        }
    }

    mutating func row(for adopted: AdoptedItem) -> ImportPlan.Row {
        guard let item = adopted.item, let entry = adopted.entry else {
            return ImportPlan.Row(adopted, .refused, entry: nil)
        }
        let wording = Wording(entry)
        guard item.id == entry.id else { return rowWithoutID(adopted, item, entry, wording) }
        if let (first, other) = seenIDs[entry.id] {
            return other.saysTheSame(as: entry)
                ? ImportPlan.Row(adopted, .repeated(first: first), entry: entry)
                : ImportPlan.Row(adopted, .refused, entry: nil, problem: .idTwice(entry.id, first: first))
        }
        seenIDs[entry.id] = (adopted.position, entry)
        let old = known[entry.id]
        if let old, !wording.resembles(Wording(old)) {
            // Banks of different offices count alike: another question must not take the place of this one.
            return rowWithoutID(adopted, item, entry, wording).adding(.idOfAnother(entry.id))
        }
        if old == nil, byWording[wording] != nil || seenWordings[wording] != nil {
            // The bank or the file has it already, under another id.
            return rowWithoutID(adopted, item, entry, wording)
        }
        if seenWordings[wording] == nil { seenWordings[wording] = (adopted.position, entry) }
        taken.formUnion(entry.allNames)
        guard let old else { return ImportPlan.Row(adopted, .new, entry: entry) }
        return row(adopted, entry.completed(by: old, saying: item), instead: old)
    }

    private mutating func rowWithoutID(
        _ adopted: AdoptedItem,
        _ item: ExchangeItem,
        _ entry: BankEntry,
        _ wording: Wording
    ) -> ImportPlan.Row {
        if let old = byWording[wording]?.first {
            let completed = entry.renamed(old.id).completed(by: old, saying: item)
            if let (first, other) = seenWordings[wording] {
                return repeated(adopted, completed, first: first, other)
            }
            seenWordings[wording] = (adopted.position, completed)
            return row(adopted, completed, instead: old)
        }
        if let (first, other) = seenWordings[wording] {
            return repeated(adopted, entry, first: first, other)
        }
        if let old = mended(wording) {
            claimed.insert(old.id)
            let completed = entry.renamed(old.id).completed(by: old, saying: item)
            seenWordings[wording] = (adopted.position, completed)
            return row(adopted, completed, instead: old)
        }
        let named = entry.renamed(nextID())
        taken.formUnion(named.allNames)
        seenWordings[wording] = (adopted.position, named)
        return ImportPlan.Row(adopted, .new, entry: named)
    }

    /// A question that the file has already.
    private func repeated(
        _ adopted: AdoptedItem,
        _ entry: BankEntry,
        first: SourcePosition,
        _ other: BankEntry
    ) -> ImportPlan.Row {
        guard entry.hasKeys(of: other) else {
            return ImportPlan.Row(adopted, .refused, entry: nil, problem: .contradiction(first: first))
        }
        let row = ImportPlan.Row(adopted, .repeated(first: first), entry: other)
        let losses = Loss.of(ExchangeItem(entry), carriedAs: [ExchangeItem(other)]).filter {
            // How it is punctuated and in which order options stand makes no difference.
            ![.origin, .id, .stem, .options, .key].contains($0)
        }
        return losses.isEmpty ? row : row.adding(.repeatedOtherwise(first: first, losses))
    }

    /// The one entry of the bank that asks the same with mostly the same options. Where several do, none is it: stems
    /// such as 下列说法正确的是 stand before many questions.
    private func mended(_ wording: Wording) -> BankEntry? {
        let similar = (byStems[wording.stems] ?? []).filter {
            !claimed.contains($0.id) && Wording($0).sharesOptions(with: wording)
        }
        return similar.count == 1 ? similar[0] : nil
    }

    private func row(_ adopted: AdoptedItem, _ entry: BankEntry, instead old: BankEntry) -> ImportPlan.Row {
        ImportPlan.Row(adopted, entry.saysTheSame(as: old) ? .same : .changed, entry: entry, instead: old)
    }

    /// The next free one: `q-001`, `q-002` …
    private mutating func nextID() -> String {
        var id: String
        repeat {
            lastNumber += 1
            let digits = String(lastNumber)
            id = "\(idPrefix)-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        } while taken.contains(id)
        return id
    }
}

extension BankEntry {
    /// Its id, and of a case set the ids of its items.
    fileprivate var allNames: [String] {
        switch self {
        case .item(let item): [item.id]
        case .caseSet(let set): [set.id] + set.items.map(\.id)
        }
    }

    /// Whether the same options, truths and words are right in both, whatever the order of options.
    fileprivate func hasKeys(of other: BankEntry) -> Bool {
        items.count == other.items.count && zip(items, other.items).allSatisfy { $0.keyTexts == $1.keyTexts }
    }

    /// Whether both are one, the origin and the ids of the parts aside.
    fileprivate func saysTheSame(as other: BankEntry) -> Bool {
        var one = ExchangeItem(self)
        var two = ExchangeItem(other)
        (one.origin, two.origin) = (nil, nil)
        if case .caseSet(let parts) = one.answer, case .caseSet(let others) = two.answer, parts.count == others.count {
            func nameless(_ items: [ExchangeItem]) -> [ExchangeItem] {
                items.map { item in
                    var item = item
                    item.id = nil
                    return item
                }
            }
            (one.answer, two.answer) = (.caseSet(nameless(parts)), .caseSet(nameless(others)))
        }
        return one == two
    }
}

extension Item {
    fileprivate var keyTexts: [Set<String>] {
        switch answer {
        case .single(let options, let key): [[options[key]]]
        case .multiple(let options, let key): [Set(key.map { options[$0] })]
        case .trueFalse(let key): [[key ? "true" : "false"]]
        case .fillBlank(let blanks, _): blanks.map { Set($0.accepted) }
        }
    }
}

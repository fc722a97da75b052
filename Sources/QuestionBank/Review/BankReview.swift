/// Puts together what the checks found: leaves out what a trainer accepted, notices what was accepted in vain, and says
/// where in the files the rest is.
package enum BankReview {
    /// A bank with what was found in it.
    package struct Subject: Sendable {
        package let bank: Bank
        /// Where its entries and items stand, by id.
        package let places: [String: ItemPlaces]
        /// Where findings about the bank as a whole are shown.
        package let place: SourcePosition
        package let findings: BankFindings<BankAdvice>

        package init(
            bank: Bank,
            places: [String: ItemPlaces],
            place: SourcePosition,
            findings: BankFindings<BankAdvice>
        ) {
            self.bank = bank
            self.places = places
            self.place = place
            self.findings = findings
        }
    }

    /// The advice that stands, bank by bank in the order given.
    ///
    /// An item's `accept` covers the item, that of a case set all its items too, that of a bank what was found about
    /// the bank as a whole. A finding about two items may be accepted on either of them.
    ///
    /// - Parameter checked: the codes whose checks ran in full. A waiver of another code may well be needed.
    package static func advice(on subjects: [Subject], checked: Set<ProblemCode>) -> [[Located<BankAdvice>]] {
        var ledger = WaiverLedger(subjects.map(\.bank))
        let open = subjects.indices.map { number -> [Located<BankAdvice>] in
            let subject = subjects[number]
            let items = subject.findings.items.compactMap { finding -> Located<BankAdvice>? in
                let code = finding.advice.problemCode
                // Both sides are asked, so that a waiver on either counts as needed.
                let here = ledger.accepts(code, at: .init(bank: number, item: finding.item))
                let there = finding.advice.counterpart.map { other in
                    let bank = other.bank.flatMap { title in subjects.firstIndex { $0.bank.title == title } } ?? number
                    return ledger.accepts(code, at: .init(bank: bank, item: other.id))
                }
                guard !here, there != true else { return nil }
                let place = subject.places[finding.item]?[finding.field] ?? subject.place
                return Located(finding.advice, at: place)
            }
            let bank = subject.findings.bank.compactMap { advice -> Located<BankAdvice>? in
                let isAccepted = ledger.accepts(advice.problemCode, at: .init(bank: number, item: nil))
                return isAccepted ? nil : Located(advice, at: subject.place)
            }
            return items + bank
        }
        // Only now is it known which waivers were needed, by findings in other banks too.
        return zip(subjects.indices, open).map { number, located in
            let unneeded = ledger.unneeded(in: number).filter { checked.contains($0.code) }.map { waiver in
                let place = waiver.owner.flatMap { subjects[number].places[$0]?[.waivers] } ?? subjects[number].place
                return Located(BankAdvice.unneededWaiver(waiver.code), at: place)
            }
            return located + unneeded
        }
    }
}

/// The waivers of several banks, and which of them were needed.
private struct WaiverLedger {
    /// An item of a bank; the bank itself without one.
    struct Name: Hashable {
        let bank: Int
        let item: String?
    }

    private struct Line: Hashable {
        let owner: Name
        let code: ProblemCode
    }

    /// In the order of the files.
    private var lines: [Line] = []
    private var known: Set<Line> = []
    private var needed: Set<Line> = []
    /// Of a sub-item its case set.
    private var sets: [Name: Name] = [:]

    init(_ banks: [Bank]) {
        for (number, bank) in banks.enumerated() {
            note(bank.waivers, of: Name(bank: number, item: nil))
            for entry in bank.entries {
                switch entry {
                case .item(let item): note(item.waivers, of: Name(bank: number, item: item.id))
                case .caseSet(let set):
                    let owner = Name(bank: number, item: set.id)
                    note(set.waivers, of: owner)
                    for item in set.items {
                        let name = Name(bank: number, item: item.id)
                        note(item.waivers, of: name)
                        sets[name] = owner
                    }
                }
            }
        }
    }

    private mutating func note(_ waivers: [Waiver], of owner: Name) {
        for waiver in waivers {
            let line = Line(owner: owner, code: waiver.code)
            if known.insert(line).inserted { lines.append(line) }
        }
    }

    /// Whether somebody accepted the code for the item or for its case set; notes that this was needed.
    mutating func accepts(_ code: ProblemCode, at name: Name) -> Bool {
        for owner in [name, sets[name]].compactMap(\.self) {
            let line = Line(owner: owner, code: code)
            guard known.contains(line) else { continue }
            needed.insert(line)
            return true
        }
        return false
    }

    func unneeded(in bank: Int) -> [(owner: String?, code: ProblemCode)] {
        lines.filter { $0.owner.bank == bank && !needed.contains($0) }.map { ($0.owner.item, $0.code) }
    }
}

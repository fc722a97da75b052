/// What checks found in one bank.
package struct BankFindings<Advice: Hashable & Sendable>: Hashable, Sendable {
    /// About single items and case sets.
    package var items: [ItemFinding<Advice>]
    /// About the bank as a whole.
    package var bank: [Advice]

    package init(items: [ItemFinding<Advice>] = [], bank: [Advice] = []) {
        self.items = items
        self.bank = bank
    }

    package func map<Other>(_ transform: (Advice) -> Other) -> BankFindings<Other> {
        BankFindings<Other>(
            items: items.map { ItemFinding(item: $0.item, field: $0.field, advice: transform($0.advice)) },
            bank: bank.map(transform)
        )
    }

    /// Adds what other checks found in the same bank.
    package mutating func add(_ other: BankFindings) {
        items += other.items
        bank += other.bank
    }
}

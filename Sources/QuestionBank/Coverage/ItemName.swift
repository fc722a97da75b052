/// Names an item, or an entry, among those of several banks: ids are unique in a bank only.
package struct ItemName: Hashable, Comparable, Sendable {
    /// The title of the bank.
    package let bank: String
    package let id: String

    package init(bank: String, id: String) {
        self.bank = bank
        self.id = id
    }

    package static func < (left: ItemName, right: ItemName) -> Bool { (left.bank, left.id) < (right.bank, right.id) }
}

/// What importing a roster changes, by 工号.
package struct RosterChange: Hashable, Sendable {
    /// A person of whom something is different now.
    package struct Change: Hashable, Sendable {
        package let old: StaffMember
        package let new: StaffMember

        package init(old: StaffMember, new: StaffMember) {
            self.old = old
            self.new = new
        }
    }

    /// In the order of the new list.
    package let added: [StaffMember]
    /// In the order of the new list.
    package let changed: [Change]
    /// In the order of the new list.
    package let unchanged: [StaffMember]
    /// Those in service whom the new list does not name, in the order of the current one; nothing happens to them
    /// until somebody records their leaving.
    package let missing: [StaffMember]

    package init(
        added: [StaffMember],
        changed: [Change],
        unchanged: [StaffMember],
        missing: [StaffMember]
    ) {
        self.added = added
        self.changed = changed
        self.unchanged = unchanged
        self.missing = missing
    }

    /// Compares the roster with a new list. The new list is right about everyone it names: a person who has left and
    /// stands in it without a leaving date is back in service, which shows as a change.
    package static func between(current: [StaffMember], new: [StaffMember]) -> RosterChange {
        let before = Dictionary(current.map { ($0.id, $0) }) { first, _ in first }
        let named = Set(new.map(\.id))
        return RosterChange(
            added: new.filter { before[$0.id] == nil },
            changed: new.compactMap { member in
                before[member.id].flatMap { $0 == member ? nil : Change(old: $0, new: member) }
            },
            unchanged: new.filter { before[$0.id] == $0 },
            missing: current.filter { $0.left == nil && !named.contains($0.id) }
        )
    }
}

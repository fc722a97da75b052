package import QuestionBank
package import Reporting
import Storage

extension Office {
    /// Brings the roster up to date with a list. People who are missing from it are reported and stay; PINs that the
    /// list does not give stay too. A dry run only says what would change.
    package func importStaff(
        _ rows: [RosterRow],
        isDryRun: Bool = false,
        by actor: String = Office.program
    ) throws(OfficeError) -> RosterChange {
        // Hashing is slow on purpose and need not hold the record.
        var hashes: [(id: String, hash: String)] = []
        if !isDryRun {
            for row in rows {
                guard let pin = row.pin else { continue }
                hashes.append((row.member.id, try Sodium.hash(pin: pin)))
            }
        }
        return try write { db in
            let change = RosterChange.between(current: try StaffTable.all(in: db), new: rows.map(\.member))
            guard !isDryRun else { return change }
            for member in change.added { try StaffTable.upsert(member, in: db) }
            for member in change.changed { try StaffTable.upsert(member.new, in: db) }
            for (id, hash) in hashes { try StaffTable.setPINHash(hash, of: id, in: db) }
            let summary =
                "added \(change.added.count), changed \(change.changed.count), PINs \(hashes.count), "
                + "missing \(change.missing.count)"
            try note("staff.import", "", by: actor, detail: summary, in: db)
            for member in change.changed {
                let old = member.old
                let was = [
                    old.name, old.department, old.category, old.joined?.description ?? "",
                    old.left?.description ?? "",
                ].joined(separator: "|")
                try note("staff.change", old.id, by: actor, detail: "was \(was)", in: db)
            }
            return change
        }
    }

    /// Everybody who is or was on the roster, by 工号.
    package func staff() throws(OfficeError) -> [StaffMember] {
        try read { try StaffTable.all(in: $0) }
    }

    /// - Throws: `unknownStaff`.
    package func member(_ id: String) throws(OfficeError) -> StaffMember {
        try read { try member(id, in: $0) }
    }

    func member(_ id: String, in db: any SQLConnection) throws -> StaffMember {
        guard let member = try StaffTable.member(id, in: db) else { throw OfficeError.unknownStaff([id]) }
        return member
    }

    /// Records somebody's last day of service; nil takes it back.
    package func recordLeaving(_ id: String, on day: Day?, by actor: String) throws(OfficeError) {
        try write { db in
            let old = try member(id, in: db)
            let new = StaffMember(
                id: old.id,
                name: old.name,
                department: old.department,
                category: old.category,
                joined: old.joined,
                left: day
            )
            try StaffTable.upsert(new, in: db)
            try note("staff.leave", id, by: actor, detail: day?.description ?? "taken back", in: db)
        }
    }

    /// Sets somebody's PIN, or takes it away.
    package func setPIN(_ id: String, _ pin: String?, by actor: String = Office.program) throws(OfficeError) {
        var hash: String?
        if let pin { hash = try Sodium.hash(pin: pin) }
        try write { db in
            _ = try member(id, in: db)
            try StaffTable.setPINHash(hash, of: id, in: db)
            try note("staff.pin", id, by: actor, detail: hash == nil ? "removed" : "set", in: db)
        }
    }

    /// Whether the person has to give a PIN.
    package func hasPIN(_ id: String) throws(OfficeError) -> Bool {
        try read { db in
            _ = try member(id, in: db)
            return try StaffTable.pinHash(of: id, in: db) != nil
        }
    }

    /// Whether a PIN is the person's; nobody's PIN is right for a person without one.
    package func checkPIN(_ id: String, _ pin: String) throws(OfficeError) -> Bool {
        let hash = try read { db in
            _ = try member(id, in: db)
            return try StaffTable.pinHash(of: id, in: db)
        }
        return hash.map { Sodium.verify(pin: pin, against: $0) } ?? false
    }
}

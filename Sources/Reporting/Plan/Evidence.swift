package import QuestionBank

/// Something recorded about a person that a requirement may count (学时, 会议, 阅读); never changed, only withdrawn.
package struct Evidence: Hashable, Sendable {
    package enum Matter: Hashable, Sendable, Codable {
        case studyTime(kind: String, minutes: Int)
        case meeting(kind: String)
        case reading(title: String)
    }

    /// The number in the record, to refer to it.
    package let id: Int
    package let staffID: String
    package let matter: Matter
    package let on: Day
    package let note: String
    package let recordedBy: String
    /// The office's day of recording; an as-of day before it does not see the evidence.
    package let recordedOn: Day
    /// When it was withdrawn, by whom and why.
    package let withdrawal: Withdrawal?

    package struct Withdrawal: Hashable, Sendable {
        package let on: Day
        package let by: String
        package let reason: String

        package init(on: Day, by: String, reason: String) {
            self.on = on
            self.by = by
            self.reason = reason
        }
    }

    package init(
        id: Int,
        staffID: String,
        matter: Matter,
        on: Day,
        note: String,
        recordedBy: String,
        recordedOn: Day,
        withdrawal: Withdrawal? = nil
    ) {
        self.id = id
        self.staffID = staffID
        self.matter = matter
        self.on = on
        self.note = note
        self.recordedBy = recordedBy
        self.recordedOn = recordedOn
        self.withdrawal = withdrawal
    }
}

/// Evidence before it has its place in the record: what somebody wants to have recorded.
package struct NewEvidence: Hashable, Sendable {
    package let staffID: String
    package let matter: Evidence.Matter
    package let on: Day
    package let note: String

    package init(staffID: String, matter: Evidence.Matter, on: Day, note: String) {
        self.staffID = staffID
        self.matter = matter
        self.on = on
        self.note = note
    }
}

extension Evidence {
    /// What was recorded, to find out whether the same thing is recorded already.
    package var content: NewEvidence { NewEvidence(staffID: staffID, matter: matter, on: on, note: note) }

    /// Whether a reader on a day finds it in the record: it was recorded by then and not withdrawn yet.
    package func isVisible(asOf day: Day) -> Bool {
        recordedOn <= day && on <= day && withdrawal.map { $0.on > day } != false
    }
}

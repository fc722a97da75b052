package import ExamRunner

/// An attempt's event as the record keeps it: a kind to select by, and the rest as JSON.
///
/// The form is ours and not the compiler's, so that renaming a Swift case cannot make old attempts unreadable.
package struct EventContent: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case started
        case resumed
        case answered
        case flagged
        case moved
        case clockJumped = "clock-jumped"
        case submitted
        case marked
    }

    package let kind: Kind
    package let payload: String

    package init(_ happening: AttemptEvent.Happening) throws(StorageError) {
        switch happening {
        case .started(let deadline, let seat):
            self = try Self(.started, Started(deadline: deadline, seat: seat))
        case .resumed(let seat):
            self = try Self(.resumed, Resumed(seat: seat))
        case .answered(let question, let response):
            self = try Self(.answered, Answered(question, response))
        case .flagged(let question, let isFlagged):
            self = try Self(.flagged, Flagged(question: question, flagged: isFlagged))
        case .movedTo(let question):
            self = try Self(.moved, Moved(question: question))
        case .clockJumped(let milliseconds):
            self = try Self(.clockJumped, ClockJumped(milliseconds: milliseconds))
        case .submitted(let submitter):
            self = try Self(.submitted, Submitted(by: submitter))
        case .marked(let sheet, let by, let reason):
            self = try Self(.marked, Marked(sheet: sheet, by: by, reason: reason))
        }
    }

    private init(_ kind: Kind, _ payload: some Encodable) throws(StorageError) {
        self.kind = kind
        self.payload = try JSONText.encode(payload)
    }

    package init(kind: Kind, payload: String) {
        self.kind = kind
        self.payload = payload
    }

    /// - Throws: `StorageError.damaged` for text that no version of the program has written.
    package func happening() throws(StorageError) -> AttemptEvent.Happening {
        func read<Value: Decodable>(_ type: Value.Type) throws(StorageError) -> Value {
            try JSONText.decode(type, from: payload)
        }
        switch kind {
        case .started:
            let payload = try read(Started.self)
            return .started(deadline: payload.deadline, seat: payload.seat)
        case .resumed: return .resumed(seat: try read(Resumed.self).seat)
        case .answered:
            let payload = try read(Answered.self)
            return .answered(question: payload.question, response: payload.response)
        case .flagged:
            let payload = try read(Flagged.self)
            return .flagged(question: payload.question, isFlagged: payload.flagged)
        case .moved: return .movedTo(question: try read(Moved.self).question)
        case .clockJumped: return .clockJumped(milliseconds: try read(ClockJumped.self).milliseconds)
        case .submitted: return .submitted(by: try read(Submitted.self).by)
        case .marked:
            let payload = try read(Marked.self)
            return .marked(payload.sheet, by: payload.by, reason: payload.reason)
        }
    }
}

private struct Started: Codable {
    let deadline: Instant
    let seat: String
}

private struct Resumed: Codable {
    let seat: String
}

/// One of the four answers, or none of them when the answer was cleared.
private struct Answered: Codable {
    let question: Int
    let option: Int?
    let options: [Int]?
    let truth: Bool?
    let blanks: [String]?

    init(_ question: Int, _ response: Response?) {
        self.question = question
        option = if case .option(let option) = response { option } else { nil }
        options = if case .options(let options) = response { options.sorted() } else { nil }
        truth = if case .truth(let truth) = response { truth } else { nil }
        blanks = if case .blanks(let texts) = response { texts } else { nil }
    }

    var response: Response? {
        if let option { return .option(option) }
        if let options { return .options(Set(options)) }
        if let truth { return .truth(truth) }
        return blanks.map(Response.blanks)
    }
}

private struct Flagged: Codable {
    let question: Int
    let flagged: Bool
}

private struct Moved: Codable {
    let question: Int
}

private struct ClockJumped: Codable {
    let milliseconds: Int64
}

private struct Submitted: Codable {
    let by: AttemptEvent.Submitter
}

private struct Marked: Codable {
    let sheet: MarkSheet
    let by: String
    let reason: String
}

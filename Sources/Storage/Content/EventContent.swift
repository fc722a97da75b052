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
        // What a candidate does all the time is written by hand: a tenth of the encoder's time.
        case .answered(let question, let response):
            self.init(kind: .answered, payload: Answered.text(question, response))
        case .flagged(let question, let isFlagged):
            self.init(kind: .flagged, payload: "{\"flagged\":\(isFlagged),\"question\":\(question)}")
        case .movedTo(let question):
            self.init(kind: .moved, payload: "{\"question\":\(question)}")
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
            if let flat = FlatJSON(payload), let answered = Answered(flat) { return answered.happening }
            return try read(Answered.self).happening
        case .flagged:
            guard let flat = FlatJSON(payload), let question = flat.numbers["question"],
                let isFlagged = flat.truths["flagged"]
            else { throw .damaged(detail: "a flag is stored as \(payload)") }
            return .flagged(question: question, isFlagged: isFlagged)
        case .moved:
            guard let question = FlatJSON(payload)?.numbers["question"] else {
                throw .damaged(detail: "a move is stored as \(payload)")
            }
            return .movedTo(question: question)
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
private struct Answered: Decodable {
    let question: Int
    let option: Int?
    let options: [Int]?
    let truth: Bool?
    let blanks: [String]?

    static func text(_ question: Int, _ response: Response?) -> String {
        switch response {
        case .option(let option):
            "{\"option\":\(option),\"question\":\(question)}"
        case .options(let options):
            "{\"options\":[\(options.sorted().map(String.init).joined(separator: ","))],\"question\":\(question)}"
        case .truth(let truth):
            "{\"question\":\(question),\"truth\":\(truth)}"
        case .blanks(let texts):
            "{\"blanks\":[\(texts.map(JSONText.quoted).joined(separator: ","))],\"question\":\(question)}"
        case nil:
            "{\"question\":\(question)}"
        }
    }

    /// Everything but the texts of blanks.
    init?(_ flat: FlatJSON) {
        guard let question = flat.numbers["question"] else { return nil }
        self.question = question
        option = flat.numbers["option"]
        options = flat.lists["options"]
        truth = flat.truths["truth"]
        blanks = nil
    }

    var happening: AttemptEvent.Happening { .answered(question: question, response: response) }

    private var response: Response? {
        if let option { return .option(option) }
        if let options { return .options(Set(options)) }
        if let truth { return .truth(truth) }
        return blanks.map(Response.blanks)
    }
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

/// A citation whose law has moved on, so that the item on it must not be drawn until a trainer has looked at it.
package struct StaleCitation: Hashable, Sendable {
    /// The title of the bank.
    package let bank: String
    /// The id of the entry that a paper would draw.
    package let entry: String
    /// The id of the item that cites; of a case set one of its items, else the entry itself.
    package let item: String
    /// As the item has it, in the numbering of the version that the bank's header names.
    package let citation: Citation
    /// The version that the item was right under: the one of the bank's header, or of the last review.
    package let old: LawVersionID
    /// The version that a review has to look at; the same as `old` when the law ended without a successor.
    package let new: LawVersionID
    /// The first day on which the item must not be drawn.
    package let since: Day
    package let reason: StaleReason

    package init(
        bank: String,
        entry: String,
        item: String,
        citation: Citation,
        old: LawVersionID,
        new: LawVersionID,
        since: Day,
        reason: StaleReason
    ) {
        self.bank = bank
        self.entry = entry
        self.item = item
        self.citation = citation
        self.old = old
        self.new = new
        self.since = since
        self.reason = reason
    }
}

/// Why a citation is stale, with the citations in the new version that take its place.
package enum StaleReason: Hashable, Sendable {
    /// The text is the same, but stands under another number or in another law: the citations to write instead.
    case renumbered([Citation])
    /// A number, deadline, amount or share in the text differs: the key may be wrong.
    case figureChanged([Citation])
    /// The text differs otherwise.
    case changed([Citation])
    /// The new version says nothing of the kind, or the law ended without a successor.
    case repealed
    /// The text of a version is missing, or the article is not in it, so that nobody knows.
    case uncompared

    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case figureChanged = "figure-changed"
        case repealed
        case changed
        case uncompared
        case renumbered
    }

    package var kind: Kind {
        switch self {
        case .renumbered: .renumbered
        case .figureChanged: .figureChanged
        case .changed: .changed
        case .repealed: .repealed
        case .uncompared: .uncompared
        }
    }

    /// Where the content stands now; empty when repealed or not compared.
    package var citations: [Citation] {
        switch self {
        case .renumbered(let citations), .figureChanged(let citations), .changed(let citations): citations
        case .repealed, .uncompared: []
        }
    }
}

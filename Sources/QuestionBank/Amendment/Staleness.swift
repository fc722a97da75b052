/// Tells which citations of a bank's entries are stale (待复核), since when, and why.
///
/// A citation means an article of the version that the bank's header names. From there the article is carried from each
/// version to the one that took its place, as far as those are in force on the day asked about. It is stale as soon as
/// one step did more than leave it as it was; a review against a version on the way clears all steps up to there.
package struct Staleness: Sendable {
    private let bank: String
    private let laws: [LawReference]
    private let registry: LawRegistry
    private let reviews: [String: [ItemReview]]

    /// - Parameters:
    ///   - bank: the bank's title.
    ///   - laws: the versions that its header names. A law that the registry does not know is never stale.
    ///   - reviews: those of this bank's items.
    package init(bank: String, laws: [LawReference], registry: LawRegistry, reviews: [ItemReview] = []) {
        self.bank = bank
        self.laws = laws
        self.registry = registry
        self.reviews = Dictionary(grouping: reviews, by: \.item)
    }

    /// The stale citations of an entry as of a day, in the order of the entry.
    ///
    /// As of the last day that there is, the answer holds what will become stale too, with its day in `since`. A review
    /// counts from the day it was made on.
    ///
    /// - Parameter comparing: gives the comparison of two versions that follow one another, nil when the text of one is
    ///   missing; asked for often, so that it should remember what it computed.
    package func staleCitations<Failure: Error>(
        of entry: BankEntry,
        on day: Day,
        comparing: (LawVersionID, LawVersionID) throws(Failure) -> LawComparison?
    ) throws(Failure) -> [StaleCitation] {
        var stale: [StaleCitation] = []
        for item in entry.items {
            let names = item.id == entry.id ? [item.id] : [entry.id, item.id]
            let reviews = names.flatMap { self.reviews[$0] ?? [] }.filter { $0.on <= day }
            for citation in item.citations {
                guard let trail = try trail(of: citation, reviews: reviews, on: day, comparing: comparing),
                    let finding = trail.finding
                else { continue }
                stale.append(
                    StaleCitation(
                        bank: bank,
                        entry: entry.id,
                        item: item.id,
                        citation: citation,
                        old: trail.start,
                        new: trail.version,
                        since: finding.since,
                        reason: finding.reason
                    )
                )
            }
        }
        return stale
    }

    /// Follows a citation up to the version in force on a day; nil when nothing is known of its law.
    private func trail<Failure: Error>(
        of citation: Citation,
        reviews: [ItemReview],
        on day: Day,
        comparing: (LawVersionID, LawVersionID) throws(Failure) -> LawComparison?
    ) throws(Failure) -> CitationTrail? {
        guard let reference = reference(of: citation) else { return nil }
        let named = registry.versions(of: reference.title).first { $0.id.adopted == reference.version }
        var trail = CitationTrail(
            citation: citation,
            version: named?.id ?? LawVersionID(law: LawTitle.plain(reference.title), adopted: reference.version)
        )
        if named == nil {
            guard let next = versionAfter(reference, on: day) else { return nil }
            trail.step(to: next, comparison: nil)
        }
        // A registry whose versions replace one another in a circle must not hold the program.
        var seen: Set<LawVersionID> = [trail.version]
        while true {
            if reviews.contains(where: { $0.law == trail.version }) { trail.clear() }
            let successors = registry.successors(of: trail.version)
            let entered = successors.filter { $0.inForce <= day && !seen.contains($0.id) }
            guard let first = entered.first else {
                if successors.isEmpty { end(&trail, reviews: reviews, on: day) }
                return trail
            }
            var step = (version: first, comparison: try comparing(trail.version, first.id))
            // A law may be divided between several that come into force together.
            for other in entered.dropFirst() where other.inForce == first.inForce {
                guard let comparison = step.comparison, trail.isRepealed(by: comparison) else { break }
                step = (other, try comparing(trail.version, other.id))
            }
            trail.step(to: step.version, comparison: step.comparison)
            seen.insert(step.version.id)
        }
    }

    /// The law of the bank's header that a citation means, by its title or a short one.
    private func reference(of citation: Citation) -> LawReference? {
        let title = LawTitle.plain(citation.law)
        return laws.first { LawTitle.plain($0.title) == title }
            ?? laws.first { reference in
                registry.versions(of: reference.title).contains { $0.id.law == title || $0.shortTitles.contains(title) }
            }
    }

    /// The first version after one that the registry does not have.
    private func versionAfter(_ reference: LawReference, on day: Day) -> LawVersion? {
        registry.versions(of: reference.title)
            .filter { $0.id.adopted > reference.version && $0.inForce <= day }
            .min { ($0.inForce, $0.id) < ($1.inForce, $1.id) }
    }

    /// A law that ended without a successor is repealed from the day after its last; a review after that day clears it.
    private func end(_ trail: inout CitationTrail, reviews: [ItemReview], on day: Day) {
        guard let until = registry[trail.version]?.until, until < day,
            !reviews.contains(where: { $0.law == trail.version && $0.on > until })
        else { return }
        trail.end(after: until)
    }
}

extension LawComparison {
    /// Aligns the articles of two versions by what they say.
    ///
    /// First the same text, then the most similar one, where rare words count more and the neighbours decide between
    /// equals; what is left over is looked for as a part of an article that has a pair already. Spaces and the width of
    /// punctuation make no difference.
    package init(old: LawText, new: LawText) {
        let versions = ComparedVersions(old: old, new: new)
        let pairing = ArticlePairing(versions)
        let groups = ArticleGroups(versions, pairing)
        let figures = ArticleFigures(old: old, new: new)
        let inPlace = groups.inPlace(versions)
        var changes: [ArticleChange] = []
        var placeOfOld: [Int: Int] = [:]
        for group in groups.inOrderOfNew {
            for index in group.old { placeOfOld[index] = changes.count }
            let kind = groups.kind(of: group, versions, isInPlace: inPlace.contains(group))
            changes.append(
                ArticleChange(
                    kind: kind,
                    old: group.old.map { versions.old[$0].number }.sorted(),
                    new: group.new.map { versions.new[$0].number }.sorted(),
                    changesFigures: kind.keepsText ? false : figures.differ(group.old, group.new)
                )
            )
        }
        // A repealed article comes behind the article before it.
        var behind: [Int: [ArticleChange]] = [:]
        var place = -1
        for index in versions.old.indices {
            if let known = placeOfOld[index] {
                place = known
            } else {
                behind[place, default: []]
                    .append(ArticleChange(kind: .repealed, old: [versions.old[index].number], new: []))
            }
        }
        let all = changes.enumerated().flatMap { [$1] + (behind[$0] ?? []) }
        self.init(old: old.version, new: new.version, changes: (behind[-1] ?? []) + all)
    }
}

extension ArticleChange.Kind {
    /// Whether the text is the same word for word, or stands on one side only.
    fileprivate var keepsText: Bool {
        switch self {
        case .unchanged, .renumbered, .moved, .added, .repealed: true
        case .changed, .split, .merged: false
        }
    }
}

/// Which articles belong together, by their places in the versions.
private struct ArticleGroups {
    struct Group: Hashable {
        /// Empty for an article that is new.
        var old: [Int]
        /// Never empty.
        var new: [Int]
    }

    /// Without the repealed articles.
    let inOrderOfNew: [Group]

    init(_ versions: ComparedVersions, _ pairing: ArticlePairing) {
        let splits = ArticleDivision(versions, pairs: pairing.newOfOld, pairing.oldOfNew).parts
        let mergers = ArticleDivision(versions.mirrored, pairs: pairing.oldOfNew, pairing.newOfOld).parts
        let partsOfOld = Dictionary(grouping: splits, by: \.source)
        let partsOfNew = Dictionary(grouping: mergers, by: \.source)
        var isTaken = Array(repeating: false, count: versions.new.count)
        var groups: [Group] = []
        for (new, old) in pairing.oldOfNew.enumerated() {
            guard let old else { continue }
            var group = Group(old: [old], new: [new])
            let into = partsOfOld[old] ?? []
            let from = partsOfNew[new] ?? []
            // Where both would hold, the one that carries more content on.
            if into.reduce(0, { $0 + $1.strength }) >= from.reduce(0, { $0 + $1.strength }) {
                group.new = (group.new + into.map(\.part)).sorted()
            } else {
                group.old = (group.old + from.map(\.part)).sorted()
            }
            for part in group.new { isTaken[part] = true }
            groups.append(group)
        }
        groups += isTaken.indices.filter { !isTaken[$0] }.map { Group(old: [], new: [$0]) }
        inOrderOfNew = groups.sorted { ($0.new.first ?? 0) < ($1.new.first ?? 0) }
    }

    func kind(of group: Group, _ versions: ComparedVersions, isInPlace: Bool) -> ArticleChange.Kind {
        guard let first = group.old.first else { return .added }
        if group.new.count > 1 { return .split }
        if group.old.count > 1 { return .merged }
        let old = versions.old[first]
        let new = versions.new[group.new[0]]
        if old.key != new.key { return .changed }
        if old.number == new.number { return .unchanged }
        return isInPlace ? .renumbered : .moved
    }

    /// The groups that kept their order: the longest run of them that ascends on both sides, and of equally long ones
    /// that which keeps more numbers and more text in place.
    func inPlace(_ versions: ComparedVersions) -> Set<Group> {
        let groups = inOrderOfNew.filter { !$0.old.isEmpty }
        let values = groups.map { group in
            let old = versions.old[group.old[0]]
            let new = versions.new[group.new[0]]
            return InPlaceValue(
                groups: 1,
                numbers: old.number == new.number ? 1 : 0,
                length: old.key.count + new.key.count
            )
        }
        var best: [(value: InPlaceValue, before: Int?)] = []
        for index in groups.indices {
            var value = InPlaceValue(groups: 0, numbers: 0, length: 0)
            var before: Int?
            for earlier in 0..<index
            where groups[earlier].old[0] < groups[index].old[0] && value < best[earlier].value {
                value = best[earlier].value
                before = earlier
            }
            best.append((value + values[index], before))
        }
        var kept: Set<Group> = []
        var index = best.indices.max { best[$0].value < best[$1].value }
        while let place = index {
            kept.insert(groups[place])
            index = best[place].before
        }
        return kept
    }
}

private struct InPlaceValue: Comparable {
    var groups: Int
    var numbers: Int
    var length: Int

    static func < (left: InPlaceValue, right: InPlaceValue) -> Bool {
        (left.groups, left.numbers, left.length) < (right.groups, right.numbers, right.length)
    }

    static func + (left: InPlaceValue, right: InPlaceValue) -> InPlaceValue {
        InPlaceValue(
            groups: left.groups + right.groups,
            numbers: left.numbers + right.numbers,
            length: left.length + right.length
        )
    }
}

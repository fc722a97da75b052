/// Compares the registry's files with each other.
package enum LawRegistryCheck {
    /// - Parameter versions: each with the place of its file, in the order in which they were read.
    package static func problems(
        of versions: [(version: LawVersion, place: SourcePosition)]
    ) -> [Located<LawFileProblem>] {
        var problems: [Located<LawFileProblem>] = []
        var places: [LawVersionID: SourcePosition] = [:]
        for (version, place) in versions {
            if let first = places[version.id] {
                problems.append(Located(.versionTwice(version.id, first: first), at: place))
            } else {
                places[version.id] = place
            }
        }
        let registry = LawRegistry(versions.map(\.version))
        for version in registry.versions {
            guard let place = places[version.id] else { continue }
            for id in version.replaces where registry[id] == nil {
                problems.append(Located(.unknownVersion(id), at: place))
            }
            if let other = registry.versions.first(where: { other in
                other.id.law != version.id.law && version.shortTitles.contains(other.id.law)
            }) {
                problems.append(Located(.sharedTitle(other.id.law, with: other.id), at: place))
            }
            // A later version of the same law takes its place even when it does not say so.
            let successors =
                registry.successors(of: version.id)
                + registry.versions.filter { $0.id.law == version.id.law && $0.inForce > version.inForce }
            let next = successors.min { ($0.inForce, $0.id) < ($1.inForce, $1.id) }
            if let next, version.isInForce(on: next.inForce) {
                let problem = LawFileProblem.overlap(version.id, successor: next.id, from: next.inForce)
                problems.append(Located(problem, at: place))
            }
        }
        return problems
    }
}

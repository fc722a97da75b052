package import QuestionBank

/// Reads the registry of law versions from its files, one a version.
package enum LawRegistryFolder {
    /// What came of reading files of the registry.
    package struct Reading: Sendable {
        /// The versions whose files have no error.
        package let registry: LawRegistry
        /// The file of each version.
        package let places: [LawVersionID: SourcePosition]
        /// In the order of the files, then of the lines; what concerns several files comes last.
        package let problems: [Located<LawFileProblem>]
        /// Paths that lead to nothing that can be read.
        package let failures: [FileProblem]

        package var hasErrors: Bool {
            !failures.isEmpty || problems.contains { $0.problem.severity == .error }
        }
    }

    /// - Parameter paths: files, and folders whose files that end in `.yaml` or `.yml` are read.
    package static func read(_ paths: [String]) -> Reading {
        var failures: [FileProblem] = []
        var problems: [Located<LawFileProblem>] = []
        var versions: [(version: LawVersion, place: SourcePosition)] = []
        for path in paths {
            do throws(FileProblem) {
                for file in try files(at: path) {
                    let source = try YAMLSource.read(file: file)
                    problems += source.problems.map { Located(.source($0.problem), at: $0.position) }
                    guard let root = source.root else { continue }
                    let (version, found) = LawVersion.read(root)
                    problems += found
                    if let version, !source.hasErrors { versions.append((version, root.position)) }
                }
            } catch {
                failures.append(error)
            }
        }
        problems += LawRegistryCheck.problems(of: versions)
        return Reading(
            registry: LawRegistry(versions.map(\.version)),
            places: Dictionary(versions.map { ($0.version.id, $0.place) }, uniquingKeysWith: { first, _ in first }),
            problems: problems,
            failures: failures
        )
    }

    private static func files(at path: String) throws(FileProblem) -> [String] {
        guard try FileAccess.isFolder(path) else { return [path] }
        return try FileAccess.names(in: path).filter(BankFolder.isYAML).map { BankFolder.join(path, $0) }
    }
}

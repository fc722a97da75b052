package import QuestionBank

/// A folder that holds a bank: `bank.yaml` and chapter files beside it.
package struct BankFolder: Hashable, Sendable {
    /// The name of the header's file.
    package static let headerName = "bank.yaml"
    /// Folders that belong to the product but hold no items.
    static let skipped: Set<String> = ["laws", "must-know", "node_modules"]

    package let path: String
    /// The one chapter file that is meant; nil for all of them.
    package let onlyFile: String?

    package init(path: String, onlyFile: String? = nil) {
        self.path = path
        self.onlyFile = onlyFile
    }

    package var headerFile: String { Self.join(path, Self.headerName) }

    /// The chapter files in the order of their numbers.
    func chapterFiles() throws(FileProblem) -> [String] {
        if let onlyFile { return [onlyFile] }
        return try FileAccess.names(in: path)
            .filter { Self.isYAML($0) && $0 != Self.headerName }
            .map { Self.join(path, $0) }
    }

    /// What was found below the paths that somebody gave.
    package struct Search: Sendable {
        package fileprivate(set) var folders: [BankFolder] = []
        /// Files that belong to no bank: chapter files without a `bank.yaml` beside them, and named files of other types.
        package fileprivate(set) var strays: [Located<BankProblem>] = []
        /// Paths that lead to nothing.
        package fileprivate(set) var failures: [FileProblem] = []
    }

    /// Finds the banks at or below the paths.
    ///
    /// A path may name a bank's folder, any folder above, or one chapter file. Folders called `laws` and `must-know`,
    /// hidden ones, and folders without banks are passed over; a path below which nothing is found is a failure.
    package static func find(at paths: [String]) -> Search {
        var search = Search()
        for path in paths {
            var finder = BankFinder(search: search)
            finder.find(at: path)
            search = finder.search
        }
        return search
    }

    static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    static func isYAML(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }
}

/// Walks down from one path.
private struct BankFinder {
    var search: BankFolder.Search
    /// The folders above the one that is looked at, without links.
    private var above: [String] = []
    private var visited: Set<String> = []
    /// How often a path led to what another had led to before.
    private var repetitions = 0

    init(search: BankFolder.Search) {
        self.search = search
    }

    mutating func find(at path: String) {
        let found = outcomeCount
        do throws(FileProblem) {
            if try FileAccess.isFolder(path) {
                walk(path)
            } else {
                findFile(path)
            }
        } catch {
            search.failures.append(error)
        }
        if found == outcomeCount { search.failures.append(.noBank(path: path)) }
    }

    private var outcomeCount: Int {
        search.folders.count + search.strays.count + search.failures.count + repetitions
    }

    private mutating func findFile(_ path: String) {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        let shown = slash == nil ? name : path
        if name == BankFolder.headerName {
            add(BankFolder(path: folder))
        } else if !BankFolder.isYAML(name) {
            search.strays.append(Located(.notYAMLFile, at: SourcePosition(file: shown, line: 1, column: 1)))
        } else if exists(BankFolder.join(folder, BankFolder.headerName)) {
            add(BankFolder(path: folder, onlyFile: shown))
        } else {
            search.strays.append(Located(.noBankFile, at: SourcePosition(file: shown, line: 1, column: 1)))
        }
    }

    private mutating func add(_ folder: BankFolder) {
        guard !search.folders.contains(folder) else {
            repetitions += 1
            return
        }
        search.folders.append(folder)
    }

    private mutating func walk(_ folder: String) {
        let canonical = FileAccess.canonical(folder)
        if above.contains(canonical) {
            search.failures.append(.linkLoop(path: folder))
            return
        }
        guard visited.insert(canonical).inserted else {
            repetitions += 1
            return
        }
        let names: [String]
        do throws(FileProblem) {
            names = try FileAccess.names(in: folder)
        } catch {
            search.failures.append(error)
            return
        }
        above.append(canonical)
        defer { above.removeLast() }
        let isBank = names.contains(BankFolder.headerName)
        if isBank { add(BankFolder(path: folder)) }
        for name in names where !BankFolder.skipped.contains(name) {
            let path = BankFolder.join(folder, name)
            do throws(FileProblem) {
                if try FileAccess.isFolder(path) {
                    walk(path)
                } else if !isBank, BankFolder.isYAML(name), try holdsItems(path) {
                    search.strays.append(Located(.noBankFile, at: SourcePosition(file: path, line: 1, column: 1)))
                }
            } catch {
                // A broken link to something else is none of our business.
                if BankFolder.isYAML(name) || !error.isNotFound { search.failures.append(error) }
            }
        }
    }

    private func exists(_ path: String) -> Bool { (try? FileAccess.isFolder(path)) != nil }

    /// Whether a YAML file looks like a chapter: a line begins with `items`.
    private func holdsItems(_ path: String) throws(FileProblem) -> Bool {
        let bytes = try FileAccess.bytes(of: path, limit: YAMLSource.sizeLimit)
        return bytes.split(separator: .lineFeed).contains { line in
            let line = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
            return line.starts(with: "items:".utf8) || line.starts(with: "items：".utf8)
        }
    }
}

extension FileProblem {
    fileprivate var isNotFound: Bool {
        if case .notFound = self { true } else { false }
    }
}

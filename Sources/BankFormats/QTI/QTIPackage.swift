import QuestionBank

/// A package that is opened: what to read in it and in which order.
struct QTIPackage {
    /// What a package may be, far beyond those of any bank.
    enum Limits {
        static let file = 512 << 20
        static let entries = 200_000
        static let unpacked = 2 << 30
        /// Of one item; more than any question has.
        static let item = 4 << 20
        /// Of a manifest or a test.
        static let list = 128 << 20
    }

    /// One item to be read.
    struct Unit {
        /// The name of its entry; an error when there is none.
        let entry: Result<String, QTIProblem>
        var category: [String] = []
        var set: Int?
        var weight: Double?
        var keywords: [String] = []
        /// Where it is named.
        let position: SourcePosition
    }

    let archive: ZipArchive
    private(set) var units: [Unit] = []
    /// Case sets without their parts.
    private(set) var sets: [ExchangeItem] = []
    private(set) var title: String?
    private(set) var problems: [Located<ExchangeProblem>] = []
    private let file: String
    private let entries: [String: ZipArchive.Entry]

    init(_ bytes: [UInt8], name: String) throws(FileProblem) {
        var limits = ZipArchive.Limits()
        (limits.entries, limits.size) = (Limits.entries, Limits.unpacked)
        do throws(ArchiveProblem) {
            archive = try ZipArchive(bytes, limits: limits)
        } catch {
            throw .archive(path: name, error)
        }
        file = name
        entries = Dictionary(archive.entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let manifests = archive.entries.map(\.name).filter {
            $0 == "imsmanifest.xml" || $0.hasSuffix("/imsmanifest.xml")
        }
        if let manifest = manifests.min(by: { $0.utf8.count < $1.utf8.count }) {
            readManifest(manifest)
        } else {
            problems.append(Located(.qti(.noManifest), at: QTIPlace(file: file, entry: nil).start))
            readWithoutManifest()
        }
        let hasError = problems.contains { $0.problem.severity == .error }
        if units.isEmpty, !hasError {
            problems.append(Located(.qti(.noItems), at: QTIPlace(file: file, entry: nil).start))
        }
    }

    /// An entry as a tree.
    func tree(of name: String, bytes limit: Int, nodes: Int) throws(QTIProblem) -> QTITree {
        let bytes = try self.bytes(of: name, limit: limit)
        do throws(QTIDamage) {
            return try QTITree(bytes, limit: nodes)
        } catch {
            throw QTIProblem(error, name: name)
        }
    }

    func bytes(of name: String, limit: Int) throws(QTIProblem) -> [UInt8] {
        guard let entry = entries[name] else { throw .missingFile(name) }
        do throws(ArchiveProblem) {
            return try archive.bytes(of: entry, limit: limit)
        } catch {
            throw .unreadableEntry(name)
        }
    }

    /// What several items hold, in their order.
    func documents(of units: ArraySlice<Unit>) -> [Result<[UInt8], QTIProblem>] {
        let found = units.map { unit in
            unit.entry.flatMap { name in
                entries[name].map(Result<ZipArchive.Entry, QTIProblem>.success) ?? .failure(.missingFile(name))
            }
        }
        var read = archive.bytes(of: found.compactMap { try? $0.get() }, limit: Limits.item)[...]
        return found.map { entry in
            entry.flatMap { entry in
                (read.popFirst() ?? .failure(.damaged(entry: entry.name))).mapError { _ in .unreadableEntry(entry.name)
                }
            }
        }
    }

    // MARK: The plan

    private mutating func readManifest(_ name: String) {
        let place = QTIPlace(file: file, entry: name)
        let manifest: QTIManifest
        do throws(QTIProblem) {
            let bytes = try self.bytes(of: name, limit: Limits.list)
            do throws(QTIDamage) {
                manifest = try QTIManifest(bytes)
            } catch {
                if case .tooLong(let limit) = error { throw .tooManyResources(limit: limit) }
                throw QTIProblem(error, name: name)
            }
        } catch {
            problems.append(Located(.qti(error), at: place.start))
            return
        }
        let folder = QTIPaths.folder(of: name)
        var keywords: [String: [String]] = [:]
        var items: [Result<String, QTIProblem>] = []
        var tests: [String] = []
        for resource in manifest.resources {
            switch resource.kind {
            case .other: continue
            case .old:
                items.append(.failure(.oldVersion))
                continue
            case .item, .test: break
            }
            let entry = resolve(resource, in: folder)
            if resource.kind == .item {
                if case .success(let name) = entry { keywords[name] = resource.keywords }
                items.append(entry)
            } else if case .success(let name) = entry {
                tests.append(name)
            } else if case .failure(let problem) = entry {
                problems.append(Located(.qti(problem), at: place.start))
            }
        }
        for test in tests { readTest(test) }
        var known: Set<String> = []
        for case .success(let name) in units.map(\.entry) { known.insert(name) }
        for entry in items {
            if case .success(let name) = entry, !known.insert(name).inserted { continue }
            units.append(Unit(entry: entry, position: place.start))
        }
        for index in units.indices {
            if case .success(let name) = units[index].entry { units[index].keywords = keywords[name] ?? [] }
        }
    }

    private func resolve(_ resource: QTIManifest.Resource, in folder: [String]) -> Result<String, QTIProblem> {
        guard let href = resource.href else { return .failure(.missingFile(resource.identifier)) }
        do throws(QTIProblem) {
            return .success(try QTIPaths.resolve(resource.base + href, in: folder))
        } catch {
            return .failure(error)
        }
    }

    private mutating func readTest(_ name: String) {
        let place = QTIPlace(file: file, entry: name)
        let tree: QTITree
        do throws(QTIProblem) {
            tree = try self.tree(of: name, bytes: Limits.list, nodes: QTITest.nodeLimit)
            guard tree.name(QTITree.root) == .assessmentTest else {
                throw .notQTI(root: tree.spelling(QTITree.root))
            }
        } catch {
            problems.append(Located(.qti(error), at: place.start))
            return
        }
        let opened = self
        let test = QTITest(tree, at: place) { section in
            try? opened.tree(of: section, bytes: Limits.list, nodes: QTITest.nodeLimit)
        }
        title = title ?? test.title
        problems += test.dropped
        let shift = sets.count
        sets += test.sets
        var known: Set<String> = []
        for case .success(let name) in units.map(\.entry) { known.insert(name) }
        for reference in test.references {
            // An item that is asked twice is one item.
            if case .success(let name) = reference.entry, !known.insert(name).inserted { continue }
            units.append(
                Unit(
                    entry: reference.entry,
                    category: reference.category,
                    set: reference.set.map { $0 + shift },
                    weight: reference.weight,
                    position: place.position(reference.place)
                )
            )
        }
    }

    /// Takes every XML file that may be an item.
    private mutating func readWithoutManifest() {
        for entry in archive.entries where entry.name.lowercased().hasSuffix(".xml") {
            let place = QTIPlace(file: file, entry: entry.name)
            if let tree = try? tree(of: entry.name, bytes: Limits.item, nodes: QTIItemReader.nodeLimit) {
                switch tree.name(QTITree.root) {
                case .assessmentItem, .questestinterop: break
                case .assessmentTest:
                    readTest(entry.name)
                    continue
                default: continue
                }
            }
            units.append(Unit(entry: .success(entry.name), position: place.start))
        }
        var known: Set<String> = []
        units = units.filter { unit in
            guard case .success(let name) = unit.entry else { return true }
            return known.insert(name).inserted
        }
    }
}

extension QTIProblem {
    init(_ damage: QTIDamage, name: String) {
        switch damage {
        case .tooLong: self = .unreadableEntry(name)
        case .markup(let problem):
            switch problem {
            case .truncated: self = .broken(.truncated)
            case .entity: self = .broken(.entity)
            case .encoding: self = .broken(.encoding)
            case .tooDeep(let limit, _): self = .broken(.tooDeep(limit: limit))
            case .malformed, .tooManyTags: self = .broken(.malformed)
            }
        }
    }
}

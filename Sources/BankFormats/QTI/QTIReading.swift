import QuestionBank

/// Reads a file of QTI: an item, or a package.
struct QTIReading {
    private let source: ExchangeSource

    init(_ source: ExchangeSource) {
        self.source = source
    }

    /// - Parameter receive: also the entries that a question is made of, none for a file that is one item.
    func read(_ receive: @escaping (ReadItem, QTIOrigin) -> Void) throws(FileProblem) -> ReadSummary {
        let bytes = try source.bytes(limit: QTIPackage.Limits.file)
        if ZipArchive.isArchive(bytes) { return try readPackage(bytes, receive) }
        return try readDocument(bytes, receive)
    }

    // MARK: A document

    private func readDocument(
        _ bytes: [UInt8],
        _ receive: (ReadItem, QTIOrigin) -> Void
    ) throws(FileProblem) -> ReadSummary {
        let place = QTIPlace(file: source.name, entry: nil)
        guard bytes.count <= QTIPackage.Limits.item else {
            throw .tooBig(path: source.name, limit: QTIPackage.Limits.item)
        }
        let tree: QTITree
        do throws(QTIDamage) {
            tree = try QTITree(bytes, limit: QTIItemReader.nodeLimit)
        } catch {
            switch error {
            case .markup(let problem): throw .markup(path: source.name, part: nil, problem)
            case .tooLong(let limit):
                return ReadSummary(problems: [Located(.item(.tooLong(limit: limit)), at: place.start)])
            }
        }
        var summary = ReadSummary()
        switch tree.name(QTITree.root) {
        case .assessmentItem:
            let draft = QTIItemReader.draft(of: tree, at: place)
            var item = draft.item
            if draft.points != 1 { item?.points = draft.points }
            var problems = draft.problems
            if draft.stimulus != nil {
                problems.append(Located(.item(.droppedField("assessmentStimulusRef")), at: draft.position))
            }
            receive(ReadItem(ordinal: 0, item: item, position: draft.position, problems: problems), .document)
        case .assessmentTest: summary.problems = [Located(.qti(.testWithoutItems), at: place.start)]
        case .questestinterop: summary.problems = [Located(.qti(.oldVersion), at: place.start)]
        default:
            summary.problems = [Located(.qti(.notQTI(root: tree.spelling(QTITree.root))), at: place.start)]
        }
        return summary
    }

    // MARK: A package

    /// How many items are in memory at once.
    private static let batch = 2048
    /// How many one processor reads at a time.
    private static let slice = 64

    private func readPackage(
        _ bytes: [UInt8],
        _ receive: @escaping (ReadItem, QTIOrigin) -> Void
    ) throws(FileProblem) -> ReadSummary {
        let package = try QTIPackage(bytes, name: source.name)
        var assembler = QTIAssembler(package, file: source.name) { receive($0, .units(package, $1, of: $2)) }
        let reader = QTIUnitReader(package: package, file: source.name)
        for first in stride(from: 0, to: package.units.count, by: Self.batch) {
            let end = min(first + Self.batch, package.units.count)
            let drafts = AllProcessors().map(first..<end, inSharesOf: Self.slice) { reader.drafts($0) }
            for draft in drafts { assembler.add(draft) }
        }
        assembler.flush()
        return ReadSummary(header: ExchangeHeader(title: package.title), problems: package.problems)
    }
}

/// What a question was read from.
enum QTIOrigin {
    case document
    /// With the case set whose parts they are.
    case units(QTIPackage, Range<Int>, of: ExchangeItem?)
}

/// Reads the units of a package, on any processor.
private struct QTIUnitReader: Sendable {
    let package: QTIPackage
    let file: String

    func drafts(_ range: Range<Int>) -> [QTIDraft] {
        let units = package.units[range]
        return zip(units, package.documents(of: units)).map(draft)
    }

    private func draft(_ unit: QTIPackage.Unit, _ document: Result<[UInt8], QTIProblem>) -> QTIDraft {
        var position = unit.position
        do throws(QTIProblem) {
            let name = try unit.entry.get()
            let place = QTIPlace(file: file, entry: name)
            let bytes = try document.get()
            position = place.start
            let tree: QTITree
            do throws(QTIDamage) {
                tree = try QTITree(bytes, limit: QTIItemReader.nodeLimit)
            } catch {
                if case .markup(let problem) = error, let spot = problem.place { position = place.position(spot) }
                if case .tooLong(let limit) = error {
                    return QTIDraft(
                        problems: [Located(.item(.tooLong(limit: limit)), at: position)],
                        position: position
                    )
                }
                throw QTIProblem(error, name: name)
            }
            switch tree.name(QTITree.root) {
            case .assessmentItem: return QTIItemReader.draft(of: tree, at: place)
            case .questestinterop: throw .oldVersion
            default: throw .notQTI(root: tree.spelling(QTITree.root))
            }
        } catch {
            return QTIDraft(problems: [Located(.qti(error), at: position)], position: position)
        }
    }
}

extension MarkupProblem {
    fileprivate var place: MarkupPlace? {
        switch self {
        case .malformed(let place), .truncated(let place), .tooDeep(_, let place), .entity(let place): place
        case .encoding, .tooManyTags: nil
        }
    }
}

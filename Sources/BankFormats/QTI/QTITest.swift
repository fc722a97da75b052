import QuestionBank

/// What a test says: which items in which order, under which headings, and which of them share a stem.
struct QTITest {
    /// More elements than any test has.
    static let nodeLimit = 2_000_000
    /// Sections in files of their own, one leading to the next.
    static let sectionFileLimit = 16

    struct Reference {
        /// The name of the entry; an error for one that leads out of the package.
        let entry: Result<String, QTIProblem>
        let category: [String]
        /// Which of `sets` it is a part of.
        let set: Int?
        let weight: Double?
        let place: MarkupPlace
    }

    var title: String?
    var references: [Reference] = []
    /// Case sets without their parts.
    var sets: [ExchangeItem] = []
    /// What the test says and nothing here can hold.
    var dropped: [Located<ExchangeProblem>] = []

    private let tree: QTITree
    private let place: QTIPlace
    private let folder: [String]
    private let open: (String) -> QTITree?
    private var depth = 0

    /// - Parameter open: a section in a file of its own.
    init(_ tree: QTITree, at place: QTIPlace, open: @escaping (String) -> QTITree?) {
        self.tree = tree
        self.place = place
        self.open = open
        folder = QTIPaths.folder(of: place.entry ?? "")
        let root = QTITree.root
        title = Self.title(of: root, tree)
        read(children: root, [])
    }

    private static func title(of node: Int32, _ tree: QTITree) -> String? {
        let title = QTIPlain.cleanLine(tree.attribute(.title, of: node) ?? "")
        return title.isEmpty || title == tree.attribute(.identifier, of: node) ? nil : title
    }

    private mutating func drop(_ name: QTIName, at node: Int32) {
        let problem = ExchangeProblem.item(.droppedField(name.rawValue))
        if !dropped.contains(where: { $0.problem == problem }) {
            dropped.append(Located(problem, at: place.position(tree.place(node))))
        }
    }

    // The depth of XML is bounded, and with it that of the recursion.
    private mutating func read(children node: Int32, _ category: [String]) {
        for child in tree.children(of: node) {
            switch tree.name(child) {
            case .testPart: read(children: child, category)
            case .assessmentSection: section(child, category)
            case .assessmentSectionRef: sectionFile(child, category)
            case .assessmentItemRef: reference(child, category, set: nil)
            case .preCondition, .branchRule, .selection, .timeLimits, .outcomeProcessing, .testFeedback:
                drop(tree.name(child), at: child)
            case .rubricBlock:
                if tree.attribute(.class, of: child) != QTISection.metadataClass { drop(.rubricBlock, at: child) }
            default: break
            }
        }
    }

    private mutating func section(_ node: Int32, _ category: [String]) {
        let rubrics = tree.children(of: node).filter { tree.name($0) == .rubricBlock }
        if let stimulus = rubrics.first(where: { isStimulus($0, of: node) }) {
            caseSet(node, stimulus, rubrics, category)
        } else {
            read(children: node, category + (Self.title(of: node, tree).map { [$0] } ?? []))
        }
    }

    /// Whether a rubric is the stem of a case set: it says so, or candidates see it above items that are kept together.
    private func isStimulus(_ rubric: Int32, of section: Int32) -> Bool {
        guard (tree.attribute(.view, of: rubric) ?? "").split(separator: " ").contains("candidate") else {
            return false
        }
        let hasItems = tree.first(.assessmentItemRef, in: section) != nil
        let hasSections = tree.first(.assessmentSection, in: section) != nil
        guard hasItems, !hasSections else { return false }
        if let use = tree.attribute(.use, of: rubric) { return use.lowercased().hasSuffix(QTISection.stimulusUse) }
        return tree.flag(.keepTogether, of: section) == true
    }

    private mutating func caseSet(_ node: Int32, _ stimulus: Int32, _ rubrics: [Int32], _ category: [String]) {
        let (stem, findings) = QTIText.of(stimulus, in: tree)
        for name in findings.media {
            dropped.append(Located(.item(.droppedMedia(name)), at: place.position(tree.place(stimulus))))
        }
        var set = ExchangeItem(stem: stem, answer: .caseSet([]), category: category)
        set.id = QTIIdentifier.decoded(tree.attribute(.identifier, of: node) ?? "")
        set.title = Self.title(of: node, tree)
        for rubric in rubrics where rubric != stimulus {
            if tree.attribute(.class, of: rubric) == QTISection.metadataClass {
                QTIKeywords.add(lines(of: rubric), to: &set)
            } else {
                let text = QTIText.of(rubric, in: tree).text
                if set.rubric == nil { set.rubric = text } else { drop(.rubricBlock, at: rubric) }
            }
        }
        sets.append(set)
        for child in tree.children(of: node) {
            switch tree.name(child) {
            case .assessmentItemRef: reference(child, category, set: sets.count - 1)
            case .preCondition, .branchRule, .selection, .timeLimits: drop(tree.name(child), at: child)
            default: break
            }
        }
    }

    /// A paragraph each.
    private func lines(of rubric: Int32) -> [String] {
        let body = tree.first(.contentBody, in: rubric) ?? rubric
        return tree.children(of: body).filter { tree.name($0) == .p }.map { QTIText.of($0, in: tree).text.plain }
    }

    private mutating func reference(_ node: Int32, _ category: [String], set: Int?) {
        let href = tree.attribute(.href, of: node) ?? ""
        var entry: Result<String, QTIProblem>
        do throws(QTIProblem) {
            entry = .success(try QTIPaths.resolve(href, in: folder))
        } catch {
            entry = .failure(error)
        }
        var weight: Double?
        for child in tree.children(of: node) {
            switch tree.name(child) {
            case .weight: weight = tree.number(.value, of: child) ?? weight
            case .preCondition, .branchRule, .timeLimits, .variableMapping, .templateDefault:
                drop(tree.name(child), at: child)
            default: break
            }
        }
        references.append(
            Reference(entry: entry, category: category, set: set, weight: weight, place: tree.place(node))
        )
    }

    private mutating func sectionFile(_ node: Int32, _ category: [String]) {
        let href = tree.attribute(.href, of: node) ?? ""
        guard depth < Self.sectionFileLimit, let name = try? QTIPaths.resolve(href, in: folder),
            let section = open(name), section.name(QTITree.root) == .assessmentSection
        else {
            dropped.append(Located(.qti(.missingFile(href)), at: place.position(tree.place(node))))
            return
        }
        var other = QTITest(section, at: QTIPlace(file: place.file, entry: name), open: open, depth: depth + 1)
        other.section(QTITree.root, category)
        let shift = sets.count
        references += other.references.map { reference in
            Reference(
                entry: reference.entry,
                category: reference.category,
                set: reference.set.map { $0 + shift },
                weight: reference.weight,
                place: reference.place
            )
        }
        sets += other.sets
        dropped += other.dropped
    }

    private init(_ tree: QTITree, at place: QTIPlace, open: @escaping (String) -> QTITree?, depth: Int) {
        self.tree = tree
        self.place = place
        self.open = open
        self.depth = depth
        folder = QTIPaths.folder(of: place.entry ?? "")
    }
}

/// How we write sections.
enum QTISection {
    /// What a rubric is for that is the stem of a case set; other systems use the same word.
    static let stimulusUse = "sharedstimulus"
    /// The rubric that holds, for authors alone, what else we know of a case set.
    static let metadataClass = "xuefa-metadata"
}

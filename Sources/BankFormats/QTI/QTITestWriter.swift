import QuestionBank

/// Writes the test of a package: categories as sections in sections, case sets as sections with their stem.
struct QTITestWriter {
    private var markup: QTIMarkup
    /// The sections that are open, by their titles; nil for one that stands for no category.
    private var open: [String?] = []
    private var sections = 0
    private var sets = 0
    /// Whether the test says anything that the manifest does not.
    private var isNeeded: Bool

    init(_ version: QTIVersion, title: String?) {
        markup = QTIMarkup(version)
        isNeeded = title != nil
        let identifier = title == "TEST" ? "TEST_" : "TEST"
        markup.root(.assessmentTest, [.identifier: identifier, .title: title ?? identifier])
        markup.line()
        markup.start(
            .testPart,
            [.identifier: "PART", .navigationMode: "nonlinear", .submissionMode: "simultaneous"]
        )
        markup.line()
    }

    /// - Parameter category: nil for a part of a case set.
    mutating func add(_ identifier: String, _ href: String, category: [String]?, points: Double?) {
        if let category { enter(category) }
        guard let points else { return markup.empty(.assessmentItemRef, [.identifier: identifier, .href: href]) }
        isNeeded = true
        markup.start(.assessmentItemRef, [.identifier: identifier, .href: href])
        markup.empty(.weight, [.identifier: "WEIGHT", .value: PlainNumber.text(points)])
        markup.end()
    }

    mutating func beginSet(_ set: ExchangeItem) {
        isNeeded = true
        enter(set.category)
        sets += 1
        let identifier = set.id.map(QTIIdentifier.encoded) ?? QTIIdentifier.unnamed + "set_\(sets)"
        markup.start(
            .assessmentSection,
            [.identifier: identifier, .title: set.title ?? identifier, .visible: "true", .keepTogether: "true"]
        )
        // 3.0 asks for the use of each rubric: it has a list, and a prefix for what is not in it.
        let isNew = markup.version == .v30
        rubric([set.stem.plain], view: "candidate", use: (isNew ? "ext:" : "") + QTISection.stimulusUse)
        if let rubric = set.rubric { self.rubric([rubric.plain], view: "scorer", use: isNew ? "scoring" : nil) }
        let keywords = QTIKeywords.ofSet(set)
        if !keywords.isEmpty {
            rubric(keywords, view: "author", use: isNew ? "ext:metadata" : nil, class: QTISection.metadataClass)
        }
    }

    mutating func endSet() {
        markup.end()
        markup.line()
    }

    /// nil when there is no need of a test.
    mutating func finish() -> [UInt8]? {
        guard isNeeded, sections + sets > 0 else { return nil }
        close(to: 0)
        markup.end()
        markup.end()
        markup.line()
        return markup.bytes
    }

    private mutating func rubric(_ lines: [String], view: String, use: String?, class name: String? = nil) {
        markup.start(.rubricBlock, [.view: view, .use: use, .class: name])
        if markup.version == .v30 { markup.start(.contentBody) }
        for line in lines { markup.paragraph(line) }
        if markup.version == .v30 { markup.end() }
        markup.end()
    }

    /// Opens and closes sections until those of a category are open.
    private mutating func enter(_ category: [String]) {
        let path: [String?] = category.isEmpty ? [nil] : category
        if !category.isEmpty { isNeeded = true }
        var same = 0
        while same < min(open.count, path.count), open[same] == path[same] { same += 1 }
        close(to: same)
        for title in path[same...] {
            sections += 1
            var identifier = "SECTION_\(sections)"
            // A section whose title is its identifier has no title.
            if title == identifier { identifier += "_" }
            markup.start(
                .assessmentSection,
                [.identifier: identifier, .title: title ?? identifier, .visible: title == nil ? "false" : "true"]
            )
            markup.line()
            open.append(title)
        }
    }

    private mutating func close(to depth: Int) {
        while open.count > depth {
            markup.end()
            markup.line()
            open.removeLast()
        }
    }
}

extension LawVersion {
    /// The name of the file for a version: `行政复议法@2023-09-01.yaml`.
    package static func fileName(of id: LawVersionID) -> String { "\(id).yaml" }

    /// Reads the root of a registry file; nil when it has an error. docs/law-texts.md describes the fields.
    package static func read(_ root: SourceNode) -> (version: LawVersion?, problems: [Located<LawFileProblem>]) {
        var fields = FieldReader(root, field: "law")
        var problems: [Located<LawFileProblem>] = []
        let title = fields.text("title").map(LawTitle.plain)
        let officialTitle = fields.text("official-title", isRequired: false)
        let shortTitles = fields.scalars("short-titles", isRequired: false) ?? []
        let issuer = fields.text("issuer")
        let document = fields.text("document", isRequired: false)
        let adopted = fields.day("adopted")
        let inForce = fields.day("in-force")
        let until = fields.day("until", isRequired: false)
        let replaced = fields.scalars("replaces", isRequired: false) ?? []
        let count = fields.wholeNumber("articles", in: 1...BankHeader.articleLimit)
        let divisionsNode = fields.node("divisions", isRequired: false)
        problems += fields.finish().map(LawFileProblem.located)

        func report(_ problem: LawFileProblem, at field: String) {
            problems.append(Located(problem, at: fields.position(of: field) ?? fields.position))
        }
        var divisions: [LawDivision] = []
        if let divisionsNode {
            var reader = DivisionReader(articleCount: count)
            divisions = reader.read(divisionsNode)
            problems += reader.problems
        }
        if let adopted, let inForce, inForce < adopted {
            report(.inForceBeforeAdoption(inForce: inForce, adopted: adopted), at: "in-force")
        }
        if let inForce, let until, until < inForce {
            report(.endsBeforeStart(inForce: inForce, until: until), at: "until")
        }
        let replaces = replaced.compactMap { scalar in
            let id = LawVersionID(scalar.text)
            if id == nil { problems.append(Located(.badVersion(scalar.text), at: scalar.position)) }
            return id
        }
        guard let title, let adopted else { return (nil, inOrder(problems)) }
        let id = LawVersionID(law: title, adopted: adopted)
        if replaces.contains(id) { report(.replacesItself, at: "replaces") }
        var titles: [String] = []
        for scalar in shortTitles {
            let short = LawTitle.plain(scalar.text)
            if short == title || titles.contains(short) {
                problems.append(Located(.titleTwice(short), at: scalar.position))
            } else {
                titles.append(short)
            }
        }
        let name = root.position.file.split(separator: "/").last.map(String.init) ?? ""
        if name != fileName(of: id) {
            problems.append(Located(.fileNameDiffers(expected: fileName(of: id)), at: root.position))
        }
        guard !problems.contains(where: { $0.problem.severity == .error }), let issuer, let inForce, let count else {
            return (nil, inOrder(problems))
        }
        let version = LawVersion(
            id: id,
            officialTitle: officialTitle ?? title,
            shortTitles: titles,
            issuer: issuer,
            documentNumber: document,
            inForce: inForce,
            until: until,
            replaces: replaces,
            articleCount: count,
            divisions: divisions
        )
        return (version, inOrder(problems))
    }

    private static func inOrder(_ problems: [Located<LawFileProblem>]) -> [Located<LawFileProblem>] {
        problems.enumerated()
            .sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
            .map(\.element)
    }
}

extension LawVersionID {
    /// Reads `行政复议法@2017-09-01`; nil for anything else.
    package init?(_ text: String) {
        guard let at = text.lastIndex(of: "@"), let day = Day(text[text.index(after: at)...]) else { return nil }
        let law = LawTitle.plain(String(text[..<at]))
        guard !law.isEmpty else { return nil }
        self.init(law: law, adopted: day)
    }
}

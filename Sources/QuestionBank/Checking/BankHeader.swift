/// What `bank.yaml` says about a bank: its title, the laws it draws on, and who keeps it.
package struct BankHeader: Hashable, Sendable {
    package let title: String
    /// Where the title stands.
    package let titlePlace: SourcePosition
    /// The first is meant where a citation names none; empty for a bank of imported items that are bound to no law yet.
    package let laws: [LawReference]
    package let maintainer: String
    package let waivers: [Waiver]

    package init(
        title: String,
        titlePlace: SourcePosition,
        laws: [LawReference],
        maintainer: String,
        waivers: [Waiver] = []
    ) {
        self.title = title
        self.titlePlace = titlePlace
        self.laws = laws
        self.maintainer = maintainer
        self.waivers = waivers
    }

    /// The most articles that a law may be said to have; the Civil Code has 1260.
    package static let articleLimit = 5000

    /// Reads the root of `bank.yaml`; nil when there is no title or none of the laws named is usable.
    package static func read(_ root: SourceNode) -> (header: BankHeader?, problems: [Located<BankProblem>]) {
        var fields = FieldReader(root, field: "bank.yaml")
        var problems: [Located<BankProblem>] = []
        let title = fields.scalar("title")
        let maintainer = fields.text("maintainer")
        var laws: [LawReference] = []
        let nodes = fields.list("laws", isRequired: false) ?? []
        if nodes.isEmpty, case .mapping = root {
            problems.append(Located(.noLaws, at: fields.position(of: "laws") ?? fields.position))
        }
        for node in nodes {
            var law = FieldReader(node, field: "laws")
            let title = law.scalar("title")
            let version = law.day("version")
            let count = law.wholeNumber("articles", in: 1...articleLimit)
            problems += law.finish().map(BankProblem.located)
            guard let title, let version, let count else { continue }
            let name = LawTitle.plain(title.text)
            if laws.contains(where: { $0.title == name }) {
                problems.append(Located(.lawTwice(name), at: title.position))
            } else {
                laws.append(LawReference(title: name, version: version, articleCount: count))
            }
        }
        let (waivers, found) = Waiver.read(&fields)
        problems += found
        problems = fields.finish().map(BankProblem.located) + problems
        guard let title, !laws.isEmpty || nodes.isEmpty else { return (nil, problems) }
        let header = BankHeader(
            title: title.text,
            titlePlace: title.position,
            laws: laws,
            maintainer: maintainer ?? "",
            waivers: waivers
        )
        return (header, problems)
    }
}

extension BankProblem {
    /// A problem of a file as a problem of a bank.
    package static func located(_ problem: Located<SourceProblem>) -> Located<BankProblem> {
        Located(.source(problem.problem), at: problem.position)
    }
}

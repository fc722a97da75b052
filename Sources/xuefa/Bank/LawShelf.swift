import ExamOffice
import QuestionBank

/// The laws of the workspace, ready for items to be compared with them.
final class LawShelf {
    private let registry: LawRegistry
    private let day: Day
    private let texts: [LawVersionID: LawText]

    /// - Parameter day: the day on which laws should be in force; nil for today.
    init(_ workspace: Workspace, on day: Day?) throws(CommandFailure) {
        self.day = day ?? workspace.office.today
        let (registry, texts) = try workspace.attempt { office in
            let texts = try office.lawTexts().compactMap { try office.lawText(of: $0.version) }
            return (try office.lawRegistry(), texts)
        }
        self.registry = registry
        self.texts = Dictionary(texts.map { ($0.version, $0) }) { first, _ in first }
    }

    func findings(in bank: Bank) -> [ItemFinding<BankAdvice>] {
        let check = LawCheck(laws: bank.laws, registry: registry, day: day) { texts[$0] }
        return bank.entries.flatMap(check.findings).map { finding in
            ItemFinding(item: finding.item, field: finding.field, advice: .law(finding.advice))
        }
    }

    /// The law versions of a bank that have no text.
    func missing(for bank: Bank) -> [LawVersionID] {
        bank.laws.map { LawVersionID(law: $0.title, adopted: $0.version) }.filter { texts[$0] == nil }
    }

    /// The law versions of banks that have no text, each once.
    func missing(for banks: [Bank]) -> [LawVersionID] { Array(Set(banks.flatMap { missing(for: $0) })).sorted() }
}

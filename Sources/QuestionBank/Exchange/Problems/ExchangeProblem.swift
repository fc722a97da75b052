/// What can be wrong with a question in a file of any format, or should be said about it.
package enum ExchangeProblem: Hashable, Sendable {
    /// What can be wrong with a question whatever its format.
    case item(ExchangeItemProblem)
    case table(TableItemProblem)
    case text(TextItemProblem)
    case gift(GIFTProblem)
    case moodleXML(MoodleXMLProblem)
    case aiken(AikenProblem)
    case qti(QTIProblem)
    case json(JSONItemProblem)
    /// What keeps a question that was read out of a bank, or had to be added for it.
    case adoption(AdoptionProblem)
    /// What `bank check` would say about the item.
    case bank(BankProblem)

    package var severity: Severity {
        switch self {
        case .item(let problem): problem.severity
        case .table(let problem): problem.severity
        case .text(let problem): problem.severity
        case .gift(let problem): problem.severity
        case .moodleXML(let problem): problem.severity
        case .aiken(let problem): problem.severity
        case .qti(let problem): problem.severity
        case .json(let problem): problem.severity
        case .adoption(let problem): problem.severity
        case .bank(let problem): problem.severity
        }
    }

    /// The name under which docs/formats.md explains it and other programs know it.
    package var problemCode: String {
        switch self {
        case .item(let problem): problem.problemCode
        case .table(let problem): problem.problemCode
        case .text(let problem): problem.problemCode
        case .gift(let problem): problem.problemCode
        case .moodleXML(let problem): problem.problemCode
        case .aiken(let problem): problem.problemCode
        case .qti(let problem): problem.problemCode
        case .json(let problem): problem.problemCode
        case .adoption(let problem): problem.problemCode
        case .bank(let problem): problem.problemCode.rawValue
        }
    }
}

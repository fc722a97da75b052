import BankFormats
import QuestionBank
import TextLayout

/// Anything that `bank check` prints: a problem of the form, or advice of the checks beyond it.
enum BankFinding: ReadableProblem {
    case problem(BankProblem)
    case advice(BankAdvice)

    var severity: Severity {
        switch self {
        case .problem(let problem): problem.severity
        case .advice(let advice): advice.severity
        }
    }

    var message: Localized {
        switch self {
        case .problem(let problem): problem.message
        case .advice(let advice): advice.message
        }
    }

    var code: String? {
        switch self {
        case .problem(let problem): problem.code
        case .advice(let advice): advice.code
        }
    }

    static func located(_ problem: Located<BankProblem>) -> Located<BankFinding> {
        Located(.problem(problem.problem), at: problem.position)
    }

    /// The problems of banks and what the checks advise, bank by bank in the order of the files.
    /// - Parameter shelf: the laws to compare items with; nil to leave that.
    static func all(
        in readings: [BankReading],
        of folders: [BankFolder],
        against shelf: LawShelf?
    ) -> [Located<BankFinding>] {
        let advice = advice(on: readings, isWhole: folders.allSatisfy { $0.onlyFile == nil }, against: shelf)
        return zip(readings, advice).flatMap { reading, advice in
            let all = reading.problems.map(located) + advice.map { Located(.advice($0.problem), at: $0.position) }
            return inOrder(all, of: reading.files)
        }
    }

    /// - Parameter isWhole: whether all files of all banks were read; else a comparison may lack one side.
    private static func advice(
        on readings: [BankReading],
        isWhole: Bool,
        against shelf: LawShelf?
    ) -> [[Located<BankAdvice>]] {
        let sound = readings.indices.filter { readings[$0].bank != nil }
        let banks = sound.compactMap { readings[$0].bank }
        let subjects = zip(sound, WritingCheck.findings(of: banks, sharing: AllProcessors())).compactMap {
            index,
            findings in
            readings[index].bank.map { bank in
                var findings = findings.map(BankAdvice.writing)
                if let shelf { findings.items += shelf.findings(in: bank) }
                return BankReview.Subject(
                    bank: bank,
                    places: readings[index].places,
                    place: readings[index].header?.titlePlace
                        ?? SourcePosition(file: readings[index].files.first ?? "", line: 1, column: 1),
                    findings: findings
                )
            }
        }
        // Without its text a law was not compared with, and a waiver may well be needed.
        let isCompared = shelf.map { shelf in banks.allSatisfy { shelf.missing(for: $0).isEmpty } } ?? false
        var checked = Set(ProblemCode.writing + (isCompared ? ProblemCode.law : []))
        if !isWhole || readings.contains(where: \.hasErrors) { checked.subtract(ProblemCode.comparing) }
        var all: [[Located<BankAdvice>]] = Array(repeating: [], count: readings.count)
        for (index, advice) in zip(sound, BankReview.advice(on: subjects, checked: checked)) { all[index] = advice }
        return all
    }

    /// Sorted by the order of the files, then line, column and code.
    private static func inOrder(_ findings: [Located<BankFinding>], of files: [String]) -> [Located<BankFinding>] {
        let order = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        func key(_ located: Located<BankFinding>) -> (Int, Int, Int, String) {
            (
                order[located.position.file] ?? files.count, located.position.line, located.position.column,
                located.problem.code ?? ""
            )
        }
        return findings.sorted { key($0) < key($1) }
    }
}

import Documents
import ExamOffice
import ExamRunner
import QuestionBank
import Reporting

/// Sets a sample office up through the same doors as a real one, from the files beside the shipped banks.
struct SampleSetup {
    let workspace: Workspace
    let banks: BankLocation

    /// Who does it, in the record.
    static let actor = "sample"

    @discardableResult
    func loadBanks() throws(CommandFailure) -> [Bank] {
        let loaded = try BankFiles.read(BankFiles.find([banks.folder]))
        for bank in loaded { _ = try workspace.attempt { try $0.loadBank(bank, by: Self.actor) } }
        return loaded
    }

    func importRoster() throws(CommandFailure) -> [StaffMember] {
        let rows = try InputFile.table(banks.roster) { table in
            let reading = RosterFile.read(table)
            return (reading.rows, reading.problems)
        }
        _ = try workspace.attempt { try $0.importStaff(rows, isDryRun: false, by: Self.actor) }
        return rows.map(\.member)
    }

    @discardableResult
    func schedule(_ file: String) throws(CommandFailure) -> Exam {
        let time = workspace.office.time
        let exam: Exam = try InputFile.yaml(file) { root in
            let reading = ExamFile.read(root, time: time)
            return (reading.exam, reading.problems)
        }
        _ = try workspace.attempt { try $0.schedule(exam, by: Self.actor) }
        return exam
    }

    @discardableResult
    func loadPlan() throws(CommandFailure) -> LearningPlan {
        let plan: LearningPlan = try InputFile.yaml(banks.plan) { root in
            let reading = PlanFile.read(root)
            return (reading.plan, reading.problems)
        }
        _ = try workspace.attempt { try $0.loadPlan(plan, by: Self.actor) }
        return plan
    }

    /// Prints where the plan stands for somebody.
    func showPlan(of staffID: String) throws(CommandFailure) {
        let record = try workspace.attempt { office in
            try office.planRecord(try office.plans().first?.plan.id ?? "")
        }
        let day = workspace.office.today
        guard
            let explanation = PlanExplanationDocument(
                staffID,
                in: record,
                asOf: day,
                language: Invocation.current.language
            )
        else { return }
        Console.print("")
        Console.printRaw(explanation.text(width: min(Console.width, 100)))
    }
}

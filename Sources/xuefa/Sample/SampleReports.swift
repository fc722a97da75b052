import Documents
import ExamOffice
import ExamRunner
import ExamScreen
import QuestionBank
import Reporting

/// Writes every report of the sample office into a folder.
struct SampleReports {
    let workspace: Workspace
    let folder: String
    let asOf: Day

    func write(staff: [StaffMember], exams: [Exam]) throws(CommandFailure) {
        let record = try workspace.attempt { office in
            try office.planRecord(try office.plans().first?.plan.id ?? "")
        }
        let language = Invocation.current.language
        try write(CompletionDocument(record, asOf: asOf, language: language), as: "completion")
        try write(PlanStatusDocument(record, asOf: asOf, language: language), as: "plan-status")
        for member in staff {
            guard let explanation = PlanExplanationDocument(member.id, in: record, asOf: asOf, language: language)
            else {
                continue
            }
            try write(explanation.text(width: 100), as: "people/\(member.id)-plan.txt")
        }
        for exam in exams { try writeResults(of: exam) }
    }

    private func write(_ document: any Document, as name: String) throws(CommandFailure) {
        for (format, ending) in [(ReportFormat.text, "txt"), (.csv, "csv"), (.json, "json")] {
            try write(try format.content(of: document, width: 120), as: "\(name).\(ending)")
        }
        Console.error("\(folder)/\(name).txt .csv .json")
    }

    private func writeResults(of exam: Exam) throws(CommandFailure) {
        let attempts = try workspace.attempt { try $0.attempts(examID: exam.id) }
        for attempt in attempts {
            let result = try workspace.attempt {
                try $0.result(examID: exam.id, staffID: attempt.staffID, attempt: attempt.number)
            }
            let lines = ResultText.lines(
                for: result,
                language: Invocation.current.language,
                width: 100,
                time: workspace.office.time
            )
            let name = "people/\(attempt.staffID)-\(exam.id)-\(attempt.number).txt"
            try write(lines.joined(separator: "\n") + "\n", as: name)
        }
        Console.error("\(folder)/people/*-\(exam.id)-*.txt (\(attempts.count))")
    }

    private func write(_ content: String, as name: String) throws(CommandFailure) {
        let path = folder + "/" + name
        if let slash = path.lastIndex(of: "/") { try OutputFile.makeFolder(String(path[..<slash])) }
        try OutputFile.write(content, to: path)
    }
}

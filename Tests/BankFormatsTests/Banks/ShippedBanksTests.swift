import BankFormats
import Foundation
import QuestionBank
import Testing

@Suite struct ShippedBanksTests {
    @Test func areFoundAndClean() {
        let search = BankFolder.find(at: [TestFiles.repository + "/question-banks"])
        #expect(search.failures.isEmpty)
        #expect(search.strays.isEmpty)
        #expect(!search.folders.isEmpty)
        for folder in search.folders {
            let reading = BankReader.read(folder)
            #expect(reading.failures.isEmpty)
            for problem in reading.problems {
                Issue.record("\(problem.position): \(problem.problem)")
            }
            #expect(reading.bank?.entries.isEmpty == false)
        }
    }

    /// Every finding is accepted with a reason, and no reason is left over.
    @Test func areWellWritten() {
        let findings = WritingCheck.findings(of: ShippedBanks.banks).map { $0.map(BankAdvice.writing) }
        for advice in ShippedBanks.openAdvice(findings, checked: ProblemCode.writing) {
            Issue.record("\(advice.position): \(advice.problem)")
        }
    }
}

/// The banks that come with the program.
enum ShippedBanks {
    static let readings = BankReader.read(BankFolder.find(at: [TestFiles.repository + "/question-banks"]).folders)
    static let banks = readings.compactMap(\.bank)

    /// What of the findings, bank by bank, nobody accepted, and what was accepted in vain.
    static func openAdvice(
        _ findings: [BankFindings<BankAdvice>],
        checked: [ProblemCode]
    ) -> [Located<BankAdvice>] {
        let subjects = zip(zip(readings, banks), findings).map { read, findings in
            BankReview.Subject(
                bank: read.1,
                places: read.0.places,
                place: SourcePosition(file: read.0.files[0], line: 1, column: 1),
                findings: findings
            )
        }
        return BankReview.advice(on: subjects, checked: Set(checked)).flatMap(\.self)
    }
}

enum TestFiles {
    /// The folder of the tests of this module.
    static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path

    static let repository = URL(fileURLWithPath: tests).deletingLastPathComponent().deletingLastPathComponent().path

    static let broken = tests + "/Fixtures/broken"
}

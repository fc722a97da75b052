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
        let readings = BankReader.read(BankFolder.find(at: [TestFiles.repository + "/question-banks"]).folders)
        let banks = readings.compactMap(\.bank)
        let subjects = zip(zip(readings, banks), WritingCheck.findings(of: banks)).map { read, findings in
            let (reading, bank) = read
            return BankReview.Subject(
                bank: bank,
                places: reading.places,
                place: SourcePosition(file: reading.files[0], line: 1, column: 1),
                findings: findings.map(BankAdvice.writing)
            )
        }
        for advice in BankReview.advice(on: subjects, checked: Set(ProblemCode.writing)).flatMap(\.self) {
            Issue.record("\(advice.position): \(advice.problem)")
        }
    }
}

enum TestFiles {
    /// The folder of the tests of this module.
    static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path

    static let repository = URL(fileURLWithPath: tests).deletingLastPathComponent().deletingLastPathComponent().path

    static let broken = tests + "/Fixtures/broken"
}

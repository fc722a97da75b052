import BankFormats
import Foundation
import QuestionBank
import Testing

@Suite struct ShippedBanksTests {
    @Test func areFoundAndHaveNoErrors() {
        let search = BankFolder.find(at: [TestFiles.repository + "/question-banks"])
        #expect(search.failures.isEmpty)
        #expect(search.strays.isEmpty)
        #expect(!search.folders.isEmpty)
        for folder in search.folders {
            let reading = BankReader.read(folder)
            #expect(reading.failures.isEmpty)
            for problem in reading.problems where problem.problem.severity == .error {
                Issue.record("\(problem.position): \(problem.problem)")
            }
            #expect(reading.bank?.entries.isEmpty == false)
        }
    }
}

enum TestFiles {
    /// The folder of the tests of this module.
    static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path

    static let repository = URL(fileURLWithPath: tests).deletingLastPathComponent().deletingLastPathComponent().path

    static let broken = tests + "/Fixtures/broken"
}

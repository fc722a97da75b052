import BankFormats
import QuestionBank
import Testing

/// The must-know lists that come with the program.
@Suite struct ShippedMustKnowTests {
    private static let banks = TestFiles.repository + "/question-banks"

    @Test(arguments: ["领导干部", "信访业务干部", "新入职"]) func areSoundAndAskable(name: String) throws {
        let registry = LawRegistryFolder.read([Self.banks + "/laws"]).registry
        let source = try YAMLSource.read(file: "\(Self.banks)/must-know/\(name).yaml")
        #expect(source.problems.isEmpty)
        let today = try #require(Day(2026, 11, 21))
        let reading = MustKnowFile.read(try #require(source.root), registry: registry, on: today)
        for problem in reading.problems { Issue.record("\(problem.position): \(problem.problem)") }
        let list = try #require(reading.list)

        // Every law with a bank is on the list, and of most articles on the list there is something to ask.
        let banks = BankReader.read(BankFolder.find(at: [Self.banks]).folders).compactMap(\.bank)
        #expect(banks.count == 5)
        for bank in banks {
            let reference = try #require(bank.laws.first)
            let id = LawVersionID(law: reference.title, adopted: reference.version)
            let coverage = Coverage(of: try #require(registry[id]), by: [bank], enough: 1)
            let known = MustKnowCoverage(of: list, in: coverage)
            let group = try #require(known.groups.first, "\(bank.title) is not on the list")
            let totals = group.totals
            print("\(name), \(bank.title): \(totals.askableCount) of \(totals.articleCount) articles have items")
            #expect(totals.askableCount * 2 >= totals.articleCount)
        }
    }
}

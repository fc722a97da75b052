import BankFormats
import Foundation
import QuestionBank
import Testing

/// Every mistake that `bank check` names, in real files: `expected.txt` of each folder lists code and place.
@Suite struct BrokenBanksTests {
    static let folders = (try? FileManager.default.contentsOfDirectory(atPath: TestFiles.broken))?.sorted() ?? []

    @Test(arguments: folders)
    func hasTheProblemsItWasMadeFor(_ name: String) throws {
        let folder = TestFiles.broken + "/" + name
        let expected = try String(contentsOfFile: folder + "/expected.txt", encoding: .utf8)
        let search = BankFolder.find(at: [folder])
        #expect(search.failures.isEmpty)
        let found = search.strays + BankReader.read(search.folders).flatMap(\.problems)
        let lines = found.map { located in
            let position = located.position
            let file = URL(fileURLWithPath: position.file).lastPathComponent
            return "\(located.problem.problemCode.rawValue) \(file):\(position.line):\(position.column)"
        }
        #expect(lines.joined(separator: "\n") + "\n" == expected)
    }

    /// One needs a file of more than 4 MB, the other the path of a file, and what the checks of sound items find is no
    /// mistake of the file; they have tests of their own.
    private static let withoutFolder = Set([.fileTooBig, .notYAMLFile, .unneededWaiver] + ProblemCode.acceptable)

    @Test(arguments: ProblemCode.allCases)
    func isShownByAFolder(_ code: ProblemCode) throws {
        guard !Self.withoutFolder.contains(code) else { return }
        let shown = try Self.folders.contains { folder in
            let expected = try String(contentsOfFile: "\(TestFiles.broken)/\(folder)/expected.txt", encoding: .utf8)
            return expected.split(separator: "\n").contains { $0.hasPrefix(code.rawValue + " ") }
        }
        #expect(shown)
    }

    @Test(arguments: ProblemCode.allCases)
    func isExplainedInTheDocumentation(_ code: ProblemCode) throws {
        let text = try String(contentsOfFile: TestFiles.repository + "/docs/bank-format.md", encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `\(code.rawValue)` |") }
        #expect(rows.count == 1)
        #expect(rows.first?.split(separator: "|").count == 3)
    }

    @Test func documentationNamesNoOtherCode() throws {
        let text = try String(contentsOfFile: TestFiles.repository + "/docs/bank-format.md", encoding: .utf8)
        let known = Set(ProblemCode.allCases.map(\.rawValue))
        let table = try #require(text.components(separatedBy: "\n## Every problem").last)
        for row in table.split(separator: "\n") where row.hasPrefix("| `") {
            let code = row.dropFirst(3).prefix { $0 != "`" }
            #expect(known.contains(String(code)), "\(code)")
        }
    }

    @Test func examplesInTheDocumentationAreSound() throws {
        let text = try String(contentsOfFile: TestFiles.repository + "/docs/bank-format.md", encoding: .utf8)
        let blocks = text.components(separatedBy: "```yaml\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first
        }
        let header = try #require(blocks.first { $0.hasPrefix("title:") })
        let items = blocks.filter { $0.hasPrefix("  - id:") && !$0.contains("…\n") }
        let folder = try TemporaryFolder()
        try folder.write("bank.yaml", header)
        try folder.write("1.yaml", "chapter: 第三章\nitems:\n" + items.joined(separator: "\n") + "\n")
        let reading = BankReader.read(folder: folder.path)
        #expect(reading.problems.isEmpty)
        #expect(reading.bank?.entries.count == 2)
    }

    @Test func goesOnWithTheSoundItems() {
        let reading = BankReader.read(folder: TestFiles.broken + "/bad-indentation")
        #expect(reading.hasErrors)
        #expect(reading.bank?.entries.map(\.id) == ["s-2"])
    }

    @Test func keepsTheFirstOfTwoItemsWithOneID() {
        let reading = BankReader.read(folder: TestFiles.broken + "/id-twice")
        #expect(reading.bank?.chapters.map { $0.entries.map(\.id) } == [["s-1"], ["s-4"]])
    }

    @Test func leavesOutItemsThatWereReadByGuess() {
        let reading = BankReader.read(folder: TestFiles.broken + "/full-width-colon")
        #expect(reading.bank?.entries.map(\.id) == ["s-2"])
    }

    @Test func warningsLeaveTheBankUsable() {
        let reading = BankReader.read(folder: TestFiles.broken + "/equal-stems")
        #expect(!reading.hasErrors)
        #expect(reading.bank?.entries.count == 2)
    }
}

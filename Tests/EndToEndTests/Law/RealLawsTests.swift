import Foundation
import TestSupport
import Testing

/// Every law text that the registry files describe, through the command line.
@Suite("Importing real laws", .enabled(if: LawTexts.folder != nil, LawTexts.absence)) struct RealLawsTests {
    private static let banks = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("question-banks").path

    @Test("each is recognised and complete; the shipped banks stand up against them", .timeLimit(.minutes(10)))
    func all() async throws {
        let office = try SampleLaw()
        try await office.run("init")
        try await office.run("law", "load", Self.banks + "/laws")
        #expect(LawTexts.names.count == 21)
        for name in LawTexts.names {
            let file = try #require(LawTexts.file(named: name))
            let said = try await office.run("law", "import", file)
            let parts = name.dropLast().split(separator: "(")
            #expect(said.contains("《\(parts[0])》\(parts[1]) 版"), "\(said)")
        }
        let laws = try #require(try await office.json("law", "list") as? [[String: Any]])
        #expect(laws.count == 21 && laws.allSatisfy { $0["text"] is [String: Any] })

        let shown = try await office.run("law", "show", "信访工作条例", "22")
        #expect(shown.contains("第二十二条") && !shown.contains("第二十三条"))
        let check = try await office.json("bank", "check", "--against-law", Self.banks)
        let problems = (check as? [String: Any])?["problems"] as? [[String: Any]]
        #expect(problems?.map { "\($0["file"] ?? ""):\($0["line"] ?? "") \($0["code"] ?? "")" } == [])
    }
}

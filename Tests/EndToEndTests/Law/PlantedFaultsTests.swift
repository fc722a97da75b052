import Foundation
import TestSupport
import Testing

/// Thirty sound items and thirty with a fault each, written by somebody who did not know how the checks work.
@Suite("Faults planted in a bank") struct PlantedFaultsTests {
    private static let bank = SampleLaw.fixtures + "/planted/bank"

    /// The code of each planted fault, by the id under which it is to be found.
    private static func expected() throws -> [String: String] {
        let text = try String(contentsOfFile: SampleLaw.fixtures + "/planted/expected.txt", encoding: .utf8)
        var codes: [String: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            codes[String(words[0])] = String(words[1])
        }
        return codes
    }

    /// The sound item that makes a pair with a planted one.
    private static let partners = ["bad-27": "ok-14", "bad-28": "ok-15", "bad-29": "ok-13", "bad-30": "ok-16"]

    private struct Finding: Decodable {
        let file: String
        let line: Int
        let code: String?
        let severity: String

        var isOfPairs: Bool { code == "near-duplicate" || code == "gives-answer-away" }
    }

    private struct Report: Decodable {
        let problems: [Finding]
    }

    @Test("every fault is reported under its code, and at most two of the sound items at all")
    func finds() async throws {
        let office = try SampleLaw()
        try await office.run("init")
        try await office.run("law", "load", SampleLaw.folder + "/laws")
        for name in ["样例窗口服务规定(2024-09-12)", "样例办事大厅管理办法(2015-03-10)"] {
            try await office.run("law", "import", "\(SampleLaw.folder)/texts/\(name).md")
        }
        let arguments = ["bank", "check", "--against-law", "--on", "2026-11-21", Self.bank, "--format", "json"]
        let outcome = try await office.runner.run(arguments)
        #expect(outcome.status == 0, "\(outcome.err)")
        let report = try JSONDecoder().decode(Report.self, from: Data(outcome.out.utf8))
        #expect(report.problems.allSatisfy { $0.severity == "warning" })

        let found = try Dictionary(grouping: report.problems, by: Self.id)
        let expected = try Self.expected()
        #expect(expected.count == 30)
        for (id, code) in expected.sorted(by: { $0.key < $1.key }) {
            // A pair may be reported at either of its two.
            let places = [id, Self.partners[id]].compactMap(\.self)
            #expect(places.contains { found[$0]?.contains { $0.code == code } == true }, "\(id): \(code)")
        }
        let disturbed = found.filter { id, findings in
            id.hasPrefix("ok-") && !findings.allSatisfy { Self.partners.values.contains(id) && $0.isOfPairs }
        }
        #expect(disturbed.count <= 2, "\(disturbed.mapValues { $0.map(\.code) })")
    }

    /// The id of the item that a finding stands in: the last one above its line.
    private static func id(of finding: Finding) throws -> String {
        let lines = try String(contentsOfFile: finding.file, encoding: .utf8).components(separatedBy: "\n")
        let above = lines.prefix(finding.line).last { $0.contains("- id: ") }
        return above?.components(separatedBy: "- id: ").last ?? ""
    }
}

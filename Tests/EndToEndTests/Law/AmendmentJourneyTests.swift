import Foundation
import TestSupport
import Testing

/// A regulation is amended while an exam on it is open: the way of its items, of the exam, and of an attempt.
@Suite(
    "A law is amended",
    .enabled(if: FakeWallClock.isAvailable, "the package faketime is missing")
)
struct AmendmentJourneyTests {
    private static let exam = "window-2026"
    private let clock: FakeWallClock
    private let office: SampleLaw

    init() throws {
        clock = try FakeWallClock()
        office = try SampleLaw(clock: clock)
    }

    private func setUp() async throws {
        try clock.set(day: "2026-12-15")
        try office.folder.write("工号,姓名,科室,职务/类别\n0001,样例考生,样例科,样例\n", to: "staff.csv")
        try office.folder.write((1...8).map { "\($0): A\n" }.joined(), to: "answers.txt")
        try await office.run("init")
        try await office.run("law", "load", SampleLaw.folder + "/laws")
        try await office.run("law", "import", SampleLaw.oldText)
        try await office.run("bank", "load", SampleLaw.folder + "/bank")
        try await office.run("staff", "import", office.folder.path("staff.csv"))
        try await office.run("law", "import", SampleLaw.newText, "--law", "样例窗口服务规定", "--version", "2026-10-15")
    }

    private func sit() async throws -> Int32? {
        let arguments = ["exam", "take", Self.exam, "--staff", "0001", "--answers", office.folder.path("answers.txt")]
        return try await office.runner.run(arguments).status
    }

    private func result(of attempt: Int) async throws -> [String: Any] {
        let value = try await office.json("exam", "result", Self.exam, "--staff", "0001", "--attempt", "\(attempt)")
        return try #require(value as? [String: Any])
    }

    /// The ids of the items of an attempt, by their stems.
    private func items(of attempt: Int) async throws -> Set<String> {
        let result = try await result(of: attempt)
        let questions = try #require(result["questions"] as? [[String: Any]])
        let ids = try Self.idsByStem()
        let stems = questions.compactMap { $0["stem"] as? String }
        #expect(stems.allSatisfy { ids[$0] != nil })
        return Set(stems.compactMap { ids[$0] })
    }

    private static func idsByStem() throws -> [String: String] {
        var ids: [String: String] = [:]
        let bank = SampleLaw.folder + "/bank"
        for file in try FileManager.default.contentsOfDirectory(atPath: bank) {
            var id = ""
            for line in try String(contentsOfFile: bank + "/" + file, encoding: .utf8).components(separatedBy: "\n") {
                let text = line.trimmingCharacters(in: .whitespaces)
                if text.hasPrefix("- id: ") { id = String(text.dropFirst(6)) }
                if text.hasPrefix("stem: ") { ids[String(text.dropFirst(6))] = id }
            }
        }
        return ids
    }

    /// What the amendment does to each item's article, as somebody found by reading both texts.
    private static func fates() throws -> [String: String] {
        let text = try String(contentsOfFile: SampleLaw.folder + "/fates.txt", encoding: .utf8)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        return Dictionary(
            uniqueKeysWithValues: lines.map { line in
                let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
                return (words[0], words.dropFirst().joined(separator: " "))
            }
        )
    }

    private struct Impact: Decodable {
        let staleEntryCount: Int
        let articles: [Row]

        struct Row: Decodable {
            let reason: String
            let items: [Item]
        }

        struct Item: Decodable {
            let item: String
        }

        var reasons: [String: String] {
            var reasons: [String: String] = [:]
            for row in articles { for item in row.items { reasons[item.item] = row.reason } }
            return reasons
        }
    }

    private func impact() async throws -> Impact {
        let out = try await office.run("law", "impact", "--format", "json")
        return try JSONDecoder().decode(Impact.self, from: Data(out.utf8))
    }

    private func shown() async throws -> (stale: Set<String>, isDrawable: Bool) {
        let exam = try #require(try await office.json("exam", "show", Self.exam) as? [String: Any])
        let stale = try #require(exam["staleEntries"] as? [[String: Any]])
        let isDrawable = try #require(exam["isDrawable"] as? Bool)
        return (Set(stale.compactMap { $0["entry"] as? String }), isDrawable)
    }

    @Test(
        "its items go stale on the day, an open exam is flagged, an old attempt keeps its marks, a review brings an item back"
    )
    func story() async throws {
        try await setUp()
        try await office.run("exam", "schedule", SampleLaw.folder + "/exam.yaml")
        #expect(try await sit() == 0)
        let before = try await result(of: 1)

        try clock.set(day: "2026-12-31", seconds: 86_400 - 120)
        #expect(try await impact().staleEntryCount == 0)

        try clock.set(day: "2027-01-01", seconds: 60)
        let fates = try Self.fates()
        let reasons = [
            "renumbered": "renumbered", "changed figures": "figure-changed", "changed": "changed",
            "repealed": "repealed",
            "merged": "changed", "split": "changed",
        ]
        let stale = fates.filter { $0.value != "unchanged" }.compactMapValues { reasons[$0] }
        #expect(stale.count == 8)
        #expect(try await impact().reasons == stale)
        let (flagged, isDrawable) = try await shown()
        #expect(flagged == Set(stale.keys))
        #expect(!isDrawable, "two fill-ins are asked, and both are stale")
        #expect(try await sit() == 65)

        let refused = try await office.runner.run(["bank", "review", "e2e-01", "--by", "样例复核人", "--note", "样例"])
        #expect(refused.status == 65)
        let note = ["--by", "样例复核人", "--note", "样例：对照新旧条文，答案不变"]
        #expect(try await office.runner.run(["bank", "review", "e2e-11"] + note).status == 0)
        #expect(try await impact().reasons == stale.filter { $0.key != "e2e-11" })
        for id in ["e2e-12", "e2e-03", "e2e-05", "e2e-08", "e2e-09"] where !(try await shown().isDrawable) {
            #expect(try await office.runner.run(["bank", "review", id] + note).status == 0)
        }
        let left = try await shown()
        #expect(left.isDrawable && !left.stale.contains("e2e-11"))
        #expect(try await sit() == 0)
        let drawn = try await items(of: 2)
        #expect(drawn.count == 8 && drawn.contains("e2e-11"))
        #expect(drawn.isDisjoint(with: left.stale))

        // The attempt of last year stays as it was, under the law of its day.
        #expect(NSDictionary(dictionary: try await result(of: 1)) == NSDictionary(dictionary: before))
    }
}

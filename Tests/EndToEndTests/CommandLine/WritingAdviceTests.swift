import Foundation
import TestSupport
import Testing

/// What `bank check` says about a bank in which every rule of writing is broken once.
@Suite("Advice on the writing")
struct WritingAdviceTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .path
    private static let bank = root + "/Fixtures/poor-writing"

    @Test("every finding in both languages", arguments: ["zh", "en"])
    func text(language: String) async throws {
        let outcome = try await ProcessRunner().run(["--lang", language, "bank", "check", Self.bank])
        #expect(outcome.status == 0)
        let shown = (outcome.out + outcome.err).replacing(Self.bank, with: "poor-writing")
        expectGolden(shown, "bank-check/writing.\(language).txt", file: Self.root + "/WritingAdvice")
    }

    @Test("the codes as JSON")
    func json() async throws {
        let outcome = try await ProcessRunner().run(["bank", "check", Self.bank, "--format", "json"])
        let value = try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any]
        let problems = try #require(value?["problems"] as? [[String: Any]])
        #expect(problems.allSatisfy { $0["severity"] as? String == "warning" })
        let codes = Set(problems.compactMap { $0["code"] as? String })
        #expect(
            codes == [
                "longest-key", "absolute-word", "all-of-the-above", "grammatical-cue", "overlapping-options",
                "negative-stem",
                "no-question", "near-duplicate", "gives-answer-away", "key-balance", "truth-balance", "unneeded-waiver",
            ]
        )
    }
}

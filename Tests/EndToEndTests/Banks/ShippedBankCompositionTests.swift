import Foundation
import TestSupport
import Testing

/// What the banks that come with the program promise, by `xuefa bank stats --format json`.
@Suite("The shipped banks")
struct ShippedBankCompositionTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("question-banks").path

    /// How much there is of each bank: items that stand for themselves, case sets, and articles with items.
    struct Promise: Sendable, CustomTestStringConvertible {
        let bank: String
        let items: Int
        var caseSets = 0
        let chapters: Int
        var articles = 0

        var testDescription: String { bank }
    }

    @Test(
        "have the items, chapters and articles that they promise, in the mix of kinds and levels",
        arguments: [
            Promise(bank: "信访工作条例", items: 320, caseSets: 20, chapters: 6, articles: 50),
            Promise(bank: "民法典", items: 700, caseSets: 25, chapters: 84),
            Promise(bank: "宪法", items: 100, chapters: 4),
            Promise(bank: "行政复议法", items: 140, caseSets: 8, chapters: 7),
            Promise(bank: "法治宣传教育法", items: 80, chapters: 7),
        ]
    )
    func composition(promise: Promise) async throws {
        let bank = try await statistics(of: promise.bank)
        #expect(bank.totals.items >= promise.items)
        #expect(bank.totals.caseSets >= promise.caseSets)
        #expect(bank.chapters.count == promise.chapters)
        for chapter in bank.chapters { #expect(chapter.totals.items > 0, "\(chapter.title)") }
        #expect(bank.laws[0].articlesWithItems >= promise.articles)

        let totals = bank.totals
        func percent(_ count: Int?) -> Double { Double(count ?? 0) * 100 / Double(totals.items) }
        for (kind, share) in ["single": 40.0, "multiple": 25, "true-false": 20, "fill-blank": 15] {
            #expect(abs(percent(totals.kinds[kind]) - share) <= 3, "\(kind): \(percent(totals.kinds[kind])) %")
        }
        #expect(percent(totals.levels["recall"]) <= 45)
        #expect(abs(percent(totals.levels["understand"]) - 30) <= 5, "\(percent(totals.levels["understand"])) %")
        #expect(percent(totals.levels["apply"]) >= 25)
    }

    @Test(
        "give no key away by its place, its length or by 对 and 错",
        arguments: ["信访工作条例", "民法典", "宪法", "行政复议法", "法治宣传教育法"]
    )
    func evenness(name: String) async throws {
        let bank = try await statistics(of: name)
        let evenness = bank.evenness
        for (what, test) in [
            ("letters", evenness.letters), ("letters of 多选", evenness.multipleLetters), ("truth", evenness.truth),
            ("longest", evenness.longest), ("shortest", evenness.shortest),
        ] {
            // Few items of the small banks have one longest option; places and truth are tested in all of them.
            guard let test else {
                #expect(what == "longest" || what == "shortest", "\(name): too few items to test the \(what)")
                continue
            }
            print("\(name), \(what): \(test.counts), chi-square \(test.chiSquare), limit \(test.criticalValue)")
            #expect(test.isEven, "\(what): \(test.counts)")
        }
    }

    private func statistics(of bank: String) async throws -> Statistics.Bank {
        let outcome = try await ProcessRunner().run(["bank", "stats", "\(Self.folder)/\(bank)", "--format", "json"])
        try #require(outcome.status == 0, "\(outcome.err)")
        return try #require(try JSONDecoder().decode(Statistics.self, from: Data(outcome.out.utf8)).banks.first)
    }
}

private struct Statistics: Decodable {
    let banks: [Bank]

    struct Bank: Decodable {
        let totals: Totals
        let laws: [Law]
        let chapters: [Chapter]
        let evenness: Evenness
    }

    struct Totals: Decodable {
        let items: Int
        let caseSets: Int
        let kinds: [String: Int]
        let levels: [String: Int]
    }

    struct Law: Decodable {
        let articlesWithItems: Int
    }

    struct Chapter: Decodable {
        let title: String
        let totals: Totals
    }

    struct Evenness: Decodable {
        let letters: Test?
        let multipleLetters: Test?
        let truth: Test?
        let longest: Test?
        let shortest: Test?
    }

    struct Test: Decodable {
        let counts: [Int]
        let chiSquare: Double
        let criticalValue: Double
        let isEven: Bool
    }
}

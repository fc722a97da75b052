import ExamRunner
import QuestionBank
import Storage
import TestSupport
import Testing

@testable import ExamOffice

/// Anything that an office does to banks, laws, texts and reviews, in any order: the derived table must say at every
/// moment what the pure `Staleness` says from scratch.
@Suite("Staleness after any course of events")
struct StalenessPropertyTests {
    enum Step {
        case register(Int, inForce: Int, lasting: Int?)
        case importText(Int, variant: Int)
        case load(header: Int, wording: Int)
        case schedule(days: Int)
        case review(String)
        case wait(days: Int)
    }

    private static let ids = [
        SampleLaws.first, SampleLaws.second, SampleLaws.id("2026-11-20"), SampleLaws.successor,
    ]

    private static func version(_ number: Int, inForce: Int, lasting: Int?) -> LawVersion {
        let day = SampleOffice.today.adding(days: inForce)
        return SampleLaws.version(
            ids[number],
            inForce: day,
            until: lasting.map { day.adding(days: $0) },
            replaces: number == 0 ? [] : [ids[number - 1]]
        )
    }

    private static func text(_ number: Int, variant: Int) -> LawText {
        var articles = number == 0 ? SampleLaws.articles : SampleLaws.amended
        if variant > 0 { articles[variant % 6] = "样例条文已经全部改写，与原来的任何一条都不相同，第\(variant)稿。" }
        if variant > 3 { articles.swapAt(0, 5) }
        return SampleLaws.text(ids[number], articles)
    }

    private static func bank(header: Int, wording: Int) -> Bank {
        SampleLaws.bank(ids[header]) { stem in stem.hasSuffix("a2") || wording > 1 ? "\(stem)\(wording)" : stem }
    }

    private static func steps(_ generator: inout TestGenerator) -> [Step] {
        (0..<Int.random(in: 4...16, using: &generator)).map { _ in
            func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
            switch number(0...11) {
            case 0...2:
                let version = number(0...3)
                let lasting = number(0...3) == 0 ? number(0...40) : nil
                return .register(version, inForce: version * 6 + number(-6...6), lasting: lasting)
            case 3, 4: return .importText(number(0...3), variant: number(0...5))
            case 5, 6: return .load(header: number(0...3), wording: number(0...2))
            case 7: return .schedule(days: number(1...30))
            case 8, 9: return .review(generator.element(of: ["a1", "a2", "a3", "a4", "k1", "k1-2"]))
            default: return .wait(days: number(1...8))
            }
        }
    }

    /// What the steps add up to, kept apart from the record.
    private struct Model {
        var versions: [LawVersionID: LawVersion] = [:]
        var texts: [LawVersionID: LawText] = [:]
        var editions: [Bank] = []
        /// Editions, counted from 0, with the moment up to which an exam draws from them.
        var exams: [(edition: Int, closes: Instant)] = []
        var reviews: [(entry: BankEntry, review: ItemReview)] = []

        /// The stale entries of an edition, by id.
        func stale(_ edition: Int, on day: Day) -> [String] {
            let bank = editions[edition]
            let standing = reviews.filter { review in bank.entries.contains { $0 == review.entry } }
            let staleness = Staleness(
                bank: bank.title,
                laws: bank.laws,
                registry: LawRegistry(Array(versions.values)),
                reviews: standing.map(\.review)
            )
            return bank.entries.filter { entry in
                let citations = staleness.staleCitations(of: entry, on: day) { (old, new) -> LawComparison? in
                    guard let old = texts[old], let new = texts[new] else { return nil }
                    return LawComparison(old: old, new: new)
                }
                return !citations.isEmpty
            }
            .map(\.id)
        }
    }

    /// Whether the office rightly says that there is no bank yet, nothing to review, or nothing left to draw.
    private static func isRefusal(_ error: any Error) -> Bool {
        switch error as? OfficeError {
        case .staleShortage, .unknownBanks, .itemNotStale, .unknownItem: true
        default: false
        }
    }

    private static func take(_ step: Step, _ sample: SampleOffice, _ model: inout Model) throws {
        let office = sample.office
        switch step {
        case .register(let number, let inForce, let lasting):
            let version = version(number, inForce: inForce, lasting: lasting)
            _ = try office.registerLaws([version], by: "样例")
            model.versions[version.id] = version
        case .importText(let number, let variant):
            let text = text(number, variant: variant)
            guard model.versions[text.version] != nil else { return }
            _ = try office.importLaw(text, source: "样例.txt", by: "样例", isReplacing: true)
            model.texts[text.version] = text
        case .load(let header, let wording):
            let bank = bank(header: header, wording: wording)
            if try office.loadBank(bank).isNew { model.editions.append(bank) }
        case .schedule(let days):
            let exam = SampleLaws.exam("e\(model.exams.count)", count: 1, lasting: days)
            do {
                _ = try office.schedule(exam, by: "样例")
                model.exams.append((model.editions.count - 1, exam.closes))
            } catch {
                guard isRefusal(error) else { throw error }
            }
        case .review(let id):
            do {
                let reviewed = try office.reviewItem(id, by: "甲", note: "样例")
                guard let entry = model.editions.last?.entries.first(where: { $0.id == reviewed.entryID }) else {
                    return
                }
                for stale in reviewed.cleared {
                    let review = ItemReview(item: stale.item, law: stale.new, note: "样例", by: "甲", on: office.today)
                    model.reviews.append((entry, review))
                }
            } catch {
                guard isRefusal(error) else { throw error }
            }
        case .wait(let days): sample.clock.pass(minutes: days * 1440)
        }
    }

    @Test("the record's table is what the laws say, for every edition in use and every day to come")
    func anyCourse() {
        var found = 0
        forAll(count: 60) { generator in
            Self.steps(&generator)
        } shrink: { steps in
            steps.indices.map { index in
                var fewer = steps
                fewer.remove(at: index)
                return fewer
            }
        } property: { steps in
            let sample = try SampleOffice()
            var model = Model()
            for step in steps {
                try Self.take(step, sample, &model)
                let now = sample.clock.reading().wall
                var inUse = Set(model.exams.filter { $0.closes > now }.map(\.edition))
                if !model.editions.isEmpty { inUse.insert(model.editions.count - 1) }
                // The sample office's own bank has the first edition in the record.
                for edition in inUse {
                    for days in [0, 1, 3, 7, 15, 30, 60] {
                        let day = sample.office.today.adding(days: days)
                        let rows = try sample.office.database.read {
                            try EntryStalenessTable.rows(of: Int64(edition + 2), during: day...day, in: $0)
                        }
                        let expected = model.stale(edition, on: day)
                        found += expected.count
                        guard rows.map(\.entryID) == expected else { return false }
                    }
                }
            }
            return true
        }
        #expect(found > 1000, "the courses make something stale")
    }
}

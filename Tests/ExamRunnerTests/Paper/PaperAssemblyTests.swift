import ExamRunner
import QuestionBank
import TestSupport
import Testing

@Suite("Drawing a paper")
struct PaperAssemblyTests {
    private typealias Pool = SamplePool
    private static let shuffled = PaperAssembly.Options(shufflesItems: true, shufflesOptions: true)
    private static let plain = PaperAssembly.Options(shufflesItems: false, shufflesOptions: false)

    private func numbered(_ count: Int) -> [PoolEntry] {
        (0..<count).map { Pool.entry($0 < 10 ? "e0\($0)" : "e\($0)") }
    }

    private func names(_ paper: Paper) -> [String] {
        paper.questions.map { String($0.version.hash.dropFirst("hash of ".count)) }
    }

    /// The expected paper comes from a second implementation, in Python with unbounded integers.
    @Test("one seed gives one paper, today and in years, on any machine")
    func fixedPaper() throws {
        let blueprint = Blueprint(lines: [Pool.line(5)])
        let paper = try PaperAssembly.draw(blueprint, from: numbered(12), seed: 20_261_121, options: Self.shuffled)
        #expect(names(paper) == ["e08", "e10", "e07", "e00", "e01"])
        #expect(
            paper.questions.map(\.optionOrder)
                == [[1, 2, 0, 3], [3, 2, 1, 0], [2, 1, 0, 3], [1, 3, 0, 2], [3, 1, 2, 0]]
        )
        let other = try PaperAssembly.draw(blueprint, from: numbered(12), seed: 20_261_122, options: Self.shuffled)
        #expect(names(other) != names(paper))
    }

    @Test("without shuffling, items stand by their names and options as in the bank; the choice is still by the seed")
    func unshuffled() throws {
        let blueprint = Blueprint(lines: [Pool.line(5)])
        let paper = try PaperAssembly.draw(blueprint, from: numbered(12), seed: 20_261_121, options: Self.plain)
        #expect(names(paper) == ["e00", "e01", "e07", "e08", "e10"])
        #expect(paper.questions.allSatisfy { $0.optionOrder == [0, 1, 2, 3] })
    }

    @Test("a line means the bank, the chapter, the kind and the level that it names")
    func lines() throws {
        let pool = [
            Pool.entry("right", chapter: "第四章 产品责任", kind: .multiple, level: .apply),
            Pool.entry("bank", bank: "信访工作条例", chapter: "第四章 产品责任", kind: .multiple, level: .apply),
            Pool.entry("chapter", kind: .multiple, level: .apply),
            Pool.entry("kind", chapter: "第四章 产品责任", level: .apply),
            Pool.entry("level", chapter: "第四章 产品责任", kind: .multiple),
        ]
        for chapter in ["第四章 产品责任", "第四章产品责任", "第四章", "产品责任"] {
            let line = Pool.line(1, chapter: chapter, kind: .multiple, level: .apply)
            for seed in 0..<20 as Range<UInt64> {
                let paper = try PaperAssembly.draw(
                    Blueprint(lines: [line]),
                    from: pool,
                    seed: seed,
                    options: Self.shuffled
                )
                #expect(names(paper) == ["right"])
            }
        }
    }

    @Test("a part of the law stands for all its chapters")
    func part() throws {
        let pool = [
            Pool.entry("a", chapter: "第一章 甲"), Pool.entry("b", chapter: "第二章 乙"), Pool.entry("c", part: "第一编 总则"),
        ]
        let line = Pool.line(2, chapter: "侵权责任")
        let paper = try PaperAssembly.draw(Blueprint(lines: [line]), from: pool, seed: 1, options: Self.plain)
        #expect(names(paper) == ["a", "b"])
    }

    @Test("a case set brings all its sub-items together and shares its points out")
    func caseSet() throws {
        let pool = [Pool.entry("case", kind: .caseSet, optionCounts: [4, 0, 5])]
        let blueprint = Blueprint(lines: [Pool.line(1, kind: .caseSet, points: 1000)])
        let paper = try PaperAssembly.draw(blueprint, from: pool, seed: 3, options: Self.shuffled)
        #expect(paper.questions.map(\.part) == [0, 1, 2])
        #expect(paper.questions.map(\.points.hundredths) == [333, 333, 334])
        #expect(paper.questions.map { $0.optionOrder.sorted() } == [[0, 1, 2, 3], [], [0, 1, 2, 3, 4]])
        #expect(paper.totalPoints == blueprint.totalPoints)
    }

    @Test("an entry with nothing to answer is never drawn")
    func emptyCaseSet() {
        let pool = [Pool.entry("case", kind: .caseSet, optionCounts: [])]
        let line = Pool.line(1, kind: .caseSet)
        #expect(
            throws: PaperAssembly.Failure(shortages: [.init(line: line, available: 0, obtainable: 0)])
        ) {
            try PaperAssembly.draw(Blueprint(lines: [line]), from: pool, seed: 3, options: Self.plain)
        }
    }

    @Test("every shortage is named, with what is there")
    func shortages() {
        let pool = [Pool.entry("a"), Pool.entry("b", kind: .multiple)]
        let lines = [Pool.line(3), Pool.line(1, kind: .multiple), Pool.line(2, kind: .fillBlank)]
        #expect(
            throws: PaperAssembly.Failure(shortages: [
                .init(line: lines[0], available: 1, obtainable: 1),
                .init(line: lines[2], available: 0, obtainable: 0),
            ])
        ) {
            try PaperAssembly.draw(Blueprint(lines: lines), from: pool, seed: 1, options: Self.plain)
        }
    }

    @Test("lines that compete for the same entries are told what they can have")
    func competing() {
        let pool = [Pool.entry("a"), Pool.entry("b", level: .apply)]
        let lines = [Pool.line(2), Pool.line(1, level: .apply)]
        #expect {
            try PaperAssembly.draw(Blueprint(lines: lines), from: pool, seed: 1, options: Self.plain)
        } throws: { error in
            guard let shortages = (error as? PaperAssembly.Failure)?.shortages else { return false }
            let missing = shortages.reduce(0) { $0 + $1.line.count - $1.obtainable }
            return missing == 1 && shortages.allSatisfy { $0.available >= $0.line.count }
        }
    }

    @Test("a broad line leaves a narrow one what only that one can use")
    func overlap() throws {
        let pool = [Pool.entry("a"), Pool.entry("b"), Pool.entry("c", level: .apply)]
        let blueprint = Blueprint(lines: [Pool.line(2), Pool.line(1, level: .apply)])
        for seed in 0..<50 as Range<UInt64> {
            let paper = try PaperAssembly.draw(blueprint, from: pool, seed: seed, options: Self.plain)
            #expect(names(paper) == ["a", "b", "c"])
        }
    }

    @Test("one wording in two banks is drawn once")
    func sameWording() throws {
        let pool = [
            Pool.entry("shared"), Pool.entry("shared", bank: "信访工作条例"), Pool.entry("own"),
            Pool.entry("other", bank: "信访工作条例"),
        ]
        let blueprint = Blueprint(lines: [Pool.line(1), Pool.line(1, bank: "信访工作条例")])
        for seed in 0..<50 as Range<UInt64> {
            let paper = try PaperAssembly.draw(blueprint, from: pool, seed: seed, options: Self.plain)
            #expect(Set(names(paper)).count == 2)
        }
    }

    @Test("no entry is favoured")
    func fair() throws {
        var counts: [String: Int] = [:]
        for seed in 0..<3000 as Range<UInt64> {
            let blueprint = Blueprint(lines: [Pool.line(2), Pool.line(1)])
            let paper = try PaperAssembly.draw(blueprint, from: numbered(6), seed: seed, options: Self.plain)
            for name in names(paper) { counts[name, default: 0] += 1 }
        }
        #expect(counts.count == 6)
        #expect(counts.values.allSatisfy { (1390...1610).contains($0) }, "1500 each expected, 4 deviations allowed")
    }
}

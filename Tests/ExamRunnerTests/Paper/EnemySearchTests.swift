import ExamRunner
import QuestionBank
import TestSupport
import Testing

/// Drawing from pools with enemies, against trying every selection.
@Suite("Keeping enemies out of one paper")
struct EnemySearchTests {
    private typealias Pool = SamplePool

    private struct Case {
        let pool: [PoolEntry]
        let blueprint: Blueprint
        let seed: UInt64
    }

    private static let options = PaperAssembly.Options(shufflesItems: true, shufflesOptions: true)

    private func draw(_ problem: Case) -> Result<Paper, PaperAssembly.Failure> {
        Result { () throws(PaperAssembly.Failure) in
            try PaperAssembly.draw(problem.blueprint, from: problem.pool, seed: problem.seed, options: Self.options)
        }
    }

    /// A small pool with some or many enemies; some wordings stand twice, some in another bank.
    private func random(_ generator: inout TestGenerator) -> Case {
        let chapters = ["第一章 甲", "第二章 乙"]
        let size = Int.random(in: 3...9, using: &generator)
        let density = Int.random(in: 2...12, using: &generator)
        let pool = (0..<size).map { number in
            Pool.entry(
                "e\(Int.random(in: 0..<8, using: &generator) == 0 ? number / 2 : number)",
                bank: generator.element(of: ["民法典", "民法典", "民法典", "信访工作条例"]),
                chapter: generator.element(of: chapters),
                enemies: (0..<size).filter { _ in Int.random(in: 0..<density, using: &generator) == 0 }.map { "e\($0)" }
            )
        }
        let lines = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            Pool.line(
                Int.random(in: 1...2, using: &generator),
                bank: generator.element(of: ["民法典", "民法典", "民法典", "信访工作条例"]),
                chapter: generator.element(of: [nil, nil, "第一章", "乙"])
            )
        }
        return Case(pool: pool, blueprint: Blueprint(lines: lines), seed: generator.next())
    }

    private func smaller(_ problem: Case) -> [Case] {
        problem.pool.indices.map { index in
            var pool = problem.pool
            pool.remove(at: index)
            return Case(pool: pool, blueprint: problem.blueprint, seed: problem.seed)
        }
            + problem.blueprint.lines.indices.map { index in
                var lines = problem.blueprint.lines
                lines.remove(at: index)
                return Case(pool: problem.pool, blueprint: Blueprint(lines: lines), seed: problem.seed)
            }
    }

    /// Whether two wordings must not stand together: an entry of the one names an entry of the other in its bank.
    private func areEnemies(_ left: EntryVersionID, _ right: EntryVersionID, in pool: [PoolEntry]) -> Bool {
        func names(_ one: EntryVersionID, _ other: EntryVersionID) -> Bool {
            pool.contains { entry in
                entry.version == one
                    && pool.contains {
                        $0.version == other && $0.bank == entry.bank && entry.enemies.contains($0.entryID)
                    }
            }
        }
        return left != right && (names(left, right) || names(right, left))
    }

    private func holdsEnemies(_ versions: [EntryVersionID], in pool: [PoolEntry]) -> Bool {
        versions.indices.contains { index in
            versions[..<index].contains { areEnemies($0, versions[index], in: pool) }
        }
    }

    /// Tries every way to fill the places one after the other.
    private func canBeFilled(_ problem: Case) -> Bool {
        let places = problem.blueprint.lines.flatMap { Array(repeating: $0, count: $0.count) }
        func fill(_ place: Int, _ given: [EntryVersionID]) -> Bool {
            guard place < places.count else { return true }
            let fitting = Set(problem.pool.filter { $0.fits(places[place]) }.map(\.version)).sorted()
            return fitting.contains { version in
                !given.contains(version)
                    && !given.contains { areEnemies($0, version, in: problem.pool) }
                    && fill(place + 1, given + [version])
            }
        }
        return fill(0, [])
    }

    @Test("a paper is found exactly when there is one, and it never holds enemies")
    func exact() {
        var found = 0
        forAll(count: 2000, generate: random, shrink: smaller) { problem in
            switch draw(problem) {
            case .success(let paper):
                found += 1
                return !holdsEnemies(paper.questions.map(\.version), in: problem.pool) && canBeFilled(problem)
                    && Set(paper.questions.map(\.version)).count == problem.blueprint.lines.reduce(0) { $0 + $1.count }
            case .failure(let failure):
                return !canBeFilled(problem) && !failure.shortages.isEmpty
                    && failure.shortages.allSatisfy { $0.obtainable < $0.line.count && $0.obtainable <= $0.available }
            }
        }
        #expect((400...1600).contains(found), "\(found) of 2000 can be filled")
    }

    @Test("enemies are named as the cause when the blueprint could be filled with them, and only then")
    func cause() {
        forAll(count: 2000, generate: random, shrink: smaller) { problem in
            guard case .failure(let failure) = draw(problem) else { return true }
            let friends = problem.pool.map {
                Pool.entry($0.entryID, bank: $0.bank, chapter: $0.chapter, level: $0.level)
            }
            let isBarred = failure.shortages.contains { $0.barredByEnemies > 0 }
            switch draw(Case(pool: friends, blueprint: problem.blueprint, seed: problem.seed)) {
            case .success: return isBarred
            case .failure(let regardless):
                let missing = regardless.shortages.reduce(0) { $0 + $1.line.count - $1.obtainable }
                return isBarred == (failure.shortages.reduce(0) { $0 + $1.line.count - $1.obtainable } > missing)
            }
        }
    }

    @Test("the pool's order does not matter")
    func order() {
        forAll(count: 1000, generate: random, shrink: smaller) { problem in
            var generator = SeededGenerator(seed: problem.seed)
            let turned = Case(
                pool: generator.shuffled(problem.pool),
                blueprint: problem.blueprint,
                seed: problem.seed
            )
            return draw(problem) == draw(turned)
        }
    }

    @Test(
        "naming an enemy on one side is enough, across kinds and lines too; who is absent or in another bank is nobody's"
    )
    func oneSide() throws {
        let pool = [
            Pool.entry("a", enemies: ["b", "gone", "a"]), Pool.entry("b", kind: .multiple),
            Pool.entry("c", kind: .multiple), Pool.entry("b2", bank: "信访工作条例", kind: .multiple),
        ]
        let lines = [Pool.line(1), Pool.line(1, kind: .multiple)]
        for seed in 0..<40 as Range<UInt64> {
            let paper = try PaperAssembly.draw(Blueprint(lines: lines), from: pool, seed: seed, options: Self.options)
            #expect(paper.questions.map(\.version.hash) == ["hash of a", "hash of c"])
        }
    }

    @Test("of two enemies the seed chooses, one as often as the other")
    func fair() throws {
        let pool = (0..<10).map { Pool.entry("e\($0)", enemies: $0 == 3 ? ["e7"] : []) }
        var counts: [String: Int] = [:]
        for seed in 0..<2000 as Range<UInt64> {
            let blueprint = Blueprint(lines: [Pool.line(5)])
            let paper = try PaperAssembly.draw(blueprint, from: pool, seed: seed, options: Self.options)
            for question in paper.questions { counts[question.version.hash, default: 0] += 1 }
        }
        let (left, right) = (counts["hash of e3"] ?? 0, counts["hash of e7"] ?? 0)
        #expect(left > 600 && right > 600)
        #expect(abs(left - right) < 130, "\(left) and \(right): four deviations of their difference")
    }

    @Test("a small bank full of pairs: every paper takes one of each, and one more is a shortage by enemies")
    func pairs() throws {
        let pool = (0..<40).map { Pool.entry("e\($0)", enemies: ["e\($0 ^ 1)"]) }
        let paper = try PaperAssembly.draw(
            Blueprint(lines: [Pool.line(20)]),
            from: pool,
            seed: 4,
            options: Self.options
        )
        #expect(!holdsEnemies(paper.questions.map(\.version), in: pool))
        let line = Pool.line(22)
        #expect(
            throws: PaperAssembly.Failure(shortages: [
                .init(line: line, available: 40, obtainable: 20, barredByEnemies: 2)
            ])
        ) {
            try PaperAssembly.draw(Blueprint(lines: [line]), from: pool, seed: 4, options: Self.options)
        }
    }

    @Test("a question that all others give away stays out where they are wanted")
    func star() throws {
        let pool = [Pool.entry("hub", enemies: (0..<12).map { "e\($0)" })] + (0..<12).map { Pool.entry("e\($0)") }
        for seed in 0..<20 as Range<UInt64> {
            let paper = try PaperAssembly.draw(
                Blueprint(lines: [Pool.line(12)]),
                from: pool,
                seed: seed,
                options: Self.options
            )
            #expect(!paper.questions.contains { $0.version.hash == "hash of hub" })
        }
    }

    @Test("a large pool with chains of enemies is drawn from at once", .timeLimit(.minutes(10)))
    func large() throws {
        let pool = (0..<5000).map { Pool.entry("e\($0)", enemies: $0 % 5 < 3 ? ["e\($0 + 1)"] : []) }
        let lines = [Pool.line(150), Pool.line(100, level: .recall)]
        for seed in 0..<3 as Range<UInt64> {
            let paper = try PaperAssembly.draw(Blueprint(lines: lines), from: pool, seed: seed, options: Self.options)
            let numbers = Set(paper.questions.compactMap { Int($0.version.hash.dropFirst("hash of e".count)) })
            #expect(numbers.count == 250)
            #expect(!numbers.contains { $0 % 5 < 3 && numbers.contains($0 + 1) })
        }
    }

    @Test("rings that cannot be filled are given up soon", .timeLimit(.minutes(10)))
    func rings() {
        // 30 rings of five, of which two each can stand together: 60 in all, while pairs would let 90 through.
        let pool = (0..<150).map { Pool.entry("e\($0)", enemies: ["e\($0 / 5 * 5 + ($0 + 1) % 5)"]) }
        #expect {
            try PaperAssembly.draw(Blueprint(lines: [Pool.line(61)]), from: pool, seed: 1, options: Self.options)
        } throws: { error in
            guard let shortage = (error as? PaperAssembly.Failure)?.shortages.first else { return false }
            return shortage.obtainable + shortage.barredByEnemies == 61 && shortage.obtainable <= 60
        }
    }
}

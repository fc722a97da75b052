import ExamRunner
import QuestionBank
import TestSupport
import Testing

/// Drawing against what must hold for any pool and any blueprint, and against Hall's theorem.
@Suite("Matching entries to lines")
struct LineMatchingTests {
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

    private func random(_ generator: inout TestGenerator) -> Case {
        let (pool, blueprint) = SamplePool.random(using: &generator)
        return Case(pool: pool, blueprint: blueprint, seed: generator.next())
    }

    /// Leaves out an entry or a line.
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

    /// How many places of the best possible paper stay open: the largest surplus of a set of lines over the wordings
    /// that fit any of them (the deficiency form of Hall's theorem).
    private func deficiency(_ problem: Case) -> Int {
        let lines = problem.blueprint.lines
        return (0..<(1 << lines.count)).map { mask in
            let chosen = lines.indices.filter { mask >> $0 & 1 == 1 }.map { lines[$0] }
            let wordings = Set(problem.pool.filter { entry in chosen.contains(where: entry.fits) }.map(\.version))
            return chosen.reduce(0) { $0 + $1.count } - wordings.count
        }
        .reduce(0, max)
    }

    @Test("a paper is found exactly when there is one, and no more is missing than must be")
    func optimal() {
        forAll(count: 3000, generate: random, shrink: smaller) { problem in
            switch draw(problem) {
            case .success: deficiency(problem) == 0
            case .failure(let failure):
                deficiency(problem) == failure.shortages.reduce(0) { $0 + $1.line.count - $1.obtainable }
                    && failure.shortages.allSatisfy { $0.obtainable < $0.line.count && $0.obtainable <= $0.available }
            }
        }
    }

    @Test("every line gets its number of entries that fit it, and no wording comes twice")
    func sound() {
        forAll(count: 3000, generate: random, shrink: smaller) { problem in
            guard case .success(let paper) = draw(problem) else { return true }
            guard Set(paper.questions.map(\.version)).count == paper.questions.count else { return false }
            var questions = paper.questions[...]
            for line in problem.blueprint.lines {
                for question in questions.prefix(line.count) {
                    let fits = problem.pool.contains { $0.version == question.version && $0.fits(line) }
                    guard fits, question.points == line.points else { return false }
                }
                questions = questions.dropFirst(line.count)
            }
            return questions.isEmpty
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

    /// 5,000 entries in 50 chapters, 200 lines of one entry; chapter lines overlap with lines for the whole bank.
    @Test("a large pool with many overlapping lines", .timeLimit(.minutes(10)))
    func large() throws {
        let pool = (0..<5000).map { number in
            SamplePool.entry(
                "e\(number)",
                chapter: "第\(ChineseNumeral.text(of: number % 50 + 1))章 样章",
                level: CognitiveLevel.allCases[number % 3]
            )
        }
        let lines = (0..<200).map { number in
            SamplePool.line(
                1,
                chapter: number % 4 == 0 ? nil : "第\(ChineseNumeral.text(of: number % 50 + 1))章",
                level: number % 3 == 0 ? .apply : nil
            )
        }
        let paper = try PaperAssembly.draw(Blueprint(lines: lines), from: pool, seed: 1, options: Self.options)
        #expect(Set(paper.questions.map(\.version)).count == 200)
    }

    /// A chain: line n fits only entries n and n + 1, so that the last missing place moves every other entry on.
    @Test("an adversarial chain of overlaps", .timeLimit(.minutes(10)))
    func chain() throws {
        // Entry n stands in chapter n under one bank and in chapter n + 1 under another wording of the same hash.
        let chapters = (0...200).map { "第\(ChineseNumeral.text(of: $0 + 1))章" }
        let pool = (0..<200).flatMap { number in
            [
                SamplePool.entry("e\(number)", chapter: chapters[number]),
                SamplePool.entry("e\(number)", chapter: chapters[number + 1]),
            ]
        }
        let lines = (0..<200).map { SamplePool.line(1, chapter: chapters[$0]) }
        let paper = try PaperAssembly.draw(Blueprint(lines: lines), from: pool, seed: 5, options: Self.options)
        #expect(Set(paper.questions.map(\.version)).count == 200)
        let short = lines + [SamplePool.line(1, chapter: chapters[200])]
        #expect(throws: PaperAssembly.Failure.self) {
            try PaperAssembly.draw(Blueprint(lines: short), from: pool, seed: 5, options: Self.options)
        }
    }
}

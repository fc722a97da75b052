import ExamRunner
import QuestionBank

/// Pool entries whose versions are made of their names, for tests of drawing.
enum SamplePool {
    static func entry(
        _ name: String,
        bank: String = "民法典",
        part: String? = "第七编 侵权责任",
        chapter: String = "第一章 一般规定",
        kind: ItemKind = .single,
        level: CognitiveLevel = .recall,
        optionCounts: [Int] = [4],
        enemies: [String] = []
    ) -> PoolEntry {
        PoolEntry(
            version: EntryVersionID(hash: "hash of \(name)"),
            entryID: name,
            bank: bank,
            part: part,
            chapter: chapter,
            kind: kind,
            level: level,
            optionCounts: optionCounts,
            enemies: enemies
        )
    }

    static func line(
        _ count: Int,
        bank: String = "民法典",
        chapter: String? = nil,
        kind: ItemKind = .single,
        level: CognitiveLevel? = nil,
        points: Int = 200
    ) -> Blueprint.Line {
        Blueprint.Line(
            bank: bank,
            chapter: chapter,
            kind: kind,
            level: level,
            count: count,
            points: Points(hundredths: points)
        )
    }

    /// A small pool and a blueprint with many overlaps; about half can be filled. Some wordings stand in two banks.
    static func random(using generator: inout some RandomNumberGenerator) -> (pool: [PoolEntry], blueprint: Blueprint) {
        let levels = CognitiveLevel.allCases
        let chapters = ["第一章 甲", "第二章 乙"]
        let banks = ["民法典", "信访工作条例"]
        let pool = (0..<Int.random(in: 1...8, using: &generator)).map { number in
            entry(
                "e\(Bool.random(using: &generator) ? number : number / 2)",
                bank: banks[Int.random(in: 0..<2, using: &generator)],
                chapter: chapters[Int.random(in: 0..<2, using: &generator)],
                level: levels[Int.random(in: 0..<3, using: &generator)]
            )
        }
        let lines = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
            line(
                Int.random(in: 1...3, using: &generator),
                bank: banks[Int.random(in: 0..<2, using: &generator)],
                chapter: [nil, "第一章", "乙"][Int.random(in: 0..<3, using: &generator)],
                level: ([nil] + levels)[Int.random(in: 0..<4, using: &generator)]
            )
        }
        return (pool, Blueprint(lines: lines))
    }
}

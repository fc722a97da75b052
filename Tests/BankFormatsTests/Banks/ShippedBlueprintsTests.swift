import BankFormats
import ExamRunner
import Foundation
import QuestionBank
import Testing

/// The blueprints that come with the program, with the banks that come with it.
@Suite struct ShippedBlueprintsTests {
    private static let folder = TestFiles.repository + "/question-banks/blueprints"

    private static let pool: [PoolEntry] = {
        let banks = BankReader.read(BankFolder.find(at: [TestFiles.repository + "/question-banks"]).folders)
            .compactMap(\.bank)
        return banks.flatMap { bank in
            bank.chapters.flatMap { chapter in
                chapter.entries.map { entry in
                    PoolEntry(
                        version: EntryVersionID(hash: "\(bank.title) \(entry.id)"),
                        entryID: entry.id,
                        bank: bank.title,
                        part: chapter.part,
                        chapter: chapter.title,
                        kind: entry.kind,
                        level: entry.level,
                        optionCounts: entry.items.map(\.options.count),
                        enemies: entry.enemies
                    )
                }
            }
        }
    }()

    private static func exam(_ name: String) throws -> Exam {
        let source = try YAMLSource.read(file: "\(folder)/\(name).yaml")
        #expect(source.problems.isEmpty)
        let reading = ExamFile.read(try #require(source.root), time: .china)
        for problem in reading.problems { Issue.record("\(problem.position): \(problem.problem)") }
        return try #require(reading.exam)
    }

    @Test func areThree() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
        #expect(files.sorted() == ["年度学法考试.yaml", "新入职学法考试.yaml", "领导干部学法考试.yaml"])
    }

    @Test(arguments: ["年度学法考试", "领导干部学法考试", "新入职学法考试"])
    func drawTwentyPapers(name: String) throws {
        let exam = try Self.exam(name)
        #expect(exam.blueprint.totalPoints == Points("100"))
        #expect(exam.timeLimitMinutes == 60)
        let entries = Dictionary(uniqueKeysWithValues: Self.pool.map { ($0.version, $0) })
        var papers: Set<[EntryVersionID]> = []
        for seed in UInt64(1)...20 {
            let paper = try PaperAssembly.draw(
                exam.blueprint,
                from: Self.pool,
                seed: seed,
                options: exam.assemblyOptions
            )
            #expect(paper.totalPoints == Points("100"))
            let places = paper.questions.map { "\($0.version.hash)/\($0.part)" }
            #expect(Set(places).count == places.count, "seed \(seed): an item twice")
            let drawn = Set(paper.questions.map(\.version)).compactMap { entries[$0] }
            #expect(drawn.count == exam.blueprint.lines.reduce(0) { $0 + $1.count })
            for entry in drawn {
                let enemies = drawn.filter { $0.bank == entry.bank && entry.enemies.contains($0.entryID) }
                #expect(enemies.isEmpty, "seed \(seed): \(entry.entryID) beside its enemy")
            }
            papers.insert(drawn.map(\.version).sorted())
        }
        #expect(papers.count == 20, "no two papers are one")
    }
}

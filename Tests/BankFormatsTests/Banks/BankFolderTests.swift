import BankFormats
import Foundation
import QuestionBank
import Testing

@Suite struct BankFolderTests {
    private static let header = """
        title: 样本题库
        laws:
          - title: 信访工作条例
            version: 2022-02-25
            articles: 50
        maintainer: 样本维护人
        """
    private static let chapter = """
        chapter: 第三章 样本
        items:
          - id: s-1
            kind: 判断
            stem: 样本题干。
            key: 对
            citation: 第二十二条
            level: 记忆
            rationale: 样本解析。
        """

    @Test func findsBanksBelowAFolder() throws {
        let folder = try TemporaryFolder()
        try folder.write("a/bank.yaml", Self.header)
        try folder.write("a/10-乙.yaml", Self.chapter.replacing("s-1", with: "s-10"))
        try folder.write("a/2-甲.yaml", Self.chapter)
        try folder.write("a/notes.txt", "items:\n")
        try folder.write("deeper/b/bank.yaml", Self.header)
        try folder.write("laws/c/bank.yaml", Self.header)
        try folder.write("must-know/d/bank.yaml", Self.header)
        try folder.write(".hidden/bank.yaml", Self.header)
        try folder.write("sample-office/plan.yaml", "title: 计划\n")
        let search = BankFolder.find(at: [folder.path])
        #expect(search.failures.isEmpty)
        #expect(search.strays.isEmpty)
        #expect(search.folders.map(\.path) == ["a", "deeper/b"].map { folder.path + "/" + $0 })
        let reading = BankReader.read(search.folders[0])
        #expect(
            reading.files.map { URL(fileURLWithPath: $0).lastPathComponent } == ["bank.yaml", "2-甲.yaml", "10-乙.yaml"]
        )
        #expect(reading.bank?.entries.map(\.id) == ["s-10", "s-1"].reversed())
    }

    @Test func checksOneChapterWithTheHeaderBesideIt() throws {
        let folder = try TemporaryFolder()
        try folder.write("bank.yaml", Self.header)
        try folder.write("1.yaml", Self.chapter)
        try folder.write("2.yaml", "nonsense")
        let search = BankFolder.find(at: [folder.path + "/1.yaml"])
        let reading = BankReader.read(search.folders[0])
        #expect(reading.problems.isEmpty)
        #expect(reading.bank?.entries.count == 1)
    }

    @Test func reportsAChapterWithoutAHeader() throws {
        let folder = try TemporaryFolder()
        try folder.write("1.yaml", Self.chapter)
        for path in [folder.path, folder.path + "/1.yaml"] {
            let search = BankFolder.find(at: [path])
            #expect(search.strays.map(\.problem) == [.noBankFile])
            #expect(search.folders.isEmpty && search.failures.isEmpty)
        }
    }

    @Test(arguments: [true, false])
    func refusesAFileThatIsNoChapter(besideAHeader: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.write("notes.txt", "随手记\n")
        if besideAHeader { try folder.write("bank.yaml", Self.header) }
        let path = folder.path + "/notes.txt"
        let search = BankFolder.find(at: [path])
        #expect(search.strays == [Located(.notYAMLFile, at: SourcePosition(file: path, line: 1, column: 1))])
        #expect(search.folders.isEmpty && search.failures.isEmpty)
    }

    @Test func comparesTheTitlesOfBanksButNotABankWithItself() throws {
        let folder = try TemporaryFolder()
        for bank in ["a", "b", "c"] {
            try folder.write(bank + "/bank.yaml", Self.header)
            try folder.write(bank + "/1.yaml", Self.chapter)
        }
        try folder.write("c/bank.yaml", Self.header.replacing("样本题库", with: "另一题库"))
        try folder.link("again", to: folder.path + "/a")
        let paths = ["a/1.yaml", "a", "again", "c", "b"].map { folder.path + "/" + $0 }
        let readings = BankReader.read(BankFolder.find(at: paths).folders)
        let first = SourcePosition(file: folder.path + "/a/bank.yaml", line: 1, column: 8)
        let second = SourcePosition(file: folder.path + "/b/bank.yaml", line: 1, column: 8)
        #expect(
            readings.map(\.problems) == [[], [], [], [], [Located(.titleTwice("样本题库", first: first), at: second)]]
        )
        #expect(readings.map(\.hasErrors) == [false, false, false, false, true])
    }

    @Test func namesPathsThatLeadNowhere() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("empty")
        #expect(BankFolder.find(at: [folder.path + "/none"]).failures == [.notFound(path: folder.path + "/none")])
        #expect(BankFolder.find(at: [folder.path + "/empty"]).failures == [.noBank(path: folder.path + "/empty")])
    }

    @Test func doesNotWalkInCircles() throws {
        let folder = try TemporaryFolder()
        try folder.write("a/bank.yaml", Self.header)
        try folder.write("a/1.yaml", Self.chapter)
        try folder.link("a/up", to: folder.path)
        try folder.link("self", to: folder.path + "/self")
        try folder.link("a/2.yaml", to: folder.path + "/a/2.yaml")
        let search = BankFolder.find(at: [folder.path])
        #expect(search.folders.count == 1)
        #expect(search.failures.contains(.linkLoop(path: folder.path + "/a/up")))
        let reading = BankReader.read(search.folders[0])
        #expect(reading.failures == [.linkLoop(path: folder.path + "/a/2.yaml")])
        #expect(reading.hasErrors)
        #expect(reading.bank?.entries.count == 1)
    }

    @Test func refusesWhatIsNoFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("bank.yaml", Self.header)
        try folder.makeFolder("1.yaml")
        #expect(mkfifo(folder.path + "/2.yaml", 0o600) == 0)
        let reading = BankReader.read(folder: folder.path)
        #expect(
            reading.failures == [
                .isFolder(path: folder.path + "/1.yaml"), .notARegularFile(path: folder.path + "/2.yaml"),
            ]
        )
    }

    @Test func leavesTheBankOutWhenItsHeaderIsUnusable() throws {
        let folder = try TemporaryFolder()
        try folder.write("bank.yaml", "maintainer: 样本维护人\n")
        try folder.write("1.yaml", Self.chapter.replacing("key: 对", with: "key: A"))
        let reading = BankReader.read(folder: folder.path)
        #expect(reading.bank == nil)
        #expect(reading.problems.map(\.problem.problemCode) == [.missingField, .noLaws, .badTruthKey])
    }
}

/// A folder that goes away with the test.
final class TemporaryFolder {
    let path: String

    init() throws {
        // Without links, so that the finder's paths can be compared.
        let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        path = base + "/xuefa-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    }

    func write(_ name: String, _ text: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }
}

import BankFormats
import QuestionBank
import TestSupport
import Testing

@Suite struct LawRegistryFolderTests {
    @Test func theShippedRegistryIsSound() throws {
        let reading = LawRegistryFolder.read([TestFiles.repository + "/question-banks/laws"])
        #expect(reading.failures.isEmpty)
        for found in reading.problems { Issue.record("\(found.position): \(found.problem)") }
        #expect(reading.registry.versions.count == 21)
        for version in reading.registry.versions {
            #expect(!version.divisions.isEmpty)
            #expect(reading.places[version.id]?.file.hasSuffix(LawVersion.fileName(of: version.id)) == true)
        }
    }

    @Test func theShippedRegistryKnowsTheLawOfADay() throws {
        let registry = LawRegistryFolder.read([TestFiles.repository + "/question-banks/laws"]).registry
        func articles(_ title: String, _ year: Int, _ month: Int, _ day: Int) throws -> Int? {
            registry.version(of: title, inForceOn: try #require(Day(year, month, day)))?.articleCount
        }
        #expect(try articles("行政复议法", 2023, 12, 31) == 43)
        #expect(try articles("行政复议法", 2024, 1, 1) == 90)
        #expect(try articles("治安管理处罚法", 2025, 12, 31) == 119)
        #expect(try articles("治安管理处罚法", 2026, 1, 1) == 144)
        #expect(try articles("监察法", 2025, 5, 31) == 69)
        #expect(try articles("监察法", 2025, 6, 1) == 78)
        #expect(try articles("信访条例", 2022, 4, 30) == 51)
        #expect(try articles("信访条例", 2022, 5, 1) == nil)
        #expect(try articles("信访工作条例", 2022, 5, 1) == 50)
        let old = LawVersionID(law: "信访条例", adopted: try #require(Day(2005, 1, 10)))
        #expect(registry.successors(of: old).map(\.id.law) == ["信访工作条例"])
        let code = try #require(registry.versions(of: "民法典").first)
        #expect(code.divisions.count { $0.number > 0 } == 7)
        #expect(code.leafDivisions.last?.heading == "附则")
    }

    @Test func filesAreComparedWithEachOther() throws {
        let folder = try TemporaryFolder()
        func write(_ name: String, _ adopted: String, _ inForce: String, _ rest: String = "") throws {
            let head = "title: 示例办法\nissuer: 示例局\nadopted: \(adopted)\nin-force: \(inForce)\narticles: 3\n"
            try folder.write(name, head + rest)
        }
        try write("示例办法@2020-01-01.yaml", "2020-01-01", "2020-02-01")
        try write("示例办法@2024-03-01.yaml", "2024-03-01", "2024-05-01", "replaces: 旧办法@2010-01-01\n")
        try folder.write("说明.txt", "不是登记文件")
        let missing = folder.path + "/没有.yaml"
        let reading = LawRegistryFolder.read([folder.path, missing])
        #expect(reading.failures == [.notFound(path: missing)])
        #expect(reading.hasErrors)
        #expect(reading.registry.versions.count == 2)
        let old = try #require(LawVersionID("示例办法@2020-01-01"))
        let new = try #require(LawVersionID("示例办法@2024-03-01"))
        let older = try #require(LawVersionID("旧办法@2010-01-01"))
        let start = try #require(Day(2024, 5, 1))
        #expect(
            reading.problems.map(\.problem) == [.overlap(old, successor: new, from: start), .unknownVersion(older)]
        )
        #expect(reading.problems.allSatisfy { $0.problem.severity == .warning })

        try write("第二份.yaml", "2024-03-01", "2024-05-01")
        let doubled = LawRegistryFolder.read([folder.path]).problems.map(\.problem)
        let first = SourcePosition(file: folder.path + "/示例办法@2024-03-01.yaml", line: 1, column: 1)
        #expect(doubled.contains(.versionTwice(new, first: first)))
        #expect(doubled.contains(.fileNameDiffers(expected: "示例办法@2024-03-01.yaml")))
    }

    @Test func aFileThatIsBrokenIsNoVersion() throws {
        let folder = try TemporaryFolder()
        try folder.write("甲@2020-01-01.yaml", "title：甲\nadopted: 2020-01-01\n")
        let reading = LawRegistryFolder.read([folder.path + "/甲@2020-01-01.yaml"])
        #expect(reading.registry.versions.isEmpty)
        #expect(reading.hasErrors)
    }
}

import BankFormats
import Foundation
import QuestionBank
import TestSupport
import Testing

/// What an import writes into a bank's folder, and what it leaves alone.
@Suite struct BankUpdateTests {
    private static let header = """
        # 样例题库的说明
        title: 样例题库
        laws:
          - title: 信访工作条例
            version: 2022-02-25
            articles: 50
          # 以上是法规
        maintainer: 样例维护人

        """
    private static let chapter = """
        # yaml-language-server: 样例
        chapter: 第三章 样例
        items:
          # 第一题的说明
          - id: s-1
            kind: 判断
            stem: 信访事项应当逐级提出吗？  # 行尾说明
            key: 对
            citation: 第十七条
            level: 记忆
            rationale: 样例解析。

          # 第二题的说明
          - id: s-2
            kind: 判断
            stem: 条例共五十条。
            key: 对
            citation: 第五十条
            level: 记忆
            rationale: 样例解析。
        # 文件末尾的说明

        """

    private func folder() throws -> TestSupport.TemporaryFolder {
        let folder = try TestSupport.TemporaryFolder()
        try folder.write(Self.header, to: "bank/bank.yaml")
        try folder.write(Self.chapter, to: "bank/03-样例.yaml")
        return folder
    }

    private func truth(_ stem: String, _ key: Bool, id: String?, chapter: String, citation: String = "第三条")
        -> ExchangeItem
    {
        ExchangeItem(
            id: id,
            stem: ExchangeText(stem),
            answer: .trueFalse(ExchangeTruth(key: key)),
            rationale: "样例解析。",
            category: [chapter],
            citations: [citation],
            level: .recall
        )
    }

    /// Imports the items as the program does.
    private func importing(_ items: [ExchangeItem], into path: String) throws {
        let reading = BankReader.read(folder: path)
        let bank = try #require(reading.bank)
        var adoption = ItemAdoption(
            laws: bank.laws,
            registry: LawRegistry([
                LawVersion(
                    id: LawVersionID(law: "民法典", adopted: try #require(Day("2020-05-28"))),
                    officialTitle: "中华人民共和国民法典",
                    issuer: "样例机关",
                    inForce: try #require(Day("2021-01-01")),
                    articleCount: 1260
                )
            ]),
            on: try #require(Day("2026-11-22")),
            knownIDs: []
        )
        let adopted = items.enumerated().map { index, item in
            let place = SourcePosition(file: "样例.txt", line: index + 1, column: 1)
            return adoption.adopt(ReadItem(ordinal: index, item: item, position: place), origin: "样例.txt")
        }
        let plan = ImportPlan(
            adopted,
            addedLaws: adoption.addedLaws,
            bank: bank,
            options: ImportPlan.Options(chapter: "未分章")
        )
        #expect(!plan.hasRefusals)
        let result = plan.result(header: ExchangeHeader(), title: "", maintainer: "")
        try BankUpdate(folder: path, reading: reading).write(plan, result: result)
        let after = BankReader.read(folder: path)
        #expect(!after.hasErrors)
        #expect(after.bank == result)
        // Nothing is left beside the bank.
        #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/..").count == 1)
    }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test func everyOtherLineStaysAsItIs() throws {
        let folder = try folder()
        let path = folder.path("bank")
        try importing(
            [
                truth("信访事项应当逐级提出吗？", false, id: "s-1", chapter: "第三章 样例"),
                truth("新的判断一。", true, id: nil, chapter: "第三章 样例"),
                truth("新的判断二。", true, id: nil, chapter: "第四章 新章"),
            ],
            into: path
        )
        let chapter = try text(path + "/03-样例.yaml")
        for remark in ["# yaml-language-server: 样例", "# 第一题的说明", "# 第二题的说明", "# 文件末尾的说明"] {
            #expect(chapter.contains(remark))
        }
        #expect(chapter.contains("key: 错"))
        let added = try #require(chapter.range(of: "新的判断一"))
        let last = try #require(chapter.range(of: "条例共五十条"))
        #expect(last.lowerBound < added.lowerBound)
        #expect(try text(path + "/bank.yaml") == Self.header)
        #expect(try text(path + "/04-新章.yaml").hasPrefix("chapter: 第四章 新章\nitems:\n  - id: q-002\n"))
    }

    @Test func aNewLawJoinsTheHeader() throws {
        let folder = try folder()
        try importing(
            [truth("婚姻自由。", true, id: nil, chapter: "第三章 样例", citation: "《民法典》第一千零四十一条")],
            into: folder.path("bank")
        )
        let header = try text(folder.path("bank/bank.yaml"))
        #expect(header.hasPrefix("# 样例题库的说明\n"))
        #expect(header.contains("    articles: 50\n  - title: 民法典\n    version: 2020-05-28\n    articles: 1260\n"))
    }

    @Test(arguments: [0, 2, 4])
    func theIndentationOfTheFileIsKept(_ indent: Int) throws {
        let folder = try TestSupport.TemporaryFolder()
        try folder.write(Self.header, to: "bank/bank.yaml")
        let spaces = String(repeating: " ", count: indent)
        try folder.write(
            """
            chapter: 第三章 样例
            items:
            \(spaces)- id: s-1
            \(spaces)  kind: 判断
            \(spaces)  stem: 条例共五十条。
            \(spaces)  key: 对
            \(spaces)  citation: 第五十条
            \(spaces)  level: 记忆
            \(spaces)  rationale: 样例解析。
            part: 第一编 样例
            """,
            to: "bank/03-样例.yaml"
        )
        try importing(
            [truth("条例共五十条。", false, id: "s-1", chapter: "第三章 样例")].map { item in
                var item = item
                item.category = ["第一编 样例", "第三章 样例"]
                return item
            }
                + [truth("新的判断。", true, id: nil, chapter: "第三章 样例")].map { item in
                    var item = item
                    item.category = ["第一编 样例", "第三章 样例"]
                    return item
                },
            into: folder.path("bank")
        )
        #expect(try text(folder.path("bank/03-样例.yaml")).contains("\n\(spaces)- id: q-001\n"))
    }

    @Test func entriesOnOneLineAreRefusedAndStay() throws {
        let folder = try TestSupport.TemporaryFolder()
        try folder.write(Self.header, to: "bank/bank.yaml")
        let chapter =
            "chapter: 第三章 样例\nitems: [{id: s-1, kind: 判断, stem: 条例共五十条。, key: 对, citation: 第五十条, level: 记忆, rationale: 样例}]\n"
        try folder.write(chapter, to: "bank/03-样例.yaml")
        #expect(throws: BankUpdate.Failure.self) {
            try importing([truth("新的判断。", true, id: nil, chapter: "第三章 样例")], into: folder.path("bank"))
        }
        #expect(try text(folder.path("bank/03-样例.yaml")) == chapter)
    }
}

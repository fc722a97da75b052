import BankFormats
import Foundation
import QuestionBank
import TestSupport
import Testing

@Suite struct ItemsJSONCodecTests {
    @Test func everythingComesBack() throws {
        try CodecRoundTrip.expect(ItemsJSONCodec(), isForeign: true)
    }

    @Test func theHeaderComesBack() throws {
        let header = ExchangeHeader(
            title: "样例题库",
            maintainer: "样例维护人",
            laws: [LawReference(title: "信访工作条例", version: try #require(Day("2022-02-25")), articleCount: 50)],
            waivers: [Waiver(code: .keyBalance, reason: "样例"), Waiver(code: .truthBalance, reason: "样例")],
            chapters: [ExchangeHeader.Chapter(category: ["编", "章"], articles: 1...6)]
        )
        #expect(try CodecRoundTrip.read([], header: header, by: ItemsJSONCodec()).summary.header == header)
    }

    private func problems(of json: String) throws -> [String] {
        var found: [Located<ExchangeProblem>] = []
        let source = ExchangeSource(name: "样例.json", bytes: Array(json.utf8))
        let summary = try ItemsJSONCodec().read(source) { found += $0.problems }
        return (summary.problems + found).map {
            "\($0.problem.problemCode) \($0.position.line):\($0.position.column)"
        }
    }

    @Test(arguments: [
        ("{\"format\":\"xuefa-items\",\n \"version\":1, oops}", "not-json 2:15"),
        ("{\"format\":\"other\",\"version\":1,\"items\":[]}", "other-json 1:1"),
        ("{\"format\":\"xuefa-items\",\"version\":9,\"items\":[]}", "newer-json 1:1"),
        ("{\"format\":\"xuefa-items\",\"version\":1,\"items\":[{\"stem\":3}]}", "bad-json-shape 1:1"),
        ("{\"format\":\"xuefa-items\",\"version\":1,\"items\":[{\"stem\":\"题\"}]}", "missing-json-key 1:1"),
        (
            "{\"format\":\"xuefa-items\",\"version\":1,\"items\":[{\"stem\":\"题\",\"kind\":\"x\"}]}",
            "bad-json-value 1:1"
        ),
        (
            "{\"format\":\"xuefa-items\",\"version\":1,\"items\":[{\"stem\":\"题\",\"kind\":\"single\",\"options\":[{\"text\":\"甲\",\"weight\":0}]}]}",
            "no-weighted-option 1:1"
        ),
        (
            "{\"format\":\"xuefa-items\",\"version\":1,\"items\":[{\"stem\":\"题\",\"kind\":\"single\",\"options\":[{\"text\":\"甲\",\"weight\":1e9}]}]}",
            "bad-json-value 1:1"
        ),
        (
            "{\"format\":\"xuefa-items\",\"version\":1,\"items\":[{\"ordinal\":0,\"problems\":[{\"severity\":\"error\",\"code\":\"missing-key\",\"message\":\"没有答案\",\"position\":{\"file\":\"题.txt\",\"line\":3,\"column\":1}}]}]}",
            "refused-before 1:1"
        ),
    ])
    func eachMistakeHasAName(_ json: String, _ expected: String) throws {
        #expect(try problems(of: json) == [expected])
    }

    @Test(.timeLimit(.minutes(10)))
    func nestingAThousandDeepIsRefused() throws {
        let deep = String(repeating: "[", count: 100_000)
        #expect(try problems(of: "{\"format\":\"xuefa-items\",\"version\":1,\"items\":" + deep).count == 1)
    }

    @Test func refusedQuestionsGoIntoAFileOfTheirOwnWithTheReasons() throws {
        let folder = try TestSupport.TemporaryFolder()
        let json = "{\"format\":\"xuefa-items\",\"version\":1,\"items\":[{\"stem\":\"一\"},{\"stem\":\"二\"}]}"
        let source = ExchangeSource(path: try folder.write(json, to: "in.json"))
        try ItemsJSONCodec().writeRefused([1: ["样例原因"]], of: source, to: folder.path("out.json"))
        let data = try Data(contentsOf: URL(fileURLWithPath: folder.path("out.json")))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let items = try #require(object["items"] as? [[String: Any]])
        #expect(items.count == 1)
        #expect(items[0]["stem"] as? String == "二")
        #expect(items[0]["reasons"] as? [String] == ["样例原因"])
    }
}

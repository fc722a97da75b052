import BankFormats
import QuestionBank
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct GIFTHostileTests {
    private func read(_ text: String) throws -> MoodleReading { try MoodleReading(text, by: GIFTCodec()) }

    @Test func aMillionBraces() throws {
        #expect(try read(String(repeating: "{", count: 1_000_000)).entries.map(\.codes) == [["gift-unclosed-brace"]])
        #expect(try read(String(repeating: "}", count: 1_000_000)).entries.map(\.codes) == [["gift-stray-brace"]])
        #expect(
            try read(String(repeating: "{}", count: 500_000)).entries.map(\.codes) == [["gift-several-answer-parts"]]
        )
    }

    @Test func aTokenOf50Megabytes() throws {
        let reading = try read(String(repeating: "长", count: 17_000_000) + "{T}\n\n下一题{T}")
        #expect(reading.entries.map(\.codes) == [["too-long"], []])
    }

    @Test func everythingUnclosed() throws {
        let reading = try read(String(repeating: "题 {=甲 ~\n\n", count: 100_000))
        #expect(reading.entries.count == 100_000)
        #expect(reading.entries.allSatisfy { $0.codes == ["gift-unclosed-brace"] })
        let tight = try read(String(repeating: "题 {T}\n", count: 100_000))
        #expect(tight.items.count == 100_000)
    }

    /// A brace that stays open over blank lines is not searched for anew at each of them.
    @Test func blankLinesTakeLinearTime() throws {
        let blank = String(repeating: "\n", count: 15_000)
        let reading = try read(String(repeating: "题{=甲\(blank)~乙}\n\n题{=甲\(blank)\n\n", count: 200))
        #expect(reading.entries.count == 400)
        #expect(reading.items.count == 200)
    }

    @Test func manyLinesAnswersAndComments() throws {
        #expect(try read("题{" + String(repeating: "~甲", count: 150_000) + "=乙}").codes == ["gift-too-many-answers"])
        #expect(try read("题{" + String(repeating: "=", count: 400_000) + "}").codes == ["gift-too-many-answers"])
        #expect(try read(String(repeating: "题\n", count: 2_000_000)).entries.map(\.codes) == [["too-long"]])
        #expect(try read(String(repeating: "// [tag:甲]\n", count: 500_000) + "题{T}").items.count == 1)
        #expect(
            try read(String(repeating: "$CATEGORY: 甲\n", count: 300_000) + "\n题{T}").items.map(\.category) == [["甲"]]
        )
        #expect(try read("// " + String(repeating: "[", count: 5_000_000) + "\n题{T}").items.count == 1)
    }

    @Test func deepHTMLIsRefused() throws {
        let reading = try read("[html]" + String(repeating: "<div>", count: 10_000) + "{T}\n\n题{T}")
        #expect(reading.entries.map(\.codes) == [["gift-markup-too-deep"], []])
    }

    @Test func zeroBytesAndOtherEncodings() throws {
        #expect(throws: FileProblem.self) { try read("题\u{0}{T}") }
        let gb18030: [UInt8] = [0xCC, 0xE2, 0x7B, 0x54, 0x7D]
        #expect(
            try MoodleReading(ExchangeSource(name: "x", bytes: gb18030), by: GIFTCodec()).items.map(\.stem) == ["题"]
        )
        #expect(try read("\u{FEFF}题{T}\r\r乙{F}\r\n\r\n丙{T}").items.map(\.stem.plain) == ["题", "乙", "丙"])
        #expect(try read("").entries.isEmpty)
    }

    @Test func refusedQuestionsAreWrittenAsTheyStand() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/refused.gift"
        let source = ExchangeSource(path: TestFiles.tests + "/Fixtures/moodle/traps.gift")
        let refused = try MoodleReading(source, by: GIFTCodec()).entries.filter { $0.item == nil }
        let reasons = Dictionary(uniqueKeysWithValues: refused.map { ($0.ordinal, ["错[id:x]\n\($0.ordinal)"]) })
        try GIFTCodec().writeRefused(reasons, of: source, to: path)
        let again = try MoodleReading(ExchangeSource(path: path), by: GIFTCodec())
        #expect(again.entries.map(\.codes) == refused.map(\.codes))
        #expect(again.entries.count == 8)
    }
}

import BankFormats
import QuestionBank
import Testing

/// Marks of formats, full-width signs, encodings, and codes that the fixtures do not provoke.
@Suite struct GIFTMarkTests {
    private func read(_ text: String) throws -> MoodleReading { try MoodleReading(text, by: GIFTCodec()) }

    /// Bytes of a text in UTF-16 with its mark.
    private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        for unit in [0xFEFF] + Array(text.utf16) {
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            bytes += isBigEndian ? pair : pair.reversed()
        }
        return bytes
    }

    // MARK: [moodle]

    @Test func theMarkOfMoodlesOwnMixture() throws {
        let reading = try read("[moodle]示例 <b>题干</b>\n第二行 {=<i>甲</i> ~乙}\n\n[moodle]丙 &amp; 丁{T}\n")
        let first = try #require(reading.items.first)
        #expect(first.stem.markup == .moodle)
        #expect(first.stem.plain == "示例 题干\n第二行")
        #expect(first.stem.source == "示例 <b>题干</b>\n第二行")
        #expect(first.options == ["甲", "乙"])
        #expect(first.choice?.options.map(\.text.markup) == [.moodle, .moodle])
        #expect(reading.items.last?.stem.plain == "丙 & 丁")
        #expect(reading.codes.isEmpty)
    }

    @Test func withoutAMarkOnlyTagsAndAmpersandsMakeAMixture() throws {
        let reading = try read("示例 <b>题干</b>{T}\n\n示例题干{T}\n\n[plain]甲 <b>乙</b>{T}\n")
        #expect(reading.items.map(\.stem.markup) == [.moodle, .plain, .plain])
        #expect(reading.items.map(\.stem.plain) == ["示例 题干", "示例题干", "甲 <b>乙</b>"])
    }

    // MARK: Full-width signs

    @Test func aTitleBetweenFullWidthColonsIsTextWithAHint() throws {
        let reading = try read("：：样例标题：：样例题干{T}\n")
        #expect(reading.items.map(\.stem.plain) == ["：：样例标题：：样例题干"])
        #expect(reading.items.map(\.title) == [nil])
        #expect(reading.entries[0].places(of: "gift-full-width-sign") == ["1:1"])
        #expect(reading.entries[0].problems.map(\.problem.severity) == [.warning])
    }

    @Test func fullWidthColonsInTheMidstAreNoHint() throws {
        #expect(try read("样例：：题干：甲{T}\n").codes.isEmpty)
    }

    @Test func fullWidthHashOfFeedbackAndOfNumbers() throws {
        let feedback = try read("题{=甲 ＃样例 ~乙}\n")
        #expect(feedback.items.map(\.options) == [["甲 ＃样例", "乙"]])
        #expect(feedback.items.first?.choice?.options.allSatisfy { $0.feedback == nil } == true)
        #expect(feedback.entries[0].places(of: "gift-full-width-sign") == ["1:6"])
        let number = try read("题{＃3}\n")
        #expect(number.items.first?.accepted.map(\.match) == [.text("＃3", isCaseSensitive: false)])
        #expect(number.entries[0].places(of: "gift-full-width-sign") == ["1:3"])
    }

    /// Within a word it is a sign of the text, such as 3＃楼.
    @Test func fullWidthHashWithinAWord() throws {
        #expect(try read("题{=甲＃样例 ~乙}\n").codes.isEmpty)
    }

    // MARK: Encodings

    @Test(arguments: [true, false]) func utf16WithItsMark(isBigEndian: Bool) throws {
        let bytes = utf16("// [id:s-1]\r\n::样例::题甲{=一#对 ~二}\r\n\r\n题乙{F}\r\n", isBigEndian: isBigEndian)
        let source = ExchangeSource(name: "x", bytes: bytes)
        #expect(try FormatRecognition.format(of: source) == .gift)
        let reading = try MoodleReading(source, by: GIFTCodec())
        #expect(reading.items.map(\.stem.plain) == ["题甲", "题乙"])
        #expect(reading.items.map(\.id) == ["s-1", nil])
        #expect(reading.items.first?.title == "样例")
        #expect(reading.items.first?.choice?.options.first?.feedback == "对")
        #expect(reading.items.last?.truth?.key == false)
        #expect(reading.entries.map(\.position.line) == [2, 4])
    }

    @Test func aikenInGB18030AndUTF16() throws {
        let text = "题？\nA. 甲\nB) 乙\nANSWER: B\n\n题二？\nA．丙\nB、丁\n答案：A\n"
        // The same in GB18030.
        let old: [UInt8] =
            [0xCC, 0xE2, 0xA3, 0xBF, 0x0A, 0x41, 0x2E, 0x20, 0xBC, 0xD7, 0x0A, 0x42, 0x29, 0x20, 0xD2, 0xD2, 0x0A]
            + [0x41, 0x4E, 0x53, 0x57, 0x45, 0x52, 0x3A, 0x20, 0x42, 0x0A, 0x0A, 0xCC, 0xE2, 0xB6, 0xFE, 0xA3, 0xBF]
            + [0x0A, 0x41, 0xA3, 0xAE, 0xB1, 0xFB, 0x0A, 0x42, 0xA1, 0xA2, 0xB6, 0xA1, 0x0A, 0xB4, 0xF0, 0xB0, 0xB8]
            + [0xA3, 0xBA, 0x41, 0x0A]
        for bytes in [old, utf16(text, isBigEndian: false)] {
            let source = ExchangeSource(name: "x", bytes: bytes)
            #expect(try FormatRecognition.format(of: source) == .aiken)
            let reading = try MoodleReading(source, by: AikenCodec())
            #expect(reading.items.map(\.stem.plain) == ["题？", "题二？"])
            #expect(reading.items.map(\.options) == [["甲", "乙"], ["丙", "丁"]])
            #expect(reading.items.map(\.percents) == [["0", "100"], ["100", "0"]])
            #expect(reading.codes.isEmpty)
        }
    }

    // MARK: Codes

    @Test(arguments: ["题{~%150%甲 =乙}", "题{~%-100.5%甲 =乙}", "题{~%101%甲 ~%-1%乙}"]) func weightsOutOfBounds(text: String)
        throws
    {
        let reading = try read(text + "\n\n下一题{T}\n")
        #expect(reading.entries.map { $0.item == nil } == [true, false])
        #expect(reading.entries[0].codes == ["gift-bad-weight"])
        #expect(reading.entries[0].problems.map(\.problem.severity) == [.error])
    }

    @Test func weightsAtTheBounds() throws {
        let reading = try read("题{~%100%甲 ~%-100%乙 ~丙}\n")
        #expect(reading.items.map(\.percents) == [["100", "-100", "0"]])
    }

    @Test(arguments: ["题{=甲 -> 一 =乙}", "题{=甲 -> 一 =乙 -> }", "题{=甲 -> 一 =乙 一 =丙 -> 三}"])
    func pairsWithoutArrowOrMatch(text: String) throws {
        let reading = try read(text)
        #expect(reading.items.isEmpty)
        #expect(reading.codes == ["gift-match-without-arrow"])
        #expect(reading.entries[0].places(of: "gift-match-without-arrow") == ["1:12"])
    }

    @Test func textBeforeTheFirstSign() throws {
        let reading = try read("题{甲 ~乙 =丙}\n")
        #expect(reading.items.map(\.options) == [["甲", "乙", "丙"]])
        #expect(reading.items.map(\.percents) == [["0", "0", "100"]])
        #expect(reading.entries[0].problems.map(\.problem) == [.gift(.answerWithoutSign("甲"))])
        #expect(reading.entries[0].places(of: "gift-answer-without-sign") == ["1:3"])
        #expect(try read("题____{甲 =乙}\n").entries[0].codes == ["gift-answer-without-sign"])
        // One text alone in the braces is the answer to type.
        #expect(try read("题____{甲}\n").codes.isEmpty)
    }
}

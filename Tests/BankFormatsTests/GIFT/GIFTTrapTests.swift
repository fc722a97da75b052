import BankFormats
import QuestionBank
import Testing

/// Questions that Moodle damages without a word, as `Fixtures/moodle/traps.gift` has them.
@Suite struct GIFTTrapTests {
    private let reading: MoodleReading

    init() throws { reading = try MoodleReading(fixture: "traps.gift", by: GIFTCodec()) }

    private func entry(line: Int) throws -> ReadItem { try #require(reading.entry(line: line)) }

    @Test(arguments: [2, 4]) func numericalAnswerThatAcceptsAnything(line: Int) throws {
        #expect(try entry(line: line).codes == ["gift-accepts-anything"])
        #expect(try entry(line: line).item == nil)
    }

    @Test(arguments: [6, 8]) func wordsReadAsZero(line: Int) throws {
        #expect(try entry(line: line).codes == ["gift-not-a-number"])
        #expect(try entry(line: line).item == nil)
    }

    @Test func optionThatIsNothingButAPercentage() throws {
        #expect(try entry(line: 10).codes.contains("gift-weight-without-text"))
        #expect(try entry(line: 10).item == nil)
    }

    @Test func optionThatEndsInAPercentSignIsKept() throws {
        #expect(try entry(line: 12).codes == ["gift-percent-at-end"])
        #expect(try entry(line: 12).item?.options == ["50%", "60%以上"])
        #expect(try entry(line: 12).item?.percents == ["0", "100"])
    }

    @Test func weightsThatDoNotSumTo100() throws {
        #expect(try entry(line: 14).problems.map(\.problem) == [.gift(.weightSum("75"))])
    }

    @Test func blankLineInTheAnswers() throws {
        #expect(try entry(line: 16).codes == ["gift-split-by-blank-line"])
        #expect(try entry(line: 16).item?.options == ["甲", "乙"])
    }

    @Test func blankLineBeforeTheAnswers() throws {
        #expect(try entry(line: 22).codes == ["gift-split-by-blank-line"])
        #expect(try entry(line: 22).item?.stem == "题壬的题干在前")
    }

    @Test func noBlankLineBetweenQuestions() throws {
        #expect(try entry(line: 26).codes == ["gift-missing-blank-line"])
        #expect(try entry(line: 26).item?.truth?.key == true)
        #expect(try entry(line: 27).codes == ["gift-missing-blank-line"])
        #expect(try entry(line: 27).item?.truth?.key == false)
    }

    @Test func titleWithoutEnd() throws {
        #expect(try entry(line: 29).codes == ["gift-unclosed-title"])
        #expect(try entry(line: 29).item?.stem == "题子：：没有结束的标题")
    }

    @Test func fullWidthSignsAreTextWithAHint() throws {
        let entry = try entry(line: 31)
        #expect(entry.item?.answer == .description)
        #expect(entry.item?.stem == "题丑｛＝对 ～错｝")
        #expect(entry.places(of: "gift-full-width-sign") == ["31:3", "31:7", "31:9"])
        #expect(entry.codes.contains("gift-taken-for-description"))
    }

    @Test func unescapedSignWithinAnOption() throws {
        #expect(try entry(line: 33).places(of: "gift-doubtful-sign") == ["33:6"])
        #expect(try entry(line: 33).item?.options == ["x", "1", "y"])
    }

    @Test func trueInSmallLettersIsATextToTypeInMoodle() throws {
        #expect(try entry(line: 35).codes == ["gift-looks-like-truth"])
        #expect(try entry(line: 35).item?.truth == ExchangeTruth(key: true))
    }

    @Test(arguments: [("错误的", false), ("误", false), ("❌", false), ("✔️", true), ("真", true), ("Ｔ", true), ("Yes", true)])
    func wordsForTrueAndFalseAreNoTextsToType(word: String, key: Bool) throws {
        let reading = try MoodleReading("题一 {\(word)}", by: GIFTCodec())
        #expect(reading.codes == ["gift-looks-like-truth"])
        #expect(reading.items.map(\.truth) == [ExchangeTruth(key: key)])
    }

    @Test func aLetterAloneIsATextToType() throws {
        #expect(try MoodleReading("题一 {x}", by: GIFTCodec()).items.map(\.truth) == [nil])
    }

    @Test func weightBehindEqualsInAChoice() throws {
        #expect(try entry(line: 37).codes.filter { $0 == "gift-weight-behind-equals" }.count == 2)
        #expect(try entry(line: 37).item?.percents == ["50", "50", "0"])
    }

    @Test func strayBrace() throws {
        #expect(try entry(line: 39).places(of: "gift-stray-brace") == ["39:15"])
        #expect(try entry(line: 39).item == nil)
    }

    @Test func severalAnswersInOneLine() throws {
        #expect(try entry(line: 41).codes == ["gift-several-answer-parts"])
        #expect(try entry(line: 41).item == nil)
    }

    @Test func severalFullKeys() throws {
        #expect(try entry(line: 43).codes == ["gift-several-full-keys"])
        #expect(try entry(line: 43).item?.percents == ["100", "100", "0"])
    }

    @Test func wildcardInAnAnswer() throws {
        #expect(try entry(line: 45).problems.map(\.problem).contains(.gift(.wildcard("甲*"))))
    }

    @Test func unfinishedWeight() throws {
        #expect(try entry(line: 47).codes == ["gift-unfinished-weight"])
        #expect(try entry(line: 47).item?.options == ["甲", "%50 乙"])
    }

    @Test func noBlankLineBehindACategory() throws {
        #expect(try entry(line: 50).codes == ["gift-category-runs-on"])
        #expect(try entry(line: 50).item?.category == ["没有空行"])
    }

    @Test func lastQuestionThatIsUnfinished() throws {
        let last = try #require(reading.entries.last)
        #expect(
            last.problems == [
                Located(.gift(.unclosedBrace), at: SourcePosition(file: last.position.file, line: 52, column: 12))
            ]
        )
        #expect(last.item == nil)
    }

    @Test func othersAreStillReadBehindAMissingBrace() throws {
        let reading = try MoodleReading("甲{=一 ~二\n\n乙{T}\n\n丙 {F\n\n::丁::丁{F}\n", by: GIFTCodec())
        #expect(reading.entries.map(\.codes) == [["gift-unclosed-brace"], [], ["gift-unclosed-brace"], []])
        #expect(reading.items.map(\.stem.plain) == ["乙", "丁"])
    }

    @Test func manyQuestionsWithoutAnyBlankLine() throws {
        let text = (0..<50).map { "题\($0)有\n两行 {\n=甲\n~乙\n}\n" }.joined()
        let reading = try MoodleReading(text, by: GIFTCodec())
        #expect(reading.items.map(\.stem.plain) == (0..<50).map { "题\($0)有\n两行" })
        #expect(reading.entries.allSatisfy { $0.codes.contains("gift-missing-blank-line") })
    }

    @Test func textOfAnotherLineBehindTheBracesStaysWithItsQuestion() throws {
        let reading = try MoodleReading("甲 {=一 ~二}\n之后。\n\n乙{T}\n", by: GIFTCodec())
        #expect(reading.items.map(\.stem.plain) == ["甲 ____ 之后。", "乙"])
        #expect(reading.codes.isEmpty)
    }

    @Test func secondBraceWithinAnswersIsRefused() throws {
        let reading = try MoodleReading("公式 {=\\frac{1} ~2}\n", by: GIFTCodec())
        #expect(reading.entries.map(\.codes) == [["gift-stray-brace"]])
    }
}

import ExamRunner
import ExamScreen
import TestSupport
import Testing
import TextLayout

@Suite struct ResultTextTests {
    private func result(isDisclosed: Bool = true) throws -> AttemptResult {
        let seat = FakeSeat()
        seat.isDisclosed = isDisclosed
        try seat.begin()
        seat.now = 42 * 60_000 + 18_000
        try seat.record(.answered(question: 0, response: .option(1)))
        try seat.record(.answered(question: 1, response: .options([0, 1])))
        try seat.record(.answered(question: 3, response: .blanks(["六十", ""])))
        return try seat.submit()
    }

    @Test(arguments: Language.allCases)
    func readsAsRecorded(language: Language) throws {
        let lines = ResultText.lines(for: try result(), language: language, width: 76, time: .china)
        #expect(lines.allSatisfy { CellWidth.width(of: $0) <= 76 })
        expectGolden(lines.joined(separator: "\n") + "\n", "result/\(language.rawValue).txt", file: goldenAnchor)
    }

    @Test func canLeaveTheQuestionsOut() throws {
        let result = try result()
        let lines = ResultText.lines(for: result, language: .chinese, width: 76, time: .china, withQuestions: false)
        #expect(lines.last == "《样例法》第七条")
        #expect(!lines.contains { $0.contains("逐题回顾") })
    }

    @Test func nothingOfTheKeyIsSaidBeforeTheRelease() throws {
        let lines = ResultText.lines(for: try result(isDisclosed: false), language: .chinese, width: 76, time: .china)
        #expect(lines.contains { $0.contains("成绩尚未公布") })
        #expect(lines.contains { $0.contains("将于 2026-12-01 09:00 公布") })
        #expect(!lines.contains { $0.contains("解析：") || $0.contains("正确答案") || $0.contains("不合格") })
    }

    @Test(arguments: [(0, "0 秒", "0 s"), (61_500, "1 分 1 秒", "1 min 1 s"), (3_600_000, "1 小时", "1 h")])
    func durationsLeaveOutWhatIsNothing(milliseconds: Int, chinese: String, english: String) {
        #expect(Durations.words(milliseconds: Int64(milliseconds)) == Localized(chinese, english))
    }

    @Test(arguments: [(0, "00:00"), (59, "00:59"), (3599, "59:59"), (3600, "1:00:00"), (36_061, "10:01:01")])
    func clocksHaveTwoDigits(seconds: Int, text: String) {
        #expect(Durations.clock(seconds: Int64(seconds)) == text)
    }
}

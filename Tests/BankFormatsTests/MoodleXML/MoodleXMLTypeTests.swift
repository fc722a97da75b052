import BankFormats
import QuestionBank
import TestSupport
import Testing

/// Every type of question, as `Fixtures/moodle/types.xml` has it.
@Suite struct MoodleXMLTypeTests {
    private let reading: MoodleReading

    init() throws { reading = try MoodleReading(fixture: "types.xml", by: MoodleXMLCodec()) }

    private func entry(_ index: Int) throws -> ReadItem {
        try #require(reading.entries.indices.contains(index) ? reading.entries[index] : nil)
    }

    private func item(_ index: Int) throws -> ExchangeItem { try #require(entry(index).item) }

    @Test func oneKeyWithAllItsFields() throws {
        let item = try item(0)
        #expect(item.id == "s-1")
        #expect(item.title == "单选示例")
        #expect(item.stem.plain == "示例机关几日内决定？")
        #expect(item.stem.markup == .html)
        #expect(item.stem.source == #"<p>示例机关几日内决定？<img src="@@PLUGINFILE@@/tu.png" alt=""></p>"#)
        #expect(item.category == ["示例库", "受理/转送"])
        #expect(item.rationale?.plain == "示例规则。")
        #expect(item.citations == ["《民法典》第一条"])
        #expect(item.tags == ["受理"] && item.level == .recall)
        #expect(item.points == 2)
        #expect(item.choice?.isMultiple == false && item.choice?.isShuffled == false)
        #expect(item.options == ["7日", "15日"])
        #expect(item.percents == ["0", "100"])
        #expect(item.choice?.options.map { $0.feedback?.plain } == ["太短。", nil])
        #expect(item.outcomeFeedback?.correct?.plain == "答对了。")
        #expect(item.outcomeFeedback?.partlyCorrect == nil)
        #expect(item.outcomeFeedback?.incorrect?.plain == "答错了。")
    }

    @Test func picturesAndHintsAreReported() throws {
        #expect(try entry(0).problems.map(\.problem) == [.item(.droppedField("hint")), .item(.droppedMedia("tu.png"))])
        #expect(try entry(0).places(of: "dropped-field") == ["27:5"])
    }

    @Test func severalKeysWithFractionsBelowNone() throws {
        #expect(try item(1).choice?.isMultiple == true)
        #expect(try item(1).percents == ["33.33333", "33.33333", "33.33333", "-33.33333"])
        #expect(try item(1).stem == ExchangeText("哪些属于示例事项？", markup: .moodle))
        #expect(try entry(1).problems.isEmpty)
    }

    @Test func trueFalse() throws {
        #expect(try item(2).truth == ExchangeTruth(key: false, trueFeedback: "不对。", falseFeedback: "对。"))
        #expect(try item(2).stem == "a < b 时示例成立。")
    }

    @Test func shortAnswer() throws {
        #expect(try item(3).stem.plain == "自收到之日起____内决定。")
        #expect(
            try item(3).accepted == [
                AcceptedAnswer(.text("15日", isCaseSensitive: true)),
                AcceptedAnswer(.text("5*3日", isCaseSensitive: true), weight: Weight(units: 5_000_000), feedback: "一半。"),
                AcceptedAnswer(.text("*", isCaseSensitive: true), weight: .none, feedback: "不对。"),
            ]
        )
        #expect(try entry(3).problems.isEmpty)
    }

    @Test func numericalWithAndWithoutUnits() throws {
        #expect(try item(4).accepted == [AcceptedAnswer(.number("3.14", tolerance: "0.005"))])
        #expect(try entry(4).codes == ["guessed-blank", "dropped-field"])
        #expect(try entry(5).problems.map(\.problem) == [.item(.unsupported("numerical units"))])
    }

    @Test func matching() throws {
        let matching = try item(6).matching
        #expect(matching?.pairs.map(\.prompt.plain) == ["甲", "乙"])
        #expect(matching?.pairs.map(\.match) == ["示例局", "示例院"])
        #expect(matching?.distractors == ["示例厅"])
        #expect(matching?.isShuffled == true)
    }

    @Test func essayAndDescription() throws {
        #expect(try item(7).answer == .essay(model: ExchangeText("要点：受理、转送。", markup: .html)))
        #expect(try item(8).answer == .description)
        #expect(try item(8).points == nil)
    }

    @Test func clozeBecomesBlanks() throws {
        #expect(try item(9).stem.plain == "自____之日起____日内____，写明____。")
        let blanks = try #require(try item(9).blanks)
        #expect(
            blanks[0].accepted == [
                AcceptedAnswer("收到"), AcceptedAnswer("受理"),
                AcceptedAnswer(.text("登记", isCaseSensitive: false), weight: Weight(units: 5_000_000), feedback: "接近了"),
            ]
        )
        #expect(blanks[1].accepted == [AcceptedAnswer(.number("15", tolerance: "0.5"))])
        #expect(blanks[2].choices == ["答复", "决定"])
        #expect(blanks[2].accepted.map(\.weight) == [.none, .full])
        #expect(blanks[2].accepted.first?.feedback == "不必")
        #expect(blanks[3].accepted == [AcceptedAnswer(.text("a<b}", isCaseSensitive: true))])
        #expect(try entry(9).problems.map(\.problem) == [.item(.droppedField("cloze points"))])
    }

    @Test func gapsWithSeveralKeysAreRefusedByName() throws {
        #expect(try entry(10).problems.map(\.problem) == [.item(.unsupported("MULTIRESPONSE"))])
    }

    @Test func otherTypesAreRefusedByName() throws {
        let names = ["calculated", "ddwtos", "gapselect", "random", "ddimageortext"]
        #expect(reading.entries.count == 16)
        for (index, name) in names.enumerated() {
            #expect(try entry(11 + index).problems.map(\.problem) == [.item(.unsupported(name))])
            #expect(try entry(11 + index).item == nil)
        }
    }

    @Test func whatACategorySaysIsReported() {
        #expect(reading.summary.problems.map(\.problem) == [.item(.droppedField("category info"))])
    }

    @Test func refusedQuestionsAreWrittenAsTheyStand() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/refused.xml"
        let source = ExchangeSource(path: TestFiles.tests + "/Fixtures/moodle/types.xml")
        try MoodleXMLCodec().writeRefused([10: ["多个 -- 答案"], 11: ["计算"]], of: source, to: path)
        let text = String(decoding: try FileAccess.bytes(of: path, limit: 1 << 20), as: UTF8.self)
        #expect(text.contains("<question type=\"calculated\"><name><text>计算</text></name>"))
        let again = try MoodleReading(ExchangeSource(path: path), by: MoodleXMLCodec())
        #expect(again.entries.map(\.codes) == [["unsupported"], ["unsupported"]])
        #expect(!again.summary.problems.contains { $0.problem.severity == .error })
    }
}

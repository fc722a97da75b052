import BankFormats
import QuestionBank
import Testing

@Suite(.timeLimit(.minutes(10))) struct MoodleXMLBrokenTests {
    private func read(_ text: String) throws -> MoodleReading { try MoodleReading(text, by: MoodleXMLCodec()) }

    private func question(_ inner: String, type: String = "shortanswer") -> String {
        "<question type=\"\(type)\"><questiontext format=\"html\"><text>题____</text></questiontext>\(inner)</question>"
    }

    @Test func questionsBeforeABreakAreRead() throws {
        let reading = try read(
            "<quiz>\(question("<answer fraction=\"100\"><text>甲</text></answer>"))\n<question type=\"essay\"><name>"
        )
        #expect(reading.entries.map { $0.item != nil } == [true, false])
        #expect(reading.entries.last?.codes == ["moodle-xml-truncated"])
        #expect(reading.summary.problems.map(\.problem) == [.moodleXML(.broken(.truncated))])
    }

    @Test func otherXMLIsNamed() throws {
        #expect(
            try read("<html><question/></html>").summary.problems.map(\.problem) == [.moodleXML(.notMoodle("html"))]
        )
    }

    @Test(arguments: [
        ("<quiz><question></quiz>", "moodle-xml-malformed"),
        ("", "moodle-xml-truncated"),
        ("<!DOCTYPE q [<!ENTITY a \"x\">]><quiz>&a;</quiz>", "moodle-xml-entity"),
        ("<?xml version=\"1.0\" encoding=\"big5\"?><quiz/>", "moodle-xml-encoding"),
    ])
    func brokenFiles(text: String, code: String) throws {
        #expect(try read(text).summary.problems.map(\.problem.problemCode) == [code])
    }

    @Test(arguments: [
        ("<answer fraction=\"200\"><text>甲</text></answer>", "moodle-xml-bad-fraction"),
        ("<answer fraction=\"100\"><text>*</text></answer>", "moodle-xml-accepts-anything"),
        ("<answer fraction=\"0\"><text>甲</text></answer>", "missing-key"),
    ])
    func brokenAnswers(answer: String, code: String) throws {
        #expect(try read("<quiz>\(question(answer))</quiz>").entries.map(\.codes) == [[code]])
    }

    @Test func brokenNumbersAndGaps() throws {
        let number = question("<answer fraction=\"100\"><text>十五</text></answer>", type: "numerical")
        #expect(try read("<quiz>\(number)</quiz>").entries.map(\.codes) == [["moodle-xml-bad-number"]])
        for text in ["没有空", "{1:SHORTANSWER:=没有完", "{1:UNKNOWN:=x}"] {
            let cloze = "<question type=\"cloze\"><questiontext><text>\(text)</text></questiontext></question>"
            #expect(try read("<quiz>\(cloze)</quiz>").entries.map(\.codes) == [["moodle-xml-bad-cloze"]])
        }
    }

    @Test func fractionsThatDoNotSumTo100() throws {
        let answers =
            "<single>false</single>"
            + ["50", "25", "0"].map { "<answer fraction=\"\($0)\"><text>选\($0)</text></answer>" }.joined()
        let reading = try read("<quiz>\(question(answers, type: "multichoice"))</quiz>")
        #expect(reading.entries.first?.problems.map(\.problem) == [.moodleXML(.fractionSum("75"))])
    }

    @Test func hiddenQuestionsAndUnknownFieldsAreReported() throws {
        let more =
            "<hidden>1</hidden><custom>x</custom><penalty>0.5</penalty><answer fraction=\"100\"><text>甲</text></answer>"
        let reading = try read("<quiz>\(question(more))</quiz>")
        #expect(
            reading.entries.first?.problems.map(\.problem) == [
                .item(.droppedField("hidden")), .item(.droppedField("custom")), .item(.droppedField("penalty")),
            ]
        )
    }

    @Test func deepElementsAreRefused() throws {
        let reading = try read("<quiz>" + String(repeating: "<question>", count: 100_000))
        #expect(reading.summary.problems.map(\.problem.problemCode) == ["moodle-xml-too-deep"])
    }

    @Test func deepHTMLIsRefused() throws {
        let html = String(repeating: "&lt;div>", count: 5000)
        let deep =
            "<question type=\"essay\"><questiontext format=\"html\"><text>\(html)</text></questiontext></question>"
        let reading = try read("<quiz>\(deep)\(question("", type: "essay"))</quiz>")
        #expect(reading.entries.map(\.codes) == [["moodle-xml-markup-too-deep"], []])
    }

    @Test func longTokensAndManyElementsAreRefused() throws {
        let long = String(repeating: "长", count: 10_000_000)
        let many = String(repeating: "<answer/>", count: 100_000)
        let reading = try read(
            "<quiz>" + question("<name><text>\(long)</text></name>", type: "essay") + question(many, type: "essay")
                + question("", type: "essay") + "</quiz>"
        )
        #expect(reading.entries.map(\.codes) == [["too-long"], ["too-long"], []])
    }

    @Test func filesWithinAQuestionAreNotKept() throws {
        let file = "<file name=\"a.png\" encoding=\"base64\">\(String(repeating: "A", count: 5_000_000))</file>"
        let essay =
            "<question type=\"essay\"><questiontext format=\"html\"><text>题</text>\(file)</questiontext></question>"
        #expect(
            try read("<quiz>\(essay)</quiz>").entries.first?.problems.map(\.problem) == [.item(.droppedMedia("a.png"))]
        )
    }

    @Test func manyGapsTakeLinearTime() throws {
        for text in [String(repeating: "{1:SA:=", count: 100_000), String(repeating: "{", count: 900_000)] {
            let cloze = "<question type=\"cloze\"><questiontext><text>\(text)</text></questiontext></question>"
            #expect(try read("<quiz>\(cloze)</quiz>").entries.map(\.codes) == [["moodle-xml-bad-cloze"]])
        }
    }
}

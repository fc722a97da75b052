import QuestionBank
import Testing

@Suite("Spelling")
struct SpellingTests {
    private let fields = ["id", "kind", "stem", "options", "key", "citation", "level", "rationale", "tags", "facility"]

    @Test(
        "a slip of the finger is understood",
        arguments: [
            ("optoins", "options"), ("option", "options"), ("Stem", "stem"), ("steam", "stem"), ("kye", "key"),
            ("citaton", "citation"), ("rationnale", "rationale"), ("levle", "level"), ("RATIONAL", "rationale"),
        ]
    )
    func slips(word: String, meant: String) {
        #expect(Spelling.nearest(to: word, among: fields) == meant)
    }

    @Test("another word is not", arguments: ["explanation", "answer", "x", "", "title", "difficulty"])
    func others(word: String) {
        #expect(Spelling.nearest(to: word, among: fields) == nil)
    }

    @Test("Chinese words work the same way")
    func chinese() {
        #expect(Spelling.nearest(to: "单选题", among: ["单选", "多选", "判断"]) == "单选")
        #expect(Spelling.nearest(to: "题", among: ["选"]) == nil)
        #expect(Spelling.nearest(to: "应用", among: []) == nil)
    }
}

import ExamRunner
import QuestionBank
import Testing

@Suite("What a candidate sees of an item")
struct CandidateQuestionTests {
    private func question(_ answer: Item.Answer, order: [Int]) -> CandidateQuestion {
        CandidateQuestion(
            item: Item(id: "a", stem: "样题？", answer: answer, citations: [], level: .apply, rationale: "样例"),
            caseStem: "样例案情",
            question: Paper.Question(
                version: EntryVersionID(hash: "00"),
                part: 0,
                points: Points(hundredths: 200),
                optionOrder: order
            )
        )
    }

    @Test("options stand in the paper's order")
    func order() {
        let question = question(.single(options: ["甲", "乙", "丙"], key: 0), order: [2, 0, 1])
        #expect(question.options == ["丙", "甲", "乙"])
        #expect(question.optionOrder == [2, 0, 1])
        #expect(question.kind == .single)
        #expect(question.caseStem == "样例案情")
        #expect(question.points == Points(hundredths: 200))
    }

    @Test("nothing that is seen depends on the key")
    func keyStaysHome() {
        #expect(
            question(.multiple(options: ["甲", "乙", "丙"], key: [0, 1]), order: [0, 1, 2])
                == question(.multiple(options: ["甲", "乙", "丙"], key: [2]), order: [0, 1, 2])
        )
        #expect(question(.trueFalse(key: true), order: []) == question(.trueFalse(key: false), order: []))
        let blanks = [["甲"], ["乙", "丙"]].map { Item.Blank(accepted: $0) }
        #expect(
            question(.fillBlank(blanks: blanks, ordered: true), order: [])
                == question(.fillBlank(blanks: blanks.reversed(), ordered: false), order: [])
        )
        #expect(question(.fillBlank(blanks: blanks, ordered: true), order: []).blankCount == 2)
    }
}

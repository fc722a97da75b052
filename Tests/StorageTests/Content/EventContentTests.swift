import ExamRunner
import Storage
import TestSupport
import Testing

@Suite("Events as stored")
struct EventContentTests {
    static let sheet = MarkSheet(
        rule: MarkingRule(partialMultiple: .half),
        points: [Points(hundredths: 150), .zero],
        maximum: Points(hundredths: 400),
        passMark: Points(hundredths: 240)
    )

    static let forms: [(AttemptEvent.Happening, String, String)] = [
        (
            .started(deadline: Instant(milliseconds: 1_795_222_800_000), seat: "pts/1"), "started",
            #"{"deadline":1795222800000,"seat":"pts/1"}"#
        ),
        (.resumed(seat: "pts/2"), "resumed", #"{"seat":"pts/2"}"#),
        (.answered(question: 3, response: .option(2)), "answered", #"{"option":2,"question":3}"#),
        (.answered(question: 3, response: .options([2, 0])), "answered", #"{"options":[0,2],"question":3}"#),
        (.answered(question: 3, response: .options([])), "answered", #"{"options":[],"question":3}"#),
        (.answered(question: 3, response: .truth(false)), "answered", #"{"question":3,"truth":false}"#),
        (
            .answered(question: 3, response: .blanks(["十五日", ""])), "answered",
            #"{"blanks":["十五日",""],"question":3}"#
        ),
        (.answered(question: 3, response: nil), "answered", #"{"question":3}"#),
        (.flagged(question: 0, isFlagged: true), "flagged", #"{"flagged":true,"question":0}"#),
        (.movedTo(question: 9), "moved", #"{"question":9}"#),
        (.clockJumped(milliseconds: -3_600_000), "clock-jumped", #"{"milliseconds":-3600000}"#),
        (.submitted(by: .deadline), "submitted", #"{"by":"deadline"}"#),
        (
            .marked(sheet, by: "xuefa", reason: "hand-in"), "marked",
            #"{"by":"xuefa","reason":"hand-in","sheet":{"maximum":400,"passMark":240,"points":[150,0],"#
                + #""rule":{"partialMultiple":"half"}}}"#
        ),
    ]

    @Test("the stored form is this one, letter by letter, and reads back")
    func forms() throws {
        for (happening, kind, payload) in Self.forms {
            let content = try EventContent(happening)
            #expect(content.kind.rawValue == kind)
            #expect(content.payload == payload)
            #expect(try content.happening() == happening)
        }
        #expect(Set(Self.forms.map(\.1)) == Set(EventContent.Kind.allCases.map(\.rawValue)))
    }

    @Test("text that no program has written is damage", arguments: EventContent.Kind.allCases)
    func damage(kind: EventContent.Kind) {
        for payload in ["", "{}", "[]", #"{"question":"x"}"#] {
            #expect(throws: StorageError.self) { try EventContent(kind: kind, payload: payload).happening() }
        }
    }

    @Test("a paper comes back as it was, whatever the seed")
    func paper() {
        forAll(count: 100) { generator in
            Paper(
                seed: generator.element(of: [0, 1, UInt64.max, generator.next()]),
                questions: (0..<Int.random(in: 0...4, using: &generator)).map { part in
                    Paper.Question(
                        version: SampleRows.version,
                        part: part,
                        points: Points(hundredths: Int.random(in: 0...999, using: &generator)),
                        optionOrder: [0, 1, 2].shuffled(using: &generator)
                    )
                }
            )
        } property: { paper in
            let content = try PaperContent(paper)
            return try content.seed.count == 16 && content.paper() == paper
        }
    }
}

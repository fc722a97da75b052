import BankFormats
import QuestionBank
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct AikenTests {
    private func read(_ text: String) throws -> MoodleReading { try MoodleReading(text, by: AikenCodec()) }

    @Test func everyFormOfTheFixture() throws {
        let entries = try MoodleReading(fixture: "forms.aiken", by: AikenCodec()).entries
        #expect(
            entries.map(\.codes) == [
                [], [], [], ["aiken-several-stem-lines"], ["several-keys"], ["key-outside-options"],
                ["aiken-option-order"],
                ["aiken-line-behind-options"], ["aiken-missing-answer-line"], [], ["aiken-missing-answer-line"],
            ]
        )
        #expect(
            entries.compactMap(\.item).map(\.stem.plain) == [
                "示例机关几日内决定？", "Which form has brackets?", "A、B 两人中谁是示例申请人？", "示例题干的第一行\n示例题干的第二行", "下一题照读？",
            ]
        )
        #expect(
            entries.compactMap(\.item).map(\.percents) == [
                ["0", "100", "0"], ["100", "0"], ["100", "0"], ["0", "100"], ["100", "0"],
            ]
        )
        #expect(entries[0].item?.options == ["7日", "15日", "30日"])
        #expect(entries[2].item?.options == ["甲", "乙"])
        #expect(entries[4].problems.map(\.problem) == [.item(.severalKeys("AC"))])
        #expect(entries[7].places(of: "aiken-line-behind-options") == ["41:1"])
    }

    @Test func linesThatBelongToNothing() throws {
        #expect(try read("ANSWER: A\n").entries.map(\.codes) == [["aiken-stray-line"]])
        #expect(try read("A. 甲\nB. 乙\nANSWER: A\n").entries.map(\.codes) == [["missing-stem"]])
        #expect(try read("题\nA. 甲\nANSWER: A\n").entries.map(\.codes) == [["too-few-options"]])
        #expect(try read("题\nA. 甲\nB. 乙\nANSWER:\n").entries.map(\.codes) == [["missing-key"]])
        #expect(try read("题\nA. 甲\nB. 乙\nANSWER: 甲\n").entries.map(\.codes) == [["bad-key"]])
        #expect(try read("题\nA. 甲\nB.\nANSWER: A\n").entries.map(\.codes) == [["skipped-option", "too-few-options"]])
    }

    @Test func anEmptyOptionDoesNotMoveTheKey() throws {
        let entry = try read("题\nA. 甲\nB.\nC. 丙\nANSWER: C\n").entries[0]
        #expect(entry.codes == ["skipped-option"])
        #expect(entry.places(of: "skipped-option") == ["3:1"])
        #expect(entry.item?.options == ["甲", "丙"])
        #expect(entry.item?.percents == ["0", "100"])
        let empty = try read("题\nA. 甲\nB.\nC. 丙\nANSWER: B\n").entries[0]
        #expect(empty.codes == ["skipped-option", "key-of-empty-option"])
        #expect(empty.item == nil)
    }

    @Test func whatAikenCannotHoldIsALoss() throws {
        var random = RandomItems(seed: 3)
        let codec = AikenCodec()
        for number in 0..<200 {
            let item = random.item(number)
            switch item.answer {
            case .choice(let choice) where choice.isMultiple: #expect(codec.carried(item).isEmpty)
            case .choice: #expect(Loss.of(item, carriedAs: codec.carried(item)).contains(.id))
            case .trueFalse: #expect(Loss.of(item, carriedAs: codec.carried(item)).contains(.answerKind))
            case .blanks, .essay, .matching, .ordering, .description: #expect(codec.carried(item).isEmpty)
            case .caseSet: break
            }
        }
    }

    @Test func refusedQuestionsAreWrittenWithTheirReasons() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/refused.txt"
        let source = ExchangeSource(path: TestFiles.tests + "/Fixtures/moodle/forms.aiken")
        try AikenCodec().writeRefused([4: ["几个答案"], 10: ["缺答案"]], of: source, to: path)
        let text = String(decoding: try FileAccess.bytes(of: path, limit: 1 << 20), as: UTF8.self)
        #expect(
            text == """
                // 几个答案
                多个答案的示例？
                A. 甲
                B. 乙
                C. 丙
                ANSWER: AC

                // 缺答案
                最后一题没有答案？
                A. 甲
                B. 乙


                """
        )
        #expect(
            try MoodleReading(ExchangeSource(path: path), by: AikenCodec()).entries.map(\.codes) == [
                ["several-keys"], ["aiken-missing-answer-line"],
            ]
        )
    }

    @Test func hostileFilesTakeLinearTime() throws {
        let texts = [
            String(repeating: "题\n", count: 1_000_000), String(repeating: "A. 甲\n", count: 500_000),
            String(repeating: "A", count: 20_000_000), String(repeating: "ANSWER: A\n", count: 100_000),
        ]
        for text in texts {
            let reading = try read(text)
            #expect(!reading.entries.isEmpty)
            #expect(reading.items.isEmpty)
        }
        #expect(throws: FileProblem.self) { try read("题\u{0}\nA. 甲") }
    }
}

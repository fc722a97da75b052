import BankFormats
import QuestionBank
import Testing

/// What goes wrong where items are read from a text.
@Suite struct TextItemTrapTests {
    private static let options = "\nA. 包办婚姻\nB. 买卖婚姻\nC. 借婚姻索取财物\n"

    @Test func aKeyIsNotMovedByAnEmptyOption() throws {
        let reading = try WordsReading("1. 【单选】禁止的是（ ）\nA. 包办婚姻\nB. 买卖婚姻\nC.\nD. 借婚姻索取财物\n答案：D")
        guard case .choice(let choice) = try reading.item(0).answer else { return }
        #expect(choice.options.first { $0.weight == .full }?.text.plain == "借婚姻索取财物")
        #expect(reading.problems == [.item(.skippedOption("C"))])
    }

    @Test func theKeyOfAnEmptyOptionIsRefused() throws {
        let reading = try WordsReading("1. 【单选】禁止的是（ ）\nA. 包办婚姻\nB.\nC. 买卖婚姻\n答案：B")
        #expect(reading.items[0].item == nil)
        #expect(reading.problems.contains(.item(.keyOfEmptyOption("B"))))
    }

    @Test func aMultipleChoiceIsNeverTakenForASingleOne() throws {
        let lone = try WordsReading("一、多选题\n1. 禁止的有（ ）" + Self.options + "答案：A")
        #expect(lone.keys == ["坏 lone-key"])
        let several = try WordsReading("一、单选题\n1. 禁止的是（ ）" + Self.options + "答案：AB")
        #expect(several.keys == ["坏 several-keys"])
        let marked = try WordsReading("一、单选题\n1. 【多选】禁止的有（ ）" + Self.options + "答案：AB")
        #expect(marked.keys == ["多选 AB"])
    }

    @Test func aKindThatIsNotGivenIsGuessedOnce() throws {
        let reading = try WordsReading("1. 禁止的有（ ）" + Self.options + "答案：ABC\n2. 禁止高利放贷。\n答案：对")
        #expect(reading.keys == ["多选 ABC", "判断 对"])
        #expect(reading.problems == [.item(.guessedKind(.multiple)), .item(.guessedKind(.trueFalse))])
    }

    @Test func twoKeysThatDifferAreAnError() throws {
        let bracket = try WordsReading("一、单选题\n1. 禁止的是（ A ）。" + Self.options + "答案：B")
        #expect(bracket.keys == ["坏 key-conflict"])
        let list = try WordsReading("一、单选题\n1. 禁止的是（ ）。" + Self.options + "答案：A\n参考答案\n1.B")
        #expect(list.keys == ["坏 key-conflict"])
        let same = try WordsReading("一、单选题\n1. 禁止的是（ A ）。" + Self.options + "答案：A")
        #expect(same.keys == ["单选 A"])
        #expect(same.stems == ["禁止的是（\u{3000}）。"])
    }

    @Test func aKeyInTheMidstOfTheStemLeavesItsBracket() throws {
        let reading = try WordsReading("一、多选题\n1. 下列（ AB ）是禁止的。" + Self.options)
        #expect(reading.keys == ["多选 AB"])
        #expect(reading.stems == ["下列（\u{3000}）是禁止的。"])
    }

    @Test func lettersInBracketsAreNamesWhereAnotherBracketIsEmpty() throws {
        let reading = try WordsReading("一、单选题\n1. 样例人物甲（A）与乙（B）的行为是（ ）。" + Self.options + "答案：C")
        #expect(reading.keys == ["单选 C"])
        #expect(reading.stems[0].contains("甲（A）与乙（B）"))
        let unclear = try WordsReading("一、单选题\n1. 样例人物甲（A）与乙（B）的行为是" + Self.options)
        #expect(unclear.keys == ["坏 several-brackets"])
    }

    @Test func gluedOptionsAreToldApart() throws {
        let reading = try WordsReading("一、单选题\n1. 期限为（ ）\nA.15日B.30日C.60日\n答案：B")
        #expect(try reading.options(0) == ["15日", "30日", "60日"])
        #expect(reading.problems.isEmpty)
    }

    @Test func gluedOptionsInDoubtAreReported() throws {
        let reading = try WordsReading("一、单选题\n1. 期限为（ ）\nA.15日B.30日\n答案：B")
        #expect(try reading.options(0) == ["15日", "30日"])
        #expect(reading.problems == [.item(.guessedOptions("A、B"))])
    }

    /// A letter that is left out or doubled hides nothing: what stands behind it is an option, or is asked about.
    @Test(arguments: [
        ("A.党中央 B.信访局 D.全国人大", ["党中央", "信访局", "全国人大"], "option-gap"),
        ("A.党中央    B.信访局    政法委    D.全国人大", ["党中央", "信访局    政法委", "全国人大"], "option-gap guessed-options"),
        ("A.党中央 B.信访局\n政法委 D.全国人大", ["党中央", "信访局\n政法委 D.全国人大"], "guessed-options"),
        ("A.党中央\nB.信访局\n政法委", ["党中央", "信访局\n政法委"], "guessed-options"),
        ("A.党中央 B.信访局    政法委", ["党中央", "信访局    政法委"], "guessed-options"),
        ("A.党中央 B.信访局　政法委", ["党中央", "信访局　政法委"], "guessed-options"),
    ])
    func aMissingLetterIsTold(lines: String, options: [String], codes: String) throws {
        let reading = try WordsReading("一、单选题\n1. 办公地点为（ ）\n\(lines)\n答案：A")
        #expect(try reading.options(0) == options)
        #expect(reading.problems.map(\.problemCode).joined(separator: " ") == codes)
    }

    @Test func aDoubledLetterInOneLineIsRefused() throws {
        let reading = try WordsReading("一、单选题\n1. 办公地点为（ ）\nA.党中央 B.信访局 B.政法委 D.全国人大\n答案：A")
        #expect(reading.problems == [.text(.repeatedOption("B"))])
    }

    @Test func aFullLineMayGoOnInTheNext() throws {
        let reading = try WordsReading(
            "一、单选题\n1. 应当（ ）\nA.在受理之日起六十日内办结，情况复杂的经批准可以适当延长，\n并告知信访人\nB.告知\n答案：A"
        )
        #expect(reading.problems.isEmpty)
    }

    @Test func aLetterWithinAnOptionIsNoOption() throws {
        let reading = try WordsReading("一、单选题\n1. 办公地点为（ ）\nA.甲公司B座\nB.乙公司C座\n答案：B")
        #expect(try reading.options(0) == ["甲公司B座", "乙公司C座"])
        #expect(reading.problems.isEmpty)
    }

    @Test func aLetterThatTheNextLineBearsBelongsToTheText() throws {
        let reading = try WordsReading("一、单选题\n1. 依据为（ ）\nA. 附件 B. 的规定\nB. 条例\nC. 民法典\n答案：C")
        #expect(try reading.options(0) == ["附件 B. 的规定", "条例", "民法典"])
        #expect(reading.problems.contains { $0.severity == .guess })
    }

    @Test func companiesInStemsAreNoOptions() throws {
        let reading = try WordsReading(
            "一、单选题\n1. 甲、乙两人与A公司、B公司订立合同，\nA公司先行付款，应当由（ ）\nA. 甲\nB. 乙\n答案：B"
        )
        #expect(reading.stems == ["甲、乙两人与A公司、B公司订立合同，\nA公司先行付款，应当由（ ）"])
        #expect(try reading.options(0) == ["甲", "乙"])
    }

    @Test func optionsBehindTheStemOnOneLine() throws {
        let reading = try WordsReading("一、单选题\n1. 期限为（ ）。A.15日 B.30日 C.60日 答案：C\n2. 期限为（ ）A、15日\nB、30日\n答案：A")
        #expect(reading.keys == ["单选 C", "单选 A"])
        #expect(reading.stems == ["期限为（ ）。", "期限为（ ）"])
    }

    @Test(arguments: ["Ａ．", "A、", "A)", "A）", "（A）", "(A)", "A:", "A：", "a.", "[A]", "A ", "A ． "])
    func labels(label: String) throws {
        let other = label.replacing("A", with: "B").replacing("Ａ", with: "Ｂ").replacing("a", with: "b")
        let reading = try WordsReading("一、单选题\n1. 期限为（ ）\n\(label)十五日\n\(other)三十日\n答案：B")
        #expect(reading.keys == ["单选 B"])
        #expect(try reading.options(0) == ["十五日", "三十日"])
    }

    @Test(arguments: ["1.", "1、", "1．", "（1）", "(1)", "第1题", "第一题：", "1)", "１．", "1 ．"])
    func numbers(number: String) throws {
        let reading = try WordsReading("一、判断题\n\(number)禁止高利放贷。\n答案：对")
        #expect(reading.stems == ["禁止高利放贷。"])
        #expect(reading.keys == ["判断 对"])
    }

    @Test(arguments: [
        ("对", true), ("错", false), ("正确", true), ("错误", false), ("√", true), ("×", false), ("✓", true), ("✗", false),
        ("T", true), ("f", false), ("Y", true), ("N", false), ("是", true), ("否", false), ("x", false), ("Ｔ", true),
        ("（√）", true), ("不正确", false), ("对。", true), ("真", true), ("假", false), ("正确的", true), ("wrong", false),
        ("非", false), ("✅", true), ("✔️", true), ("误", false),
    ])
    func truthKeys(text: String, key: Bool) throws {
        let reading = try WordsReading("三、判断题\n1. 禁止高利放贷。\n答案：\(text)")
        #expect(reading.keys == [key ? "判断 对" : "判断 错"])
    }

    @Test(arguments: [
        "答案：ABC", "【答案】A B C", "正确答案：a、b、c", "参考答案: A,B,C", "[答案] ＡＢＣ", "答案 ABC", "答：A和B和C", "Answer: ABC",
    ])
    func keyLines(line: String) throws {
        #expect(try WordsReading("二、多选题\n1. 禁止的有" + Self.options + line).keys == ["多选 ABC"])
    }

    @Test func aKeyThatNamesItsOptionInFull() throws {
        let reading = try WordsReading("一、单选题\n1. 禁止的是（ ）" + Self.options + "答案：B. 买卖婚姻")
        #expect(reading.keys == ["单选 B"])
        let wrong = try WordsReading("一、单选题\n1. 禁止的是（ ）" + Self.options + "答案：B. 包办婚姻")
        #expect(wrong.keys == ["坏 bad-key"])
    }

    @Test func answersOfSeveralBlanks() throws {
        let stem = "四、填空题\n1. 男不得早于____周岁，女不得早于（　　）周岁。\n答案："
        for key in ["二十二；二十", "二十二;二十", "二十二、二十", "二十二|二十", "二十二 二十", "（1）二十二（2）二十", "1.二十二 2.二十", "①二十二②二十"] {
            #expect(try WordsReading(stem + key).keys == ["填空 二十二；二十"], "\(key)")
        }
        #expect(try WordsReading(stem + "二十二").keys == ["坏 blank-count"])
        #expect(try WordsReading(stem + "二十二；二十；十八").keys == ["坏 blank-count"])
    }

    @Test func answersPartedAtAWeakSignAreAGuess() throws {
        let stem = "四、填空题\n1. 男不得早于____周岁，女不得早于（　　）周岁。\n答案："
        for (key, sign) in [("二十二、二十", "、"), ("二十二,二十", ","), ("二十二/二十", "/"), ("二十二|二十", "|")] {
            let reading = try WordsReading(stem + key)
            #expect(reading.keys == ["填空 二十二；二十"])
            #expect(reading.problems == [.table(.guessedAnswers(sign: sign))])
        }
        for key in ["二十二；二十", "（1）二十二（2）二十", "二十二\n二十"] {
            #expect(try WordsReading(stem + key).problems.isEmpty)
        }
    }

    @Test func severalAnswersOfOneBlank() throws {
        let reading = try WordsReading("四、填空题\n1. 期限为____。\n答案：15日|十五日")
        #expect(reading.keys == ["填空 15日/十五日"])
        #expect(reading.problems == [.text(.guessedAlternatives("15日/十五日"))])
        #expect(try WordsReading("四、填空题\n1. 期限为____。\n答案：15日；30日").keys == ["坏 blank-count"])
    }

    @Test func keysInNumbers() throws {
        let stem = "1. 禁止的有（ ）" + Self.options + "答案："
        for key in ["①③", "1,3", "１、３", "13", "1 3"] {
            let reading = try WordsReading("一、多选题\n" + stem + key + "\n2. 禁止的有（ ）" + Self.options + "答案：AB")
            #expect(reading.keys == ["多选 AC", "多选 AB"], "\(key)")
            #expect(reading.problems.isEmpty)
        }
        #expect(try WordsReading("一、单选题\n" + stem + "②").keys == ["单选 B"])
        #expect(try WordsReading("一、单选题\n" + stem + "4").keys == ["坏 key-outside-options"])
        #expect(try WordsReading("一、多选题\n" + stem + "1-3").keys == ["坏 bad-key"])
    }

    /// What the number of one option is and the text of another names neither.
    @Test func aNumberThatIsTheTextOfAnotherOption() throws {
        let options = "1. 人数为（ ）\nA. 2\nB. 3\nC. 5\n答案："
        #expect(try WordsReading("一、单选题\n" + options + "5").keys == ["单选 C"])
        #expect(try WordsReading("一、单选题\n" + options + "1").keys == ["单选 A"])
        let unclear = try WordsReading("一、单选题\n" + options + "2")
        #expect(unclear.keys == ["坏 bad-key"])
    }

    @Test func aLetterWithoutOptionsIsAGuessForATruthItem() throws {
        let reading = try WordsReading("三、判断题\n1. 禁止高利放贷。\n答案：A\n2. 借款的利率不受限制。\n答案：B")
        #expect(reading.keys == ["判断 对", "判断 错"])
        #expect(reading.problems == [.table(.guessedTruthLetter("A")), .table(.guessedTruthLetter("B"))])
        #expect(try WordsReading("三、判断题\n1. 禁止高利放贷。\n答案：1").keys == ["判断 对"])
        #expect(try WordsReading("三、判断题\n1. 禁止高利放贷。\n答案：C").keys == ["坏 bad-truth-key"])
        // Without the title, the options may be what is missing.
        #expect(try WordsReading("1. 禁止高利放贷。\n答案：A").keys == ["坏 too-few-options"])
    }

    @Test func placesOfOneLawAreToldApart() throws {
        let stem = "一、判断题\n1. 禁止高利放贷。\n答案：对\n依据："
        #expect(try WordsReading(stem + "第二条、第三条").item(0).citations == ["第二条", "第三条"])
        #expect(try WordsReading(stem + "第五条第（一）、（二）项。").item(0).citations == ["第五条第（一）、（二）项"])
        #expect(
            try WordsReading(stem + "《民法典》第一条，《信访工作条例》第二条、第三条；第四条").item(0).citations == [
                "《民法典》第一条", "《信访工作条例》第二条", "第三条", "第四条",
            ]
        )
    }

    @Test func oneBlankKeepsItsSigns() throws {
        let reading = try WordsReading("四、填空题\n1. 民事主体包括____。\n答案：自然人、法人和非法人组织")
        #expect(reading.keys == ["填空 自然人、法人和非法人组织"])
    }

    @Test func aStemWithoutBlankGetsOneAndThatIsSaid() throws {
        let reading = try WordsReading("四、填空题\n1. 诉讼时效期间为\n答案：三年")
        #expect(reading.stems == ["诉讼时效期间为____"])
        #expect(reading.problems == [.item(.guessedBlank)])
    }

    @Test func theLastQuestionUnfinishedIsNotDropped() throws {
        let reading = try WordsReading("一、单选题\n1. 禁止的是（ ）" + Self.options + "答案：A\n2. 期限为（ ）\nA. 15日")
        #expect(reading.keys.count == 2)
        #expect(reading.items[1].item == nil)
        #expect(reading.items[1].position == SourcePosition(file: "题.txt", line: 7, column: 1))
        let bare = try WordsReading("一、单选题\n1. 禁止的是（ ）" + Self.options + "答案：A\n解析：略。\n2. 期限为")
        #expect(bare.keys.count == 2 || bare.problems.contains(.text(.guessedList(2))))
    }

    @Test func headersArePassedOverWithOneWarning() throws {
        let reading = try WordsReading("样卷\n姓名：____\n注意事项：\n1. 请勿折叠。\n一、判断题\n1. 禁止高利放贷。（√）")
        #expect(reading.keys == ["判断 对"])
        #expect(reading.problems == [.text(.passedOver(["样卷", "姓名：____", "注意事项：", "请勿折叠。"]))])
    }

    @Test func textThatBelongsToNothingIsToldWithItsPlace() throws {
        let reading = try WordsReading("一、判断题\n1. 禁止高利放贷。\n答案：对\n第 2 页 共 3 页\n2. 借款的利率不受限制。\n答案：错")
        #expect(reading.keys == ["判断 对", "判断 错"])
        #expect(reading.codes == ["4 stray-text"])
    }

    @Test func aListInARationaleIsNoQuestion() throws {
        let text = "一、判断题\n1. 禁止高利放贷。\n答案：对\n解析：理由如下。\n1. 有规定。\n2. 有先例。\n2. 借款的利率不受限制。\n答案：错"
        let reading = try WordsReading(text)
        #expect(reading.keys == ["判断 对", "判断 错"])
        #expect(try reading.item(0).rationale?.plain == "理由如下。\n1. 有规定。\n2. 有先例。")
        #expect(reading.problems == [.text(.guessedList(2))])
    }

    @Test func lettersInARationaleAreNoOptions() throws {
        let text = "一、单选题\n1. 禁止的是（ ）" + Self.options + "答案：A\n解析：\nA. 有规定。\nB. 也有规定。\n2. 期限为（ ）\nA. 15日\nB. 30日\n答案：A"
        let reading = try WordsReading(text)
        #expect(reading.keys == ["单选 A", "单选 A"])
        #expect(try reading.item(0).rationale?.plain == "A. 有规定。\nB. 也有规定。")
    }

    @Test func partsOutOfOrderGetTheirOwnKeys() throws {
        let text = """
            一、案例题
            案例一：样例材料。
            1. 甲成年了。
            3. 禁止高利放贷。
            2. 借款的利率不受限制。
            参考答案
            1.√ 2.× 3.√
            """
        let reading = try WordsReading(text)
        #expect(reading.keys == ["案例[判断 对, 判断 对, 判断 错]"])
        #expect(reading.problems.contains(.text(.numberOutOfOrder(found: 3, expected: 2))))
    }

    @Test func aCaseWithABrokenPartIsRefusedAsAWhole() throws {
        let reading = try WordsReading("案例一：样例材料。\n（1）甲成年了。\n答案：√\n（2）期限为（ ）\nA. 15日\nB. 30日\n答案：D")
        #expect(reading.keys == ["坏 key-outside-options broken-part"])
    }

    @Test func keysOfNoQuestionAndOfSeveral() throws {
        let unknown = try WordsReading("一、判断题\n1. 禁止高利放贷。\n参考答案\n1.√ 2.×")
        #expect(unknown.keys == ["判断 对"])
        #expect(unknown.problems == [.text(.keyWithoutItem(2))])
        let twice = try WordsReading("1. 禁止高利放贷。（ ）\n1. 借款的利率不受限制。（ ）\n参考答案\n1.√")
        #expect(twice.items.allSatisfy { $0.item == nil })
        #expect(twice.problems.contains(.text(.ambiguousKey(1))))
        let short = try WordsReading("一、判断题\n1. 禁止高利放贷。\n2. 借款的利率不受限制。\n参考答案\n1-2 √")
        #expect(short.items.allSatisfy { $0.item == nil })
        #expect(short.problems.contains(.text(.keyCount(range: "1-2", keys: 1))))
    }

    @Test func optionsUnderATrueFalseTitleAreAnError() throws {
        let reading = try WordsReading("三、判断题\n1. 禁止的是（ ）" + Self.options + "答案：A")
        #expect(reading.keys == ["坏 kind-conflict"])
    }

    @Test func repeatedAndMissingLettersAreTold() throws {
        let twice = try WordsReading("1. 【单选】期限为（ ）\nA. 15日\nB. 30日\nB. 60日\n答案：B")
        #expect(twice.keys == ["坏 repeated-option"])
        let gap = try WordsReading("1. 【单选】期限为（ ）\nA. 15日\nB. 30日\nD. 60日\n答案：D")
        #expect(try gap.options(0) == ["15日", "30日", "60日"])
        #expect(gap.keys == ["单选 C"])
        #expect(gap.problems == [.text(.optionGap("A、B、D"))])
        let equal = try WordsReading("1. 【单选】期限为（ ）\nA. 15日\nB. 15日\n答案：B")
        #expect(equal.keys == ["坏 equal-options"])
    }

    @Test func fieldsOfAnItem() throws {
        let reading = try WordsReading(
            """
            第一章 婚姻家庭
            1. 【单选】禁止的是（ ）（2分）
            A. 包办婚姻
            B. 自愿结婚
            答案：A 难度：0.85 层次：理解
            解析：见条文。
            第二行。
            法条依据：《民法典》第一千零四十二条第一款、《民法典》第一千零四十七条
            知识点：婚姻、禁止
            编号：样-1
            """
        )
        let item = try reading.item(0)
        #expect(item.category == ["第一章 婚姻家庭"])
        #expect(item.points == 2)
        #expect(item.facility == 0.85)
        #expect(item.level == .understand)
        #expect(item.rationale?.plain == "见条文。\n第二行。")
        #expect(item.citations == ["《民法典》第一千零四十二条第一款", "《民法典》第一千零四十七条"])
        #expect(item.tags == ["婚姻", "禁止"])
        #expect(item.id == "样-1")
        #expect(item.stem.plain == "禁止的是（ ）")
        #expect(reading.problems.isEmpty)
    }

    @Test func aDifficultyInWordsIsNotGuessed() throws {
        let reading = try WordsReading("1. 【判断】禁止高利放贷。\n答案：对\n难度：难")
        #expect(try reading.item(0).facility == nil)
        #expect(reading.problems == [.item(.droppedField("难度：难"))])
    }

    @Test func encodingsAndLineEndsAndSignsWithoutWidth() throws {
        let text = "一、判断题\r\n１．禁止\u{200B}高利\u{AD}放贷。\r\n答案\u{3000}：\u{A0}对"
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), bytes] {
            let reading = try WordsReading(ExchangeSource(name: "题", bytes: bytes), by: TextItemsCodec())
            #expect(reading.stems == ["禁止高利放贷。"])
            #expect(reading.keys == ["判断 对"])
        }
        // 1.禁止高利放贷。（√） in GB18030.
        let old: [UInt8] = [0x31, 0x2E, 0xBD, 0xFB, 0xD6, 0xB9, 0xA3, 0xA8, 0xA1, 0xCC, 0xA3, 0xA9]
        #expect(try WordsReading(ExchangeSource(name: "题", bytes: old), by: TextItemsCodec()).keys == ["判断 对"])
        let returns = try WordsReading("一、判断题\r1. 禁止高利放贷。\r答案：对")
        #expect(returns.items.first?.position.line == 2)
    }

    @Test func pictures() throws {
        #expect(throws: FileProblem.notText(path: "图", declared: nil)) {
            try WordsReading(ExchangeSource(name: "图", bytes: [0x89, 0x50, 0, 0]), by: TextItemsCodec())
        }
    }

    @Test func nothingIsReadOfAnEmptyText() throws {
        #expect(try WordsReading("").items.isEmpty)
        #expect(try WordsReading("\n \n\u{FEFF}\n").problems.isEmpty)
    }
}

import BankFormats
import QuestionBank
import TestSupport
import Testing

/// Writing and reading in our own template.
@Suite struct TableCodecTests {
    private static let formats: [ExchangeFormat] = [.xlsx, .csv, .tsv]

    @Test(arguments: formats, [false, true]) func itemsComeBack(format: ExchangeFormat, isForeign: Bool) throws {
        try CodecRoundTrip.expect(TableCodec(format), isForeign: isForeign, count: format == .xlsx ? 60 : 300)
    }

    @Test(arguments: formats) func ourOwnItemsLoseNothing(format: ExchangeFormat) {
        let codec = TableCodec(format)
        var random = RandomItems(seed: 11, isForeign: false)
        for number in 0..<500 {
            let item = random.item(number)
            #expect(Loss.of(item, carriedAs: codec.carried(item)) == [])
        }
    }

    @Test func headerOfABankComesBackInAWorkbook() throws {
        let header = ExchangeHeader(
            title: "示例题库",
            maintainer: "示例单位",
            laws: [LawReference(title: "信访工作条例", version: try #require(Day(2022, 2, 25)), articleCount: 50)],
            waivers: [Waiver(code: ProblemCode.acceptable[0], reason: "一行\n又一行")],
            chapters: [
                .init(category: ["第三章 信访事项的提出和受理"], articles: 17...26),
                .init(category: ["第一编", "第一章"], articles: 1...1),
            ]
        )
        let item = ExchangeItem(stem: "题", answer: .trueFalse(ExchangeTruth(key: true)))
        for format in Self.formats {
            let codec = TableCodec(format)
            let result = try CodecRoundTrip.read([item], header: header, by: codec)
            #expect(result.summary.header == (format == .xlsx ? header : ExchangeHeader()))
            #expect(result.items == [item])
            #expect(result.problems.isEmpty)
        }
    }

    @Test func signsThatPartAnswersAreEscaped() throws {
        let answers = ["甲；乙", "丙|丁", "\\", "a\\n", "戊;己｜庚", "第一行\n第二行"]
        let item = ExchangeItem(
            stem: "题____、____",
            answer: .blanks(
                [
                    ExchangeBlank(accepted: answers.map { AcceptedAnswer($0) }),
                    ExchangeBlank(accepted: [AcceptedAnswer("=1+1")]),
                ],
                isOrdered: false
            ),
            tags: ["甲、乙", "丙,丁", "\\"],
            citations: ["第二条；第三条", "第二条、第三条", "第五条第（一）、（二）项", "第\\条"],
            enemies: ["a、b", "c"]
        )
        for format in Self.formats {
            let codec = TableCodec(format)
            #expect(codec.carried(item) == [item])
            #expect(try CodecRoundTrip.read([item], by: codec).items == [item])
        }
    }

    @Test func moreThanEightOptionsAndWhatElseHasNoColumn() throws {
        var choice = ExchangeChoice(
            options: (0..<26).map { ExchangeOption(ExchangeText("选项\($0)"), weight: $0 == 20 ? .full : .none) },
            isMultiple: false,
            isShuffled: false
        )
        choice.options[3].weight = Weight(units: -3_333_333)
        choice.options[4].weight = Weight(units: 5_000_000)
        choice.options[9].feedback = "一行\n又一行：\\"
        choice.options[25].isFixed = true
        let items = [
            ExchangeItem(title: "短名", stem: "题", answer: .choice(choice), category: ["甲", "乙", "丙", "丁"]),
            ExchangeItem(
                stem: "数____与____",
                answer: .blanks(
                    [
                        ExchangeBlank(
                            accepted: [
                                AcceptedAnswer(.number("3.25", tolerance: "0.1")),
                                AcceptedAnswer(
                                    .range(from: "1", to: "2.5"),
                                    weight: Weight(units: 5_000_000),
                                    feedback: "大致"
                                ),
                            ],
                            choices: ["甲、乙", "丙"]
                        ), ExchangeBlank(accepted: [AcceptedAnswer(.text("Ab", isCaseSensitive: true))]),
                    ],
                    isOrdered: true
                )
            ),
        ]
        for item in items {
            #expect(TableCodec(.csv).carried(item) == [item])
            #expect(try CodecRoundTrip.read([item], by: TableCodec(.csv)).items == [item])
        }
    }

    @Test func multipleWithOneKeyIsWrittenAsSingle() {
        let options = [ExchangeOption("甲", weight: .full), ExchangeOption("乙", weight: .none)]
        let item = ExchangeItem(stem: "题", answer: .choice(ExchangeChoice(options: options, isMultiple: true)))
        let carried = TableCodec(.xlsx).carried(item)
        #expect(carried.first?.answer == .choice(ExchangeChoice(options: options, isMultiple: false)))
        #expect(Loss.of(item, carriedAs: carried) == [.answerKind])
    }

    @Test func itemsThatTheReaderWouldRefuseAreNotWritten() {
        let codec = TableCodec(.xlsx)
        let same = [ExchangeOption("甲", weight: .full), ExchangeOption("甲", weight: .none)]
        let long = String(repeating: "长", count: 40_000)
        let truth = ExchangeAnswer.trueFalse(ExchangeTruth(key: true))
        let unwritable = [
            ExchangeItem(stem: "题", answer: .choice(ExchangeChoice(options: same, isMultiple: false))),
            ExchangeItem(stem: ExchangeText(" "), answer: truth),
            ExchangeItem(stem: ExchangeText(long), answer: truth),
            ExchangeItem(
                stem: "没有空",
                answer: .blanks([ExchangeBlank(accepted: [AcceptedAnswer("甲")])], isOrdered: true)
            ),
            ExchangeItem(stem: "题", answer: .caseSet([])),
        ]
        for item in unwritable { #expect(codec.carried(item) == []) }
    }

    @Test func textsAreCarriedAsCellsHoldThem() {
        let item = ExchangeItem(
            id: "示例-1",
            stem: ExchangeText("  题\r\n干\u{0}\u{1} ", markup: .html, source: "<p>题</p>"),
            answer: .trueFalse(ExchangeTruth(key: false)),
            category: ["", " 甲 "]
        )
        let expected = ExchangeItem(stem: "题\n干", answer: item.answer, category: ["甲"])
        #expect(TableCodec(.csv).carried(item) == [expected])
    }

    @Test func setWithoutAnIdComesBack() throws {
        let part = ExchangeItem(stem: "问", answer: .trueFalse(ExchangeTruth(key: true)))
        let items = [
            ExchangeItem(stem: "材料甲", answer: .caseSet([part, part])),
            ExchangeItem(stem: "材料乙", answer: .caseSet([part])), part,
        ]
        #expect(try CodecRoundTrip.read(items, by: TableCodec(.tsv)).items == items)
    }

    @Test func subItemAwayFromItsSetIsAnError() throws {
        let headings = ["编号", "题型", "题干", "答案", "层次", "所属案例"]
        let reading = try TableReading([
            headings, ["a", "案例", "材料", "", "", ""], ["a-1", "判断", "问一", "对", "记忆", "a"],
            ["b", "判断", "题二", "对", "", ""],
            ["a-2", "判断", "问三", "对", "", "a"], ["c", "案例", "没有小题"],
        ])
        #expect(reading.lines == ["案例 材料 <判断 问一 对 编号=a-1 层次=recall> 编号=a", "判断 题二 对 编号=b"])
        #expect(reading.complaints == ["5:6 part-without-set", "6:3 case-without-parts"])
    }

    @Test func englishHeadings() throws {
        let reading = try TableReading([
            [
                "id", "kind", "stem", "option A", "option B", "key", "citation", "level", "rationale", "tags",
                "facility", "chapter",
            ],
            ["x-1", "single", "题", "甲", "乙", "B", "第一条", "apply", "因为", "t", "0.5", "第一章"],
        ])
        #expect(
            reading.lines == ["单选 题 [甲|*乙] 编号=x-1 解析=因为 目录=第一章 标签=t 依据=第一条 层次=apply 通过率=0.5"]
        )
        #expect(reading.complaints.isEmpty)
    }

    @Test func whatTheTemplateDoesNotKnowIsNamed() throws {
        let reading = try TableReading([
            ["编号", "题型", "题干", "选项A", "选项B", "答案", "层次", "接受", "附加", "预计通过率", "分数"],
            ["x-1", "单选", "题", "甲", "乙", "A", "背诵", "随便：理由", "随便：值\n权重A：50", "很高", "两分"],
            ["x-2", "判断", "题", "甲", "", "对"],
        ])
        #expect(
            reading.codes == [
                "unknown-level", "bad-number", "bad-number", "unknown-waiver", "bad-extra", "dropped-field",
                "dropped-field",
            ]
        )
        #expect(reading.entries.map { $0.item != nil } == [false, true])
    }
}

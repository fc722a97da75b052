import BankFormats
import QuestionBank
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct MoodleRoundTripTests {
    @Test(arguments: [false, true]) func giftCarriesWhatItSays(isForeign: Bool) throws {
        try CodecRoundTrip.expect(GIFTCodec(), isForeign: isForeign)
    }

    @Test(arguments: [false, true]) func moodleXMLCarriesWhatItSays(isForeign: Bool) throws {
        try CodecRoundTrip.expect(MoodleXMLCodec(), isForeign: isForeign)
    }

    @Test(arguments: [false, true]) func aikenCarriesWhatItSays(isForeign: Bool) throws {
        try CodecRoundTrip.expect(AikenCodec(), isForeign: isForeign)
    }

    @Test(arguments: [false, true]) func whatIsCarriedIsCarriedAgain(isForeign: Bool) {
        let codecs: [any ExchangeCodec] = [GIFTCodec(), MoodleXMLCodec(), AikenCodec()]
        var random = RandomItems(seed: 11, isForeign: isForeign)
        for number in 0..<300 {
            let item = random.item(number)
            for codec in codecs {
                let once = codec.carried(item)
                #expect(once.flatMap(codec.carried) == once)
            }
        }
    }

    /// Items of our banks lose nothing in Moodle XML but what Moodle has no word for.
    @Test func ourItemsLoseInXMLOnlyWhatMoodleHasNot() {
        var random = RandomItems(seed: 23, isForeign: false)
        for number in 0..<300 {
            let item = random.item(number)
            var losses = Loss.of(item, carriedAs: MoodleXMLCodec().carried(item))
            losses.removeAll { [.enemies, .waivers, .origin, .blankOrder].contains($0) }
            if case .caseSet(let parts) = item.answer {
                losses.removeAll { $0 == .caseSetTakenApart(count: parts.count) }
            }
            #expect(losses.isEmpty, "\(losses) of \(item)")
        }
    }

    @Test func ourItemsLoseInGIFTSeveralBlanksBesides() {
        var random = RandomItems(seed: 29, isForeign: false)
        for number in 0..<300 {
            let item = random.item(number)
            switch item.answer {
            case .choice, .trueFalse:
                var losses = Loss.of(item, carriedAs: GIFTCodec().carried(item))
                losses.removeAll { [.enemies, .waivers, .origin].contains($0) }
                #expect(losses.isEmpty, "\(losses) of \(item)")
            case .blanks(let blanks, _) where blanks.count > 1:
                #expect(Loss.of(item, carriedAs: GIFTCodec().carried(item)) == [.item])
            default: break
            }
        }
    }

    /// Texts with markup from other formats come back too, and so do lists in gaps.
    @Test func markupComesBack() throws {
        let html = ExchangeText("甲 < 乙", markup: .html, source: "<b>甲</b> &lt; 乙")
        let items = [
            ExchangeItem(
                stem: html,
                answer: .choice(
                    ExchangeChoice(
                        options: [
                            ExchangeOption("[html]", weight: .full),
                            ExchangeOption(html, weight: .none, feedback: "%5%"),
                            ExchangeOption("%50%丙", weight: .none), ExchangeOption("// 丁", weight: .none),
                        ],
                        isMultiple: false
                    )
                ),
                rationale: ExchangeText("**粗**", markup: .markdown),
                citations: ["《民法典》第一条"]
            ),
            ExchangeItem(
                stem: "选 ____ 再写 ____。",
                answer: .blanks(
                    [
                        ExchangeBlank(
                            accepted: [AcceptedAnswer(.text("乙 & 丙", isCaseSensitive: false), feedback: "对 & 好")],
                            choices: ["甲", "乙 & 丙"]
                        ),
                        ExchangeBlank(accepted: [AcceptedAnswer(.text("=%50%*~#}", isCaseSensitive: true))]),
                    ],
                    isOrdered: true
                )
            ),
            ExchangeItem(
                stem: "// 不是注释",
                answer: .matching(
                    ExchangeMatching(pairs: [.init(prompt: "a->b", match: "c->d"), .init(prompt: "乙-", match: "x")])
                )
            ),
        ]
        for codec in [GIFTCodec(), MoodleXMLCodec()] as [any ExchangeCodec] {
            let result = try CodecRoundTrip.read(items, by: codec)
            #expect(result.items == items.flatMap(codec.carried))
            #expect(result.items[0].choice?.options.map(\.text.plain) == ["[html]", "甲 < 乙", "%50%丙", "// 丁"])
            #expect(result.items[0].citations == ["《民法典》第一条"])
            #expect(result.items.last?.matching?.pairs.first?.prompt.plain == "a->b")
        }
        let blanks = MoodleXMLCodec().carried(items[1]).first?.blanks
        #expect(blanks?.map(\.choices) == [["甲", "乙 & 丙"], []])
        #expect(blanks?.last?.accepted == items[1].blanks?.last?.accepted)
    }

    @Test func evenSharesAreWrittenInMoodlesNumbers() throws {
        for (count, percent) in [
            (2, "50"), (3, "33.33333"), (6, "16.66667"), (7, "14.28571"), (8, "12.5"), (9, "11.11111"),
        ] {
            let options = (0..<(count + 1)).map {
                ExchangeOption(ExchangeText("选项\($0)"), weight: $0 < count ? .evenShare(of: count) : .none)
            }
            let item = ExchangeItem(stem: "题", answer: .choice(.init(options: options, isMultiple: true)))
            for (codec, mark) in [
                (GIFTCodec(), "~%\(percent)%选项0"), (MoodleXMLCodec(), "fraction=\"\(percent)\""),
            ] as [(any ExchangeCodec, String)] {
                let folder = try TemporaryFolder()
                let path = folder.path + "/out"
                let writer = try codec.writer(to: path, header: ExchangeHeader())
                try writer.add(item)
                try writer.finish()
                let bytes = try FileAccess.bytes(of: path, limit: 1 << 20)
                #expect(String(decoding: bytes, as: UTF8.self).contains(mark))
                #expect(try MoodleReading(ExchangeSource(path: path), by: codec).items == [item])
            }
        }
    }
}

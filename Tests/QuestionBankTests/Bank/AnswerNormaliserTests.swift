import QuestionBank
import TestSupport
import Testing

@Suite struct AnswerNormaliserTests {
    @Test(
        arguments: [
            ["十五日", "15日", "１５日", "15 日", "十五 日。", "“15日”", "015日"],
            ["二〇二六年", "2026年", "二○二六年", "二零二六年", "２０２６年"],
            ["二万元", "20000元", "2万元", "20,000元", "20，000 元", "两万元"],
            ["百分之二十", "20%", "２０％", "百分之20"],
            ["百分之十五点五", "15.5%", "15．5％"],
            ["千分之五", "5‰"],
            ["百分之百", "100%"],
            ["三分之二", "2/3", "２／３", "3分之2"],
            ["两个月", "2个月", "二个月"],
            ["一个月", "1个月"],
            ["一百零五", "105", "１０５"],
            ["1,000", "1000", "一千", "1千"],
            ["一万五千", "15000", "1万5千", "1.5万", "一点五万", "一万五", "15,000"],
            ["三千万", "3千万", "30000000", "3000万"],
            ["第二十二条第一款第（三）项", "第22条第1款第3项", "第二十二条 第一款 第(三)项"],
            ["三点五", "3.5", "３．５"],
            ["上一级机关、单位", "上一级机关单位", "上一级机关，单位", "上一级机关/单位"],
            ["《民法典》", "民法典", "【民法典】"],
            ["abc", "ABC", "ＡＢＣ", "a b c"],
            ["2026.05.01", "2026.5.1"],
            ["5-10日", "5～10日", "5—10日", "五至十日".replacing("至", with: "-")],
            ["-5", "－5", "−5"],
            ["十日", "10日"],
            ["万元", "万 元"],
        ] as [[String]]
    )
    func takesForEqual(_ texts: [String]) {
        #expect(Set(texts.map(AnswerNormaliser.normalise)).count == 1, "\(texts.map(AnswerNormaliser.normalise))")
    }

    @Test(
        arguments: [
            ("十五日", "五日"), ("十五日", "十日五"), ("1.5", "15"), ("1.5", "1、5"), ("20%", "20"), ("20%", "0.2"),
            ("20%", "20‰"), ("-5", "5"), ("一、二", "十二"), ("一、二", "12"), ("1、2", "12"), ("三五日", "35日"),
            ("2/3", "23"), ("1:2", "12"), ("第三条", "三条"), ("5-10日", "510日"), ("1，2", "12"), ("10,00", "1000"),
            ("2026年1月", "2026年10月"), ("2026.1", "2026.10"), (".5", "5"), ("3.05", "3.5"), ("（一）（二）", "12"),
            ("二百五", "205"), ("三分之二", "32"), ("1,,5", "15"), ("5%、3", "5%3"), ("15日", "15天"), ("≥3", ">3"),
            ("±5", "5"), ("1年.5", "15"), ("零点五", "5"), ("二万", "2"), ("0.5", "5"),
        ] as [(String, String)]
    )
    func tellsApart(_ left: String, _ right: String) {
        #expect(AnswerNormaliser.normalise(left) != AnswerNormaliser.normalise(right))
    }

    @Test(
        arguments: [
            ("千方百计", "千方百计"), ("万一", "万一"), ("百姓", "百姓"), ("三五日", "三五日"), ("一百五", "150"),
            ("，。！", ""), ("", ""), ("八点三十分", "8点30分"), ("五个百分点", "5个百分点"), ("1万5", "1万5"),
        ] as [(String, String)]
    )
    func writes(_ text: String, _ form: String) {
        #expect(AnswerNormaliser.normalise(text) == form)
    }

    @Test func isIdempotent() {
        let pieces = Array("0123456789零〇一二两三五九十百千万亿点分之年月日第条.,，、。-—/:：%％（）《》 　aBＡ１甲乙&\u{200B}○")
        forAll(
            count: 20_000,
            generate: { generator in
                String((0..<Int.random(in: 0...9, using: &generator)).map { _ in generator.element(of: pieces) })
            },
            shrink: { text in text.indices.map { index in String(text[..<index] + text[text.index(after: index)...]) }
            },
            property: { text in
                let once = AnswerNormaliser.normalise(text)
                return AnswerNormaliser.normalise(once) == once
            }
        )
    }

    @Test func readsEveryChineseNumeral() {
        for number in 0..<20_000 {
            let text = ChineseNumeral.text(of: number)
            #expect(AnswerNormaliser.normalise(text + "日") == "\(number)日")
        }
        forAll(
            generate: { Int.random(in: 0..<100_000_000, using: &$0) },
            property: { AnswerNormaliser.normalise(ChineseNumeral.text(of: $0)) == String($0) }
        )
    }

    @Test func ignoresThousandsSeparators() {
        forAll(
            generate: { Int.random(in: 0..<10_000_000_000, using: &$0) },
            property: { number in
                var text = String(number)
                var place = text.endIndex
                while let next = text.index(place, offsetBy: -3, limitedBy: text.startIndex), next > text.startIndex {
                    text.insert(",", at: next)
                    place = next
                }
                return AnswerNormaliser.normalise(text + "元") == "\(number)元"
            }
        )
    }
}

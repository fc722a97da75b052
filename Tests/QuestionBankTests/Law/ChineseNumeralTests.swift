import QuestionBank
import TestSupport
import Testing

@Suite("Chinese numerals")
struct ChineseNumeralTests {
    @Test("every number up to 99,999 comes back from its text")
    func roundTrip() {
        let broken = (0...99_999).filter { ChineseNumeral.value(of: ChineseNumeral.text(of: $0)) != $0 }
        #expect(broken.isEmpty)
    }

    @Test("large numbers come back from their text too")
    func largeRoundTrip() {
        forAll { generator in
            Int.random(in: 0..<(1 << Int.random(in: 17...39, using: &generator)), using: &generator)
        } property: {
            ChineseNumeral.value(of: ChineseNumeral.text(of: $0)) == $0
        }
    }

    @Test(
        "texts are those of the law",
        arguments: [
            (0, "零"), (2, "二"), (10, "十"), (12, "十二"), (20, "二十"), (101, "一百零一"), (110, "一百一十"),
            (1010, "一千零一十"), (1062, "一千零六十二"), (1260, "一千二百六十"), (10_000, "一万"), (10_050, "一万零五十"),
            (100_010, "十万零一十"), (205_000, "二十万五千"), (100_000_005, "一亿零五"), (120_003_000, "一亿二千万三千"),
            (100_005_000, "一亿零五千"),
        ]
    )
    func text(number: Int, text: String) {
        #expect(ChineseNumeral.text(of: number) == text)
        #expect(ChineseNumeral.value(of: text) == number)
    }

    @Test(
        "other ways to write a number are understood",
        arguments: [
            ("〇", 0), ("两", 2), ("两百", 200), ("两千零二", 2002), ("两万", 20_000), ("一十二", 12), ("一千〇六十二", 1062),
            ("二〇二六", 2026), ("二零二六", 2026), ("一九八二", 1982), ("二十万零五千", 205_000), ("一亿零五千", 100_005_000),
        ]
    )
    func otherForms(text: String, number: Int) {
        #expect(ChineseNumeral.value(of: text) == number)
    }

    @Test(
        "what no law would write is refused, not guessed",
        arguments: [
            "", "十十", "百三", "百", "千", "万", "亿", "三十二百", "一百二百", "一百十", "三百五", "一万五", "一千六十二", "一千零零二",
            "零十", "十零", "零五", "一万万", "一万零", "一零百", "二三十", "两十", "十两", "两两", "二十两", "一二三四五六七八九〇",
            "三十日", "3", "十 二", "一万亿", "壹", "第一",
        ]
    )
    func refused(text: String) {
        #expect(ChineseNumeral.value(of: text) == nil)
    }

    @Test("whatever is read is written back as the same number")
    func strict() {
        let characters = Array("零〇一二两三九十百千万亿")
        forAll(count: 5000) { generator in
            String((0..<Int.random(in: 1...7, using: &generator)).map { _ in generator.element(of: characters) })
        } property: { text in
            guard let value = ChineseNumeral.value(of: text) else { return true }
            return ChineseNumeral.value(of: ChineseNumeral.text(of: value)) == value
        }
    }

    @Test("numerals are told from other characters")
    func membership() {
        #expect("零〇一二两三四五六七八九十百千万亿".unicodeScalars.allSatisfy(ChineseNumeral.isNumeral))
        #expect(!"日条A1 壹廿".unicodeScalars.contains(where: ChineseNumeral.isNumeral))
    }
}

import Testing

@testable import QuestionBank

@Suite struct StemFoldingTests {
    @Test(
        arguments: [
            ("罚款3.5万元的是", "罚款35万元的是"), ("气温-5度时", "气温5度时"), ("第1,2款", "第12款"), ("x>5", "x<5"), ("A+B", "A-B"),
            ("5~10日", "510日"), ("10%", "10"), ("9:30前", "930前"), ("≥18周岁", "≤18周岁"), ("±5", "5"), ("1/2", "12"),
            ("√2", "2"),
            ("5—10日", "510日"), ("10⁴元", "104元"), ("5‰", "5"), ("￥5", "5"),
        ]
    )
    func signsThatMakeAnotherText(one: String, other: String) {
        #expect(StemFolding.fold(one) != StemFolding.fold(other))
    }

    @Test(
        arguments: [
            ("下列说法，正确的是（ ）。", "下列说法正确的是（）"), ("《民法典》规定：", "民法典规定"), ("“三个月”", "三个月"), ("ABC", "ａｂｃ"), ("5%", "５％"),
            ("3.5万", "３．５万"), ("1,000元", "1000元"), ("￥500", "¥500"), ("1-3", "1–3"), ("2020　2021", "2020 2021"),
            ("第1、2款", "第1,2款"), ("★下列", "下列"), ("第5条。", "第5条"), ("1. 甲", "1甲"), ("甲……乙", "甲乙"), ("x>5", "x＞5"),
        ]
    )
    func signsThatMakeNone(one: String, other: String) {
        #expect(StemFolding.fold(one) == StemFolding.fold(other))
    }

    @Test func aTextOfSignsAloneIsItself() {
        #expect(StemFolding.fold("？！") != StemFolding.fold("！？"))
    }
}

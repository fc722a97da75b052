import Testing

@testable import QuestionBank

@Suite("Figures in law texts")
struct FigureScanTests {
    @Test(
        "one form for one figure",
        arguments: [
            ("应当自收到之日起十五日内作出", ["15日"]),
            ("应当自收到之日起 15 日以内作出", ["15日"]),
            ("处五日以上十日以下拘留，并处２万元以上20,000元以下罚款", ["5日以上", "10日以下", "20000元以上", "20000元以下"]),
            ("由三分之二以上的代表、百分之二十的业主同意", ["2/3以上", "20%"]),
            ("延长一至三日", ["1日", "3日"]),
            ("不得少于两人，一式二份", ["2人", "2份"]),
            ("已满十四周岁不满十六周岁的", ["14周岁", "16周岁"]),
            ("本法自二〇二六年1月1日起施行", ["2026年", "1月", "1日"]),
            ("二个月、2 个月、60个工作日、二十四小时", ["2个月", "2个月", "60个工作日", "24小时"]),
        ]
    )
    func forms(text: String, figures: [String]) {
        #expect(FigureScan.figures(in: text) == figures)
    }

    @Test(
        "words and references are no figures",
        arguments: [
            "一并提出，统一管理，第三人同意", "有下列情形之一的", "依照本法第十五条第二款第（三）项的规定", "前两款规定以外", "千方百计", "应当一次性告知", "上一级机关",
        ]
    )
    func none(text: String) {
        #expect(FigureScan.figures(in: text).isEmpty)
    }
}

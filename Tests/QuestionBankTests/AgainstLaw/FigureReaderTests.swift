import QuestionBank
import TestSupport
import Testing

@Suite struct FigureReaderTests {
    /// Ways of writing one figure.
    @Test(arguments: [
        (["15日", "15 日", "１５日", "十五日", "15天", "十五天"], "15日"),
        (["5个工作日", "五个工作日", "5 个工作日", "五工作日"], "5个工作日"),
        (["1个月", "一个月"], "1个月"),
        (["二年", "两年", "2年", "24个月", "二十四个月"], "2年"),
        (["半年", "六个月", "6个月"], "6个月"),
        (["一年半", "18个月"], "18个月"),
        (["60周岁", "六十周岁", "60岁"], "60周岁"),
        (["二万元", "2万元", "20000元", "20,000元", "2万 元"], "20000元"),
        (["4.5万元", "45000元", "四万五千元"], "45000元"),
        (["三分之二", "2/3"], "2/3"),
        (["百分之二十", "20%", "２０％", "五分之一", "两成"], "0.2"),
        (["千分之三", "3‰"], "0.003"),
        (["半数", "过半数", "50%"], "0.5"),
        (["双倍", "二倍", "两倍"], "2倍"),
        (["24小时", "二十四小时"], "24小时"),
        (["2022年5月1日", "二〇二二年五月一日"], "2022年5月1日"),
        (["5人", "五名", "5个"], "5人（个）"),
    ])
    func readsOneFigure(_ ways: [String], _ normalised: String) {
        for way in ways { #expect(FigureReader.figures(in: way).map(\.normalised) == [normalised], "\(way)") }
    }

    @Test(arguments: [
        "第三十一条第六项", "第15日", "千方百计", "一般应当", "一方、双方", "数十人", "四十多日", "三五日", "（二）转送", "万一", "同一日",
        "上一年度", "某一户", "三四十人次", "第三人",
    ])
    func leavesWhatIsNoFigure(_ text: String) {
        #expect(FigureReader.figures(in: text).isEmpty)
    }

    @Test func readsBounds() {
        func bounds(_ text: String) -> [Figure.Bound] { FigureReader.figures(in: text).map(\.bound) }
        #expect(bounds("二百元以上五百元以下") == [.atLeast, .atMost])
        #expect(bounds("不得超过5人，至少2人，十五日内") == [.atMost, .atLeast, .none])
    }

    @Test func readsBothEndsOfARange() {
        #expect(FigureReader.figures(in: "处三至五日拘留").map(\.normalised) == ["3日", "5日"])
        #expect(FigureReader.figures(in: "罚款200-500元").map(\.normalised) == ["200元", "500元"])
    }

    @Test func tellsPeriodsApart() throws {
        func figure(_ text: String) throws -> Figure { try #require(FigureReader.figures(in: text).first) }
        #expect(try !figure("两个月").equals(figure("60日")))
        #expect(try !figure("5个工作日").equals(figure("5日")))
        #expect(try figure("5月1日").equals(figure("2022年5月1日")))
        #expect(try !figure("2021年5月1日").equals(figure("2022年5月1日")))
    }

    @Test func knowsWhereAFigureStands() {
        let text = "应当在 15 日内办结，罚款二万元"
        let scalars = Array(text.unicodeScalars)
        for figure in FigureReader.figures(in: text) {
            #expect(String(String.UnicodeScalarView(scalars[figure.range])) == figure.written)
        }
    }

    @Test func readsEveryWrittenNumber() {
        func amount(_ generator: inout TestGenerator) -> Int { Int.random(in: 2...99_999, using: &generator) }
        forAll(generate: amount) { number in
            let chinese = FigureReader.figures(in: "罚款\(ChineseNumeral.text(of: number))元。")
            let arabic = FigureReader.figures(in: "罚款\(number)元。")
            return chinese.map(\.value) == [Fraction(number)] && arabic.map(\.value) == [Fraction(number)]
        }
    }

    @Test func survivesAnyText() {
        let signs = Array("第一二三十百千万两半双每年月日个工作人名元以上下至-—/%.，,（）() 成倍周岁点分之0123456789")
        func text(_ generator: inout TestGenerator) -> String {
            String((0..<Int.random(in: 0...24, using: &generator)).map { _ in generator.element(of: signs) })
        }
        forAll(count: 2000, generate: text) { text in
            let length = text.unicodeScalars.count
            return FigureReader.figures(in: text).allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= length }
        }
    }
}

@Suite struct FractionTests {
    @Test func reckonsExactly() throws {
        let third = try #require(Fraction(1, over: 3))
        #expect(third.adding(third)?.adding(third) == Fraction(1))
        #expect(third.multiplying(by: Fraction(6)) == Fraction(2))
        #expect(Fraction(2).dividing(by: third) == Fraction(6))
        #expect(Fraction(2).dividing(by: Fraction(0)) == nil)
        #expect(Fraction(Int.max).adding(Fraction(1)) == nil)
        #expect(Fraction(1, over: 0) == nil)
        #expect(third < Fraction(1))
    }

    @Test func printsDecimalsThatEnd() throws {
        #expect(try #require(Fraction(9, over: 2)).description == "4.5")
        #expect(try #require(Fraction(3, over: 1000)).description == "0.003")
        #expect(try #require(Fraction(2, over: 3)).description == "2/3")
        #expect(try #require(Fraction(-1, over: 4)).description == "-0.25")
    }
}

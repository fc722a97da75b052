import ExamRunner
import QuestionBank
import TestSupport
import Testing

@Suite("Marking")
struct MarkingTests {
    private let worth = Points(hundredths: 300)

    private func item(_ answer: Item.Answer) -> Item {
        Item(id: "a", stem: "样题", answer: answer, citations: [], level: .recall, rationale: "样例")
    }

    private func points(
        _ response: Response?,
        _ answer: Item.Answer,
        by partial: MarkingRule.PartialMultiple = .none
    ) -> Int {
        Marking.points(for: response, to: item(answer), worth: worth, by: MarkingRule(partialMultiple: partial))
            .hundredths
    }

    private func blanks(_ accepted: [[String]], ordered: Bool) -> Item.Answer {
        .fillBlank(blanks: accepted.map(Item.Blank.init), ordered: ordered)
    }

    @Test("a single choice is right or not")
    func single() {
        let answer = Item.Answer.single(options: ["甲", "乙", "丙"], key: 1)
        #expect(points(.option(1), answer) == 300)
        #expect(points(.option(0), answer) == 0)
        #expect(points(.option(7), answer) == 0)
    }

    @Test("true or false")
    func truth() {
        #expect(points(.truth(true), .trueFalse(key: true)) == 300)
        #expect(points(.truth(false), .trueFalse(key: true)) == 0)
        #expect(points(.truth(false), .trueFalse(key: false)) == 300)
    }

    @Test("no response, and a response of another kind, earn nothing")
    func otherKind() {
        let answers: [Item.Answer] = [
            .single(options: ["甲", "乙"], key: 0), .multiple(options: ["甲", "乙"], key: [0, 1]), .trueFalse(key: true),
            blanks([["甲"]], ordered: true),
        ]
        let right: [Response] = [.option(0), .options([0, 1]), .truth(true), .blanks(["甲"])]
        for (row, answer) in answers.enumerated() {
            #expect(points(nil, answer) == 0)
            for (column, response) in right.enumerated() {
                #expect(points(response, answer) == (row == column ? 300 : 0))
            }
        }
    }

    @Test("a multiple choice under every rule")
    func multiple() {
        let answer = Item.Answer.multiple(options: ["甲", "乙", "丙", "丁"], key: [0, 1, 3])
        for rule in MarkingRule.PartialMultiple.allCases {
            #expect(points(.options([0, 1, 3]), answer, by: rule) == 300)
            #expect(points(.options([]), answer, by: rule) == 0)
            #expect(points(.options([0, 2]), answer, by: rule) == 0)
            #expect(points(.options([0, 1, 2, 3]), answer, by: rule) == 0)
        }
        #expect(points(.options([0, 3]), answer, by: .none) == 0)
        #expect(points(.options([0, 3]), answer, by: .half) == 150)
        #expect(points(.options([0]), answer, by: .half) == 150)
        #expect(points(.options([0, 3]), answer, by: .proportional) == 200)
        #expect(points(.options([0]), answer, by: .proportional) == 100)
    }

    @Test("blanks in order earn equal shares, rounded down to the hundredth")
    func orderedBlanks() {
        let answer = blanks([["一"], ["二", "贰"], ["三"], ["四"], ["五"], ["六"], ["七"]], ordered: true)
        #expect(points(.blanks(["一", "贰", "三", "四", "五", "六", "七"]), answer) == 300)
        #expect(points(.blanks(["一", "", "", "", "", "", ""]), answer) == 42)
        #expect(points(.blanks(["二", "一", "三", "四", "五", "六", "七"]), answer) == 214)
        #expect(points(.blanks(["一", "二"]), answer) == 85)
        #expect(points(.blanks(["", "一"]), answer) == 0)
    }

    @Test("blanks in any order are matched so that as many as possible count")
    func unorderedBlanks() {
        // 甲 fits both blanks, 乙 only the first: taking 甲 for the first would lose one.
        let answer = blanks([["甲", "乙"], ["甲"]], ordered: false)
        #expect(points(.blanks(["甲", "乙"]), answer) == 300)
        #expect(points(.blanks(["乙", "甲"]), answer) == 300)
        #expect(points(.blanks(["乙", "乙"]), answer) == 150)
        #expect(points(.blanks(["丙", "甲"]), answer) == 150)
        #expect(points(.blanks(["", ""]), answer) == 0)
    }

    @Test("more answers than blanks do not raise the chance")
    func tooManyAnswers() {
        #expect(points(.blanks(["乙", "甲"]), blanks([["甲"]], ordered: false)) == 0)
        #expect(points(.blanks(["甲", "乙"]), blanks([["甲"]], ordered: false)) == 300)
        #expect(points(.blanks(["乙", "甲"]), blanks([["甲"]], ordered: true)) == 0)
    }

    @Test("no response earns less than nothing or more than the question is worth, nor does any order of blanks matter")
    func bounds() {
        let words = ["甲", "乙", "丙", "丁"]
        forAll(count: 500) { generator in
            let size = Int.random(in: 1...4, using: &generator)
            return (
                accepted: (0..<size).map { _ in words.filter { _ in Bool.random(using: &generator) } },
                given: (0..<size).map { _ in generator.element(of: words) }
            )
        } property: { accepted, given in
            let answer = blanks(accepted, ordered: false)
            let earned = points(.blanks(given), answer)
            return (0...300).contains(earned) && earned >= points(.blanks(given), blanks(accepted, ordered: true))
                && earned == points(.blanks(given.reversed()), answer)
                && earned == 300 * mostRight(given[...], accepted, taken: []) / accepted.count
        }
    }

    /// The largest number of right blanks, by trying every way.
    private func mostRight(_ given: ArraySlice<String>, _ accepted: [[String]], taken: Set<Int>) -> Int {
        guard let first = given.first else { return 0 }
        let rest = given.dropFirst()
        return accepted.indices.filter { !taken.contains($0) && accepted[$0].contains(first) }
            .map { 1 + mostRight(rest, accepted, taken: taken.union([$0])) }
            .reduce(mostRight(rest, accepted, taken: taken), max)
    }

    @Test("a mark sheet adds up and knows a pass")
    func sheet() {
        func sheet(_ hundredths: [Int]) -> MarkSheet {
            MarkSheet(
                rule: .standard,
                points: hundredths.map(Points.init(hundredths:)),
                maximum: Points(hundredths: 1000),
                passMark: Points(hundredths: 600)
            )
        }
        #expect(sheet([300, 250, 50]).total == Points(hundredths: 600))
        #expect(sheet([300, 250, 50]).isPass)
        #expect(!sheet([300, 250, 49]).isPass)
        #expect(!sheet([]).isPass)
    }
}

import Testing

@testable import QuestionBank

@Suite struct GivenAnswersTests {
    private typealias Make = ItemSamples

    private func gifts(_ items: [Item]) -> [String] {
        WritingCheck.findings(of: [ItemSamples.bank(of: items)])[0].items
            .filter { $0.advice.problemCode == .givesAnswerAway }.map(\.item)
    }

    private let asker = Make.single(
        "情况复杂的信访事项，经批准延长办理期限的，延长期限不得超过几日？",
        ["15日", "30日", "60日", "90日"],
        key: 1,
        id: "asks",
        article: 34
    )

    @Test func aStemThatSaysTheFigureIsFound() {
        let giver = Make.single(
            "因情况复杂延长办理期限的，延长期限不得超过三十日。这一延长应当由谁批准？",
            ["本机关负责人", "上一级机关负责人", "县信访局局长", "联席会议召集人"],
            key: 0,
            id: "gives",
            article: 34
        )
        #expect(gifts([giver, asker]) == ["gives"])
        #expect(gifts([asker, giver]) == ["gives"])
    }

    @Test func aTrueStatementGivesAwayAndAFalseOneNot() {
        let statement = "情况复杂的信访事项，经批准可以延长办理期限，延长期限不得超过30日。"
        #expect(gifts([Make.trueFalse(statement, true, id: "tf", article: 34), asker]) == ["tf"])
        #expect(gifts([Make.trueFalse(statement, false, id: "tf", article: 34), asker]).isEmpty)
    }

    private let joint = Make.single(
        "沿江有一起关于堤坝加高的水事纠纷，由相邻两县的联席小组共同调处，应当自登记之日起多长时间内提出方案？",
        ["二十日", "二十五日", "三十五日", "五十日"],
        key: 2,
        id: "asks",
        article: 8
    )

    /// The clauses say it, whatever the sentence goes on to, and though the items rest on different articles.
    @Test(arguments: [
        "一起水事纠纷由相邻两县的联席小组共同调处，在35日的限期内提出方案。当事人不同意方案的，不得再提起诉讼。",
        "某村的水事纠纷由相邻两县的联席小组共同调处，三十五天内提出了方案，方案公布以后当事人不得反悔。",
    ])
    func aFigureSaidInPassingIsFound(_ statement: String) {
        #expect(gifts([Make.trueFalse(statement, false, id: "tf", article: 9), joint]) == ["tf"])
        #expect(gifts([Make.trueFalse(statement, true, id: "tf", article: 9), joint]) == ["tf"])
    }

    @Test(arguments: [
        // What is judged may be wrong.
        "一起水事纠纷由相邻两县的联席小组共同调处，应当在35日内提出方案。",
        // The figure for something else.
        "一起水事纠纷由相邻两县的联席小组共同调处，小组在收费满三十五日后公布账目。当事人可以查阅账目。",
        "一起山林纠纷由乡镇调处，在35日内提出方案。当事人不同意方案的，不得再提起诉讼。",
    ])
    func aFigureOfAnotherCaseStands(_ statement: String) {
        #expect(gifts([Make.trueFalse(statement, false, id: "tf", article: 9), joint]).isEmpty)
    }

    /// Words that many stems share show nothing.
    @Test func aPassageOfManyStemsIsNoSign() {
        let statement = "一起水事纠纷由相邻两县的联席小组共同调处，在35日的限期内提出方案。当事人不得再提起诉讼。"
        let others = ["谁担任组长", "谁记录", "谁通知当事人"].enumerated().map { index, question in
            Make.fillBlank("水事纠纷由相邻两县的联席小组共同调处，提出方案时由\(question)：____。", ["人\(index)"], id: "o-\(index)")
        }
        let tf = Make.trueFalse(statement, false, id: "tf", article: 9)
        #expect(gifts([tf, joint] + others).isEmpty)
    }

    @Test func aWordAnswerIsFound() {
        let blank = Make.fillBlank("对转送信访事项中的重要情况，有权处理的机关应当提交____。", ["办结报告"], id: "asks", article: 22)
        let giver = Make.trueFalse("对转送信访事项中的重要情况需要反馈的，有权处理的机关应当按期提交办结报告。", true, id: "tf", article: 22)
        #expect(gifts([blank, giver]) == ["tf"])
    }

    /// The unit of a bare number stands behind its blank.
    @Test func aBareNumberTakesItsUnitFromTheStem() {
        let blank = Make.fillBlank("信访事项应当自受理之日起____日内办结，并告知信访人。", ["六十"], id: "asks", article: 34)
        let giver = Make.trueFalse("信访事项自受理之日起60日内办结并告知信访人的，符合条例的规定。", true, id: "tf", article: 34)
        let other = Make.trueFalse("信访事项自受理之日起60户以上联名办结并告知信访人的，另有规定。", true, id: "tf", article: 34)
        #expect(gifts([blank, giver]) == ["tf"])
        #expect(gifts([blank, other]).isEmpty)
    }

    @Test func enemiesMayStandOnEitherSide() {
        let statement = "情况复杂的信访事项，经批准可以延长办理期限，延长期限不得超过30日。"
        let giver = Make.trueFalse(statement, true, id: "tf", article: 34)
        let enemy = Make.single(
            asker.stem,
            asker.options,
            key: 1,
            id: "asks",
            article: 34,
            enemies: ["tf"]
        )
        #expect(gifts([giver, enemy]).isEmpty)
        #expect(gifts([enemy, giver]).isEmpty)
    }

    @Test func whatOnlyLooksAlikeStands() {
        // The figure for something else.
        let other = Make.trueFalse("复核机关应当自收到复核请求之日起30日内提出复核意见。", true, id: "tf", article: 36)
        #expect(gifts([other, asker]).isEmpty)
        // Other figures stand beside it.
        let both = Make.trueFalse("情况复杂的信访事项，办理期限为60日，经批准延长办理期限的，延长期限不得超过30日。", true, id: "tf", article: 34)
        #expect(gifts([both, asker]).isEmpty)
        // 30日 is not in 130日.
        let longer = Make.trueFalse("情况复杂的信访事项，经批准延长办理期限的，延长期限不得超过130日。", true, id: "tf", article: 34)
        #expect(gifts([longer, asker]).isEmpty)
    }

    @Test func itemsOfOneCaseMayBuildOnEachOther() {
        let giver = Make.trueFalse("情况复杂的信访事项，经批准可以延长办理期限，延长期限不得超过30日。", true, id: "tf", article: 34)
        let set = CaseSet(id: "c", stem: "某局办理信访事项。", items: [giver, asker])
        #expect(WritingCheck.findings(of: [ItemSamples.bank([.caseSet(set)])])[0].items.isEmpty)
    }
}

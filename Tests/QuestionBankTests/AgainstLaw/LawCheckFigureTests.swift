import QuestionBank
import Testing

private typealias Sample = SampleRegulation

/// Figures of the key against the article.
@Suite struct LawCheckFigureTests {
    // MARK: - Sound

    @Test func acceptsTheFigureOfTheArticleInAnyForm() {
        for key in ["15日", "十五日", "15 天", "自收到之日起15日内"] {
            let item = Sample.single("办理单位收到意见后应当在几日内处理？", [key, "20日", "30日", "45日"], cites: "第二条第一款")
            #expect(Sample.codes(item).isEmpty, "\(key)")
        }
        #expect(Sample.codes(Sample.blank("意见应当自受理之日起____内办结，延长不超过____。", ["60日", "30天"], cites: "第三条")).isEmpty)
        #expect(Sample.codes(Sample.blank("代表最多____人。", ["5"], cites: "第四条")).isEmpty)
        #expect(Sample.codes(Sample.statement("修改本规定须经全体成员2/3以上同意。", true, cites: "第七条")).isEmpty)
        #expect(Sample.codes(Sample.single("联络员每届任期多长？", ["24个月", "三年", "五年"], cites: "第八条")).isEmpty)
    }

    @Test func acceptsWhatFollowsFromTheCase() {
        let date = Sample.single("甲的意见8月1日收到，最迟应当在哪一天处理？", ["8月16日", "8月20日", "9月1日"], cites: "第二条第一款")
        #expect(Sample.codes(date).isEmpty)
        let sum = Sample.single("甲应缴罚款2000元，逾期10日，滞纳金为多少元？", ["600元", "60元", "200元"], cites: "第六条")
        #expect(Sample.codes(sum).isEmpty)
        let total = Sample.statement("意见的办理期限连同延长最长为90日。", true, cites: "第三条")
        #expect(Sample.codes(total).isEmpty)
        let within = Sample.single("推选下列人数的代表，符合规定的是？", ["3人", "6人", "8人"], cites: "第四条")
        #expect(Sample.codes(within).isEmpty)
        let person = Sample.single("下列人员中可以担任联络员的是？", ["二十岁的甲", "十五岁的乙", "十四岁的丙"], cites: "第八条")
        #expect(Sample.codes(person).isEmpty)
    }

    @Test func leavesWrongStatementsAndNegativeStems() {
        #expect(Sample.codes(Sample.statement("意见应当自受理之日起四十日内办结。", false, cites: "第三条")).isEmpty)
        let item = Sample.single("关于期限，下列说法错误的是？", ["办结期限为90日", "办结期限为60日"], cites: "第三条")
        #expect(Sample.codes(item).isEmpty)
    }

    @Test func acceptsTheDaysOfTheLawItself() {
        let adopted = Sample.version.adopted
        let key = "\(adopted.year)年\(adopted.month)月\(adopted.day)日"
        #expect(Sample.codes(Sample.single("本规定何时通过？", [key, "2001年1月1日"], cites: "第十条")).isEmpty)
    }

    @Test func readsTheCaseOfACaseSet() {
        let item = Sample.single("某局应当在哪天之前处理？", ["3月18日", "4月2日"], cites: "第二条第一款")
        let set = CaseSet(id: "case", stem: "某局3月3日收到甲的意见。", items: [item])
        #expect(Sample.check.findings(of: .caseSet(set)).isEmpty)
    }

    @Test(arguments: [
        // The year stands with one day only, or the period ends in the next one.
        ("2024年3月1日，甲提出意见。某局3月4日收到。", "2024年3月19日", "2024年4月19日"), ("某局12月20日收到甲的意见。", "1月4日", "1月14日"),
        ("某局收到甲的意见，是在2025年12月24日。", "2026年1月8日", "2025年1月8日"),
    ])
    func reckonsWithTheYearsOfTheCase(_ stem: String, _ sound: String, _ wrong: String) {
        func codes(_ key: String) -> [ProblemCode] {
            let item = Sample.single("某局最迟应当在哪一天处理？", [key, "7月1日"], cites: "第二条第一款")
            return Sample.codes(CaseSet(id: "case", stem: stem, items: [item]))
        }
        #expect(codes(sound).isEmpty)
        #expect(codes(wrong) == [.figureNotInArticle])
    }

    @Test func readsTheDaysOfTheOtherItemsOfACaseSet() {
        let other = Sample.single("5月6日某局收到乙的意见。某局应当怎样做？", ["登记", "退回"], id: "other", cites: "第二条")
        let lie = Sample.statement("某局应当在6月6日以前处理。", false, id: "lie", cites: "第二条")
        func codes(_ key: String) -> [ProblemCode] {
            let item = Sample.single("某局最迟应当在哪一天处理？", [key, "7月1日"], cites: "第二条第一款")
            return Sample.codes(CaseSet(id: "case", stem: "某局4月1日收到甲的意见。", items: [other, lie, item]))
        }
        #expect(codes("5月21日").isEmpty)
        #expect(codes("6月21日") == [.figureNotInArticle])
    }

    @Test(arguments: ["全体成员有九人，其中六人同意的，可以修改本规定。", "修改本规定时，十二名成员里有八名同意，符合要求。", "成员共九人的，修改本规定应当经六人以上同意。"])
    func leavesTheCountsToWhichAShareIsApplied(_ statement: String) {
        #expect(Sample.codes(Sample.statement(statement, true, cites: "第七条")).isEmpty)
    }

    @Test func leavesACountWithinALimit() {
        #expect(Sample.codes(Sample.statement("多人提出同一意见，推选了代表四名，这样做可以。", true, cites: "第四条")).isEmpty)
        for rule in ["多人提出同一意见的，应当推选四名代表。", "多人提出同一意见，推选了代表七名，这样做可以。"] {
            #expect(Sample.codes(Sample.statement(rule, true, cites: "第四条")) == [.figureNotInArticle], "\(rule)")
        }
    }

    @Test func leavesARangeThatFollowsFromAMultiple() {
        let item = Sample.single("甲骗取补助6000元，罚款的幅度是？", ["6000元以上1.8万元以下", "1000元以上2000元以下"], cites: "第六条第二款")
        #expect(Sample.codes(item).isEmpty)
    }

    // MARK: - Wrong

    @Test(arguments: ["三百元以上六百元以下", "二百元以上八百元以下", "300元至600元", "不低于三百元，不超过六百元"])
    func reportsARangeThatNoFactMakes(_ key: String) {
        let stem = "某单位巧立名目，向五十名提出人各收取了六元，两次受到投诉，情节一般。"
        let item = Sample.single("罚款的幅度是？", [key, "五十元以上一百元以下"], cites: "第六条第一款")
        #expect(Set(Sample.codes(CaseSet(id: "case", stem: stem, items: [item]))) == [.figureNotInArticle])
    }

    @Test func reportsAFigureThatTheArticleHasNot() {
        let items = [
            Sample.single("办理单位应当在几日内处理？", ["20日", "7日", "45日"], cites: "第二条第一款"),
            Sample.single("办理单位应当在几日内处理？", ["20", "7", "45"], cites: "第二条第一款"),
            Sample.blank("意见应当自受理之日起____内办结。", ["90日"], cites: "第三条"),
            Sample.statement("代表人数不得超过10人。", true, cites: "第四条"),
            Sample.statement("甲应当自受理之日起四十日内得到办结的结果。", true, cites: "第三条"),
            Sample.single("甲的意见8月1日收到，最迟应当在哪一天处理？", ["9月20日", "8月10日"], cites: "第二条第一款"),
            Sample.multiple("下列说法正确的有？", ["办结期限为九十日", "情况复杂的可以延长", "不得延长"], key: [0, 1], cites: "第三条"),
            Sample.single("修改本规定应当经多少成员同意？", ["四分之三以上", "全体", "半数以上"], cites: "第七条"),
        ]
        for item in items { #expect(Sample.codes(item) == [.figureNotInArticle], "\(item.stem)") }
    }

    @Test func saysWhatWasCompared() throws {
        let item = Sample.single("意见应当自受理之日起几日内办结？", ["60日", "70日"], key: 1, cites: "第三条")
        let expected = LawAdvice.figureNotInArticle(
            .init(written: "70日", normalised: "70日"),
            stated: ["六十日", "三十日"],
            hint: nil,
            citations: [try #require(Citation("第三条", defaultLaw: Sample.title))]
        )
        #expect(
            Sample.check.findings(of: .item(item)) == [ItemFinding(item: "sample", field: .option(1), advice: expected)]
        )
    }

    @Test func pointsAtTheArticleThatHasTheFigure() throws {
        let item = Sample.statement("意见应当自受理之日起六十日内办结。", true, cites: "第二条")
        guard case .figureNotInArticle(_, _, let hint?, _) = try #require(Sample.advice(item).first) else {
            Issue.record("no hint")
            return
        }
        #expect(hint.citation == Citation("第三条", defaultLaw: Sample.title))
        #expect(hint.words.contains("六十日"))
    }

    @Test func reportsAFigureOfSomethingElse() {
        let items = [
            Sample.single("意见应当自受理之日起多少日内办结？", ["30日", "60日", "90日"], cites: "第三条"),
            Sample.blank("情况复杂的，可以延长办理期限，但延长期限不得超过____。", ["六十日"], cites: "第三条"),
            Sample.statement("意见应当自受理之日起三十日内办结。", true, cites: "第三条"),
            Sample.single("情节严重的，罚款的幅度是？", ["二百元以上五百元以下", "一千元以上二千元以下"], cites: "第六条"),
            // Of the article, but not of the paragraph cited.
            Sample.single("办理单位应当在多长时间内处理？", ["三个工作日", "十日"], cites: "第二条第一款"),
        ]
        for item in items { #expect(Set(Sample.codes(item)) == [.figureElsewhere], "\(item.stem)") }
    }

    @Test func reportsTheOppositeBound() {
        #expect(Sample.codes(Sample.statement("代表人数应当在5人以上。", true, cites: "第四条")) == [.figureNotInArticle])
    }
}

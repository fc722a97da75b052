import QuestionBank
import Testing

private typealias Sample = SampleRegulation

/// Quotations, titles, parts, and options that are true as well.
@Suite struct LawCheckWordTests {
    private static let options = ["可以", "不可以", "视情况而定"]

    private func explained(_ rationale: String) -> Item {
        Sample.single("说法正确的是？", Self.options, cites: "第三条", rationale: rationale)
    }

    // MARK: - Quotations

    @Test(arguments: [
        "规定要求“意见应当自受理之日起六十日内办结”。", "规定要求“意见应当自受理之日起60日内办结；情况复杂的……可以延长办理期限”。",
        "即“意见应当自受理之日起六十日内办结”。", "甲称“意见应当马上办结，不然就投诉”。", "“三个到位”。",
        "以为“意见应当自受理之日起六十日内办好”，是误解。", "“多人提出同一意见的，应当推选代表”是另一条的话。",
        "“办理单位应当自受理之日起三十日内办结”的说法错误。", "规定：“情况复杂的经本单位负责人批准可以延长办理期限”。",
    ])
    func leavesSoundQuotations(_ rationale: String) {
        #expect(Sample.codes(explained(rationale)).isEmpty)
    }

    @Test(arguments: [
        "规定要求“意见必须自受理之日起六十日内办结”。", "即“意见应当自登记之日起六十日内办结”。",
        "规定：“情况复杂的，经上级单位负责人批准，可以延长办理期限”。", "“多人提出同一意见的，可以推选代表”是另一条的话。",
        "规定：“任何单位都要及时公开所有会议的全部记录材料”。",
    ])
    func reportsChangedQuotations(_ rationale: String) {
        #expect(Sample.codes(explained(rationale)) == [.quotationNotInLaw])
    }

    @Test func showsTheNearestWords() throws {
        let advice = try #require(Sample.advice(explained("即“意见应当自登记之日起六十日内办结”。")).first)
        guard case .quotationNotInLaw(let quotation, let laws, let nearest?) = advice else {
            Issue.record("\(advice)")
            return
        }
        #expect(quotation == "意见应当自登记之日起六十日内办结")
        #expect(laws == [Sample.title])
        #expect(nearest.words == "意见应当自受理之日起六十日内办结")
    }

    @Test func leavesAWrongStatementThatQuotesWrongly() {
        #expect(Sample.codes(Sample.statement("规定要求“意见可以自受理之日起九十日内办结”。", false, cites: "第三条")).isEmpty)
    }

    // MARK: - Titles

    @Test(arguments: [
        "依照《意见办理规定》办理。", "《办理规定》是简称。", "《群众意见处理办法》已经废止。", "原《群众意见处理办法》不同。", "依照《刑事诉讼法》处理。",
        "《意见登记表》应当填写完整。", "从本规定施行起，单位不再执行《群众意见处理办法》。", "《群众意见处理办法》从同一天起停止施行。",
        "不得再把《群众意见处理办法》作为依据使用；不应再引用上述《群众意见处理办法》。", "《中华人民共和国民法典》另有规定。",
    ])
    func leavesKnownTitles(_ rationale: String) {
        #expect(Sample.codes(explained(rationale)).isEmpty)
    }

    @Test(arguments: [
        ("依照《群众意见处理办法》办理。", "群众意见处理办法", ["意见办理规定"]), ("根据群众意见处理办法的规定办理。", "群众意见处理办法", ["意见办理规定"]),
        ("依照《意见办理暂行规定》办理。", "意见办理暂行规定", ["意见办理规定"]), ("依照《合同法》处理。", "合同法", ["民法典"]),
        ("依照《群众意见处理办法》，停止执行原决定。", "群众意见处理办法", ["意见办理规定"]),
    ])
    func reportsRepealedLaws(_ rationale: String, _ title: String, _ successors: [String]) {
        #expect(Sample.advice(explained(rationale)) == [.lawRepealed(title, successors: successors)])
    }

    @Test(arguments: [
        "依照《办理意见规定》办理。", "依照《群众处理意见办法》办理。", "依照《意见办规理定》办理。", "依照《群众处理意件办法》办理。",
        "依照《意见办理条例》办理。", "依照《意见办理规订》办理。", "根据意见处理规定第三条，应当办结。",
    ])
    func reportsMisspeltLaws(_ rationale: String) {
        #expect(Sample.codes(explained(rationale)) == [.lawMisspelt])
    }

    @Test func leavesTitlesInWrongOptions() {
        let item = Sample.single("依据是？", ["《意见办理规定》", "《群众意见处理办法》", "《意见办理条例》"], cites: "第一条")
        #expect(Sample.codes(item).isEmpty)
    }

    // MARK: - Options

    @Test func leavesSoundDistractors() {
        let items = [
            Sample.multiple("办理单位不得有下列哪些行为？", ["泄露提出人的个人信息", "打击报复提出人", "要求补充材料"], key: [0, 1], cites: "第五条"),
            Sample.single("下列事项中，须经四分之三以上成员同意的是？", ["修改章程的重大事项", "选举联络员", "购买办公用品"], cites: "第九条"),
            Sample.multiple("下列哪些不属于提出意见的形式？", ["托梦", "口信", "电话", "网络"], key: [0, 1], cites: "第一条"),
            Sample.multiple("联络员可以用哪些办法参加会议？", ["委托同事参加", "利用视频参加", "委托邻居参加"], key: [0, 1], cites: "第八条第二款"),
            Sample.single("由谁批准延长？", ["本单位负责人", "上级单位", "提出人"], cites: "第三条"),
        ]
        for item in items { #expect(Sample.codes(item).isEmpty, "\(item.stem)") }
    }

    @Test func reportsASecondTrueOption() {
        let items = [
            Sample.multiple("联络员可以怎样参加会议？", ["亲自到会", "请同事代为参加", "以视频方式参加"], key: [0], cites: "第八条第二款"),
            Sample.multiple("联络员可以用哪些办法参加会议？", ["委托同事参加", "利用视频参加", "委托邻居参加"], key: [0], cites: "第八条第二款"),
            Sample.multiple("提出意见可以采用哪些形式？", ["采用书面形式", "采用电话形式", "采用托梦形式"], key: [0], cites: "第一条"),
            Sample.multiple("办理单位不得有下列哪些行为？", ["泄露提出人的个人信息", "打击报复提出人", "要求补充材料"], key: [0], cites: "第五条"),
            Sample.multiple("下列属于提出意见形式的有？", ["书面", "电话", "网络", "托梦"], key: [0, 1], cites: "第一条"),
            Sample.single("办理单位收到意见，下列哪项属于规定的做法？", ["属于本单位职责的，应当受理", "属于下级单位职责的，转送", "一律退回"], cites: "第二条"),
            Sample.single("联络员每届任期多长？", ["二年", "24个月", "五年"], cites: "第八条"),
            Sample.statement("多人提出同一意见的，应当推选代表。", false, cites: "第四条"),
        ]
        for item in items { #expect(Sample.codes(item) == [.secondTrueOption], "\(item.stem)") }
    }

    // MARK: - Parts

    @Test func reportsPartsThatTheArticleHasNot() throws {
        func advice(_ cites: String) -> [LawAdvice] { Sample.advice(Sample.single("对吗？", Self.options, cites: cites)) }
        let paragraph = try #require(Citation("第三条第二款", defaultLaw: Sample.title))
        let point = try #require(Citation("第二条第一款第（四）项", defaultLaw: Sample.title))
        #expect(advice("第三条第二款") == [.partNotInArticle(paragraph, paragraphs: 1, points: nil)])
        #expect(advice("第二条第一款第（四）项") == [.partNotInArticle(point, paragraphs: 2, points: 3)])
        #expect(advice("第二条第（三）项").isEmpty)
    }

    @Test func saysWhichLawsHaveNoText() {
        let other = LawReference(title: "另一部规定", version: Sample.day, articleCount: 3)
        let check = LawCheck(laws: [other], registry: Sample.registry, day: Sample.day) { _ in nil }
        #expect(check.unchecked == [LawVersionID(law: "另一部规定", adopted: Sample.day)])
        let item = Sample.blank("应当在____内办结。", ["77日"], cites: "另一部规定#1")
        #expect(check.findings(of: .item(item)).isEmpty)
    }
}

import ExamRunner
import QuestionBank

/// A paper of every kind of question, plainly a sample.
enum Sample {
    struct Grounds {
        let key: Item.Answer
        let rationale: String
        let citations: [Citation]
    }

    static let opens = OfficeTime.china.instant(of: Day(daysSinceEpoch: 20_778), hour: 9)

    static let exam = exam(minutes: 60)

    static func exam(
        minutes: Int = 60,
        title: String = "信访工作条例与民法典年度考试（样例）",
        closes: Instant = opens.adding(milliseconds: 10 * 86_400_000)
    ) -> Exam {
        Exam(
            id: "sample",
            title: title,
            blueprint: Blueprint(lines: [
                .init(bank: "样例题库", kind: .single, count: 4, points: Points(hundredths: 1000)),
                .init(bank: "样例题库", kind: .multiple, count: 2, points: Points(hundredths: 1000)),
                .init(bank: "样例题库", kind: .trueFalse, count: 2, points: Points(hundredths: 500)),
                .init(bank: "样例题库", kind: .fillBlank, count: 2, points: Points(hundredths: 1000)),
                .init(bank: "样例题库", kind: .caseSet, count: 1, points: Points(hundredths: 1000)),
            ]),
            timeLimitMinutes: minutes,
            opens: opens,
            closes: closes,
            passMark: Points(hundredths: 6000),
            excellentMark: Points(hundredths: 9000),
            attemptsAllowed: 2,
            shufflesItems: true,
            shufflesOptions: true,
            release: .atOnce,
            rule: .standard
        )
    }

    private static func points(_ number: Int) -> Points { Points(hundredths: number * 100) }

    static let questions: [CandidateQuestion] = [
        CandidateQuestion(
            kind: .single,
            stem: "样例题：对依法应当受理的事项，受理机关应当自收到之日起多少日内告知当事人？（本题仅供测试，以现行法律、法规的规定为准。）",
            options: ["七日", "十五日", "三十日", "六十日"],
            optionOrder: [2, 0, 3, 1],
            points: points(10)
        ),
        CandidateQuestion(
            kind: .multiple,
            stem: "样例题：下列哪些做法符合“依法、及时、就地解决问题与疏导教育相结合”的要求？",
            options: ["当场登记并出具书面凭证", "把材料转给被反映的人", "在规定期限内书面答复当事人，并告知其不服答复时可以请求复查的机关和期限", "无故拖延", "耐心解释法律"],
            optionOrder: [0, 1, 2, 3, 4],
            points: points(10)
        ),
        CandidateQuestion(
            kind: .trueFalse,
            stem: "样例题：当事人对答复不服的，可以请求复查。",
            points: points(5)
        ),
        CandidateQuestion(
            kind: .fillBlank,
            stem: "样例题：处理意见应当自受理之日起____日内作出；情况复杂的，经批准可以延长____日。",
            blankCount: 2,
            points: points(10)
        ),
        CandidateQuestion(
            kind: .single,
            caseStem: caseStem,
            stem: "样例题：甲的请求最适合通过哪种途径解决？",
            options: ["诉讼、仲裁等法定途径", "转给其他人", "不予理睬"],
            optionOrder: [0, 1, 2],
            points: points(5)
        ),
        CandidateQuestion(
            kind: .multiple,
            caseStem: caseStem,
            stem: "样例题：受理机关还应当做哪些事？",
            options: ["登记", "告知", "答复", "归档", "复核", "督办"],
            optionOrder: [0, 1, 2, 3, 4, 5],
            points: points(5)
        ),
        CandidateQuestion(
            kind: .fillBlank,
            stem: "样例题：民事主体从事民事活动，应当遵循____原则。",
            blankCount: 1,
            points: points(10)
        ),
        CandidateQuestion(
            kind: .single,
            stem: String(repeating: "样例长题：某单位收到一份材料，内容涉及多个部门，", count: 24) + "应当由谁办理？",
            options: (1...4).map { String(repeating: "第 \($0) 种办法，由有关部门按照职责分工办理；", count: 4) },
            optionOrder: [3, 2, 1, 0],
            points: points(10)
        ),
    ]

    static let caseStem = "样例案例：甲与乙因房屋租赁发生纠纷，甲到某接待场所要求解决，同时提供了合同、付款凭证和双方的聊天记录。接待人员当场登记，并询问了有关情况。"

    static let grounds: [Grounds] = [
        Grounds(key: .single(options: [], key: 1), rationale: "样例解析：期限为十五日，从收到之日起算。", citations: [article(23)]),
        Grounds(
            key: .multiple(options: [], key: [0, 2, 4]),
            rationale: "样例解析：不得转给被反映的人。",
            citations: [article(5), article(22)]
        ),
        Grounds(key: .trueFalse(key: true), rationale: "样例解析：不服答复可以请求复查。", citations: [article(35)]),
        Grounds(
            key: .fillBlank(blanks: [.init(accepted: ["六十", "60"]), .init(accepted: ["三十", "30"])], ordered: true),
            rationale: "样例解析：六十日，可延长三十日。",
            citations: [article(34)]
        ),
        Grounds(key: .single(options: [], key: 0), rationale: "样例解析：先看法定途径。", citations: [article(31)]),
        Grounds(key: .multiple(options: [], key: [0, 1, 2]), rationale: "样例解析：登记、告知、答复。", citations: [article(23)]),
        Grounds(
            key: .fillBlank(blanks: [.init(accepted: ["诚信", "诚实信用"])], ordered: true),
            rationale: "样例解析：诚信原则。",
            citations: [Citation(law: "样例法", article: ArticleNumber(7))]
        ),
        Grounds(key: .single(options: [], key: 3), rationale: "", citations: [article(40)]),
    ]

    private static func article(_ number: Int) -> Citation {
        Citation(law: "样例条例", article: ArticleNumber(number))
    }

    /// The marking proper is another module's; here an answer is right or it is not.
    static func points(_ response: Response?, to asked: CandidateQuestion, _ key: Item.Answer) -> Points {
        let isRight =
            switch (key, response) {
            case (.single(_, let key), .option(let option)): key == option
            case (.multiple(_, let key), .options(let options)): key == options
            case (.trueFalse(let key), .truth(let truth)): key == truth
            case (.fillBlank(let blanks, _), .blanks(let texts)):
                texts.count == blanks.count && zip(texts, blanks).allSatisfy { $1.accepted.contains($0) }
            default: false
            }
        return isRight ? asked.points : .zero
    }
}

extension CandidateQuestion {
    func withStem(_ stem: String) -> CandidateQuestion {
        CandidateQuestion(
            kind: kind,
            caseStem: caseStem,
            stem: stem,
            options: options,
            optionOrder: optionOrder,
            blankCount: blankCount,
            points: points
        )
    }
}

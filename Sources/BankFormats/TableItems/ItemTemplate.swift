import QuestionBank

/// The workbook that people fill in: the columns of our template with notes and lists, and an example of each kind.
package enum ItemTemplate {
    /// How the ids of examples begin; rows with such an id are skipped, with a warning.
    static let exampleMark = "示例"

    /// Writes the workbook; a file that is there is replaced.
    package static func write(to path: String) throws(FileProblem) {
        let table = try XLSXTableWriter(path)
        try table.begin(sheet: TemplateColumns.sheet, columns: TemplateColumns.headings)
        for example in examples {
            for row in TemplateRows.rows(of: example) { try table.add(row) }
        }
        try table.begin(sheet: HeaderSheet.sheet, columns: HeaderSheet.columns)
        let header: [[String?]] = [
            ["名称", nil, nil, nil], ["维护人", nil, nil, nil],
            ["\(exampleMark)：法律", "信访工作条例", "2022-02-25", "50"],
            ["\(exampleMark)：章", nil, "第三章 信访事项的提出和受理", "17-26"],
        ]
        for row in header { try table.add(row) }
        try table.finish()
    }

    /// About 《信访工作条例》 of 2022.
    static let examples: [ExchangeItem] = [
        item(
            1,
            "信访人采用走访形式提出信访事项的，应当到哪里提出？",
            choice("有权处理的本级或者上一级机关、单位的接待场所", others: ["离住处最近的机关、单位", "只能到国家信访局", "任何一级机关、单位"]),
            citation: "第二十条第一款",
            "两个条件要同时具备：那里有权处理，而且是本级或者上一级。"
        ),
        item(
            2,
            "向机关、单位提出投诉请求，可以采用下列哪些形式？",
            .choice(
                ExchangeChoice(
                    options: [("书信", true), ("围堵机关大门", false), ("电话", true), ("走访", true)].map { text, isKey in
                        ExchangeOption(ExchangeText(text), weight: isKey ? .evenShare(of: 3) : .none)
                    },
                    isMultiple: true
                )
            ),
            citation: "第十七条第一款",
            "书信、电话、走访都是条例列举的形式；围堵机关、单位是第二十六条禁止的行为。"
        ),
        item(
            3,
            "多人采用走访形式提出共同的信访事项，推选的代表不得超过5人。",
            .trueFalse(ExchangeTruth(key: true)),
            citation: "第二十条第三款",
            "代表最多5人，人数再多也一样。"
        ),
        item(
            4,
            "对信访人直接提出的信访事项，不能当场告知的，应当自收到信访事项之日起____内____告知信访人，但信访人的姓名（名称）、住址不清的除外。",
            .blanks(
                [
                    ExchangeBlank(accepted: [AcceptedAnswer("15日"), AcceptedAnswer("十五日")]),
                    ExchangeBlank(accepted: [AcceptedAnswer("书面")]),
                ],
                isOrdered: true
            ),
            citation: "第二十三条第二款",
            "期限是15日，方式是书面；当场能告知的，也要当场书面告知。"
        ),
        caseSet,
    ]

    private static let caseSet: ExchangeItem = {
        var set = item(
            5,
            "某县信访局收到一封来信，反映该县一个部门的工作人员办事拖延。",
            .caseSet([
                part(
                    "5-1",
                    "县信访局应当予以登记，并区分情况，在几日内分别按照规定的方式处理？",
                    choice("15日", others: ["5日", "30日", "60日"])
                ),
                part("5-2", "县信访局收到这封来信，可以不登记。", .trueFalse(ExchangeTruth(key: false))),
            ]),
            citation: nil,
            nil
        )
        set.level = nil
        return set
    }()

    private static func item(
        _ number: Int,
        _ stem: String,
        _ answer: ExchangeAnswer,
        citation: String?,
        _ rationale: String?
    ) -> ExchangeItem {
        ExchangeItem(
            id: "\(exampleMark)-\(number)",
            stem: ExchangeText(stem),
            answer: answer,
            rationale: rationale.map { ExchangeText($0) },
            category: ["第三章 信访事项的提出和受理"],
            tags: ["示例"],
            citations: citation.map { ["《信访工作条例》" + $0] } ?? [],
            level: .recall,
            origin: "示例，导入时跳过，可以删去"
        )
    }

    private static func part(_ number: String, _ stem: String, _ answer: ExchangeAnswer) -> ExchangeItem {
        ExchangeItem(
            id: "\(exampleMark)-\(number)",
            stem: ExchangeText(stem),
            answer: answer,
            rationale: "信访部门收到信访事项，应当予以登记，并在15日内分别按照规定的方式处理。",
            citations: ["《信访工作条例》第二十二条第一款"],
            level: .recall,
            origin: "示例，导入时跳过，可以删去"
        )
    }

    private static func choice(_ key: String, others: [String]) -> ExchangeAnswer {
        let options =
            [ExchangeOption(ExchangeText(key), weight: .full)]
            + others.map { ExchangeOption(ExchangeText($0), weight: .none) }
        return .choice(ExchangeChoice(options: options, isMultiple: false))
    }
}

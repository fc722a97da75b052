import QuestionBank
import Testing

@Suite struct CitationFinderTests {
    private let finder = CitationFinder(titles: ["民法典", "信访工作条例"])

    @Test(
        arguments: [
            ("依据是《民法典》第一千零四十三条。", ["《民法典》第一千零四十三条"]),
            ("《中华人民共和国民法典》第1062条第1款第3项", ["《民法典》第一千零六十二条第一款第（三）项"]),
            (
                "见《民法典》第一千零四十三条、第一千零四十四条第二款和第一千零四十五条",
                [
                    "《民法典》第一千零四十三条", "《民法典》第一千零四十四条第二款", "《民法典》第一千零四十五条",
                ]
            ),
            ("《信访工作条例》第二十二条第一款、第二款", ["《信访工作条例》第二十二条第一款", "《信访工作条例》第二十二条第二款"]),
            ("根据民法典第十七条之一处理", ["《民法典》第十七条之一"]),
            ("《信访工作条例》（2022年）第 二 条", ["《信访工作条例》第二条"]),
            ("《民法典》第一条，《信访工作条例》第一条，《民法典》第一条", ["《民法典》第一条", "《信访工作条例》第一条"]),
            ("某办法第三条和第三章，以及《民法典》", []),
            ("《民法典》第十一章第三条", []),
            ("《", []),
            ("《民法典》第", []),
        ] as [(String, [String])]
    )
    func finds(_ text: String, _ expected: [String]) {
        #expect(finder.citations(in: text).map(\.description) == expected)
    }

    @Test(.timeLimit(.minutes(10)))
    func takesTimeInProportionToTheText() {
        let text = String(repeating: "《民法典", count: 50_000) + String(repeating: "第一", count: 50_000)
        #expect(finder.citations(in: text).isEmpty)
    }
}

import QuestionBank
import TestSupport
import Testing

@Suite("Citations")
struct CitationTests {
    private static let marriage = Citation(law: "民法典", article: ArticleNumber(1062), paragraph: 1, point: 3)

    @Test(
        "the ways people write one place of a law",
        arguments: [
            "民法典 第一千零六十二条第一款第（三）项",
            "《民法典》第1062条第1款第3项",
            "民法典第一千零六十二条第一款第三项",
            "《中华人民共和国民法典》第一千零六十二条 第一款 第（三）项",
            "中华人民共和国《民法典》第１０６２条第１款第（３）项",
            "中华人民共和国民法典第一千〇六十二条第一款第(三)项",
            "　民法典　第 1062 条第 1 款第 3 项 ",
        ]
    )
    func forms(text: String) {
        #expect(Citation(text) == Self.marriage)
    }

    @Test("a bank of one law need not name it")
    func defaultLaw() {
        #expect(Citation("第一千零六十二条第一款第（三）项", defaultLaw: "民法典") == Self.marriage)
        #expect(Citation("第一千零六十二条") == nil)
        #expect(
            Citation("信访工作条例第二条", defaultLaw: "民法典")
                == Citation(law: "信访工作条例", article: ArticleNumber(2))
        )
    }

    @Test("an article inserted later has a suffix")
    func suffix() {
        let inserted = Citation(law: "刑法", article: ArticleNumber(120, suffix: 1), paragraph: 2)
        #expect(Citation("刑法第一百二十条之一第二款") == inserted)
        #expect(Citation("刑法第120条之1第2款") == inserted)
        #expect(inserted.description == "《刑法》第一百二十条之一第二款")
        #expect(ArticleNumber(120) < ArticleNumber(120, suffix: 1))
        #expect(ArticleNumber(120, suffix: 9) < ArticleNumber(121))
    }

    @Test("a point may stand without a paragraph")
    func pointAlone() {
        #expect(
            Citation("民法典第一千零六十二条第（三）项")
                == Citation(law: "民法典", article: ArticleNumber(1062), point: 3)
        )
    }

    @Test(
        "what is no citation is refused",
        arguments: [
            "", "民法典", "第零条", "第0条", "第条", "第一条第零款", "第一条第0项", "第十十条", "第百三条", "第一条之零", "第一条之",
            "第一条第二项第一款", "第一条至第三条", "第一条、第二条", "第（三条", "第三）条", "第一条第一款以下", "第123456789条",
            "第-1条", "第1.5条",
        ]
    )
    func refused(text: String) {
        #expect(Citation(text, defaultLaw: "民法典") == nil)
    }

    @Test("the official form is read back")
    func roundTrip() {
        forAll(count: 500) { generator in
            Citation(
                law: generator.element(of: ["民法典", "信访工作条例", "行政复议法实施条例"]),
                article: ArticleNumber(
                    Int.random(in: 1...1300, using: &generator),
                    suffix: Bool.random(using: &generator) ? 0 : Int.random(in: 1...20, using: &generator)
                ),
                paragraph: Bool.random(using: &generator) ? nil : Int.random(in: 1...12, using: &generator),
                point: Bool.random(using: &generator) ? nil : Int.random(in: 1...22, using: &generator)
            )
        } property: {
            Citation($0.description) == $0 && Citation($0.place, defaultLaw: $0.law) == $0
        }
    }

    @Test("citations sort as the law runs")
    func order() {
        let sorted = ["第二条", "第二条第一款", "第二条第一款第（二）项", "第二条第二款", "第十条", "第十条之一", "第一百条"]
            .compactMap { Citation($0, defaultLaw: "民法典") }
        #expect(sorted.count == 7)
        #expect(sorted.reversed().sorted() == sorted)
    }
}

@Suite("Citations in their short form") struct ShortCitationTests {
    @Test(
        "one citation, however it is written",
        arguments: [
            "民法典 第1062条第1款第（三）项", "《民法典》第一千零六十二条第一款第三项", "民法典#1062.1.3", "中华人民共和国民法典＃１０６２.１.３",
        ]
    )
    func readsAlike(_ text: String) {
        let citation = Citation(text)
        #expect(citation == Citation(law: "民法典", article: ArticleNumber(1062), paragraph: 1, point: 3))
        #expect(citation?.description == "《民法典》第一千零六十二条第一款第（三）项")
        #expect(citation?.short == "民法典#1062.1.3")
    }

    @Test func readsWhatIsLeftOut() {
        #expect(Citation("某法#7..2") == Citation(law: "某法", article: ArticleNumber(7), point: 2))
        #expect(Citation("#7", defaultLaw: "某法") == Citation(law: "某法", article: ArticleNumber(7)))
        #expect(Citation("某法#17-1.2") == Citation(law: "某法", article: ArticleNumber(17, suffix: 1), paragraph: 2))
        #expect(Citation("某法第三条第（二）项第1目")?.short == "某法#3..2.1")
    }

    @Test(arguments: [
        "#7", "某法#", "某法#0", "某法#7.", "某法#7.0", "某法#7.1.2.3.4", "某法#7..", "某法#7...1", "某法#7-0", "某法#7.1条",
    ])
    func refuses(_ text: String) { #expect(Citation(text) == nil) }

    @Test("a citation is what its short form and its official form say, whatever its parts")
    func comesBack() {
        forAll(count: 2000) { generator in
            let point: Int? = generator.element(of: [nil, 1, 3, 21])
            return Citation(
                law: generator.element(of: ["民法典", "某法"]),
                article: ArticleNumber(
                    Int.random(in: 1...99_999, using: &generator),
                    suffix: generator.element(of: [0, 0, 1, 12])
                ),
                paragraph: generator.element(of: [nil, 1, 2, 12]),
                point: point,
                subpoint: point == nil ? nil : generator.element(of: [nil, 1, 4])
            )
        } property: { citation in
            Citation(citation.short) == citation && Citation(citation.description) == citation
        }
    }
}

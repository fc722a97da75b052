import QuestionBank
import Storage
import TestSupport
import Testing

@Suite("Entries as stored")
struct EntryContentTests {
    @Test("any entry comes back as it was")
    func roundTrip() {
        forAll(count: 400) {
            $0.entry()
        } property: { entry in
            let content = try EntryContent(entry)
            return try content.entry() == entry && EntryContent(try content.entry()) == content
        }
    }

    @Test("the wording does not hold what the trainer may change freely: ids, tags, expected facility")
    func labels() throws {
        func entry(_ id: String, _ tags: [String], _ facility: Double?, _ rationale: String) -> BankEntry {
            .item(
                Item(
                    id: id,
                    stem: "样例",
                    answer: .trueFalse(key: true),
                    citations: [],
                    level: .recall,
                    rationale: rationale,
                    tags: tags,
                    expectedFacility: facility
                )
            )
        }
        let plain = try EntryContent(entry("a", [], nil, "因"))
        let labelled = try EntryContent(entry("b", ["要点"], 0.5, "因"))
        #expect(plain.wording == labelled.wording)
        #expect(plain.labels != labelled.labels)
        #expect(try EntryContent(entry("a", [], nil, "果")).wording != plain.wording)
    }

    @Test("the stored form is this one, letter by letter, for records live longer than programs")
    func form() throws {
        let item = Item(
            id: "m",
            stem: "样例/一",
            answer: .multiple(options: ["甲", "乙", "丙"], key: [2, 0]),
            citations: [Citation(law: "样例法", article: ArticleNumber(17, suffix: 1), paragraph: 2)],
            level: .apply,
            rationale: "因\"此\"",
            tags: ["标"],
            expectedFacility: 0.1
        )
        let content = try EntryContent(.caseSet(CaseSet(id: "c", stem: "案", items: [item])))
        #expect(
            content.wording == """
                {"form":1,"items":[{"citations":[{"article":17,"law":"样例法","paragraph":2,"suffix":1}],"key":[0,2],\
                "kind":"multiple","level":"apply","options":["甲","乙","丙"],"rationale":"因\\"此\\"","stem":"样例/一"}],\
                "stem":"案"}
                """
        )
        #expect(content.labels == #"{"items":[{"facility":0.1,"id":"m","tags":["标"]}]}"#)
    }

    @Test(
        "text of no known form is damage",
        arguments: ["", "{}", #"{"form":2,"items":[]}"#, #"{"form":1,"items":[]}"#]
    )
    func damage(wording: String) {
        let content = EntryContent(id: "x", wording: wording, labels: "{}")
        #expect(throws: StorageError.self) { try content.entry() }
    }
}

extension TestGenerator {
    mutating func text() -> String {
        let pieces = ["样例", "a", "\"", "\\", "\n", "___", "１", "👩‍⚖️", "\u{7f}", "/", "é", "\u{301}", "。", " "]
        return (0..<Int.random(in: 0...6, using: &self)).map { _ in element(of: pieces) }.joined()
    }

    mutating func item(_ id: String) -> Item {
        let options = (0..<Int.random(in: 2...5, using: &self)).map { _ in text() }
        let answer: Item.Answer =
            switch Int.random(in: 0...3, using: &self) {
            case 0: .single(options: options, key: Int.random(in: options.indices, using: &self))
            case 1: .multiple(options: options, key: Set(options.indices.filter { _ in Bool.random(using: &self) }))
            case 2: .trueFalse(key: Bool.random(using: &self))
            default:
                .fillBlank(
                    blanks: options.map { Item.Blank(accepted: [$0, text()]) },
                    ordered: Bool.random(using: &self)
                )
            }
        return Item(
            id: id,
            stem: text(),
            answer: answer,
            citations: (0..<Int.random(in: 0...2, using: &self)).map { _ in
                Citation(
                    law: text(),
                    article: ArticleNumber(Int.random(in: 1...1260, using: &self), suffix: element(of: [0, 0, 2])),
                    paragraph: element(of: [nil, 1, 4]),
                    point: element(of: [nil, 3])
                )
            },
            level: element(of: CognitiveLevel.allCases),
            rationale: text(),
            tags: (0..<Int.random(in: 0...2, using: &self)).map { _ in text() },
            expectedFacility: element(of: [nil, 0, 1, 0.1, 0.333_333_333_333_333_3, 0.72])
        )
    }

    mutating func entry() -> BankEntry {
        guard Int.random(in: 0...2, using: &self) == 0 else { return .item(item(text())) }
        let items = (0..<Int.random(in: 1...4, using: &self)).map { number in item("p\(number)") }
        let tags = (0..<Int.random(in: 0...2, using: &self)).map { _ in text() }
        return .caseSet(CaseSet(id: text(), stem: text(), items: items, tags: tags))
    }
}

import QuestionBank

extension BankCompositionDocument {
    package func json() throws(DocumentError) -> String {
        try JSONText.of(BankCompositionJSON(banks: banks.map(BankCompositionJSON.Bank.init)))
    }
}

/// The keys of `bank stats --format json`; docs/json.md.
private struct BankCompositionJSON: Encodable {
    let banks: [Bank]

    struct Bank: Encodable {
        let title: String
        let totals: Totals
        let laws: [Law]
        let chapters: [Chapter]
        let evenness: Evenness

        init(_ bank: BankComposition) {
            title = bank.title
            totals = Totals(bank.tally)
            laws = bank.laws.map(Law.init)
            chapters = bank.chapters.map(Chapter.init)
            evenness = Evenness(bank.evenness)
        }
    }

    struct Totals: Encodable {
        let items: Int
        let caseSets: Int
        let subItems: Int
        let kinds: [String: Int]
        let levels: [String: Int]
        let subItemLevels: [String: Int]

        init(_ tally: ItemTally) {
            items = tally.itemCount
            caseSets = tally.caseSetCount
            subItems = tally.subItemCount
            kinds = Dictionary(
                uniqueKeysWithValues: ItemKind.allCases.filter { $0 != .caseSet }.map { ($0.englishName, tally[$0]) }
            )
            levels = Dictionary(uniqueKeysWithValues: CognitiveLevel.allCases.map { ($0.englishName, tally[$0]) })
            subItemLevels = Dictionary(
                uniqueKeysWithValues: CognitiveLevel.allCases.map { ($0.englishName, tally.subItems(of: $0)) }
            )
        }
    }

    struct Law: Encodable {
        let title: String
        let version: String
        let articles: Int
        let articlesWithItems: Int

        init(_ use: BankComposition.LawUse) {
            title = use.law.title
            version = use.law.version.description
            articles = use.law.articleCount
            articlesWithItems = use.citedCount
        }
    }

    struct Chapter: Encodable {
        let part: Nullable<String>
        let title: String
        let first: Nullable<Int>
        let last: Nullable<Int>
        let articlesWithItems: Nullable<Int>
        let totals: Totals

        init(_ chapter: ChapterComposition) {
            part = Nullable(chapter.part)
            title = chapter.title
            first = Nullable(chapter.articles?.lowerBound)
            last = Nullable(chapter.articles?.upperBound)
            articlesWithItems = Nullable(chapter.articles.map { _ in chapter.citedCount })
            totals = Totals(chapter.tally)
        }
    }

    struct Evenness: Encodable {
        let letters: Nullable<Test>
        let multipleLetters: Nullable<Test>
        let truth: Nullable<Test>
        let longest: Nullable<Test>
        let shortest: Nullable<Test>

        init(_ evenness: KeyEvenness) {
            letters = Nullable(evenness.letters.map(Test.init))
            multipleLetters = Nullable(evenness.multipleLetters.map(Test.init))
            truth = Nullable(evenness.truth.map(Test.init))
            longest = Nullable(evenness.longest.map(Test.init))
            shortest = Nullable(evenness.shortest.map(Test.init))
        }
    }

    struct Test: Encodable {
        let counts: [Int]
        let expected: [Double]
        let chiSquare: Double
        let degreesOfFreedom: Int
        let criticalValue: Double
        let isEven: Bool

        init(_ test: ChiSquare) {
            counts = test.counts
            expected = test.expected
            chiSquare = test.statistic
            degreesOfFreedom = test.degreesOfFreedom
            criticalValue = test.criticalValue
            isEven = test.isEven
        }
    }
}

import TestSupport
import Testing

@testable import QuestionBank

@Suite struct NearDuplicatesTests {
    @Test func pairsComeInOrderWithTheirSimilarity() {
        let texts = ["自受理之日起办结", "不相干的一句话", "自受理之日起六十日内办结", "自受理之日起办结"]
        let pairs = NearDuplicates.pairs(in: texts, threshold: 0.5)
        #expect(pairs.map { [$0.first, $0.second] } == [[0, 2], [0, 3], [2, 3]])
        #expect(pairs[1].similarity == 1)
        // Seven pairs of characters and eleven, six of them in common.
        #expect(pairs[0].similarity == 0.5)
    }

    @Test func emptyTextsAreLikeNothing() {
        #expect(NearDuplicates.pairs(in: ["", "", "甲"], threshold: 0.1).isEmpty)
        #expect(NearDuplicates.pairs(in: [String](), threshold: 0.5).isEmpty)
    }

    @Test func theJoinFindsWhatComparingAllFinds() {
        forAll(
            count: 300,
            generate: { generator in
                let alphabet = Int.random(in: 3...40, using: &generator)
                let sets = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                    GramSet(
                        grams: (0..<Int.random(in: 0...25, using: &generator)).map { _ in
                            // Some members are common, some rare, as in language.
                            UInt32(
                                Int.random(in: 0..<alphabet, using: &generator)
                                    * Int.random(in: 0..<alphabet, using: &generator)
                            )
                        }
                    )
                }
                let threshold = generator.element(of: [0.1, 1.0 / 3, 0.4, 0.5, 0.6, 2.0 / 3, 0.7, 0.75, 0.8, 0.9, 1])
                return (sets, threshold)
            },
            property: { sets, threshold in
                var expected: [NearDuplicates.Pair] = []
                for first in sets.indices {
                    for second in sets.indices.dropFirst(first + 1) where !sets[first].isEmpty && !sets[second].isEmpty
                    {
                        let similarity = sets[first].similarity(sets[second])
                        guard similarity >= threshold else { continue }
                        expected.append(.init(first: first, second: second, similarity: similarity))
                    }
                }
                return NearDuplicates.pairs(in: sets, threshold: threshold) == expected
            }
        )
    }

    @Test func wordingFoldsWhatMeansTheSame() {
        func folded(_ text: String) -> String { ExamWording.fold(text).text }
        #expect(folded("甲应当在一个月内答复") == folded("乙须1个月以内答复"))
        #expect(folded("下列说法正确的是？") == folded("以下表述正确的是："))
        #expect(folded("复查") != folded("复核"))
        #expect(ExamWording.figures(in: ExamWording.fold("三分之二以上，60日、1.5倍")).map(\.text) == ["2/3", "60", "1.5"])
    }
}

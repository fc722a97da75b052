import Testing

@testable import QuestionBank

@Suite struct ChiSquareTests {
    /// The example of `chisq.test` in the manual of R (package stats): X-squared = 9.9901, df = 4, p-value = 0.04059.
    @Test func agreesWithR() throws {
        let shares = [40.0, 20, 20, 15, 5].map { $0 / 100 * 186 }
        let test = try #require(ChiSquare([89, 37, 30, 28, 2], expected: shares))
        #expect((test.statistic * 10_000).rounded() / 10_000 == 9.9901)
        #expect(test.degreesOfFreedom == 4)
        #expect(test.isEven)
    }

    /// Mendel's peas of 1866, 315, 101, 108 and 32 where 9:3:3:1 are expected: 0.470 on 3 degrees of freedom, the figure
    /// of the textbooks.
    @Test func agreesWithTheTextbooks() throws {
        let expected = [9.0, 3, 3, 1].map { $0 / 16 * 556 }
        let test = try #require(ChiSquare([315, 101, 108, 32], expected: expected))
        #expect((test.statistic * 1000).rounded() / 1000 == 0.470)
        #expect(test.criticalValue == 11.345)
    }

    @Test func leavesAloneWhatItCannotTell() {
        #expect(ChiSquare([10], expected: [10]) == nil)
        #expect(ChiSquare([], expected: []) == nil)
        #expect(ChiSquare([10, 4], expected: [10, 4.9]) == nil)
        #expect(ChiSquare(Array(repeating: 5, count: 9), expected: Array(repeating: 5, count: 9)) == nil)
    }

    @Test func tellsAnUnevenCount() throws {
        #expect(try #require(ChiSquare([30, 10], expected: [20, 20])).isEven == false)
        #expect(try #require(ChiSquare([26, 14], expected: [20, 20])).isEven)
    }
}

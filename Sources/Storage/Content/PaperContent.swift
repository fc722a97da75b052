package import ExamRunner

/// A paper as the record keeps it. The seed stands beside it, in 16 hexadecimal digits: JSON readers lose the last
/// digits of a 64-bit number.
package struct PaperContent: Hashable, Sendable {
    package let seed: String
    package let questions: String

    package init(seed: String, questions: String) {
        self.seed = seed
        self.questions = questions
    }

    package init(_ paper: Paper) throws(StorageError) {
        let digits = String(paper.seed, radix: 16)
        seed = String(repeating: "0", count: 16 - digits.count) + digits
        questions = try JSONText.encode(paper.questions)
    }

    /// - Throws: `StorageError.damaged` for text that no version of the program has written.
    package func paper() throws(StorageError) -> Paper {
        guard let seed = UInt64(seed, radix: 16) else { throw .damaged(detail: "a paper's seed is not a number") }
        return Paper(seed: seed, questions: try JSONText.decode([Paper.Question].self, from: questions))
    }
}

import QuestionBank
import TestSupport
import Testing

/// Reads the law texts that the tests compare.
enum RealLaw {
    static func text(_ law: String, _ adopted: String) throws -> LawText {
        let day = try #require(Day(adopted))
        let text = try #require(LawTexts.text(named: "\(law)(\(adopted))"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
            let level = line.prefix { $0 == "#" }.count
            return LawTextLine(
                text: String(line.dropFirst(level)),
                headingLevel: level > 0 ? level : nil,
                position: SourcePosition(file: law, line: number + 1, column: 1)
            )
        }
        return LawTextReader.read(lines).text(of: LawVersionID(law: law, adopted: day))
    }
}

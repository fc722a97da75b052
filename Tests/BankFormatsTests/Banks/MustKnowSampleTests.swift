import BankFormats
import Foundation
import QuestionBank
import Testing

@Suite("The sample must-know list")
struct MustKnowSampleTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func version(_ title: String, _ adopted: Day, articles: Int) -> LawVersion {
        LawVersion(
            id: LawVersionID(law: title, adopted: adopted),
            officialTitle: title,
            issuer: "",
            inForce: adopted,
            articleCount: articles
        )
    }

    @Test("it is read without a problem, its laws are found, and its groups are those of the sample plan")
    func isSound() throws {
        let banks = Self.root.appendingPathComponent("question-banks")
        let registry = LawRegistry([
            version("信访工作条例", try #require(Day(2022, 2, 25)), articles: 50),
            version("民法典", try #require(Day(2020, 5, 28)), articles: 1260),
        ])
        let source = try YAMLSource.read(file: banks.appendingPathComponent("must-know/sample.yaml").path)
        #expect(source.problems.isEmpty)
        let root = try #require(source.root)
        let reading = MustKnowFile.read(root, registry: registry, on: try #require(Day(2026, 11, 21)))
        #expect(reading.problems.isEmpty)
        let list = try #require(reading.list)
        #expect(list.title.contains("示例"))

        let plan = try YAMLSource.read(file: banks.appendingPathComponent("sample-office/plan.yaml").path)
        var fields = FieldReader(try #require(plan.root), field: "plan")
        let known = (fields.list("groups") ?? []).compactMap { node in
            var group = FieldReader(node, field: "groups")
            return group.identifier("id")
        }
        #expect(list.groups.allSatisfy { known.contains($0.id) })
    }
}

import Documents
import QuestionBank
import Reporting
import TestSupport
import Testing
import TextLayout

@Suite struct DocumentGoldenTests {
    private func check(_ document: some Document, _ name: String) throws {
        let language = document.language.rawValue
        expectGolden(document.text(width: 100), "\(name).\(language).txt")
        expectGolden(document.csv(), "\(name).\(language).csv")
        expectGolden(try document.json() + "\n", "\(name).json")
    }

    @Test(arguments: Language.allCases) func completion(language: Language) throws {
        try check(CompletionDocument(SampleOffice.record, asOf: SampleOffice.asOf, language: language), "completion")
    }

    @Test(arguments: Language.allCases) func completionOfNobody(language: Language) throws {
        let record = SampleOffice.record
        let empty = PlanRecord(
            plan: record.plan,
            staff: [],
            examTitles: [:],
            outcomes: [],
            evidence: [],
            exemptions: []
        )
        let document = CompletionDocument(empty, asOf: SampleOffice.asOf, language: language)
        expectGolden(document.text(width: 80), "completion-empty.\(language.rawValue).txt")
        expectGolden(try document.json() + "\n", "completion-empty.json")
    }

    @Test(arguments: Language.allCases) func planStatus(language: Language) throws {
        try check(PlanStatusDocument(SampleOffice.record, asOf: SampleOffice.asOf, language: language), "plan-status")
    }

    /// At the usual width of a terminal, and in a window too small for the table, no date and no heading is broken.
    @Test(arguments: Language.allCases, [60, 80]) func planStatusInAWindow(language: Language, width: Int) {
        let document = PlanStatusDocument(SampleOffice.record, asOf: SampleOffice.asOf, language: language)
        let text = document.text(width: width)
        for requirement in SampleOffice.plan.requirements { #expect(text.contains("  \(requirement.due)  ")) }
        if width == 80 {
            expectGolden(text, "plan-status-80.\(language.rawValue).txt")
            #expect(text.split(separator: "\n").allSatisfy { CellWidth.width(of: $0) <= width })
        }
    }

    @Test(arguments: Language.allCases, ["001", "002", "003", "004", "005", "006"])
    func planExplanation(language: Language, staffID: String) throws {
        let document = try #require(
            PlanExplanationDocument(staffID, in: SampleOffice.record, asOf: SampleOffice.asOf, language: language)
        )
        expectGolden(document.text(width: 80), "plan-explain-\(staffID).\(language.rawValue).txt")
        expectGolden(try document.json() + "\n", "plan-explain-\(staffID).json")
        if staffID == "002" { expectGolden(document.csv(), "plan-explain-\(staffID).\(language.rawValue).csv") }
    }

    /// Before the first exam day nobody has sat, and the sentence says so.
    @Test func anExamNotSatYetIsNamedAsSuch() throws {
        let day = SampleOffice.day(2026, 3, 1)
        for (language, sentence) in [(Language.chinese, "还没有参加考试"), (.english, "no attempt yet")] {
            let document = try #require(
                PlanExplanationDocument("001", in: SampleOffice.record, asOf: day, language: language)
            )
            #expect(document.text(width: nil).contains(sentence))
        }
    }

    @Test func nobodyUnknownIsExplained() {
        let document = PlanExplanationDocument(
            "999",
            in: SampleOffice.record,
            asOf: SampleOffice.asOf,
            language: .chinese
        )
        #expect(document == nil)
    }

    @Test(arguments: [40, 60, 80]) func explanationsKeepToTheWidth(width: Int) throws {
        for member in SampleOffice.staff {
            let document = try #require(
                PlanExplanationDocument(member.id, in: SampleOffice.record, asOf: SampleOffice.asOf, language: .chinese)
            )
            let lines = document.text(width: width).split(separator: "\n")
            #expect(lines.allSatisfy { CellWidth.width(of: $0) <= width })
        }
    }
}

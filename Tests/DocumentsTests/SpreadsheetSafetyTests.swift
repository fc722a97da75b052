import Documents
import QuestionBank
import Reporting
import Testing
import TextLayout

@Suite struct SpreadsheetSafetyTests {
    /// The CSV of a plan's status with a person of this name.
    private func csv(name: String) -> String {
        let record = PlanRecord(
            plan: SampleOffice.plan,
            staff: [StaffMember(id: "1", name: name, department: "示例一科", category: "", joined: nil)],
            examTitles: [:],
            outcomes: [],
            evidence: [],
            exemptions: []
        )
        return PlanStatusDocument(record, asOf: SampleOffice.asOf, language: .chinese).csv()
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("＝1", "'＝1"), ("\ta", "'\ta"),
        ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("甲,乙", "\"甲,乙\""), ("甲\"", "\"甲\"\"\""), ("甲\n乙", "\"甲\n乙\""),
        (" 甲", "\" 甲\""), ("甲-乙", "甲-乙"),
    ]) func noCellIsTakenForAFormula(name: String, cell: String) {
        let rows = csv(name: name).split(separator: "\r\n")
        #expect(rows.dropFirst().first?.hasPrefix("1,\(cell),示例一科,") == true, "\(rows.dropFirst().first ?? "")")
    }

    @Test func theFileSaysThatItIsUTF8AndHasItsLineEnds() {
        let text = csv(name: "示例甲")
        #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(text.hasSuffix("\r\n"))
        #expect(text.unicodeScalars.count { $0 == "\n" } == 5)
        #expect(text.unicodeScalars.count { $0 == "\r" } == 5)
    }
}

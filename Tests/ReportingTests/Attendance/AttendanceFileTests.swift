import QuestionBank
import Reporting
import Testing

@Suite struct AttendanceFileTests {
    @Test func readsTheThreeMatters() {
        let reading = AttendanceFile.read(
            table(
                """
                工号|姓名|事项|类别/题名|数量（小时）|日期|备注
                A1|示例甲|学时|集中学习|1.5|2026/3/1|上午
                A1|示例甲|会议|学法例会||2026-03-02|
                A2|示例乙|阅读|《民法典》|1|2026年3月3日|
                """
            )
        )
        #expect(reading.problems.isEmpty)
        #expect(
            reading.evidence == [
                NewEvidence(staffID: "A1", matter: .studyTime(kind: "集中学习", minutes: 90), on: "2026-03-01", note: "上午"),
                NewEvidence(staffID: "A1", matter: .meeting(kind: "学法例会"), on: "2026-03-02", note: ""),
                NewEvidence(staffID: "A2", matter: .reading(title: "《民法典》"), on: "2026-03-03", note: ""),
            ]
        )
    }

    @Test func everyProblemHasItsPlace() {
        let reading = AttendanceFile.read(
            table(
                """
                工号|事项|类别|数量|日期|备注
                B9|学时|自学|0|2026-02-30|
                A1|开会|例会||2026-03-02|
                A1|会议|例会|2|2026-12-01|
                A1|学时||2||
                A1|学时|自学||2026-03-01|
                """
            ),
            staff: ["A1"],
            today: "2026-11-21"
        )
        let found: [(String, AttendanceProblem)] = [
            ("2:1", .unknownStaff("B9")), ("2:10", .badHours("0")), ("2:12", .badDay("2026-02-30")),
            ("3:4", .unknownMatter("开会")), ("4:10", .amountNotOne("2")), ("4:12", .inFuture("2026-12-01")),
            ("5:7", .missingValue(.subject)), ("5:10", .missingValue(.day)), ("6:10", .missingValue(.amount)),
        ]
        #expect(reading.problems.map(\.placed) == found.map { "\($0.0) \($0.1)" })
        #expect(reading.evidence.isEmpty)
        #expect(reading.hasErrors)
    }

    @Test func aRepeatedLineIsKeptWithAWarning() {
        let line = "A1|会议|例会||2026-03-02|"
        let reading = AttendanceFile.read(table("工号|事项|类别|数量|日期|备注\n\(line)\n\(line)"))
        #expect(reading.evidence.count == 2)
        #expect(!reading.hasErrors)
        let first = SourcePosition(file: "list", line: 2, column: 1)
        #expect(reading.problems.map(\.problem) == [.repeatedRow(first: first)])
    }

    @Test func columnsAreNeeded() {
        let found = AttendanceFile.read(table("工号|事项|日期\n1|会议|2026-01-01")).problems.map(\.problem)
        #expect(found == [.missingColumn(.subject), .missingColumn(.amount)])
    }

    @Test func studyTimeIsReadToTheMinute() {
        let cases: [(String, Int?)] = [
            ("1", 60), ("1.5", 90), ("0.33", 20), ("2小时", 120), ("2 学时", 120), ("45分钟", 45), ("1.5h", 90),
            ("1000", 60_000), ("1000.01", nil), ("0", nil), ("0.001", nil), ("-1", nil), ("", nil), ("一", nil),
        ]
        for (text, minutes) in cases { #expect(StudyTime.minutes(text) == minutes, "\(text)") }
        #expect([60, 90, 20, 45, 2_430].map(StudyTime.hours) == ["1", "1.5", "0.33", "0.75", "40.5"])
    }
}

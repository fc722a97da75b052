import QuestionBank
import Reporting
import Testing

@Suite struct RosterFileTests {
    private func problems(_ text: String) -> [String] { RosterFile.read(table(text)).problems.map(\.placed) }

    @Test func readsPeopleInAnyOrderOfColumns() {
        let reading = RosterFile.read(
            table(
                """
                姓名（必填）|工 号*|入职日期|PIN|部门|职务 / 类别|离职日期
                示例甲|A1|2024/3/1|1234|示例一科|科员|
                示例乙|A2|2024年3月1日||示例二科||2026-09-30
                """
            )
        )
        #expect(reading.problems.isEmpty)
        let first = StaffMember(id: "A1", name: "示例甲", department: "示例一科", category: "科员", joined: "2024-03-01")
        let second = StaffMember(
            id: "A2",
            name: "示例乙",
            department: "示例二科",
            category: "",
            joined: "2024-03-01",
            left: "2026-09-30"
        )
        #expect(reading.rows == [RosterRow(member: first, pin: "1234"), RosterRow(member: second, pin: nil)])
    }

    @Test func readsEnglishHeadings() {
        let reading = RosterFile.read(
            table("Staff ID|Name|Department|Position|Join-date\n7|Sample|Dept|Clerk|2020-01-02")
        )
        #expect(reading.problems.isEmpty)
        #expect(reading.rows.first?.member.joined == "2020-01-02")
    }

    @Test(arguments: ["2024-3-1", "2024/03/01", "2024.3.1", "2024年3月1日", "20240301", "2024/3/1 0:00", "２０２４/３/１"])
    func daysAsSpreadsheetsWriteThem(text: String) {
        let rows = RosterFile.read(table("工号|姓名|科室|职务|入职日期\n1|甲|一科|科员|\(text)")).rows
        #expect(rows.first?.member.joined == "2024-03-01")
    }

    @Test(arguments: ["24/3/1", "3/1/2024", "45352", "2024-13-01", "2023-02-29", "2024-3", "去年", "2024-3-1 朝"])
    func daysThatCouldMeanAnythingAreRefused(text: String) {
        #expect(
            problems("工号|姓名|科室|职务|入职日期\n1|甲|一科|科员|\(text)")
                == ["2:11 badDay(Reporting.RosterColumn.joined, value: \"\(text)\")"]
        )
    }

    @Test func everyProblemOfARowIsFound() {
        let reading = RosterFile.read(
            table(
                """
                工号|姓名|科室|职务|入职日期|离职日期|口令
                A 1||一科|科员|2026-02-30|2026-01-01|123
                4.40106E+17|乙\u{7}|一科|科员|2026-03-01|2026-02-01|
                |丙|||||
                """
            )
        )
        let found: [(String, RosterProblem)] = [
            ("2:1", .badID("A 1")), ("2:5", .missingValue(.name)), ("2:12", .badDay(.joined, value: "2026-02-30")),
            ("2:34", .shortPIN(minimum: 4)), ("3:1", .mangledNumber("4.40106E+17")), ("3:13", .controlCharacter(.name)),
            ("3:33", .leftBeforeJoined), ("4:1", .missingValue(.id)), ("4:4", .missingValue(.department)),
        ]
        #expect(reading.problems.map(\.placed) == found.map { "\($0.0) \($0.1)" })
        #expect(reading.rows.isEmpty)
    }

    @Test func aDoubledIDNamesTheFirstPlace() {
        let reading = RosterFile.read(table("工号|姓名|科室|职务|入职日期\nA1|甲|一科||\nA2|乙|一科||\nA1|丙|一科||"))
        let first = SourcePosition(file: "list", line: 2, column: 1)
        #expect(reading.problems.map(\.problem) == [.duplicateID("A1", first: first)])
        #expect(reading.problems.map(\.position.line) == [4])
        #expect(reading.rows.map(\.member.name) == ["甲", "乙"])
    }

    @Test func columnsThatAreMissingDoubledOrUnknown() {
        let first = SourcePosition(file: "list", line: 1, column: 1)
        #expect(
            RosterFile.read(table("编号|工号|姓明|科室\n1|2|3|4")).problems.map(\.problem) == [
                .duplicateColumn(.id, first: first), .unknownColumn("姓明", suggestion: "姓名"), .missingColumn(.name),
                .missingColumn(.category), .missingColumn(.joined),
            ]
        )
        let lenient = RosterFile.read(table("工号|姓名|科室|性别\n1|甲|一科|女"))
        #expect(!lenient.hasErrors)
        #expect(lenient.rows.count == 1)
    }

    @Test func aFileWithoutHeadingsHasOneProblem() {
        let reading = RosterFile.read(table("A1|示例甲|一科|科员|2024-03-01\nA2|示例乙|一科|科员|2024-03-01"))
        #expect(reading.problems.map(\.placed) == ["1:1 \(RosterProblem.noHeadings)"])
        #expect(reading.rows.isEmpty && reading.hasErrors)
        #expect(RosterFile.read(table("1001|姓名|一科\n1|甲|一科")).problems.count > 1, "one heading is known")
    }

    @Test func anEmptyDepartmentIsOnlyAWarning() {
        let reading = RosterFile.read(table("工号|姓名|科室|职务|入职日期\n1|甲|||"))
        #expect(reading.problems.map(\.problem) == [.missingValue(.department)])
        #expect(!reading.hasErrors)
        #expect(reading.rows.first?.member.department == "")
    }

    @Test func aRosterOfNobodyIsAnError() {
        #expect(RosterFile.read(table("工号|姓名|科室|职务|入职日期")).problems.map(\.problem) == [.noRows])
    }

    @Test func textsHaveALimit() {
        let name = String(repeating: "长", count: 201)
        #expect(problems("工号|姓名|科室|职务|入职日期\n1|\(name)|一科||") == ["2:3 \(RosterProblem.tooLong(.name, limit: 200))"])
    }
}

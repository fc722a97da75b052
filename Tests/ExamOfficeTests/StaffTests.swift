import ExamOffice
import ExamRunner
import QuestionBank
import Reporting
import Testing

@Suite("The roster")
struct StaffTests {
    @Test("importing again updates, and says what happened to whom")
    func importing() throws {
        let sample = try SampleOffice()
        let rows = [
            RosterRow(member: SampleOffice.member("0002", department: "样例二科"), pin: nil),
            RosterRow(member: SampleOffice.member("0003"), pin: "135790"),
        ]
        let dry = try sample.office.importStaff(rows, isDryRun: true)
        #expect(try sample.office.staff().map(\.id) == ["0001", "0002"])
        let change = try sample.office.importStaff(rows)
        #expect(change == dry)
        #expect(change.added.map(\.id) == ["0003"])
        #expect(change.changed.map(\.new.department) == ["样例二科"])
        #expect(change.missing.map(\.id) == ["0001"])
        #expect(try sample.office.staff().map(\.department) == ["样例科", "样例二科", "样例科"])
        #expect(try sample.office.checkPIN("0003", "135790"))
        #expect(try sample.office.importStaff(rows).unchanged.count == 2)
    }

    @Test("a PIN is checked, survives an import without one, and can be taken away")
    func pins() throws {
        let sample = try SampleOffice()
        let office = sample.office
        #expect(try !office.hasPIN("0001"))
        #expect(try !office.checkPIN("0001", ""))
        try office.setPIN("0001", "864200")
        #expect(try office.hasPIN("0001"))
        #expect(try office.checkPIN("0001", "864200"))
        #expect(try !office.checkPIN("0001", "864201"))
        _ = try office.importStaff([RosterRow(member: SampleOffice.member("0001", department: "样例新科"), pin: nil)])
        #expect(try office.checkPIN("0001", "864200"))
        try office.setPIN("0001", nil)
        #expect(try !office.hasPIN("0001"))
        #expect(throws: OfficeError.unknownStaff(["9"])) { try office.checkPIN("9", "864200") }
        #expect(throws: OfficeError.unknownStaff(["9"])) { try office.setPIN("9", "864200") }
    }

    @Test("whoever has left sits no exam after their last day")
    func leaving() throws {
        let sample = try SampleOffice()
        let office = sample.office
        _ = try office.schedule(SampleOffice.exam(), by: "样例")
        try office.recordLeaving("0001", on: office.today, by: "样例")
        _ = try office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
        let yesterday = office.today.adding(days: -1)
        try office.recordLeaving("0001", on: yesterday, by: "样例")
        #expect(throws: OfficeError.staffLeft(on: yesterday)) {
            try office.sit(examID: "e1", staffID: "0001", seat: "pts/1")
        }
        #expect(try office.member("0001").left == yesterday)
        try office.recordLeaving("0001", on: nil, by: "样例")
        #expect(try office.member("0001").left == nil)
        #expect(throws: OfficeError.unknownStaff(["9"])) { try office.recordLeaving("9", on: nil, by: "样例") }
    }
}

import QuestionBank
import Reporting
import TestSupport
import Testing

@Suite struct RosterChangeTests {
    private func person(_ id: String, _ department: String = "一科", left: Day? = nil) -> StaffMember {
        StaffMember(id: id, name: "示例\(id)", department: department, category: "", joined: nil, left: left)
    }

    @Test func sortsPeopleByWhatHappensToThem() {
        let change = RosterChange.between(
            current: [person("1"), person("2"), person("3"), person("4", left: "2026-05-01")],
            new: [person("5"), person("2", "二科"), person("1")]
        )
        #expect(change.added == [person("5")])
        #expect(change.changed == [RosterChange.Change(old: person("2"), new: person("2", "二科"))])
        #expect(change.unchanged == [person("1")])
        #expect(change.missing == [person("3")], "who has left already is not missed")
    }

    @Test func whoHasLeftAndIsNamedAgainIsBack() {
        let gone = person("1", left: "2026-05-01")
        let change = RosterChange.between(current: [gone], new: [person("1")])
        #expect(change.changed == [RosterChange.Change(old: gone, new: person("1"))])
    }

    @Test func everyoneIsInExactlyOneList() {
        forAll { (generator: inout TestGenerator) -> [[StaffMember]] in
            (0..<2).map { _ in
                (1...8).compactMap { number in
                    guard Bool.random(using: &generator) else { return nil }
                    return person(String(number), generator.element(of: ["一科", "二科"]))
                }
            }
        } property: { lists in
            let change = RosterChange.between(current: lists[0], new: lists[1])
            let named = change.added.map(\.id) + change.changed.map(\.new.id) + change.unchanged.map(\.id)
            return named.sorted() == lists[1].map(\.id)
                && (change.missing + change.changed.map(\.old) + change.unchanged).map(\.id).sorted()
                    == lists[0].map(\.id)
                && RosterChange.between(current: lists[1], new: lists[1]).unchanged == lists[1]
        }
    }
}

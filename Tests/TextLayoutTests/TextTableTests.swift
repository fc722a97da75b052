import Testing
import TextLayout

@Suite struct TextTableTests {
    private let table = TextTable(
        columns: [.init("科室"), .init("人数", .right), .init("备注")],
        rows: [["办公室", "12", "已完成"], ["Legal 法规科", "3"], ["信访科", "108", "其中三人缓修，按年度计划补考"]]
    )

    @Test func linesUpInCells() {
        #expect(
            table.lines() == [
                "科室          人数  备注",
                "────────────  ────  ────────────────────────────",
                "办公室          12  已完成",
                "Legal 法规科     3",
                "信访科         108  其中三人缓修，按年度计划补考",
            ]
        )
    }

    @Test func widestColumnGivesWay() {
        let lines = table.lines(width: 36)
        #expect(lines.allSatisfy { CellWidth.width(of: $0) <= 36 })
        #expect(
            lines == [
                "科室          人数  备注",
                "────────────  ────  ────────────────",
                "办公室          12  已完成",
                "Legal 法规科     3",
                "信访科         108  其中三人缓修，按",
                "                    年度计划补考",
            ]
        )
    }

    @Test func withoutRowsThereIsTheHeader() {
        #expect(TextTable(columns: [.init("工号")], rows: []).lines() == ["工号", "────"])
    }
}

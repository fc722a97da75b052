import Testing

@testable import BankFormats

@Suite struct OptionCellTests {
    @Test(
        arguments: [
            ("甲\n乙\n丙", ["甲", "乙", "丙"]),
            ("A.甲\nB.乙\nC.丙", ["甲", "乙", "丙"]),
            ("A. 甲\r\n\r\nB、乙", ["甲", "乙"]),
            ("A.甲\n接着说\nB.乙", ["甲\n接着说", "乙"]),
            ("A.甲\nC.丙", ["甲", "", "丙"]),
            ("甲$;$乙$;$丙", ["甲", "乙", "丙"]),
            ("甲$;$乙$;$", ["甲", "乙"]),
            ("甲$;$$;$丙", ["甲", "", "丙"]),
            ("甲|乙|丙", ["甲", "乙", "丙"]),
            ("A.甲,B.乙,C.丙", ["甲", "乙", "丙"]),
            ("A、甲；B、乙；C、丙", ["甲", "乙", "丙"]),
            ("A．甲　B．乙　C．丙", ["甲", "乙", "丙"]),
            ("A.甲，其中B项除外,B.乙", ["甲，其中B项除外", "乙"]),
            ("（A）甲\n（B）乙", ["甲", "乙"]),
            ("甲", ["甲"]),
        ]
    ) func optionsInOneCell(text: String, options: [String]) {
        #expect(OptionCell.split(text) == OptionCell.Split(options: options))
    }

    @Test func lettersThatRunTogetherAreDoubtful() {
        #expect(OptionCell.split("A.甲B.乙C.丙") == OptionCell.Split(options: ["甲", "乙", "丙"], isDoubtful: true))
    }

    @Test func lettersBeforeOptions() {
        #expect(OptionCell.label(of: "A.甲").map { "\($0.index) \($0.rest)" } == "0 甲")
        #expect(OptionCell.label(of: "Ｃ、丙").map { "\($0.index) \($0.rest)" } == "2 丙")
        #expect(OptionCell.label(of: "（B）乙").map { "\($0.index) \($0.rest)" } == "1 乙")
        #expect(OptionCell.label(of: "A股") == nil)
        #expect(OptionCell.label(of: "A") == nil)
        #expect(OptionCell.label(of: "") == nil)
    }
}

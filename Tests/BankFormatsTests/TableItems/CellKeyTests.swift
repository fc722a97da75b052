import Testing

@testable import BankFormats

@Suite struct CellKeyTests {
    @Test(
        arguments: [
            ("ABD", [0, 1, 3]), ("A,B,D", [0, 1, 3]), ("A、B、D", [0, 1, 3]), ("A B D", [0, 1, 3]), ("ＡＢＤ", [0, 1, 3]),
            ("abd", [0, 1, 3]), ("①③", [0, 2]), ("1,3", [0, 2]), ("１、３", [0, 2]), ("A；C", [0, 2]), ("C", [2]),
            ("2", [1]),
            ("2.0", [1]), ("选A", [0]), ("答案：B", [1]), ("（C）", [2]), ("国家信访局", nil), ("0", nil), ("", nil),
            ("A1", nil), ("AAB", nil), ("A-D", nil), ("1-3", nil), ("-1", nil), ("11", nil), ("DA", [3, 0]),
            ("134", [0, 2, 3]),
        ] as [(String, [Int]?)]
    ) func keysOfEveryWriting(text: String, places: [Int]?) {
        #expect(CellKey.options(text, count: 5, isMultiple: nil) == places)
    }

    @Test func severalDigitsAreOneOptionWhereThereAreSoMany() {
        #expect(CellKey.options("12", count: 12, isMultiple: false) == [11])
        #expect(CellKey.options("12", count: 12, isMultiple: true) == [0, 1])
        #expect(CellKey.options("12", count: 5, isMultiple: false) == [0, 1])
        #expect(CellKey.options("99999999999999999999", count: 5, isMultiple: nil) == nil)
    }

    @Test(arguments: ["对", "正确", "√", "✓", "✔", "T", "t", "True", "TRUE", "是", "Y", "Ｔ", "正确。"])
    func wordsForTrue(text: String) { #expect(CellKey.truth(text) == true) }

    @Test(arguments: ["错", "错误", "×", "✗", "✘", "F", "False", "FALSE", "否", "N", "x", "不对", "错误！"])
    func wordsForFalse(text: String) { #expect(CellKey.truth(text) == false) }

    @Test(arguments: ["A", "B", "1", "0", "", "不一定", "国家信访局"])
    func wordsForNeither(text: String) { #expect(CellKey.truth(text) == nil) }

    @Test func zerosBehindAPointAreNothing() {
        #expect(CellKey.withoutZeros("3.0") == "3")
        #expect(CellKey.withoutZeros("3.00") == "3")
        #expect(CellKey.withoutZeros("3.10") == "3.10")
        #expect(CellKey.withoutZeros(".0") == ".0")
        #expect(CellKey.withoutZeros("A.0") == "A.0")
    }
}

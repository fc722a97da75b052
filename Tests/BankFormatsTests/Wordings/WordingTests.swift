import Testing

@testable import BankFormats

/// What every format writes and reads alike.
@Suite struct WordingTests {
    @Test func optionsBeyondZHaveNumbers() {
        #expect([0, 25, 26, -1].map { OptionLetter.text($0) } == ["A", "Z", "27", "0"])
        #expect(OptionLetter.text([0, 2] as [UInt8]) == "AC")
    }

    @Test func numbersHaveNoNeedlessFraction() {
        #expect(
            [0, -0.0, 2, 0.5, 1_000_000, 1e300].map(PlainNumber.text) == ["0", "0", "2", "0.5", "1000000", "1e+300"]
        )
    }

    @Test func onlySpacesOfASCIIAreTrimmed() {
        let texts = ["", " ", "\r\n甲\t", "\u{3000}甲 ", "甲 乙", " \u{A0}"]
        #expect(texts.map { ASCIISpaces.trimmed($0) } == ["", "", "甲", "\u{3000}甲", "甲 乙", "\u{A0}"])
    }
}

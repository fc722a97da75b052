import TestSupport
import Testing
import TextLayout

@Suite struct CellWidthTests {
    @Test(arguments: [
        ("a", 1), ("~", 1), (" ", 1), ("\u{7F}", 0), ("\n", 0), ("\r\n", 0), ("\t", 0), ("\u{1B}", 0),
        ("é", 1), ("e\u{301}", 1), ("ß", 1), ("α", 1), ("\u{AD}", 1),
        ("法", 2), ("。", 2), ("，", 2), ("Ａ", 2), ("ｱ", 1), ("　", 2), ("《", 2), ("㈠", 2), ("①", 1),
        ("“", 1), ("…", 1), ("—", 1), ("·", 1), ("■", 1), ("□", 1), ("⚑", 1), ("─", 1), ("→", 1),
        ("가", 2), ("\u{1100}\u{1161}\u{11A8}", 2), ("か\u{3099}", 2),
        ("\u{200B}", 0), ("\u{FE0F}", 0), ("\u{2060}", 0), ("\u{0301}", 0), ("\u{2028}", 0),
        ("😀", 2), ("⌚", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2),
        ("🇨🇳", 2), ("🇨", 1), ("𠀀", 2), ("क्ष", 2), ("ी", 1),
    ])
    func countsCells(text: String, cells: Int) {
        #expect(CellWidth.width(of: text) == cells, "\(text.unicodeScalars.map(\.value))")
        #expect(text.reduce(0) { $0 + CellWidth.width(of: $1) } == cells)
    }

    /// Facts printed by Python's unicodedata 14: a code point, and whether its East_Asian_Width is W or F.
    @Test(arguments: [
        (0x10FF, false), (0x1100, true), (0x115F, true), (0x2329, true), (0x232B, false), (0x2E7F, false),
        (0x2E80, true), (0x303E, true), (0x303F, false), (0x3041, true), (0x3247, true), (0x3248, false),
        (0x4DBF, true), (0x4DC0, false), (0x4DFF, false), (0x4E00, true), (0x9FFF, true), (0xA4C6, true),
        (0xA4D0, false), (0xABFF, false), (0xAC00, true), (0xD7A3, true), (0xF900, true), (0xFB00, false),
        (0xFE10, true), (0xFE30, true), (0xFE70, false), (0xFF01, true), (0xFF60, true), (0xFF61, false),
        (0xFFE0, true), (0xFFE6, true), (0xFFE8, false), (0x1F004, true), (0x1F005, false), (0x1F321, false),
        (0x1F600, true), (0x20000, true), (0x3FFFD, true), (0xE000, false),
    ])
    func agreesWithUnicodeData(codePoint: Int, isWide: Bool) throws {
        let scalar = try #require(Unicode.Scalar(UInt32(codePoint)))
        #expect((CellWidth.width(of: Character(scalar)) == 2) == isWide)
    }

    @Test func padsOnTheChosenSide() {
        #expect(CellWidth.padded("法律", to: 6) == "法律  ")
        #expect(CellWidth.padded("法律", to: 6, .right) == "  法律")
        #expect(CellWidth.padded("法律", to: 7, .center) == " 法律  ")
        #expect(CellWidth.padded("法律", to: 3) == "法律")
    }

    @Test func cutsWithoutHalvingACharacter() {
        #expect(CellWidth.truncated("信访工作条例", to: 12) == "信访工作条例")
        #expect(CellWidth.truncated("信访工作条例", to: 8) == "信访工…")
        #expect(CellWidth.truncated("信访工作条例", to: 7) == "信访工…")
        #expect(CellWidth.truncated("信访工作条例", to: 1) == "…")
        #expect(CellWidth.truncated("信访工作条例", to: 0) == "")
        #expect(CellWidth.truncated("abcdef", to: 4, ellipsis: "..") == "ab..")
    }

    @Test func truncationNeverExceedsItsWidth() {
        forAll { generator in
            (SampleText.line(&generator), Int.random(in: 0...30, using: &generator))
        } property: { text, cells in
            CellWidth.width(of: CellWidth.truncated(text, to: cells)) <= cells
                && CellWidth.width(of: CellWidth.padded(text, to: cells)) == max(cells, CellWidth.width(of: text))
        }
    }
}

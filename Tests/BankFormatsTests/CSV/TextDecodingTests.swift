import BankFormats
import Testing

@Suite struct TextDecodingTests {
    private func decode(_ bytes: [UInt8]) throws(TextDecoding.Failure) -> String {
        try TextDecoding.text(of: bytes).text
    }

    @Test func utf8WithAndWithoutMark() throws {
        #expect(try decode(Array("工号,姓名".utf8)) == "工号,姓名")
        #expect(try decode([0xEF, 0xBB, 0xBF] + Array("工号".utf8)) == "工号")
        #expect(try decode([]) == "")
    }

    @Test func utf16NeedsItsMark() throws {
        // 工 is U+5DE5, 😀 is the pair D83D DE00.
        #expect(try decode([0xFF, 0xFE, 0xE5, 0x5D, 0x3D, 0xD8, 0x00, 0xDE]) == "工😀")
        #expect(try decode([0xFE, 0xFF, 0x5D, 0xE5, 0x00, 0x2C]) == "工,")
        #expect(throws: TextDecoding.Failure.binary) { try decode([0xE5, 0x5D, 0x2C, 0x00]) }
        #expect(throws: TextDecoding.Failure.unknown(valid: 2)) { try decode([0xFF, 0xFE, 0x00, 0xDE]) }
        #expect(throws: TextDecoding.Failure.unknown(valid: 4)) { try decode([0xFF, 0xFE, 0xE5, 0x5D, 0x41]) }
    }

    @Test func gb18030OfTwoAndFourBytes() throws {
        // 工号 in GB2312, 镕 in GBK, 㐀 (U+3400) in four bytes of GB18030.
        #expect(try decode([0xB9, 0xA4, 0xBA, 0xC5]) == "工号")
        #expect(try decode([0xE9, 0x46, 0x2C, 0x41]) == "镕,A")
        #expect(try decode([0x81, 0x39, 0xEE, 0x39]) == "㐀")
        #expect(try TextDecoding.text(of: [0xB9, 0xA4]).encoding == .gb18030)
    }

    @Test func whatIsValidUTF8IsUTF8() throws {
        // These bytes are 涓 in GB18030 followed by half a character, and 中 in UTF-8.
        #expect(try TextDecoding.text(of: [0xE4, 0xB8, 0xAD]).encoding == .utf8)
    }

    @Test func brokenBytesAreCounted() {
        #expect(throws: TextDecoding.Failure.unknown(valid: 2)) { try decode([0x41, 0x42, 0xFF, 0x43]) }
        #expect(throws: TextDecoding.Failure.unknown(valid: 6)) {
            try decode([0xEF, 0xBB, 0xBF] + Array("工".utf8) + [0xB9])
        }
    }
}

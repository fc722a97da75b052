import ExamScreen
import TestSupport
import Testing

@Suite struct KeyDecoderTests {
    private func keys(_ text: String) -> [Key] {
        var decoder = KeyDecoder()
        return decoder.feed(Array(text.utf8)) + decoder.flush()
    }

    @Test(arguments: [
        ("a", [Key.character("a")]), (" ", [.character(" ")]), ("法😀", [.character("法"), .character("😀")]),
        ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
        ("\u{3}", [.control("c")]), ("\u{1A}", [.control("z")]), ("\u{0}", []), ("\u{1C}", []),
        ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}n", [.escape, .character("n")]),
        ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}[C", [.right]), ("\u{1B}[D", [.left]),
        ("\u{1B}[H", [.home]), ("\u{1B}[1~", [.home]), ("\u{1B}[7~", [.home]), ("\u{1B}[F", [.end]),
        ("\u{1B}[4~", [.end]), ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6~", [.pageDown]), ("\u{1B}[3~", [.delete]),
        ("\u{1B}[Z", [.backTab]), ("\u{1B}OP", [.f1]), ("\u{1B}[11~", [.f1]), ("\u{1B}[[A", [.f1]), ("\u{1B}[[B", []),
        ("\u{1B}[1;5C", [.right]), ("\u{1B}[20~x", [.character("x")]), ("\u{1B}[?62;c", []), ("\u{1B}[I", []),
        ("\u{1B}[200~贴 \u{1B}[A入\r\u{1B}[201~b", [.paste("贴 \u{1B}[A入\r"), .character("b")]),
    ])
    func knows(bytes: String, expected: [Key]) {
        #expect(keys(bytes) == expected)
    }

    @Test func brokenUTF8IsDroppedAndWhatFollowsIsKept() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0xE6, 0x41, 0xFF, 0xC0, 0x80, 0x42]) == [.character("A"), .character("B")])
    }

    @Test func waitsOnlyForEscape() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B]) == [])
        #expect(decoder.isWaiting)
        #expect(decoder.feed([0x5B]) == [])
        #expect(decoder.isWaiting)
        #expect(decoder.feed([0x41]) == [.up])
        #expect(!decoder.isWaiting)
        #expect(decoder.feed([0xE6]) == [])
        #expect(!decoder.isWaiting)
    }

    @Test func cutsDoNotMatter() {
        let text = "a法\u{1B}[A\u{1B}OB😀\u{1B}[200~贴\u{1B}[入\u{1B}[201~\u{1B}[6~é\r"
        let bytes = Array(text.utf8)
        let whole = keys(text)
        forAll { generator in
            (0..<4).map { _ in Int.random(in: 0...bytes.count, using: &generator) }.sorted()
        } property: { cuts in
            var decoder = KeyDecoder()
            var keys: [Key] = []
            for (start, end) in zip([0] + cuts, cuts + [bytes.count]) { keys += decoder.feed(bytes[start..<end]) }
            return keys == whole
        }
    }

    @Test func noBytesBreakIt() {
        forAll(count: 500) { generator in
            (0..<40).map { _ in
                generator.element(
                    of: [0x1B, 0x5B, 0x4F, 0x32, 0x30, 0x7E, 0x41, 0xE6, 0xB3, 0x95, 0x00, 0xFF, 0x0D] as [UInt8]
                )
            }
        } property: { bytes in
            var decoder = KeyDecoder()
            _ = decoder.feed(bytes)
            _ = decoder.flush()
            return !decoder.isWaiting || decoder.flush().first == .escape
        }
    }
}

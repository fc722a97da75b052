import TestSupport
import Testing

@Suite("The terminal that tests look at")
struct TerminalEmulatorTests {
    private func screen(_ text: String, columns: Int = 10, rows: Int = 3) throws -> TerminalEmulator {
        var emulator = TerminalEmulator(TerminalSize(columns: columns, rows: rows))
        try emulator.feed(text.utf8)
        return emulator
    }

    @Test("text runs on, wraps and scrolls")
    func text() throws {
        #expect(try screen("学法 a\r\nb").screen.rows == ["学法 a", "b", ""])
        #expect(try screen("0123456789").column == 9)
        #expect(try screen("0123456789x").screen.rows == ["0123456789", "x", ""])
        #expect(try screen("012345678学").screen.rows == ["012345678", "学", ""])
        #expect(try screen("1\r\n2\r\n3\r\n4").screen.rows == ["2", "3", "4"])
        #expect(try screen("a\tb\u{8}c").screen.rows[0] == "a       c")
    }

    @Test("the cursor moves where it is sent")
    func moves() throws {
        #expect(try screen("\u{1B}[2;3Hx\u{1B}[Ay\u{1B}[3Dz").screen.rows == [" z y", "  x", ""])
        #expect(
            try screen("\u{1B}[3;10Hx\u{1B}[H1\u{1B}[4Gy\u{1B}[2dz").screen.rows == ["1  y", "    z", "         x"]
        )
        #expect(try screen("\u{1B}[99B\u{1B}[99Cx\u{1B}7\u{1B}[Hy\u{1B}8").column == 9)
    }

    @Test("lines and screens are cleared")
    func clears() throws {
        let filled = "aaaaaaaaaa\r\nbbbbbbbbbb\r\ncccccccccc"
        #expect(try screen(filled + "\u{1B}[2;5H\u{1B}[K").screen.rows == ["aaaaaaaaaa", "bbbb", "cccccccccc"])
        #expect(try screen(filled + "\u{1B}[2;5H\u{1B}[1K").screen.rows[1] == "     bbbbb")
        #expect(try screen(filled + "\u{1B}[2;5H\u{1B}[J").screen.rows == ["aaaaaaaaaa", "bbbb", ""])
        #expect(try screen(filled + "\u{1B}[2;5H\u{1B}[1J").screen.rows == ["", "     bbbbb", "cccccccccc"])
        #expect(try screen(filled + "\u{1B}[2J").screen.rows == ["", "", ""])
        #expect(try screen(filled + "\u{1B}[1;3H\u{1B}[4X").screen.rows[0] == "aa    aaaa")
    }

    @Test("half a wide character does not stay")
    func halves() throws {
        #expect(try screen("学法\u{1B}[1;2Hx").screen.rows[0] == " x法")
        #expect(try screen("学法\u{1B}[1;3Hx").screen.rows[0] == "学x")
        #expect(try screen("学法\u{1B}[1;2H\u{1B}[K").screen.rows[0] == "")
        #expect(try screen("a学\u{1B}[Hb法").screen.rows[0] == "b法")
    }

    @Test("marks without width join the character before")
    func marks() throws {
        #expect(try screen("e\u{301}x").screen.rows[0] == "e\u{301}x")
        #expect(try screen("学\u{FE0E}x").column == 3)
        #expect(try screen("😀x").column == 3)
        #expect(try screen("■⚑□").column == 3)
    }

    @Test("styles are seen")
    func styles() throws {
        let emulator = try screen("a\u{1B}[1mb\u{1B}[22;7;31mc\u{1B}[0m学\u{1B}[mx", columns: 6, rows: 1)
        #expect(emulator.screen.styles == ".ab...\na bold\nb reversed, foreground 1")
        #expect(emulator.hasUsedColour)
        #expect(emulator.screen.hasColour)
        #expect(try screen("\u{1B}[1;2;4;7mx\u{1B}[m").hasUsedColour == false)
    }

    @Test("the alternate screen gives back what was there")
    func alternate() throws {
        var emulator = try screen("before\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004h\u{1B}[H\u{1B}[1mexam")
        #expect(emulator.isAlternate)
        #expect(!emulator.isCursorVisible)
        #expect(!emulator.isAsFound)
        #expect(emulator.screen.rows[0] == "exam")
        try emulator.feed("\u{1B}[0m\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l".utf8)
        #expect(emulator.isAsFound)
        #expect(emulator.screen.rows[0] == "before")
        #expect(emulator.column == 6)
    }

    @Test("sequences and characters may be split anywhere")
    func split() throws {
        let bytes = Array("\u{1B}]2;学法\u{1B}\\\u{1B}[2;3H\u{1B}[1;31m考试\u{1B}[?25l".utf8)
        let whole = try screen(String(decoding: bytes, as: UTF8.self))
        for cut in bytes.indices {
            var emulator = TerminalEmulator(TerminalSize(columns: 10, rows: 3))
            try emulator.feed(bytes[..<cut])
            try emulator.feed(bytes[cut...])
            #expect(emulator.screen.styles == whole.screen.styles)
            #expect(emulator.screen.text == whole.screen.text)
        }
    }

    @Test("a resize keeps what fits")
    func resize() throws {
        var emulator = try screen("学法考试\r\nb\r\nc")
        emulator.resize(to: TerminalSize(columns: 5, rows: 2))
        #expect(emulator.screen.rows == ["学法", "b"])
        #expect((emulator.row, emulator.column) == (1, 1))
        emulator.resize(to: TerminalSize(columns: 8, rows: 3))
        #expect(emulator.screen.rows == ["学法", "b", ""])
    }

    @Test(
        "what it does not know is an error",
        arguments: [
            "\u{1B}[38;5;3m", "\u{1B}[5m", "\u{1B}[6n", "\u{1B}[?1000h", "\u{1B}[2L", "\u{1B}c", "\u{1B}P1", "\u{0}",
            "\u{7F}",
            "\u{1B}[?7l0123456789x", "\u{1B}[?7l012345678学", "\u{1B}[4;1H", "\u{1B}[1;11H", "\u{1B}]52;c;x\u{7}",
            "\u{1B}[1;2;3H", "\u{1B}[x;1H", "\u{1B}[\u{1B}",
        ]
    )
    func strict(text: String) {
        #expect(throws: TerminalEmulator.Unknown.self) { try screen(text) }
    }

    @Test("bytes that are no UTF-8 are an error")
    func encoding() {
        for bytes in [[0xC3, 0x28], [0xFF], [0xE5, 0xAD, 0x0A], [0xED, 0xA0, 0x80]] as [[UInt8]] {
            var emulator = TerminalEmulator(TerminalSize(columns: 10, rows: 3))
            #expect(throws: TerminalEmulator.Unknown.self) { try emulator.feed(bytes) }
        }
    }
}

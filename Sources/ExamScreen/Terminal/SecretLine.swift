import Glibc

/// Reads a line from the terminal without showing it, for PINs.
package enum SecretLine {
    /// Writes the prompt to standard error and reads up to the end of the line; nil at end of input. The terminal
    /// shows typing again afterwards, when the program is interrupted too.
    package static func read(prompt: String) -> String? {
        var original = termios()
        guard tcgetattr(STDIN_FILENO, &original) == 0 else { return readLine() }
        write(prompt)
        // Interrupting keys arrive as characters meanwhile, so that nothing can leave the terminal silent.
        var silent = original
        silent.c_lflag &= ~tcflag_t(ECHO | ISIG)
        _ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        let line = readLine(strippingNewline: true)
        _ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &original)
        write("\n")
        guard let line, !line.contains("\u{3}") else { return nil }
        return line
    }

    private static func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
}

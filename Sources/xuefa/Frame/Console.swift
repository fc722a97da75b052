import Foundation
import TextLayout

/// The program's two streams: what was asked for goes to standard output, everything said about it to standard error.
enum Console {
    /// Writes a line to standard output. When nobody reads it any more (`| head`), the program ends quietly.
    static func print(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

    /// Writes bytes to standard output as they are.
    static func printRaw(_ text: String) { write(text, to: STDOUT_FILENO) }

    static func printRaw(_ bytes: some Sequence<UInt8>) { write(bytes, to: STDOUT_FILENO) }

    /// Writes a line to standard error.
    static func error(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

    /// Writes to standard error as it is.
    static func errorRaw(_ text: String) { write(text, to: STDERR_FILENO) }

    /// One message about what went wrong, with the program's name in front.
    static func complain(_ message: String, in language: Language) {
        error(Localized("xuefa：", "xuefa: ")[language] + message)
    }

    static func exit(_ status: ExitStatus) -> Never { Foundation.exit(status.rawValue) }

    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }
    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// The terminal's width in cells, 80 without a terminal.
    static var width: Int {
        var size = winsize()
        guard outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    private static func write(_ text: String, to descriptor: Int32) { write(text.utf8, to: descriptor) }

    private static func write(_ bytes: some Sequence<UInt8>, to descriptor: Int32) {
        var bytes = Array(bytes)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                bytes = bytes.dropFirst(written)
            } else if errno == EINTR || errno == EAGAIN {
                continue
            } else if descriptor != STDOUT_FILENO {
                // A message that nobody hears, as after a hang-up, changes nothing about how the command ends.
                return
            } else {
                let code = errno
                if code == EPIPE { Foundation.exit(0) }
                let reason = SystemWords.text(code)
                let message = Localized(
                    "标准输出写不进去：\(reason.chinese)",
                    "cannot write to standard output: \(reason.english)"
                )
                complain(message[Invocation.current.language], in: Invocation.current.language)
                exit(.inputOutput)
            }
        }
    }
}

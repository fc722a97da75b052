import TestSupport
import Testing

/// Frames of the exam screen as golden files: what changes from run to run is masked at its width.
enum ExamScreenFrames {
    /// The countdown, moments and times used as `#`.
    static func masked(_ emulator: TerminalEmulator) -> String {
        emulator.screen.rows.map { row in
            row.replacing(/剩余 [\d:]+/) { hidden($0.output) }
                .replacing(/\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?/) { hidden($0.output.0) }
                .replacing(/\d+ (分|秒)/) { row.contains("用时") ? hidden($0.output.0) : String($0.output.0) }
        }
        .joined(separator: "\n") + "\n"
    }

    private static func hidden(_ text: some StringProtocol) -> String {
        String(text.map { $0.isASCII && $0.isNumber ? "#" : $0 })
    }

    static func expect(
        _ emulator: TerminalEmulator,
        _ name: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let size = emulator.screen.size
        expectGolden(
            masked(emulator),
            "\(name)-\(size.columns)x\(size.rows).txt",
            sourceLocation: sourceLocation
        )
    }
}

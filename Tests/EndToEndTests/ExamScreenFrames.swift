import TestSupport
import Testing

/// Frames of the exam screen as golden files: what changes from run to run is masked at its width.
enum ExamScreenFrames {
    /// The countdown and moments as `#` for each digit, and no time used at all, for it may be longer on a slow machine.
    static func masked(_ emulator: TerminalEmulator) -> String {
        emulator.screen.rows.map { row in
            if let used = row.firstRange(of: "用时") { return row[..<used.upperBound] + "  #" }
            return row.replacing(/剩余 [\d:]+/) { hidden($0.output) }
                .replacing(/\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?/) { hidden($0.output.0) }
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
            "exam/\(name)-\(size.columns)x\(size.rows).txt",
            sourceLocation: sourceLocation
        )
    }
}

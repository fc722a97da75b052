import Foundation
import TestSupport
import Testing

/// Everything that the program says exists in Chinese and in English, and goes where it belongs.
@Suite("Two languages")
struct LanguagesTests {
    private let runner = ProcessRunner(environment: ["XUEFA_HOME": "/dev/null/office"])

    @Test("every command explains itself in both languages")
    func help() async throws {
        let chinese = try await runner.run(["help", "--all"])
        let english = try await runner.run(["--lang", "en", "help", "--all"])
        #expect(chinese.status == 0 && english.status == 0)
        #expect(!english.out.hasHan)
        let titles = english.out.split(separator: "\n").filter { $0.hasPrefix("# ") }
        #expect(titles.count > 25)
        #expect(titles == chinese.out.split(separator: "\n").filter { $0.hasPrefix("# ") })
        for screen in chinese.out.components(separatedBy: "\n# ") {
            // The first line after the heading says what the command is for.
            let lines = screen.split(separator: "\n")
            try #require(lines.count > 2)
            #expect(lines[1].hasHan, "\(lines[0])")
        }
    }

    @Test("a locale that says English is answered in English, everything else in Chinese")
    func locale() async throws {
        for (variables, isChinese) in [
            (["LANG": "en_GB.UTF-8"], false), (["LANG": "zh_CN.UTF-8"], true), (["LANG": "C"], true),
            (["LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"], false), ([:], true),
        ] as [([String: String], Bool)] {
            let outcome = try await ProcessRunner(environment: variables).run(["--help"])
            #expect(outcome.out.hasHan == isChinese, "\(variables)")
        }
    }

    /// Calls that go wrong, with the exit status of sysexits.h that each must have.
    static let mistakeCases: [([String], Int32)] = [
        ([], 64), (["nosuch"], 64), (["exam"], 64), (["exam", "take"], 64), (["exam", "take", "x"], 64),
        (["exam", "take", "x", "--staff"], 64), (["exam", "take", "x", "--staff", "1", "--nosuch"], 64),
        (["plan", "status", "--as-of", "2026-02-30"], 64), (["exam", "list", "--format", "xml"], 64),
        (["bank", "check", "a", "--format"], 64), (["help", "nosuch"], 64), (["--home"], 64),
        (["staff", "leave", "1"], 64), (["exam", "list", "extra", "words"], 64),
        (["bank", "check", "/nonexistent"], 66), (["exam", "list"], 66), (["exam", "take", "x", "--staff", "1"], 66),
        (["staff", "import", "/nonexistent.csv"], 66), (["plan", "load", "/nonexistent.yaml"], 66),
        (["sample", "exam", "--banks", "/nonexistent"], 66), (["init"], 74),
    ]

    @Test("a mistake gets one message in the reader's language and its exit status", arguments: mistakeCases)
    func mistakes(arguments: [String], status: Int32) async throws {
        for language in ["zh", "en"] {
            let outcome = try await runner.run(["--lang", language] + arguments)
            #expect(outcome.status == status, "\(outcome.err)")
            #expect(outcome.out.isEmpty, "\(outcome.out)")
            #expect(!outcome.err.isEmpty)
            #expect(outcome.err.hasHan == (language == "zh"), "\(outcome.err)")
            for trace in ["Error Domain", "NSError", "Fatal error", "Swift.", "(detail:", "Optional("] {
                #expect(!outcome.err.contains(trace), "\(outcome.err)")
            }
        }
    }

    @Test("an unknown language is refused in the language of the locale")
    func unknownLanguage() async throws {
        let outcome = try await runner.run(["--lang", "fr", "exam", "list"])
        #expect(outcome.status == 64)
        #expect(outcome.err.contains("--lang zh"))
    }
}

extension StringProtocol {
    /// Whether there is a Chinese character in it.
    fileprivate var hasHan: Bool { unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
}

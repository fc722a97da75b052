import Foundation

/// Moves the wall clock of a running program, and no other clock, by way of Debian's `faketime` (libfaketime 0.9.10).
///
/// The library reads `FAKETIME_TIMESTAMP_FILE` again at every call when `FAKETIME_NO_CACHE` is set, so that a change
/// takes effect at once. `FAKETIME_DONT_FAKE_MONOTONIC` leaves CLOCK_MONOTONIC, CLOCK_MONOTONIC_RAW and CLOCK_BOOTTIME
/// as they are; without it all of them move along. `NO_FAKE_STAT` leaves the times of files alone.
///
/// Preloaded without its wrapper, the library sets itself up in a way that makes Swift see no command line arguments;
/// the wrapper sets it up beforehand. It also sets `FAKETIME`, which would win over the file and is taken away again.
package final class FakeWallClock: Sendable {
    private let folder: TemporaryFolder
    private let file: String

    private static let wrapper = "/usr/bin/faketime"

    /// Whether the package `faketime` is installed.
    package static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: wrapper) }

    /// A clock that is right until it is moved.
    package init() throws {
        folder = try TemporaryFolder()
        file = try folder.write("+0s\n", to: "offset")
    }

    /// What stands in front of the program on its command line.
    package var command: [String] {
        [
            Self.wrapper, "-f", "+0s", "/usr/bin/env", "-u", "FAKETIME", "FAKETIME_TIMESTAMP_FILE=\(file)",
            "FAKETIME_NO_CACHE=1", "FAKETIME_DONT_FAKE_MONOTONIC=1", "NO_FAKE_STAT=1",
        ]
    }

    /// From now on the program's wall clock is so many seconds ahead of the real one, or behind it.
    package func setOffset(seconds: Int) throws {
        // The file is exchanged, not rewritten, so that the program never reads half an offset.
        try Data("\(seconds < 0 ? "" : "+")\(seconds)s\n".utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    }
}

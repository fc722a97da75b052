import Foundation

/// Moves the wall clock of a running program, and no other clock, by way of Debian's libfaketime.
///
/// libfaketime 0.9.10 reads `FAKETIME_TIMESTAMP_FILE` again at every call when `FAKETIME_NO_CACHE` is set, so that a
/// change takes effect at once. `FAKETIME_DONT_FAKE_MONOTONIC` leaves CLOCK_MONOTONIC, CLOCK_MONOTONIC_RAW and
/// CLOCK_BOOTTIME as they are; without it all of them move along. `NO_FAKE_STAT` leaves the times of files alone.
package final class FakeWallClock: Sendable {
    private let folder: TemporaryFolder
    private let file: String

    /// The paths where Debian puts the library on the machines that we build on.
    private static let library = ["x86_64", "aarch64"].map { "/usr/lib/\($0)-linux-gnu/faketime/libfaketime.so.1" }
        .first { FileManager.default.fileExists(atPath: $0) }

    /// Whether the package `libfaketime` is installed.
    package static var isAvailable: Bool { library != nil }

    /// A clock that is right until it is moved.
    package init() throws {
        folder = try TemporaryFolder()
        file = try folder.write("+0s\n", to: "offset")
    }

    /// What the program's environment must hold.
    package var environment: [String: String] {
        [
            "LD_PRELOAD": Self.library ?? "", "FAKETIME_TIMESTAMP_FILE": file, "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1",
        ]
    }

    /// From now on the program's wall clock is so many seconds ahead of the real one, or behind it.
    package func setOffset(seconds: Int) throws {
        // The file is exchanged, not rewritten, so that the program never reads half an offset.
        try Data("\(seconds < 0 ? "" : "+")\(seconds)s\n".utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    }
}

import Foundation
import Glibc
import Synchronization

/// What a finished program left behind.
package struct ProcessOutcome: Sendable {
    package let ending: ProcessEnding
    package let out: String
    package let err: String

    /// The exit status; nil when a signal ended the program.
    package var status: Int32? { if case .exited(let status) = ending { status } else { nil } }
}

/// Counts a text in output that grows, looking at every byte once.
private struct OccurrenceCounter {
    private let text: [UInt8]
    private var end = 0
    private var count = 0

    init(of text: String) {
        self.text = Array(text.utf8)
    }

    mutating func count(in output: [UInt8]) -> Int {
        while end + text.count <= output.count {
            if output[end] == text[0], output[end..<end + text.count].elementsEqual(text) {
                count += 1
                end += text.count
            } else {
                end += 1
            }
        }
        return count
    }
}

/// A program on three pipes that a test talks with line by line.
///
/// Standard output and error are always drained while anything is waited for, so that no program hangs on a full pipe.
/// One test uses it at a time; `kill` may come from anywhere.
package final class PipedProcess: Sendable {
    private struct Channels {
        var input: Descriptor?
        var output: Descriptor?
        var error: Descriptor?
        var unsent: ArraySlice<UInt8> = []
        var isInputEnding = false
        var out: [UInt8] = []
        var err: [UInt8] = []
    }

    private let child: ChildProcess
    private let channels: Mutex<Channels>

    /// Starts a program; `arguments[0]` is its path, `environment` all of its environment.
    package init(_ arguments: [String], environment: [String: String]) throws {
        _ = Self.ignoreBrokenPipes
        let input = try Descriptor.pipe()
        let output = try Descriptor.pipe()
        let error = try Descriptor.pipe()
        child = try ChildProcess(
            arguments,
            environment: environment,
            channels: .pipes(
                input: input.reading.number,
                output: output.writing.number,
                error: error.writing.number
            )
        )
        for descriptor in [input.writing, output.reading, error.reading] { descriptor.makeNonblocking() }
        channels = Mutex(Channels(input: input.writing, output: output.reading, error: error.reading))
    }

    /// A program that ends early must not end the tests with it.
    private static let ignoreBrokenPipes: Void = { Glibc.signal(SIGPIPE, SIG_IGN) }()

    package func signal(_ number: Int32) { child.signal(number) }

    /// Gives text to the program's standard input; it is written while the program is waited for.
    package func send(_ text: String) {
        channels.withLock { $0.unsent.append(contentsOf: Array(text.utf8)) }
    }

    /// Ends standard input after what was sent.
    package func endInput() {
        channels.withLock { $0.isInputEnding = true }
    }

    /// What came on standard output so far.
    package var output: String { channels.withLock { String(decoding: $0.out, as: UTF8.self) } }

    /// Waits until standard output satisfies a condition.
    /// - Returns: all of standard output so far.
    @discardableResult
    package func waitForOutput(
        _ point: String,
        within duration: Duration = .seconds(20),
        until isReached: @escaping @Sendable (String) -> Bool
    ) async throws -> String {
        try await onOwnThread { [self] in
            let deadline = Deadline(in: duration)
            let isMet = pump(until: deadline) { isReached(String(decoding: $0.out, as: UTF8.self)) }
            guard isMet else { throw timedOut(point) }
            return output
        }
    }

    /// Lets the program run for a while, or to its end if that comes first.
    package func run(for duration: Duration) async throws {
        try await onOwnThread { [self] in
            _ = pump(until: Deadline(in: duration)) { $0.output == nil && $0.error == nil }
        }
    }

    /// Sends a signal at the very moment at which a text has come out so many times, without a detour over a task.
    package func signal(
        _ number: Int32,
        after text: String,
        times: Int,
        within duration: Duration = .seconds(20)
    ) async throws {
        try await onOwnThread { [self] in
            var counter = OccurrenceCounter(of: text)
            let isMet = pump(until: Deadline(in: duration)) { counter.count(in: $0.out) >= times }
            child.signal(number)
            guard isMet else { throw timedOut("\(times) times \(text)") }
        }
    }

    /// Waits for the end of the program and of both its outputs.
    package func finish(within duration: Duration = .seconds(20)) async throws -> ProcessOutcome {
        try await onOwnThread { [self] in
            let deadline = Deadline(in: duration)
            let isMet = pump(until: deadline) { $0.output == nil && $0.error == nil }
            guard isMet, let ending = child.waitForEnd(until: deadline) else {
                child.signal(SIGKILL)
                throw timedOut("the end of the program")
            }
            return channels.withLock {
                ProcessOutcome(
                    ending: ending,
                    out: String(decoding: $0.out, as: UTF8.self),
                    err: String(decoding: $0.err, as: UTF8.self)
                )
            }
        }
    }

    /// Writes and reads until a condition holds; false when the time is up or nothing more can come.
    private func pump(until deadline: Deadline, condition: (Channels) -> Bool) -> Bool {
        channels.withLock { channels in
            while true {
                if channels.unsent.isEmpty, channels.isInputEnding { channels.input = nil }
                if condition(channels) { return true }
                let isWriting = !channels.unsent.isEmpty
                let watched =
                    [channels.output, channels.error].compactMap(\.self).map { ($0, POLLIN) }
                    + (isWriting ? [channels.input].compactMap(\.self).map { ($0, Int32(POLLOUT)) } : [])
                guard !watched.isEmpty, !deadline.hasPassed else { return false }
                _ = poll(watched, milliseconds: deadline.millisecondsLeft)
                if isWriting, let input = channels.input {
                    if let count = input.write(channels.unsent) {
                        channels.unsent = channels.unsent.dropFirst(count)
                    } else {
                        channels.unsent = []
                        channels.input = nil
                    }
                }
                Self.drain(&channels.output, into: &channels.out)
                Self.drain(&channels.error, into: &channels.err)
            }
        }
    }

    private static func drain(_ descriptor: inout Descriptor?, into buffer: inout [UInt8]) {
        while let open = descriptor {
            switch open.read() {
            case .bytes(let bytes): buffer += bytes
            case .nothingNow: return
            case .end: descriptor = nil
            }
        }
    }

    private func timedOut(_ point: String) -> ProcessError {
        channels.withLock {
            .timedOut(waitingFor: point, output: String(decoding: $0.out + $0.err, as: UTF8.self))
        }
    }
}

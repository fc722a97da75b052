import Glibc
import Synchronization

/// A file descriptor that closes itself and does not reach programs started meanwhile by other tests.
final class Descriptor: Sendable {
    let number: Int32

    init(_ number: Int32) {
        self.number = number
    }

    deinit { close(number) }

    /// Held while a program is started, so that it inherits no descriptor that another test has half made: Swift does
    /// not see pipe2(2), which would make the mark in one step.
    static let startingPrograms = Mutex(())

    /// A pipe's reading and writing end.
    static func pipe() throws(ProcessError) -> (reading: Descriptor, writing: Descriptor) {
        var ends: [Int32] = [0, 0]
        let isMade = startingPrograms.withLock { _ in
            Glibc.pipe(&ends) == 0 && ends.allSatisfy { fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }
        }
        guard isMade else { throw .system(call: "pipe", code: errno) }
        return (Descriptor(ends[0]), Descriptor(ends[1]))
    }

    func makeNonblocking() {
        _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
    }

    enum Reading {
        case bytes(ArraySlice<UInt8>)
        case nothingNow
        case end
    }

    /// What is there to read now.
    func read() -> Reading {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(number, &buffer, buffer.count)
            if count > 0 { return .bytes(buffer[..<count]) }
            if count == 0 { return .end }
            switch errno {
            case EINTR: continue
            case EAGAIN: return .nothingNow
            default: return .end  // EIO: the last program on a terminal has gone
            }
        }
    }

    /// Writes as much as fits now.
    /// - Returns: how many bytes were taken; nil when nobody reads any more.
    func write(_ bytes: ArraySlice<UInt8>) -> Int? {
        while true {
            let count = bytes.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
            if count >= 0 { return count }
            switch errno {
            case EINTR: continue
            case EAGAIN: return 0
            default: return nil
            }
        }
    }
}

/// Waits until one of the descriptors is ready for its events or the time is up.
/// - Returns: for each descriptor, whether it is ready.
func poll(_ watched: [(descriptor: Descriptor, events: Int32)], milliseconds: Int32) -> [Bool] {
    var entries = watched.map { pollfd(fd: $0.descriptor.number, events: Int16($0.events), revents: 0) }
    _ = Glibc.poll(&entries, nfds_t(entries.count), milliseconds)
    return entries.map { $0.revents != 0 }
}

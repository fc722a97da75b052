import Foundation

/// A new file that is written from its beginning to its end, in pieces.
final class FileWriter {
    private let path: String
    private var descriptor: Int32
    private var pending: [UInt8] = []
    private static let pieceSize = 1 << 16

    /// Makes the file, or empties the one that is there.
    init(_ path: String) throws(FileProblem) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
        pending.reserveCapacity(Self.pieceSize * 2)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func write(_ text: String) throws(FileProblem) {
        pending.append(contentsOf: text.utf8)
        if pending.count >= Self.pieceSize { try flush() }
    }

    func write(_ bytes: some Sequence<UInt8>) throws(FileProblem) {
        pending.append(contentsOf: bytes)
        if pending.count >= Self.pieceSize { try flush() }
    }

    /// Writes what is pending, brings it to the disk and closes the file.
    func finish() throws(FileProblem) {
        try flush()
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw .unwritable(path: path, code: errno) }
        let closed = close(descriptor)
        descriptor = -1
        guard closed == 0 else { throw .unwritable(path: path, code: errno) }
    }

    private func flush() throws(FileProblem) {
        var rest = pending[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw .unwritable(path: path, code: errno)
            }
            rest = rest.dropFirst(count)
        }
        pending.removeAll(keepingCapacity: true)
    }
}

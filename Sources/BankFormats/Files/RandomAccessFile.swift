import Foundation

/// A regular file that is read at any place; closed when nobody holds it any longer.
final class RandomAccessFile: Sendable {
    private let path: String
    private let descriptor: Int32
    /// In bytes, when the file was opened.
    let size: Int

    init(_ path: String) throws(FileProblem) {
        self.path = path
        (descriptor, size) = try FileAccess.open(path)
    }

    deinit { close(descriptor) }

    /// Copies what stands at an offset.
    /// - Returns: how many bytes there were; fewer than fit only at the end.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int {
        var count = 0
        while count < buffer.count {
            let got = pread(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count, offset + count)
            if got > 0 {
                count += got
            } else if got == 0 {
                break
            } else if errno != EINTR {
                throw FileProblem(code: errno, path: path)
            }
        }
        return count
    }
}

/// Reads a source from its beginning to its end, in pieces.
package final class SourceReader {
    private let source: ExchangeSource
    private let file: RandomAccessFile?
    /// How many bytes were read.
    package private(set) var offset = 0

    package init(_ source: ExchangeSource) throws(FileProblem) {
        self.source = source
        switch source.content {
        case .file(let path): file = try RandomAccessFile(path)
        case .bytes: file = nil
        }
    }

    /// The next bytes, at most `count`; nil at the end.
    package func next(_ count: Int = 1 << 18) throws(FileProblem) -> [UInt8]? {
        var bytes: [UInt8] = []
        switch source.content {
        case .bytes(let all): bytes = Array(all[min(offset, all.count)..<min(offset + count, all.count)])
        case .file:
            var problem: FileProblem?
            bytes = [UInt8](unsafeUninitializedCapacity: count) { [file, offset] buffer, initialized in
                do throws(FileProblem) {
                    initialized = try file?.read(at: offset, into: UnsafeMutableRawBufferPointer(buffer)) ?? 0
                } catch {
                    problem = error
                }
            }
            if let problem { throw problem }
        }
        offset += bytes.count
        return bytes.isEmpty ? nil : bytes
    }

    /// Goes back to the beginning.
    package func rewind() { offset = 0 }
}

extension ExchangeSource {
    /// The first bytes, by which formats are told apart.
    package func beginning(_ count: Int) throws(FileProblem) -> [UInt8] {
        try SourceReader(self).next(count) ?? []
    }
}

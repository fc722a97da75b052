import CMinizip
import Foundation

/// What an archive is read from: bytes in memory, or a file that is read where it is wanted.
enum ZipContent: Sendable {
    case bytes([UInt8])
    case file(RandomAccessFile)

    var count: Int {
        switch self {
        case .bytes(let bytes): bytes.count
        case .file(let file): file.size
        }
    }

    /// Copies what stands at an offset.
    /// - Returns: how many bytes there were; fewer than fit at the end, and where the system cannot read.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard offset < count else { return 0 }
        switch self {
        case .bytes(let bytes):
            let length = min(buffer.count, bytes.count - offset)
            bytes.withUnsafeBytes { all in
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<offset + length]))
            }
            return length
        case .file(let file): return (try? file.read(at: offset, into: buffer)) ?? 0
        }
    }

    /// The bytes from an offset on, as many as there are up to `count`.
    func bytes(at offset: Int, count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: max(0, min(count, self.count - offset))) { buffer, initialized in
            initialized = read(at: offset, into: UnsafeMutableRawBufferPointer(buffer))
        }
    }

    /// Opens the content as an archive for as long as `body` runs.
    func withArchive<Result>(
        _ body: (unzFile) throws(ArchiveProblem) -> Result
    ) throws(ArchiveProblem) -> Result {
        let stream = UnsafeMutablePointer<ZipInput>.allocate(capacity: 1)
        stream.initialize(to: ZipInput(self))
        defer {
            stream.deinitialize(count: 1)
            stream.deallocate()
        }
        var functions = zlib_filefunc64_def(
            zopen64_file: { opaque, _, _ in opaque },
            zread_file: { UInt(ZipInput.at($1)?.pointee.read(into: $2, count: $3) ?? 0) },
            zwrite_file: { _, _, _, _ in 0 },
            ztell64_file: { _, stream in ZPOS64_T(ZipInput.at(stream)?.pointee.offset ?? 0) },
            zseek64_file: { ZipInput.at($1)?.pointee.seek(to: $2, from: $3) ?? -1 },
            zclose_file: { _, _ in 0 },
            zerror_file: { _, _ in 0 },
            opaque: stream
        )
        guard let file = unzOpen2_64(nil, &functions) else {
            throw ZipArchive.isArchive(bytes(at: 0, count: 4)) ? .damaged(entry: nil) : .notAnArchive
        }
        defer { unzClose(file) }
        return try body(file)
    }
}

/// A content that minizip takes for a file.
private struct ZipInput {
    private let content: ZipContent
    private(set) var offset = 0
    /// minizip reads a directory byte by byte; this is what stands around the place it reads.
    private var window: [UInt8] = []
    private var windowStart = 0
    private static let windowSize = 1 << 14

    init(_ content: ZipContent) { self.content = content }

    static func at(_ stream: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ZipInput>? {
        stream?.assumingMemoryBound(to: ZipInput.self)
    }

    mutating func read(into buffer: UnsafeMutableRawPointer?, count: UInt) -> Int {
        guard let buffer, let wanted = Int(exactly: count), wanted > 0 else { return 0 }
        let target = UnsafeMutableRawBufferPointer(start: buffer, count: wanted)
        var length: Int
        if wanted < Self.windowSize / 4 {
            if offset < windowStart || offset + wanted > windowStart + window.count {
                // The end of an archive is searched backwards.
                windowStart = offset < windowStart ? max(0, offset + wanted - Self.windowSize) : offset
                window = content.bytes(at: windowStart, count: Self.windowSize)
            }
            length = min(wanted, window.count - (offset - windowStart))
            guard length > 0 else { return 0 }
            window.withUnsafeBytes { bytes in
                let start = offset - windowStart
                target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<start + length]))
            }
        } else {
            length = content.read(at: offset, into: target)
        }
        offset += length
        return length
    }

    mutating func seek(to distance: ZPOS64_T, from origin: Int32) -> Int {
        let count = content.count
        let base =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_CUR: offset
            case ZLIB_FILEFUNC_SEEK_END: count
            default: 0
            }
        guard let distance = Int(exactly: distance), distance <= count - base else { return -1 }
        offset = base + distance
        return 0
    }
}

/// The record that ends an archive (PKWARE's APPNOTE, 4.3.16). minizip reads one that is cut off as if zeros followed.
enum ZipEnd {
    private static let signature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    private static let length = 22

    /// Whether the last such record, and the comment that it announces, lie within the content.
    static func isWhole(in content: ZipContent) -> Bool {
        let most = length + Int(UInt16.max)
        let tail = content.bytes(at: max(0, content.count - most), count: most)
        for start in tail.indices.reversed() where tail[start...].starts(with: signature) {
            guard start + length <= tail.endIndex else { return false }
            let comment = Int(tail[start + 20]) | Int(tail[start + 21]) << 8
            return start + length + comment <= tail.endIndex
        }
        return false
    }
}

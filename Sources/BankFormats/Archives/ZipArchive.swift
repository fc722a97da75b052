import CMinizip

/// A ZIP archive in memory, read-only; the only file that calls minizip.
///
/// Its directory is checked before anything is unpacked: names, sizes as declared, and how densely each entry is
/// packed. Unpacking stops where an entry holds more than it declared, so what is declared bounds what is done.
package struct ZipArchive: Sendable {
    /// What an archive may be, far beyond what offices make and far below what hurts.
    package struct Limits: Hashable, Sendable {
        /// How many entries.
        package var entries = 1000
        /// All entries together, unpacked, in bytes.
        package var size = 200 << 20
        /// How many times its packed size an entry above a megabyte may have. Deflate reaches 1032 on zeros, the XML
        /// of large documents stays below a hundred.
        package var ratio = 250

        package init() {}
    }

    /// One file in the archive.
    package struct Entry: Sendable {
        package let name: String
        /// Its size unpacked, as the directory declares it.
        package let size: Int
        fileprivate let isEncrypted: Bool
        fileprivate let method: UInt
        fileprivate let position: unz64_file_pos
    }

    /// In the order of the directory, folders left out.
    package let entries: [Entry]
    private let bytes: [UInt8]

    /// Reads the directory.
    package init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ArchiveProblem) {
        self.bytes = bytes
        guard ZipEnd.isWhole(in: bytes) else { throw Self.isArchive(bytes) ? .damaged(entry: nil) : .notAnArchive }
        entries = try MemoryFile.with(bytes) { (file) throws(ArchiveProblem) in try Self.directory(of: file, limits) }
    }

    package static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    /// What an entry holds; nil when there is none of this name.
    /// - Parameter limit: the most bytes that the caller can use.
    package func bytes(of name: String, limit: Int) throws(ArchiveProblem) -> [UInt8]? {
        guard let entry = entries.first(where: { $0.name == name }) else { return nil }
        return try bytes(of: entry, limit: limit)
    }

    /// What an entry holds, without looking it up among thousands.
    package func bytes(of entry: Entry, limit: Int) throws(ArchiveProblem) -> [UInt8] {
        let name = entry.name
        guard !entry.isEncrypted else { throw .encrypted(entry: name) }
        guard entry.method == 0 || entry.method == UInt(Z_DEFLATED) else { throw .unknownMethod(entry: name) }
        guard entry.size <= limit else { throw .tooBig(entry: name, limit: limit) }
        return try MemoryFile.with(bytes) { (file) throws(ArchiveProblem) in try Self.unpack(entry, of: file) }
    }

    private static func unpack(_ entry: Entry, of file: unzFile) throws(ArchiveProblem) -> [UInt8] {
        let damaged = ArchiveProblem.damaged(entry: entry.name)
        var position = entry.position
        guard unzGoToFilePos64(file, &position) == UNZ_OK, unzOpenCurrentFile(file) == UNZ_OK else { throw damaged }
        var failed = false
        let unpacked = [UInt8](unsafeUninitializedCapacity: entry.size + 1) { buffer, count in
            while count <= entry.size {
                let room = UInt32(min(entry.size + 1 - count, 1 << 20))
                let got = unzReadCurrentFile(file, buffer.baseAddress?.advanced(by: count), room)
                failed = got < 0
                guard got > 0 else { return }
                count += Int(got)
            }
        }
        // The checksum is compared when the entry is closed.
        let closed = unzCloseCurrentFile(file)
        guard !failed, closed == UNZ_OK, unpacked.count == entry.size else { throw damaged }
        return unpacked
    }

    private static func directory(of file: unzFile, _ limits: Limits) throws(ArchiveProblem) -> [Entry] {
        var global = unz_global_info64()
        guard unzGetGlobalInfo64(file, &global) == UNZ_OK else { throw .damaged(entry: nil) }
        guard global.number_entry > 0 else { return [] }
        guard global.number_entry <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }

        var entries: [Entry] = []
        var names: Set<String> = []
        var total = 0
        var status = unzGoToFirstFile(file)
        while status == UNZ_OK {
            let (entry, packed) = try current(of: file)
            guard names.insert(entry.name).inserted else { throw .repeatedName(entry.name) }
            guard names.count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
            total += entry.size
            guard total <= limits.size else { throw .tooBig(entry: nil, limit: limits.size) }
            guard entry.size <= 1 << 20 || entry.size / limits.ratio <= packed else {
                throw .tooDense(entry: entry.name)
            }
            if !entry.name.hasSuffix("/") { entries.append(entry) }
            status = unzGoToNextFile(file)
        }
        guard status == UNZ_END_OF_LIST_OF_FILE else { throw .damaged(entry: nil) }
        return entries
    }

    private static func current(of file: unzFile) throws(ArchiveProblem) -> (entry: Entry, packed: Int) {
        var info = unz_file_info64()
        var position = unz64_file_pos()
        var name = [CChar](repeating: 0, count: 1024)
        guard unzGetCurrentFileInfo64(file, &info, &name, UInt(name.count), nil, 0, nil, 0) == UNZ_OK,
            unzGetFilePos64(file, &position) == UNZ_OK, info.size_filename < name.count,
            let size = Int(exactly: info.uncompressed_size), size <= Int.max >> 16,
            let packed = Int(exactly: info.compressed_size)
        else { throw .damaged(entry: nil) }
        let text = String(decoding: name.prefix(Int(info.size_filename)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard isSafe(text) else { throw .unsafeName(text) }
        let entry = Entry(
            name: text,
            size: size,
            isEncrypted: info.flag & 1 != 0,
            method: info.compression_method,
            position: position
        )
        return (entry, packed)
    }

    /// Whether a name stays inside the folder that somebody might unpack into.
    private static func isSafe(_ name: String) -> Bool {
        guard !name.isEmpty, !name.utf8.contains(0), !name.hasPrefix("/") else { return false }
        // On Windows a backslash parts folders and a colon names a drive.
        guard !name.utf8.contains(UInt8(ascii: "\\")), !name.utf8.contains(UInt8(ascii: ":")) else { return false }
        return !name.split(separator: "/").contains("..")
    }
}

/// The record that ends an archive (PKWARE's APPNOTE, 4.3.16). minizip reads one that is cut off as if zeros followed.
private enum ZipEnd {
    private static let signature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    private static let length = 22

    /// Whether the last such record, and the comment that it announces, lie within the bytes.
    static func isWhole(in bytes: [UInt8]) -> Bool {
        let tail = bytes.suffix(length + Int(UInt16.max))
        for start in tail.indices.reversed() where tail[start...].starts(with: signature) {
            guard start + length <= tail.endIndex else { return false }
            let comment = Int(tail[start + 20]) | Int(tail[start + 21]) << 8
            return start + length + comment <= tail.endIndex
        }
        return false
    }
}

/// Bytes that minizip takes for a file.
private struct MemoryFile {
    let bytes: UnsafeRawBufferPointer
    var offset = 0

    /// Opens the bytes as an archive for as long as `body` runs.
    static func with<Result>(
        _ bytes: [UInt8],
        body: (unzFile) throws(ArchiveProblem) -> Result
    ) throws(ArchiveProblem) -> Result {
        try bytes.withUnsafeBufferPointer { (buffer) throws(ArchiveProblem) -> Result in
            let memory = UnsafeMutablePointer<MemoryFile>.allocate(capacity: 1)
            memory.initialize(to: MemoryFile(bytes: UnsafeRawBufferPointer(buffer)))
            defer { memory.deallocate() }
            var functions = zlib_filefunc64_def(
                zopen64_file: { opaque, _, _ in opaque },
                zread_file: { MemoryFile.read($1, into: $2, count: $3) },
                zwrite_file: { _, _, _, _ in 0 },
                ztell64_file: { _, stream in ZPOS64_T(MemoryFile.at(stream)?.pointee.offset ?? 0) },
                zseek64_file: { MemoryFile.seek($1, to: $2, from: $3) },
                zclose_file: { _, _ in 0 },
                zerror_file: { _, _ in 0 },
                opaque: memory
            )
            guard let file = unzOpen2_64(nil, &functions) else {
                throw ZipArchive.isArchive(bytes) ? .damaged(entry: nil) : .notAnArchive
            }
            defer { unzClose(file) }
            return try body(file)
        }
    }

    static func at(_ stream: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<MemoryFile>? {
        stream?.assumingMemoryBound(to: MemoryFile.self)
    }

    static func read(_ stream: UnsafeMutableRawPointer?, into buffer: UnsafeMutableRawPointer?, count: UInt) -> UInt {
        guard let file = at(stream), let buffer, let wanted = Int(exactly: count) else { return 0 }
        let rest = file.pointee.bytes.dropFirst(file.pointee.offset)
        let part = rest.prefix(wanted)
        if let start = UnsafeRawBufferPointer(rebasing: part).baseAddress {
            buffer.copyMemory(from: start, byteCount: part.count)
        }
        file.pointee.offset += part.count
        return UInt(part.count)
    }

    static func seek(_ stream: UnsafeMutableRawPointer?, to offset: ZPOS64_T, from origin: Int32) -> Int {
        guard let file = at(stream) else { return -1 }
        let count = file.pointee.bytes.count
        let base =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_CUR: file.pointee.offset
            case ZLIB_FILEFUNC_SEEK_END: count
            default: 0
            }
        guard let distance = Int(exactly: offset), distance <= count - base else { return -1 }
        file.pointee.offset = base + distance
        return 0
    }
}

import CMinizip

/// A ZIP archive in memory or in a file, read-only; this file and the two beside it are all that calls minizip.
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
    private let content: ZipContent

    /// Reads the directory of an archive in memory.
    package init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ArchiveProblem) {
        try self.init(content: .bytes(bytes), limits: limits)
    }

    /// Reads the directory of an archive that stays where it is: its entries are read from there.
    package init(_ source: ExchangeSource, limits: Limits = Limits()) throws(FileProblem) {
        let content: ZipContent =
            switch source.content {
            case .bytes(let bytes): .bytes(bytes)
            case .file(let path): .file(try RandomAccessFile(path))
            }
        do throws(ArchiveProblem) {
            try self.init(content: content, limits: limits)
        } catch {
            throw .archive(path: source.name, error)
        }
    }

    private init(content: ZipContent, limits: Limits) throws(ArchiveProblem) {
        self.content = content
        guard ZipEnd.isWhole(in: content) else {
            throw Self.isArchive(content.bytes(at: 0, count: 4)) ? .damaged(entry: nil) : .notAnArchive
        }
        entries = try content.withArchive { (file) throws(ArchiveProblem) in try Self.directory(of: file, limits) }
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
        try Self.check(entry, limit: limit)
        return try content.withArchive { (file) throws(ArchiveProblem) in try Self.bytes(of: entry, in: file) }
    }

    /// What several entries hold, in their order. The archive is opened once for all of them, because opening it
    /// searches its end.
    package func bytes(of entries: [Entry], limit: Int) -> [Result<[UInt8], ArchiveProblem>] {
        let results = try? content.withArchive { (file) throws(ArchiveProblem) in
            entries.map { entry in
                Result { () throws(ArchiveProblem) in
                    try Self.check(entry, limit: limit)
                    return try Self.bytes(of: entry, in: file)
                }
            }
        }
        return results ?? entries.map { .failure(.damaged(entry: $0.name)) }
    }

    private static func bytes(of entry: Entry, in file: unzFile) throws(ArchiveProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entry.size)
        try unpack(entry, of: file) { piece in
            bytes.append(contentsOf: piece)
            return true
        }
        return bytes
    }

    /// Unpacks an entry piece by piece, in memory that does not grow with it.
    /// - Parameters:
    ///   - limit: the most bytes that the caller can use.
    ///   - receive: takes a piece, which holds for the time of the call, and says whether it wants more.
    /// - Returns: false when there is no entry of this name.
    package func read(
        _ name: String,
        limit: Int,
        receive: (UnsafeRawBufferPointer) -> Bool
    ) throws(ArchiveProblem) -> Bool {
        guard let entry = entries.first(where: { $0.name == name }) else { return false }
        try read(entry, limit: limit, receive: receive)
        return true
    }

    private func read(
        _ entry: Entry,
        limit: Int,
        receive: (UnsafeRawBufferPointer) -> Bool
    ) throws(ArchiveProblem) {
        try Self.check(entry, limit: limit)
        try content.withArchive { (file) throws(ArchiveProblem) in
            try Self.unpack(entry, of: file, receive: receive)
        }
    }

    private static func check(_ entry: Entry, limit: Int) throws(ArchiveProblem) {
        let name = entry.name
        guard !entry.isEncrypted else { throw .encrypted(entry: name) }
        guard entry.method == 0 || entry.method == UInt(Z_DEFLATED) else { throw .unknownMethod(entry: name) }
        guard entry.size <= limit else { throw .tooBig(entry: name, limit: limit) }
    }

    private static let pieceSize = 1 << 16

    private static func unpack(
        _ entry: Entry,
        of file: unzFile,
        receive: (UnsafeRawBufferPointer) -> Bool
    ) throws(ArchiveProblem) {
        let damaged = ArchiveProblem.damaged(entry: entry.name)
        var position = entry.position
        guard unzGoToFilePos64(file, &position) == UNZ_OK, unzOpenCurrentFile(file) == UNZ_OK else { throw damaged }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 16)
        defer { buffer.deallocate() }
        var total = 0
        var got: Int32 = 1
        var isWanted = true
        while got > 0, isWanted, total <= entry.size {
            got = unzReadCurrentFile(file, buffer.baseAddress, UInt32(buffer.count))
            guard got > 0 else { break }
            total += Int(got)
            isWanted = receive(UnsafeRawBufferPointer(rebasing: buffer[..<Int(got)]))
        }
        // The checksum is compared when the entry is closed.
        let closed = unzCloseCurrentFile(file)
        guard isWanted else { return }
        guard got == 0, closed == UNZ_OK, total == entry.size else { throw damaged }
    }

    private static func directory(of file: unzFile, _ limits: Limits) throws(ArchiveProblem) -> [Entry] {
        var global = unz_global_info64()
        guard unzGetGlobalInfo64(file, &global) == UNZ_OK else { throw .damaged(entry: nil) }
        guard global.number_entry > 0 else { return [] }
        guard global.number_entry <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }

        var entries: [Entry] = []
        var names: Set<String> = []
        var total = 0
        let name = UnsafeMutableRawBufferPointer.allocate(byteCount: nameLimit, alignment: 1)
        defer { name.deallocate() }
        var status = unzGoToFirstFile(file)
        while status == UNZ_OK {
            let (entry, packed) = try current(of: file, name)
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

    /// Names have fewer bytes than this.
    private static let nameLimit = 1024

    /// - Parameter name: room for the name.
    private static func current(
        of file: unzFile,
        _ name: UnsafeMutableRawBufferPointer
    ) throws(ArchiveProblem) -> (entry: Entry, packed: Int) {
        var info = unz_file_info64()
        var position = unz64_file_pos()
        guard unzGetCurrentFileInfo64(file, &info, name.baseAddress, UInt(name.count), nil, 0, nil, 0) == UNZ_OK,
            unzGetFilePos64(file, &position) == UNZ_OK, info.size_filename < name.count,
            let size = Int(exactly: info.uncompressed_size), size <= Int.max >> 16,
            let packed = Int(exactly: info.compressed_size)
        else { throw .damaged(entry: nil) }
        let text = String(decoding: name.prefix(Int(info.size_filename)), as: UTF8.self)
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
        let slash = UInt8(ascii: "/")
        guard let first = name.utf8.first, first != slash else { return false }
        // On Windows a backslash parts folders and a colon names a drive.
        guard !name.utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") }) else {
            return false
        }
        return !name.utf8.split(separator: slash).contains { $0.elementsEqual("..".utf8) }
    }
}

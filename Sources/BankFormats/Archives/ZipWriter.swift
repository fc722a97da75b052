import CMinizip
import Glibc

/// Writes a ZIP archive entry by entry. Every entry bears the first day that the format knows, so that the same content
/// gives the same bytes.
final class ZipWriter {
    private let path: String
    private var archive: zipFile?

    init(_ path: String) throws(FileProblem) {
        self.path = path
        archive = zipOpen64(path, APPEND_STATUS_CREATE)
        guard archive != nil else { throw .unwritable(path: path, code: errno) }
    }

    deinit { if let archive { zipClose(archive, nil) } }

    /// Adds a whole entry.
    /// - Parameter isCompressed: false for what a reader of the format wants to find as it is.
    func add(_ name: String, _ bytes: [UInt8], isCompressed: Bool = true) throws(FileProblem) {
        try open(name, isCompressed: isCompressed)
        try append(bytes)
        try close()
    }

    /// Begins an entry, for one that comes in pieces.
    func open(_ name: String, isCompressed: Bool = true) throws(FileProblem) {
        var info = zip_fileinfo()
        info.tmz_date.tm_year = 1980
        info.tmz_date.tm_mday = 1
        // Bit 11 says that names are UTF-8 (PKWARE's APPNOTE, appendix D).
        let status = zipOpenNewFileInZip4_64(
            archive,
            name,
            &info,
            nil,
            0,
            nil,
            0,
            nil,
            isCompressed ? Int32(Z_DEFLATED) : 0,
            Z_DEFAULT_COMPRESSION,
            0,
            -MAX_WBITS,
            DEF_MEM_LEVEL,
            Z_DEFAULT_STRATEGY,
            nil,
            0,
            0,
            1 << 11,
            1
        )
        try check(status)
    }

    func append(_ bytes: [UInt8]) throws(FileProblem) {
        guard !bytes.isEmpty else { return }
        try check(bytes.withUnsafeBytes { zipWriteInFileInZip(archive, $0.baseAddress, UInt32($0.count)) })
    }

    func close() throws(FileProblem) { try check(zipCloseFileInZip(archive)) }

    /// Writes the directory and closes the file.
    func finish() throws(FileProblem) {
        let status = zipClose(archive, nil)
        archive = nil
        try check(status)
    }

    private func check(_ status: Int32) throws(FileProblem) {
        guard status == ZIP_OK else { throw .unwritable(path: path, code: errno == 0 ? EIO : errno) }
    }
}

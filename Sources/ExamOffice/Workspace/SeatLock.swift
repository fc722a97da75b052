import ExamRunner
import Glibc
import Storage

/// The one seat that a candidate has at an exam, held as long as the object lives.
///
/// It is a lock of the open file (`F_OFD_SETLK`): the kernel lets it go when the process ends, however it ends, and it
/// stands between two openings in one process as well as between processes. The file's text says who holds it and
/// means nothing without the lock.
final class SeatLock {
    private let path: String
    private let descriptor: Int32

    /// Takes the seat.
    ///
    /// - Throws: `OfficeError.seatTaken` when somebody sits there.
    init(
        in folder: WorkspaceFolder,
        exam: String,
        staff: String,
        seat: String,
        at instant: Instant
    ) throws(OfficeError) {
        guard mkdir(folder.seats, 0o700) == 0 || errno == EEXIST else { throw OfficeError(StorageError.system()) }
        path = "\(folder.seats)/\(Sodium.sha256("\(exam)\u{0}\(staff)").prefix(32)).lock"
        while true {
            let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw OfficeError(StorageError.system()) }
            guard Self.lock(descriptor) else {
                let code = errno
                defer { Glibc.close(descriptor) }
                guard code == EAGAIN || code == EACCES else { throw OfficeError(StorageError.system(code)) }
                throw Self.holder(descriptor)
            }
            // The last holder may have removed the file between our opening and our locking it.
            if Self.isInPlace(descriptor) {
                self.descriptor = descriptor
                break
            }
            Glibc.close(descriptor)
        }
        let text = Array("\(instant.milliseconds)\n\(seat)".utf8)
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, text, text.count, 0) == text.count else {
            throw OfficeError(StorageError.system())
        }
    }

    deinit {
        // Only the holder removes the file, so that nobody else's lock is on it.
        unlink(path)
        Glibc.close(descriptor)
    }

    private static func lock(_ descriptor: Int32) -> Bool {
        var region = flock()
        region.l_type = Int16(F_WRLCK)
        region.l_whence = Int16(SEEK_SET)
        return fcntl(descriptor, fOFDSetLock, &region) == 0
    }

    /// `F_OFD_SETLK` of fcntl.h, a macro that the importer does not see.
    private static let fOFDSetLock: Int32 = 37

    private static func isInPlace(_ descriptor: Int32) -> Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_nlink > 0
    }

    private static func holder(_ descriptor: Int32) -> OfficeError {
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        let lines = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
            .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return .seatTaken(
            seat: lines.count == 2 ? String(lines[1]) : "",
            since: Instant(milliseconds: lines.first.flatMap { Int64($0) } ?? 0)
        )
    }
}

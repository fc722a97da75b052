import Glibc
import Storage

extension StorageError {
    /// Names what the system reported in `errno`.
    static func system(_ code: Int32 = errno) -> StorageError {
        switch code {
        case ENOSPC, EDQUOT: .full
        case EACCES, EPERM, EROFS: .readOnly
        default: .io(detail: String(cString: strerror(code)))
        }
    }
}

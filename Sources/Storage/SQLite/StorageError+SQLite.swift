import GRDB

extension StorageError {
    /// Names what SQLite reported; an error that is a `StorageError` already stays as it is.
    init(sqlite error: any Error) {
        if let error = error as? StorageError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            self = .io(detail: String(describing: error))
            return
        }
        let detail = error.message ?? "SQLite \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_FULL: self = .full
        // A file that is there and cannot be opened: it, its folder or the files beside it may not be written.
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: self = .readOnly
        case .SQLITE_CORRUPT: self = .corrupt(detail: detail)
        case .SQLITE_NOTADB: self = .notAWorkspace
        case .SQLITE_CONSTRAINT: self = .constraint(detail: detail)
        default: self = .io(detail: "\(detail) (SQLite \(error.extendedResultCode.rawValue))")
        }
    }
}

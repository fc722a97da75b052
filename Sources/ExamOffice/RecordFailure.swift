import Storage

/// What can go wrong with the record itself, as those in front of the door see it.
package enum RecordFailure: Hashable, Sendable {
    /// There is no workspace, or the file is not ours.
    case notAWorkspace
    /// The record was written by a newer version of the program.
    case newerVersion(found: Int, known: Int)
    /// The database file itself is broken.
    case corrupt(detail: String)
    /// Something in the record cannot be read back.
    case damaged(detail: String)
    /// Somebody else kept the record locked for longer than we wait.
    case busy
    /// The disk is full.
    case full
    /// The record may not be written.
    case readOnly
    /// The system refused to read or write; the text is its own.
    case io(detail: String)
    /// A rule of the record was about to be broken; nothing was written.
    case constraint(detail: String)

    init(_ error: StorageError) {
        switch error {
        case .notAWorkspace: self = .notAWorkspace
        case .newerVersion(let found, let known): self = .newerVersion(found: found, known: known)
        case .corrupt(let detail): self = .corrupt(detail: detail)
        case .damaged(let detail): self = .damaged(detail: detail)
        case .busy: self = .busy
        case .full: self = .full
        case .readOnly: self = .readOnly
        case .io(let detail): self = .io(detail: detail)
        case .constraint(let detail): self = .constraint(detail: detail)
        }
    }
}

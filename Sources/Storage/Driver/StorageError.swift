/// What can go wrong below the door.
package enum StorageError: Error, Hashable, Sendable {
    /// The file is missing, is no database, or is a database of another program.
    case notAWorkspace
    /// The record was written by a newer version of the program.
    case newerVersion(found: Int, known: Int)
    /// The database file itself is broken.
    case corrupt(detail: String)
    /// A row holds something that cannot be read back, such as content of an unknown form.
    case damaged(detail: String)
    /// Somebody else kept the record locked for longer than we wait.
    case busy
    /// The disk is full.
    case full
    /// The record may not be written.
    case readOnly
    /// The system refused to read or write; the text is its own.
    case io(detail: String)
    /// A rule of the schema was about to be broken; nothing was written.
    case constraint(detail: String)
}

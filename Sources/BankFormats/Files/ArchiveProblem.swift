/// Why a ZIP archive, or one entry of it, is not read.
package enum ArchiveProblem: Error, Hashable, Sendable {
    /// The bytes do not end as an archive does, nor begin so.
    case notAnArchive
    /// The archive is cut off or its directory is broken; with an entry, what that holds does not fit its checksum or
    /// its length.
    case damaged(entry: String?)
    /// The entry wants a password.
    case encrypted(entry: String)
    /// The entry is packed by a method that offices do not use.
    case unknownMethod(entry: String)
    /// The entry's name leads out of the archive, as `../x` and `/x` do.
    case unsafeName(String)
    /// Two entries have this name.
    case repeatedName(String)
    /// More entries than any document has.
    case tooManyEntries(limit: Int)
    /// Unpacked, the entry, or the whole archive where none is named, is larger than any document.
    case tooBig(entry: String?, limit: Int)
    /// The entry unpacks to so many times its size that it can only be meant to fill the memory.
    case tooDense(entry: String)
}

import Glibc
import Storage

/// The folder that holds an office's record: who but its owner looks in finds nothing.
struct WorkspaceFolder: Sendable {
    let path: String

    /// The record itself.
    var record: String { "\(path)/xuefa.sqlite" }
    /// One lock file for each occupied seat.
    var seats: String { "\(path)/seats" }

    func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0
    }

    /// Makes the record by `fill`, whole or not at all: it is built under another name and linked into its place when
    /// it is complete. Folders that were made for it disappear again when it fails.
    func create(_ fill: (_ path: String) throws -> Void) throws {
        guard !exists(record) else { throw OfficeError.workspaceExists }
        let made = try makeFolders()
        let draft = "\(path)/.xuefa.sqlite.\(getpid())"
        let parts = [draft, "\(draft)-wal", "\(draft)-shm"]
        do {
            for part in parts { unlink(part) }
            // SQLite gives its log the permissions of the database file, so that the file comes first.
            let descriptor = open(draft, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw StorageError.system() }
            Glibc.close(descriptor)
            try fill(draft)
            guard link(draft, record) == 0 else {
                throw errno == EEXIST ? OfficeError.workspaceExists : OfficeError(StorageError.system())
            }
            for part in parts { unlink(part) }
            try sync(path)
        } catch {
            for part in parts { unlink(part) }
            for folder in made.reversed() { rmdir(folder) }
            throw error
        }
    }

    /// Makes the workspace's folder and those above it that are missing.
    /// - Returns: the folders made, from the outside in.
    private func makeFolders() throws -> [String] {
        var missing: [String] = []
        var current = path
        while !current.isEmpty, !exists(current) {
            missing.append(current)
            guard let slash = current.lastIndex(of: "/") else { break }
            current = String(current[..<slash])
        }
        var made: [String] = []
        for folder in missing.reversed() {
            guard mkdir(folder, 0o700) == 0 else {
                let error = StorageError.system()
                for folder in made.reversed() { rmdir(folder) }
                throw error
            }
            made.append(folder)
        }
        return made
    }

    /// Makes the names in a folder durable.
    private func sync(_ folder: String) throws {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageError.system() }
        defer { Glibc.close(descriptor) }
        // Some file systems know no sync of a folder and say so by EINVAL.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw StorageError.system() }
    }
}

import Foundation

/// A hidden folder beside another in which files are made before they take their places; it goes with what is left in it.
final class StagingFolder {
    let path: String

    /// - Parameter folder: the folder, there or not, whose files are to be made.
    init(beside folder: String) throws(FileProblem) {
        let parts = folder.split(separator: "/")
        let parent = (folder.hasPrefix("/") ? "/" : "./") + parts.dropLast().joined(separator: "/")
        do {
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        } catch {
            throw .unwritable(path: parent, code: SystemCode.of(error))
        }
        path = parent + (parent.hasSuffix("/") ? "" : "/") + ".\(parts.last ?? "bank").\(getpid()).xuefa"
        guard mkdir(path, 0o755) == 0 else { throw .unwritable(path: path, code: errno) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], to name: String) throws(FileProblem) {
        let file = try FileWriter(path + "/" + name)
        try file.write(bytes)
        try file.finish()
    }

    /// Moves a file over the one of its name in the other folder, if there is one.
    func move(_ name: String, into folder: String) throws(FileProblem) {
        let target = folder + "/" + name
        guard rename(path + "/" + name, target) == 0 else { throw .unwritable(path: target, code: errno) }
    }

    /// Takes the place of a folder that is not there, or is empty.
    func become(_ folder: String) throws(FileProblem) {
        guard rename(path, folder) == 0 else { throw .unwritable(path: folder, code: errno) }
    }
}

extension SystemCode {
    /// The number of the system's error behind an error of Foundation.
    fileprivate static func of(_ error: any Error) -> Int32 {
        ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError).map { Int32($0.code) } ?? EIO
    }
}

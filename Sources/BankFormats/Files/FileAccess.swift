import Foundation

/// The values of `errno` that have a name of their own in `FileProblem`.
enum SystemCode {
    static let noEntry = ENOENT
    static let notADirectory = ENOTDIR
    static let access = EACCES
    static let permission = EPERM
    static let loop = ELOOP
}

/// Reads files and folders with the system's own words for what goes wrong.
package enum FileAccess {
    /// The bytes of a regular file, at most `limit` and one: who gets one more than `limit` knows that it is too big.
    package static func bytes(of path: String, limit: Int) throws(FileProblem) -> [UInt8] {
        let (descriptor, size) = try open(path)
        defer { close(descriptor) }
        let wanted = min(size, limit) + 1
        var failure: Int32?
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
            while count < wanted {
                let got = read(descriptor, buffer.baseAddress?.advanced(by: count), wanted - count)
                if got > 0 {
                    count += got
                } else if got == 0 {
                    return
                } else if errno != EINTR {
                    failure = errno
                    return
                }
            }
        }
        if let failure { throw FileProblem(code: failure, path: path) }
        return bytes
    }

    /// Opens a regular file for reading.
    static func open(_ path: String) throws(FileProblem) -> (descriptor: Int32, size: Int) {
        // Without O_NONBLOCK, opening a named pipe would wait for a writer.
        let descriptor = Foundation.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileProblem(code: errno, path: path) }
        var status = stat()
        let failure: FileProblem? =
            if fstat(descriptor, &status) != 0 {
                FileProblem(code: errno, path: path)
            } else {
                switch status.st_mode & S_IFMT {
                case S_IFREG: nil
                case S_IFDIR: .isFolder(path: path)
                default: .notARegularFile(path: path)
                }
            }
        if let failure {
            close(descriptor)
            throw failure
        }
        return (descriptor, Int(status.st_size))
    }

    /// The names in a folder that are not hidden, in the order in which people number them: `2-…` before `10-…`.
    static func names(in folder: String) throws(FileProblem) -> [String] {
        guard let stream = opendir(folder) else { throw FileProblem(code: errno, path: folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted(by: NumberedName.precedes)
    }

    /// Whether the path, links followed, is a folder.
    static func isFolder(_ path: String) throws(FileProblem) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileProblem(code: errno, path: path) }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    /// The path without links and dots: the same for every way that leads to one file.
    static func canonical(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

/// Orders names by the numbers in them.
enum NumberedName {
    static func precedes(_ left: String, _ right: String) -> Bool {
        var left = Substring(left)
        var right = Substring(right)
        while let first = left.first, let other = right.first {
            let digits = left.prefix(while: isDigit)
            let otherDigits = right.prefix(while: isDigit)
            if let number = Int(digits), let otherNumber = Int(otherDigits) {
                if number != otherNumber { return number < otherNumber }
                if digits.count != otherDigits.count { return digits.count < otherDigits.count }
                left = left[digits.endIndex...]
                right = right[otherDigits.endIndex...]
            } else if first != other {
                return first < other
            } else {
                left.removeFirst()
                right.removeFirst()
            }
        }
        return left.isEmpty && !right.isEmpty
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}

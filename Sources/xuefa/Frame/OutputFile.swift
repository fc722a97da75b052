import Foundation
import TextLayout

/// Files that the program writes.
enum OutputFile {
    /// Writes all of it or nothing: into a new file beside the old one, which then takes its place. What is no regular
    /// file, such as `/dev/stdout`, is written to as it is.
    static func write(_ content: String, to path: String) throws(CommandFailure) {
        if kind(of: path) == S_IFDIR { throw refusal(path, EISDIR) }
        let isPlain = isReplaceable(path)
        let target = isPlain ? "\(path).\(getpid()).tmp" : path
        let descriptor = open(target, isPlain ? O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC : O_WRONLY | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw refusal(path, errno) }
        let code = writeAll(Array(content.utf8), to: descriptor, isPlain: isPlain)
        close(descriptor)
        guard isPlain else {
            if let code { throw refusal(path, code) }
            return
        }
        if let code {
            unlink(target)
            throw refusal(path, code)
        }
        guard rename(target, path) == 0 else {
            let code = errno
            unlink(target)
            throw refusal(path, code)
        }
    }

    /// Whether another file can take the place of what is there.
    static func isReplaceable(_ path: String) -> Bool {
        kind(of: path).map { $0 == S_IFREG } ?? true
    }

    /// What a path leads to, as `S_IFREG`; nil for nothing.
    private static func kind(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// Where a link leads, so that the file is replaced and not the link.
    static func resolved(_ path: String) -> String {
        guard let target = realpath(path, nil) else { return path }
        defer { free(target) }
        return String(cString: target)
    }

    /// Puts a file that was made beside its place into it.
    static func move(_ temporary: String, to path: String) throws(CommandFailure) {
        guard rename(temporary, path) == 0 else { throw refusal(path, errno) }
    }

    /// Prints a file as it is.
    static func copyToOutput(_ path: String) throws(CommandFailure) {
        guard let file = FileHandle(forReadingAtPath: path) else { throw refusal(path, errno) }
        while let piece = try? file.read(upToCount: 1 << 16), !piece.isEmpty { Console.printRaw(piece) }
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws(CommandFailure) {
        var made = path.hasPrefix("/") ? "/" : ""
        for name in path.split(separator: "/") {
            made += name + "/"
            guard mkdir(made, 0o755) != 0, errno != EEXIST else { continue }
            // A folder above may be there already and not ours to make.
            let code = errno
            guard Executable.isFolder(made) else { throw refusal(path, code) }
        }
        guard Executable.isFolder(path) else { throw refusal(path, ENOTDIR) }
    }

    /// - Returns: the error number of what went wrong, nil if nothing did.
    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, isPlain: Bool) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            rest = rest.dropFirst(count)
        }
        return isPlain && fsync(descriptor) != 0 ? errno : nil
    }

    private static func refusal(_ path: String, _ code: Int32) -> CommandFailure {
        let words = SystemWords.text(code)
        return CommandFailure(
            .cannotCreate,
            "不能写入 \(path)：\(words.chinese)",
            "cannot write \(path): \(words.english)"
        )
    }
}

import Foundation

/// Files that the program writes.
enum OutputFile {
    /// Writes all of it or nothing: into a new file beside the old one, which then takes its place.
    static func write(_ content: String, to path: String) throws(CommandFailure) {
        do {
            try Data(content.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFailure(
                .cannotCreate,
                "不能写入 \(path)：\(reason(error))",
                "cannot write \(path): \(reason(error))"
            )
        }
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws(CommandFailure) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure(
                .cannotCreate,
                "不能建立 \(path)：\(reason(error))",
                "cannot make \(path): \(reason(error))"
            )
        }
    }

    /// The system's own words; Foundation wraps them in a sentence about Cocoa.
    private static func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        return underlying.map { String(cString: strerror(Int32($0.code))) } ?? error.localizedDescription
    }
}

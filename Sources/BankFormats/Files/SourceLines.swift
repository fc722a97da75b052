/// The lines of a file, counted as positions count them, to show the one that a problem is in.
package struct SourceLines: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]

    /// - Parameter bytes: what the file holds; bytes that are no UTF-8 show as U+FFFD.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        starts = YAMLText.starts(of: self.bytes)
    }

    package init(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// Reads a file once more; nil when it cannot be read any longer, or is no UTF-8 and would show as something else.
    package init?(file: String) {
        guard let bytes = try? FileAccess.bytes(of: file, limit: YAMLSource.sizeLimit),
            String(validating: bytes, as: UTF8.self) != nil
        else { return nil }
        self.init(bytes)
    }

    /// A line without its end, counted from 1; nil when the file has no such line.
    package subscript(_ line: Int) -> String? {
        guard starts.indices.contains(line - 1) else { return nil }
        var end = line < starts.count ? starts[line] : bytes.count
        while end > starts[line - 1], bytes[end - 1] == .lineFeed || bytes[end - 1] == .carriageReturn { end -= 1 }
        return String(decoding: bytes[starts[line - 1]..<end], as: UTF8.self)
    }
}

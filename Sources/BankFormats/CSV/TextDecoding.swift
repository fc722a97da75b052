/// Turns a file's bytes into text, from the encodings in which Chinese offices keep their lists.
package enum TextDecoding {
    package enum Encoding: Hashable, Sendable {
        case utf8
        case utf16
        case gb18030
    }

    /// Why the bytes are no text; `valid` is how many bytes from the start could be read.
    package enum Failure: Error, Hashable {
        /// A zero byte: a workbook, a picture, a program.
        case binary
        /// The bytes are valid in none of the encodings.
        case unknown(valid: Int)
        /// The C library has no converter for GB18030.
        case noConverter
    }

    /// Reads UTF-8 with or without a byte order mark, UTF-16 with one, and GB18030 (which includes GBK and GB2312).
    ///
    /// GB18030 has no mark. A text is taken for UTF-8 whenever it is valid UTF-8, because Chinese text in GB18030
    /// practically never is.
    package static func text(of bytes: [UInt8]) throws(Failure) -> (text: String, encoding: Encoding) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            guard let text = String(validating: bytes.dropFirst(3), as: UTF8.self) else {
                throw .unknown(valid: UTF8Prefix.length(of: bytes))
            }
            return (text, .utf8)
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return (try utf16(bytes), .utf16)
        }
        guard !bytes.contains(0) else { throw .binary }
        if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8) }

        switch GB18030.text(of: bytes) {
        case .text(let text): return (text, .gb18030)
        case .invalid(let offset): throw .unknown(valid: max(offset, UTF8Prefix.length(of: bytes)))
        case .noConverter: throw .noConverter
        }
    }

    private static func utf16(_ bytes: [UInt8]) throws(Failure) -> String {
        let isLittle = bytes[0] == 0xFF
        guard bytes.count.isMultiple(of: 2) else { throw .unknown(valid: bytes.count - 1) }
        let units = stride(from: 2, to: bytes.count, by: 2).map { index in
            let (low, high) = isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
            return UInt16(high) << 8 | UInt16(low)
        }
        guard !units.contains(0) else { throw .binary }
        guard let text = String(validating: units, as: UTF16.self) else { throw .unknown(valid: 2) }
        return text
    }
}

private enum UTF8Prefix {
    /// How many bytes from the start are valid UTF-8.
    static func length(of bytes: [UInt8]) -> Int {
        var decoder = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var length = 0
        while case .valid(let scalar) = decoder.parseScalar(from: &iterator) { length += scalar.count }
        return length
    }
}

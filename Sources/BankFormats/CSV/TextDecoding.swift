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
        switch TextProbe.encoding({ receive in _ = receive(bytes) }) {
        case .failure(.binary): throw .binary
        case .failure(.noConverter): throw .noConverter
        case .failure(.unknown(let valid, _)): throw .unknown(valid: valid)
        case .success(let encoding):
            var text: [UInt8] = []
            text.reserveCapacity(bytes.count)
            _ = TextDecoder(encoding)?.decode(bytes) { text.append(contentsOf: $0) }
            return (String(decoding: text, as: UTF8.self), Encoding(encoding))
        }
    }
}

extension TextDecoding.Encoding {
    fileprivate init(_ encoding: TextDecoder.Encoding) {
        self =
            switch encoding {
            case .utf8: .utf8
            case .utf16: .utf16
            case .gb18030: .gb18030
            }
    }
}

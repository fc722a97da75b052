import Glibc

/// Finds out in which encoding a text stands, by reading all of it without keeping it.
///
/// GB18030 has no mark. A text is taken for UTF-8 whenever it is valid UTF-8, because Chinese text in GB18030 practically
/// never is.
struct TextProbe {
    /// Why the bytes are no text.
    enum Failure: Error, Hashable {
        /// A zero byte: a workbook, a picture, a program.
        case binary
        /// The bytes are valid in none of the encodings; in the one that goes farthest, so many from the start are.
        case unknown(valid: Int, TextDecoder.Encoding)
        /// The C library has no converter for GB18030.
        case noConverter
    }

    /// - Parameter pieces: hands over the bytes from the beginning, each time it is called; stops on false.
    static func encoding<Problem>(
        _ pieces: (_ receive: ([UInt8]) -> Bool) throws(Problem) -> Void
    ) throws(Problem) -> Result<TextDecoder.Encoding, Failure> {
        var beginning: [UInt8] = []
        try pieces { piece in
            beginning += piece.prefix(3)
            return beginning.count < 3
        }
        if let marked = TextDecoder.Encoding.marked(beginning) {
            let check = try check(marked, pieces)
            if check.isBinary { return .failure(.binary) }
            return check.isText ? .success(marked) : .failure(.unknown(valid: check.valid, marked))
        }
        let plain = TextDecoder.Encoding.utf8(hasMark: false)
        let first = try check(plain, pieces)
        if first.isBinary { return .failure(.binary) }
        if first.isText { return .success(plain) }
        let second = try check(.gb18030, pieces)
        if second.isBinary { return .failure(.binary) }
        guard second.hasConverter else { return .failure(.noConverter) }
        if second.isText { return .success(.gb18030) }
        let isFarther = second.valid > first.valid
        return .failure(isFarther ? .unknown(valid: second.valid, .gb18030) : .unknown(valid: first.valid, plain))
    }

    private struct Check {
        var isText = false
        var isBinary = false
        var hasConverter = true
        var valid = 0
    }

    private static func check<Problem>(
        _ encoding: TextDecoder.Encoding,
        _ pieces: (_ receive: ([UInt8]) -> Bool) throws(Problem) -> Void
    ) throws(Problem) -> Check {
        var check = Check()
        let decoder = TextDecoder(encoding)
        check.hasConverter = decoder != nil
        // Zeros tell what is no text at all, wherever they stand; in UTF-16 they are a part of letters.
        let seeksZeros = encoding == .gb18030 || encoding == .utf8(hasMark: false)
        var isSound = decoder != nil
        try pieces { piece in
            if seeksZeros, hasZero(piece) { check.isBinary = true }
            if isSound, decoder?.decode(piece, receive: { _ in }) != true { isSound = false }
            return !check.isBinary && (isSound || seeksZeros)
        }
        check.isBinary = check.isBinary || decoder?.isBinary == true
        check.isText = isSound && decoder?.isWhole == true
        check.valid = decoder?.count ?? 0
        return check
    }

    private static func hasZero(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { $0.baseAddress.map { start in memchr(start, 0, bytes.count) != nil } ?? false }
    }
}

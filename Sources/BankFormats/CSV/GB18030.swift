import Glibc

/// China's national character encoding, converted by the C library; the only file that calls iconv.
enum GB18030 {
    enum Outcome {
        case text(String)
        /// The bytes stop being GB18030 at this offset.
        case invalid(offset: Int)
        case noConverter
    }

    static func text(of bytes: [UInt8]) -> Outcome {
        guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
            return .noConverter
        }
        defer { iconv_close(converter) }

        // No character of GB18030 takes more than twice its bytes in UTF-8: one byte stays one, two become three at
        // most, four become four at most.
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 2 + 8)
        var inputLeft = input.count
        var outputLeft = output.count
        let result = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                let converted = iconv(converter, &from, &inputLeft, &to, &outputLeft)
                guard converted != -1 else { return converted }
                return iconv(converter, nil, nil, &to, &outputLeft)
            }
        }
        guard result != -1 else { return .invalid(offset: bytes.count - inputLeft) }
        let written = output.count - outputLeft
        return .text(String(decoding: output[..<written].map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
}

import Glibc

/// Converts China's national character encoding into UTF-8, in pieces, by the C library; the only file that calls iconv.
final class GB18030 {
    private let converter: iconv_t
    private var output = [CChar](repeating: 0, count: 1 << 16)

    /// - Returns: nil when the C library has no converter.
    init?() {
        guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else { return nil }
        self.converter = converter
    }

    deinit { iconv_close(converter) }

    /// Converts as many bytes as are whole characters.
    /// - Returns: how many those are, and whether the rest is the beginning of a character.
    func convert(
        _ bytes: UnsafeBufferPointer<UInt8>,
        receive: (UnsafeBufferPointer<UInt8>) -> Void
    ) -> (count: Int, isCutOff: Bool) {
        let start = UnsafeMutableRawPointer(mutating: UnsafeRawPointer(bytes.baseAddress))
        var from = start?.assumingMemoryBound(to: CChar.self)
        var left = bytes.count
        while left > 0 {
            let (result, code) = output.withUnsafeMutableBufferPointer { target in
                var to = target.baseAddress
                var room = target.count
                // iconv reads through the pointer and does not write.
                let result = iconv(converter, &from, &left, &to, &room)
                let code = errno
                target.withMemoryRebound(to: UInt8.self) {
                    receive(UnsafeBufferPointer(rebasing: UnsafeBufferPointer($0)[..<($0.count - room)]))
                }
                return (result, code)
            }
            if result == -1, code != E2BIG { return (bytes.count - left, code == EINVAL) }
        }
        return (bytes.count, false)
    }
}

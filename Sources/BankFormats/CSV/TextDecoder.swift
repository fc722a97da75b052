/// Turns bytes that come in pieces into UTF-8.
final class TextDecoder {
    enum Encoding: Hashable {
        case utf8(hasMark: Bool)
        case utf16(isLittleEndian: Bool)
        case gb18030

        /// What the mark at the beginning of a text says; nil when it has none.
        static func marked(_ beginning: some Sequence<UInt8>) -> Encoding? {
            if beginning.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8(hasMark: true) }
            if beginning.starts(with: [0xFF, 0xFE]) { return .utf16(isLittleEndian: true) }
            if beginning.starts(with: [0xFE, 0xFF]) { return .utf16(isLittleEndian: false) }
            return nil
        }

        fileprivate var markLength: Int {
            switch self {
            case .utf8(let hasMark): hasMark ? 3 : 0
            case .utf16: 2
            case .gb18030: 0
            }
        }
    }

    private let encoding: Encoding
    private let converter: GB18030?
    private var markLeft: Int
    private var carried: [UInt8] = []
    /// How many bytes were turned into text, the mark included.
    private(set) var count = 0
    /// Whether a zero was met, which no text holds.
    private(set) var isBinary = false

    /// - Returns: nil when the machine has no converter for the encoding.
    init?(_ encoding: Encoding) {
        self.encoding = encoding
        converter = encoding == .gb18030 ? GB18030() : nil
        if encoding == .gb18030, converter == nil { return nil }
        markLeft = encoding.markLength
    }

    /// Decodes the next piece; what `receive` gets holds for the time of the call.
    /// - Returns: false where the bytes stop being text.
    func decode(_ piece: [UInt8], receive: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
        var piece = piece
        if markLeft > 0 {
            let length = min(markLeft, piece.count)
            piece.removeFirst(length)
            markLeft -= length
            count += length
        }
        if !carried.isEmpty {
            piece = carried + piece
            carried = []
        }
        return piece.withUnsafeBufferPointer { bytes in
            let (valid, isCutOff) = convert(bytes, receive)
            count += valid
            if isCutOff { carried = Array(bytes[valid...]) }
            return valid == bytes.count || isCutOff
        }
    }

    /// Whether the last piece ended with a whole character.
    var isWhole: Bool { carried.isEmpty }

    private func convert(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ receive: (UnsafeBufferPointer<UInt8>) -> Void
    ) -> (count: Int, isCutOff: Bool) {
        switch encoding {
        case .utf8:
            let (count, isCutOff) = UTF8Check.prefix(of: bytes)
            receive(UnsafeBufferPointer(rebasing: bytes[..<count]))
            return (count, isCutOff)
        case .gb18030: return converter?.convert(bytes, receive: receive) ?? (0, false)
        case .utf16(let isLittleEndian): return utf16(bytes, isLittleEndian, receive)
        }
    }

    private func utf16(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ isLittleEndian: Bool,
        _ receive: (UnsafeBufferPointer<UInt8>) -> Void
    ) -> (count: Int, isCutOff: Bool) {
        let unit = { (index: Int) -> UInt32 in
            let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
            return isLittleEndian ? second << 8 | first : first << 8 | second
        }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count / 2 * 3)
        var index = 0
        var isCutOff = false
        loop: while index < bytes.count {
            guard index + 1 < bytes.count else {
                isCutOff = true
                break
            }
            var value = unit(index)
            var length = 2
            switch value {
            case 0:
                isBinary = true
                break loop
            case 0xD800...0xDBFF:
                guard index + 3 < bytes.count else {
                    isCutOff = true
                    break loop
                }
                let low = unit(index + 2)
                guard (0xDC00...0xDFFF).contains(low) else { break loop }
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
                length = 4
            default: break
            }
            guard let scalar = Unicode.Scalar(value) else { break }
            output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            index += length
        }
        output.withUnsafeBufferPointer(receive)
        return (index, isCutOff)
    }
}

import QuestionBank

/// A file's bytes once they are known to be UTF-8, and where its lines begin.
struct YAMLText {
    /// Without the byte order mark.
    let bytes: [UInt8]
    /// The offset of each line's first byte; LF, CR LF and CR end a line, as YAML has it.
    let lineStarts: [Int]

    /// - Throws: where the bytes stop being UTF-8; line and column count from 1.
    init(_ raw: [UInt8]) throws(NotUTF8) {
        let bytes = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw.dropFirst(3)) : raw
        guard String(validating: bytes, as: UTF8.self) != nil else { throw NotUTF8(bytes) }
        self.bytes = bytes
        lineStarts = Self.starts(of: bytes)
    }

    /// Where the bytes stop being UTF-8, and what they may be instead.
    struct NotUTF8: Error {
        let line: Int
        let column: Int
        let guess: SyntaxProblem.EncodingGuess?

        init(_ bytes: [UInt8]) {
            var parser = Unicode.UTF8.ForwardParser()
            var iterator = bytes.makeIterator()
            var valid = 0
            while case .valid(let scalar) = parser.parseScalar(from: &iterator) { valid += scalar.count }
            let starts = YAMLText.starts(of: Array(bytes[..<valid]))
            line = starts.count
            column = String(decoding: bytes[(starts.last ?? 0)..<valid], as: UTF8.self).count + 1
            guess =
                if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
                    .utf16
                } else {
                    Self.looksLikeGB18030(bytes[valid...]) ? .gb18030 : nil
                }
        }

        /// Whether the bytes are pairs and quadruples as GB18030 has them, so far as they go.
        private static func looksLikeGB18030(_ bytes: ArraySlice<UInt8>) -> Bool {
            var rest = bytes
            while let first = rest.popFirst() {
                if first < 0x80 { continue }
                guard (0x81...0xFE).contains(first), let second = rest.popFirst() else { return false }
                switch second {
                case 0x40...0x7E, 0x80...0xFE: continue
                case 0x30...0x39:
                    guard let third = rest.popFirst(), let fourth = rest.popFirst(), (0x81...0xFE).contains(third),
                        (0x30...0x39).contains(fourth)
                    else { return false }
                default: return false
                }
            }
            return true
        }
    }

    /// The bytes of a line without its line end; lines count from 0.
    func range(ofLine line: Int) -> Range<Int> {
        let start = lineStarts[line]
        var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
        while end > start, bytes[end - 1] == .lineFeed || bytes[end - 1] == .carriageReturn { end -= 1 }
        return start..<end
    }

    static func starts(of bytes: [UInt8]) -> [Int] {
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == .lineFeed || byte == .carriageReturn {
            if byte == .carriageReturn, offset + 1 < bytes.count, bytes[offset + 1] == .lineFeed { continue }
            starts.append(offset + 1)
        }
        return starts
    }
}

extension UInt8 {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quotationMark: UInt8 = 0x22
    static let comma: UInt8 = 0x2C
    static let semicolon: UInt8 = 0x3B

    var isBlank: Bool { self == .space || self == .tab }
    var isASCIILetter: Bool { (0x41...0x5A).contains(self & 0xDF) && self < 0x80 }
    var isASCIILowercase: Bool { (0x61...0x7A).contains(self) }
    var isNameByte: Bool { isASCIILetter || (0x30...0x39).contains(self) || self == 0x2D || self == 0x5F }
    /// Whether a scalar of UTF-8 begins here.
    var startsScalar: Bool { self & 0xC0 != 0x80 }
}

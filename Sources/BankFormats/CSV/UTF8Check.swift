/// Tells how far bytes are UTF-8 (Unicode 15, table 3-7).
enum UTF8Check {
    /// - Returns: how many bytes from the start are whole characters, and whether the rest is the beginning of one.
    static func prefix(of bytes: UnsafeBufferPointer<UInt8>) -> (count: Int, isCutOff: Bool) {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            if lead < 0x80 {
                index += 1
                // Eight ASCII characters at once.
                while index + 8 <= bytes.count,
                    raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    index += 8
                }
                continue
            }
            guard let (length, second) = sequence(lead) else { return (index, false) }
            for offset in 1..<length {
                guard index + offset < bytes.count else { return (index, true) }
                let next = bytes[index + offset]
                guard offset == 1 ? second.contains(next) : next & 0xC0 == 0x80 else { return (index, false) }
            }
            index += length
        }
        return (index, false)
    }

    /// How many bytes a character has that begins with `lead`, and what may come second.
    @inline(__always)
    private static func sequence(_ lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch lead {
        case 0xE1...0xEC, 0xEE, 0xEF: (3, 0x80...0xBF)
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}

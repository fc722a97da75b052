/// Writes ZIP archives for tests, sound ones and such as no program would write (PKWARE's APPNOTE, 4.3).
package struct ZipBuilder {
    /// One entry, with everything that an attacker would set wrong.
    package struct Entry {
        package var name: String
        /// As it lies in the archive.
        package var data: [UInt8]
        package var method: UInt16 = 0
        package var flags: UInt16 = 1 << 11
        /// As the entry declares it.
        package var size: Int
        package var checksum: UInt32

        /// Stored as it is.
        package init(_ name: String, _ content: [UInt8]) {
            self.name = name
            data = content
            size = content.count
            checksum = CRC32.of(content)
        }

        package init(_ name: String, _ content: String) {
            self.init(name, Array(content.utf8))
        }

        /// So many zero bytes, packed by deflate to a thousandth.
        package static func zeros(_ name: String, count: Int) -> Entry {
            var entry = Entry(name, [UInt8](repeating: 0, count: count))
            entry.data = DeflatedZeros.bytes(count: count)
            entry.method = 8
            return entry
        }
    }

    package static func archive(_ entries: [Entry]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let name = Array(entry.name.utf8)
            var common: [UInt8] = []
            for value in [20, entry.flags, entry.method, 0, 0x21] { common += little(value) }
            common += little(entry.checksum) + little(UInt32(entry.data.count)) + little(UInt32(entry.size))
            common += little(UInt16(name.count)) + little(UInt16(0))
            directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + common
            directory += [UInt8](repeating: 0, count: 10) + little(UInt32(bytes.count)) + name
            bytes += [0x50, 0x4B, 0x03, 0x04] + common + name + entry.data
        }
        let count = little(UInt16(entries.count))
        let end = little(UInt32(directory.count)) + little(UInt32(bytes.count)) + [0, 0]
        return bytes + directory + [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + count + count + end
    }

    private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
    }
}

/// The checksum of ZIP (ISO 3309, reflected polynomial EDB88320).
private enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    static func of(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
    }
}

/// A run of zero bytes as deflate writes it at its densest (RFC 1951, 3.2.6): one zero, then copies of 258.
private enum DeflatedZeros {
    static func bytes(count: Int) -> [UInt8] {
        var writer = BitWriter()
        writer.write(0b011, count: 3)  // The last block, fixed codes.
        for _ in 0..<(1 + (count - 1) % 258) { writer.writeCode(0b0011_0000, count: 8) }
        for _ in 0..<((count - 1) / 258) {
            writer.writeCode(0b1100_0101, count: 8)
            writer.writeCode(0, count: 5)
        }
        writer.writeCode(0, count: 7)
        return writer.bytes
    }

    private struct BitWriter {
        private(set) var bytes: [UInt8] = []
        private var used = 8

        mutating func write(_ value: Int, count: Int) {
            for bit in 0..<count { append(value >> bit & 1) }
        }

        /// Codes of Huffman stand with their highest bit first.
        mutating func writeCode(_ value: Int, count: Int) {
            for bit in (0..<count).reversed() { append(value >> bit & 1) }
        }

        private mutating func append(_ bit: Int) {
            if used == 8 {
                bytes.append(0)
                used = 0
            }
            bytes[bytes.count - 1] |= UInt8(bit << used)
            used += 1
        }
    }
}

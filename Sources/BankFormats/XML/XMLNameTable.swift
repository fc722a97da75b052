import Glibc

/// Finds the meaning of a name from its bytes, without making a string of them.
struct XMLNameTable<Meaning: Sendable>: Sendable {
    private struct Slot: Sendable {
        /// Where the name lies in `bytes`.
        let start: Int
        let count: Int
        let meaning: Meaning
    }

    /// All names, one behind the other.
    private let bytes: [UInt8]
    private let slots: [Slot?]
    private let otherwise: Meaning

    init(_ names: [(String, Meaning)], otherwise: Meaning) {
        self.otherwise = otherwise
        // A power of two, at most a quarter full.
        var size = 64
        while size < names.count * 4 { size *= 2 }
        var bytes: [UInt8] = []
        var slots = [Slot?](repeating: nil, count: size)
        for (name, meaning) in names {
            let name = Array(name.utf8)
            var index = name.withUnsafeBytes { Self.hash($0) } & (size - 1)
            while let slot = slots[index], bytes[slot.start..<slot.start + slot.count] != name[...] {
                index = (index + 1) & (size - 1)
            }
            slots[index] = Slot(start: bytes.count, count: name.count, meaning: meaning)
            bytes += name
        }
        self.bytes = bytes
        self.slots = slots
    }

    /// - Parameter name: as expat gives it, with or without a namespace in front.
    func meaning(of name: UnsafePointer<CChar>) -> Meaning {
        let local = XMLFeed.local(name)
        let name = UnsafeRawBufferPointer(start: local, count: strlen(local))
        var index = Self.hash(name) & (slots.count - 1)
        while let slot = slots[index] {
            if slot.count == name.count, isSame(slot, local) { return slot.meaning }
            index = (index + 1) & (slots.count - 1)
        }
        return otherwise
    }

    private func isSame(_ slot: Slot, _ name: UnsafePointer<CChar>) -> Bool {
        bytes.withUnsafeBytes { bytes in
            bytes.baseAddress.map { memcmp($0 + slot.start, name, slot.count) == 0 } ?? false
        }
    }

    /// FNV-1a.
    private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int(hash)
    }
}

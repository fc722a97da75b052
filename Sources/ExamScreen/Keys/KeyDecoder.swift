/// Turns the bytes of a terminal into keys, whatever the reads cut them into.
///
/// It knows UTF-8, the escape sequences of xterm, VT220, Linux and rxvt for the keys we use, and bracketed paste;
/// sequences that it does not know are swallowed whole, so that they never turn into answers.
package struct KeyDecoder: Sendable {
    private var pending: [UInt8] = []
    private var pasted: [UInt8]?

    package init() {}

    /// Whether the bytes so far end in what may be a lone Escape or the beginning of a sequence: wait for 50 ms, then
    /// call ``flush()``.
    package var isWaiting: Bool { pasted == nil && pending.first == 0x1B }

    /// A paste longer than this is cut, so that no clipboard can fill the memory.
    private static let longestPaste = 4096
    private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

    /// Takes bytes in and gives out the keys that are complete.
    package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
        pending += bytes
        var keys: [Key] = []
        while let key = next() { keys += key }
        return keys
    }

    /// No more bytes came: what looked like the beginning of a sequence was the Escape key.
    package mutating func flush() -> [Key] {
        guard isWaiting else { return [] }
        pending.removeFirst()
        // The rest of a sequence that broke off means nothing; a key that followed Escape does.
        if pending.first == 0x5B || pending.first == 0x4F { pending.removeAll() }
        return [.escape] + feed([])
    }

    /// The next key, an empty list for bytes that mean nothing, or nil when more bytes are needed.
    private mutating func next() -> [Key]? {
        if pasted != nil { return nextOfPaste() }
        guard let first = pending.first else { return nil }
        switch first {
        case 0x1B: return nextOfSequence()
        case 0x0D, 0x0A: return take(1, .enter)
        case 0x09: return take(1, .tab)
        case 0x7F, 0x08: return take(1, .backspace)
        case 0x01...0x1A: return take(1, .control(Character(Unicode.Scalar(first + 0x60))))
        case 0x00..<0x20: return take(1)
        default: return nextOfText(first)
        }
    }

    private mutating func take(_ count: Int, _ keys: Key...) -> [Key] {
        pending.removeFirst(min(count, pending.count))
        return keys
    }

    private mutating func nextOfText(_ first: UInt8) -> [Key]? {
        let length =
            switch first {
            case 0x20..<0x80: 1
            case 0xC2..<0xE0: 2
            case 0xE0..<0xF0: 3
            case 0xF0..<0xF5: 4
            default: 0
            }
        guard length > 0 else { return take(1) }
        let tail = pending.dropFirst().prefix(length - 1)
        // A byte that does not belong here ends the broken character and starts afresh.
        if let wrong = tail.firstIndex(where: { $0 & 0xC0 != 0x80 }) { return take(wrong) }
        guard tail.count == length - 1 else { return nil }
        let text = String(decoding: pending.prefix(length), as: UTF8.self)
        pending.removeFirst(length)
        guard let character = text.first, text.unicodeScalars.count == 1, character != "\u{FFFD}",
            text.unicodeScalars.first?.properties.generalCategory != .control
        else { return [] }
        return [.character(character)]
    }

    private mutating func nextOfSequence() -> [Key]? {
        guard pending.count > 1 else { return nil }
        switch pending[1] {
        case 0x5B: return nextOfControlSequence()
        case 0x4F:
            guard pending.count > 2 else { return nil }
            let key = KeySequences.key(final: pending[2], parameter: nil)
            pending.removeFirst(3)
            return key.map { [$0] } ?? []
        default:
            // Alt with a key arrives as Escape and the key.
            return take(1, .escape)
        }
    }

    /// `ESC [ parameters final`, ECMA-48 5.4.
    private mutating func nextOfControlSequence() -> [Key]? {
        // The Linux console's function keys: ESC [ [ A.
        if pending.count > 2, pending[2] == 0x5B {
            guard pending.count > 3 else { return nil }
            let isF1 = pending[3] == 0x41
            pending.removeFirst(4)
            return isF1 ? [.f1] : []
        }
        guard let end = pending.indices.dropFirst(2).first(where: { !(0x20..<0x40).contains(pending[$0]) }) else {
            // No terminal sends that much; something else is talking.
            if pending.count > 64 { return take(pending.count) }
            return nil
        }
        let parameters = String(decoding: pending[2..<end], as: UTF8.self)
        let final = pending[end]
        pending.removeFirst(end + 1)
        let number = Int(parameters.prefix { $0.isASCII && $0.isNumber })
        if final == 0x7E, number == 200 {
            pasted = []
            return []
        }
        return KeySequences.key(final: final, parameter: number).map { [$0] } ?? []
    }

    private mutating func nextOfPaste() -> [Key]? {
        guard !pending.isEmpty, var text = pasted else { return nil }
        while let byte = pending.first {
            if byte == 0x1B {
                if pending.starts(with: Self.pasteEnd) {
                    pending.removeFirst(Self.pasteEnd.count)
                    pasted = nil
                    return [.paste(String(decoding: text, as: UTF8.self))]
                }
                if Self.pasteEnd.starts(with: pending) {
                    pasted = text
                    return nil
                }
            }
            pending.removeFirst()
            if text.count < Self.longestPaste { text.append(byte) }
        }
        pasted = text
        return nil
    }
}

/// The escape sequences of the keys we use.
private enum KeySequences {
    static func key(final: UInt8, parameter: Int?) -> Key? {
        switch final {
        case 0x41: .up
        case 0x42: .down
        case 0x43: .right
        case 0x44: .left
        case 0x46: .end
        case 0x48: .home
        case 0x4D: .enter
        case 0x50: .f1
        case 0x5A: .backTab
        case 0x7E: tilde(parameter)
        default: nil
        }
    }

    /// `ESC [ number ~`.
    private static func tilde(_ number: Int?) -> Key? {
        switch number {
        case 1, 7: .home
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11: .f1
        default: nil
        }
    }
}

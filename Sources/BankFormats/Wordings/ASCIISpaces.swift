/// The spaces that HTML and XML fold; an ideographic space is none of them and belongs to the text.
enum ASCIISpaces {
    static func contains(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// A text without those at both ends.
    static func trimmed(_ text: some StringProtocol) -> String {
        let bytes = Substring(text).utf8
        guard let first = bytes.first, let last = bytes.last else { return "" }
        guard contains(first) || contains(last) else { return String(text) }
        let rest = bytes.drop(while: contains)
        guard let end = rest.lastIndex(where: { !contains($0) }) else { return "" }
        return String(decoding: rest[...end], as: UTF8.self)
    }
}

/// Stands in for a character that YAML would take for a sign, so that YAML reads on and we can say what was wrong.
///
/// A sentinel is a scalar of a private-use plane and takes one column like the sign itself. Signs are put back after
/// parsing; text that comes with such scalars is refused before.
enum YAMLSentinel {
    /// U+F0000 to U+F007F stand for the ASCII signs.
    private static let signs: UInt32 = 0xF_0000

    /// The first byte in UTF-8 of every sentinel, and of no Chinese character.
    static let leadByte: UInt8 = 0xF3

    static func bytes(for sign: UInt8) -> [UInt8] { bytes(of: signs + UInt32(sign)) }

    /// The sign behind a scalar.
    static func sign(_ scalar: Unicode.Scalar) -> Character? {
        guard scalar.value >= signs, scalar.value < signs + 0x80 else { return nil }
        return Character(Unicode.Scalar(UInt8(scalar.value - signs)))
    }

    /// The text with its signs put back.
    static func restore(_ text: String) -> String {
        guard text.utf8.contains(leadByte) else { return text }
        var restored = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            restored.append(sign(scalar)?.unicodeScalars.first ?? scalar)
        }
        return String(restored)
    }

    private static func bytes(of value: UInt32) -> [UInt8] {
        Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? []
    }
}

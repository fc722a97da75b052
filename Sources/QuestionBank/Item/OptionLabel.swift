/// The letter that stands before an option: 0 is A.
package enum OptionLabel {
    /// More options than this cannot be lettered, and nobody can weigh them.
    package static let limit = 26

    package static func letter(_ index: Int) -> String {
        precondition((0..<limit).contains(index), "options are lettered A to Z")
        return String(UnicodeScalar(UInt8(65 + index)))
    }

    /// The index behind a letter, upper or lower case, half or full width; nil for anything else.
    package static func index(of letter: Character) -> Int? {
        guard letter.unicodeScalars.count == 1, let scalar = letter.unicodeScalars.first else { return nil }
        return switch scalar.value {
        case 0x41...0x5A: Int(scalar.value - 0x41)
        case 0x61...0x7A: Int(scalar.value - 0x61)
        case 0xFF21...0xFF3A: Int(scalar.value - 0xFF21)
        case 0xFF41...0xFF5A: Int(scalar.value - 0xFF41)
        default: nil
        }
    }
}

/// What no cell of a list of records may hold.
enum CellText {
    static let limit = 200

    enum Fault {
        case control
        case tooLong
    }

    static func fault(in text: String) -> Fault? {
        if hasControl(text) { return .control }
        return text.count > limit ? .tooLong : nil
    }

    /// Control characters, line breaks included, and the invisible marks that turn the direction of text.
    private static func hasControl(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value)
        }
    }

    /// What Excel makes of a long number: `4.40106E+17`.
    static func isMangledNumber(_ text: String) -> Bool {
        let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].first == "+", Int(parts[1]) != nil else { return false }
        return Double(parts[0]) != nil
    }
}

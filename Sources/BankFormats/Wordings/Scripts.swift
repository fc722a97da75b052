/// Raised and lowered signs, which keep their meaning in plain text: 10⁴ is not 104.
enum Scripts {
    enum Level {
        case raised
        case lowered
    }

    /// nil when a sign has no such form.
    static func text(_ text: some StringProtocol, _ level: Level) -> String? {
        let forms = level == .raised ? raised : lowered
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard let index = signs.firstIndex(of: scalar) else { return nil }
            result.append(forms[index])
        }
        return String(result)
    }

    private static let signs = Array("0123456789+-()".unicodeScalars)
    private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾".unicodeScalars)
    private static let lowered = Array("₀₁₂₃₄₅₆₇₈₉₊₋₍₎".unicodeScalars)
}

/// How a cell looks. What it means is always in the text as well; a style only helps to see it.
package struct Style: Hashable, Sendable {
    /// What a colour stands for; the palette decides which colour that is, or none.
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case text
        case accent
        case good
        case caution
        case alarm
    }

    package var role: Role
    package var isBold: Bool
    package var isDim: Bool
    package var isUnderlined: Bool
    package var isReversed: Bool

    package init(
        _ role: Role = .text,
        isBold: Bool = false,
        isDim: Bool = false,
        isUnderlined: Bool = false,
        isReversed: Bool = false
    ) {
        self.role = role
        self.isBold = isBold
        self.isDim = isDim
        self.isUnderlined = isUnderlined
        self.isReversed = isReversed
    }

    package static let normal = Style()
    static let bold = Style(isBold: true)
    static let dim = Style(isDim: true)
    static let underlined = Style(isUnderlined: true)
    static let bar = Style(isBold: true, isReversed: true)
    static let accent = Style(.accent, isBold: true)
    static let good = Style(.good, isBold: true)
    static let caution = Style(.caution, isBold: true)
    static let alarm = Style(.alarm, isBold: true)

    func reversed() -> Style {
        var copy = self
        copy.isReversed.toggle()
        return copy
    }
}

/// Whether colours are used. Attributes such as bold and reverse are used in any case.
package enum Palette: Hashable, Sendable {
    /// The terminal's own 16 colours, so that its theme is respected.
    case colours
    /// `NO_COLOR`, or a terminal without colours.
    case monochrome

    /// What the environment asks for: https://no-color.org, and terminals that have no colours.
    package init(noColour: String?, terminal: String?) {
        let hasNoColours = ["dumb", "vt100", "vt102", "vt220"].contains(terminal ?? "dumb")
        self = hasNoColours || !(noColour ?? "").isEmpty ? .monochrome : .colours
    }

    /// The parameters of SGR (ECMA-48, 8.3.117) that set a style from scratch.
    func parameters(of style: Style) -> String {
        var codes = ["0"]
        if style.isBold { codes.append("1") }
        if style.isDim { codes.append("2") }
        if style.isUnderlined { codes.append("4") }
        if style.isReversed { codes.append("7") }
        if self == .colours {
            switch style.role {
            case .text: break
            case .accent: codes.append("36")
            case .good: codes.append("32")
            case .caution: codes.append("33")
            case .alarm: codes.append("31")
            }
        }
        return codes.joined(separator: ";")
    }
}

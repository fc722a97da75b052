/// Where a text stands in a space wider than itself.
package enum Alignment: Hashable, Sendable {
    case left
    case right
    case center
}

extension CellWidth {
    /// Fills a text up with spaces to a number of cells; a wider text stays as it is.
    package static func padded(_ text: some StringProtocol, to cells: Int, _ alignment: Alignment = .left) -> String {
        let missing = max(0, cells - width(of: text))
        let before =
            switch alignment {
            case .left: 0
            case .right: missing
            case .center: missing / 2
            }
        return String(repeating: " ", count: before) + text + String(repeating: " ", count: missing - before)
    }

    /// Cuts a text to a number of cells, the ellipsis included; a text that fits stays whole.
    ///
    /// The result can be a cell short, because a wide character is never halved.
    package static func truncated(_ text: some StringProtocol, to cells: Int, ellipsis: String = "…") -> String {
        guard width(of: text) > cells else { return String(text) }
        let ellipsisWidth = width(of: ellipsis)
        guard ellipsisWidth <= cells else { return "" }
        return prefix(of: text, cells: cells - ellipsisWidth) + ellipsis
    }

    /// As much of a text's beginning as fits.
    package static func prefix(of text: some StringProtocol, cells: Int) -> String {
        var room = cells
        var result = ""
        for character in text {
            room -= width(of: character)
            guard room >= 0 else { break }
            result.append(character)
        }
        return result
    }
}

/// One key press as the terminal reported it.
package enum Key: Hashable, Sendable {
    /// A printable character, the space included; one Unicode scalar, as terminals send them.
    case character(Character)
    case enter
    case tab
    case backTab
    case backspace
    case delete
    case escape
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    /// F1, which asks for help wherever `?` is text.
    case f1
    /// Ctrl with a letter, in lower case.
    case control(Character)
    /// Text that came in one piece from the clipboard (bracketed paste).
    case paste(String)
}

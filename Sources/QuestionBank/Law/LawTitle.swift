/// How the titles of laws are compared.
package enum LawTitle {
    /// The title without book-title marks and without 中华人民共和国, as `Citation` has it.
    package static func plain(_ title: String) -> String {
        let state = "中华人民共和国"
        let bare = title.filter { !"《》".contains($0) && !$0.isWhitespace }
        return bare.hasPrefix(state) ? String(bare.dropFirst(state.count)) : bare
    }
}

/// Names of laws, meetings and kinds of study as they are compared: spaces and 《》 do not matter.
enum PlainName {
    static func of(_ text: String) -> String {
        text.filter { !$0.isWhitespace && !"《》〈〉".contains($0) }.lowercased()
    }

    static func areEqual(_ left: String, _ right: String) -> Bool { of(left) == of(right) }
}

/// What a candidate answered, in the item's own order of options, whatever order they were shown in.
package enum Response: Hashable, Sendable, Codable {
    case option(Int)
    case options(Set<Int>)
    case truth(Bool)
    case blanks([String])

    /// Whether nothing is answered: no option ticked, every blank empty.
    package var isEmpty: Bool {
        switch self {
        case .option, .truth: false
        case .options(let chosen): chosen.isEmpty
        case .blanks(let texts): texts.allSatisfy { $0.allSatisfy(\.isWhitespace) }
        }
    }
}

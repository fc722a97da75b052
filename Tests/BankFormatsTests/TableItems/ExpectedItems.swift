import Foundation

/// What `Fixtures` say that a file holds: an item a line, as `ItemLine` writes it, with ⏎ for a line end within a text.
enum ExpectedItems {
    static func lines(of path: String) throws -> [String] {
        try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8).split(separator: "\n").map {
            $0.replacingOccurrences(of: "⏎", with: "\n")
        }
    }
}

/// Numbers as people write them: points, shares.
enum PlainNumber {
    /// Without a needless fraction: `2`, `0.5`.
    static func text(_ number: Double) -> String {
        // Beyond that, not every whole number has a double of its own.
        if let whole = Int(exactly: number), abs(whole) < 1 << 50 { return String(whole) }
        return String(number)
    }
}

extension Day {
    /// Reads a day as spreadsheets and people write it into a cell.
    ///
    /// Besides what `Day(_:)` reads that is a day followed by a time of day, which Excel adds, and eight digits in a
    /// row. A two-digit year, a year at the end and Excel's serial number are refused: each could mean another day.
    package init?(cell text: String) {
        let halfWidth = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    (0xFF0D...0xFF19).contains(scalar.value)
                        ? UnicodeScalar(scalar.value - 0xFEE0) ?? scalar : scalar
                }
            )
        )
        let words = halfWidth.split { $0.isWhitespace || $0 == "T" }
        guard let first = words.first, words.dropFirst().allSatisfy(Self.isTimeOfDay), words.count <= 2 else {
            return nil
        }
        guard first.allSatisfy({ $0.isASCII && $0.isNumber || "-/.年月日".contains($0) }) else { return nil }
        if first.count == 8, first.allSatisfy(\.isNumber), let digits = Int(first) {
            self.init(digits / 10_000, digits / 100 % 100, digits % 100)
        } else {
            self.init(first)
        }
    }

    private static func isTimeOfDay(_ text: Substring) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return (2...3).contains(parts.count) && parts.allSatisfy { Int($0).map { (0...59).contains($0) } == true }
    }
}

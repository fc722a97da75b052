/// Finds the figures in a Chinese text, in Chinese or Arabic numerals.
///
/// It reads what is a figure for sure. Numbers of articles and other ordinals (第三十一条), numerals inside words
/// (千方百计, 一般) and approximations (四十多日, 三五日) are none.
package enum FigureReader {
    /// The figures in the order of the text.
    package static func figures(in text: String) -> [Figure] { figures(in: Scalars(of: text)) }

    static func figures(in text: Scalars) -> [Figure] {
        var scan = FigureScanner(text: text.map(halfWidth))
        return scan.run()
    }

    /// The number that a whole text is (`60`, `三十`, `30%`), with its unit if it has one.
    package static func answer(_ text: String) -> Figure? {
        let scalars = Scalars(of: text).map(halfWidth).filter { $0 != " " }
        var scan = FigureScanner(text: scalars)
        if let figure = scan.run().first, figure.range == scalars.indices { return figure }
        guard let (value, end) = NumberScan(text: scalars).number(at: 0), end == scalars.count else { return nil }
        return Figure(value: value, unit: .none, range: scalars.indices, written: text)
    }

    static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0xA0: " "
        default: scalar
        }
    }
}

/// Reads numbers without units.
struct NumberScan {
    let text: Scalars

    /// The number that begins at a place: `15`, `二万`, `4.5万`, `20,000`, `三点五`.
    func number(at start: Int) -> (value: Fraction, end: Int)? {
        let run = endOfRun(from: start)
        guard run > start else { return nil }
        if let (value, end) = grouped(start, run) { return (value, end) }
        if run + 1 < text.count, text[run] == "." || text[run] == "点", let decimal = decimal(start, run) {
            return decimal
        }
        guard let whole = whole(start..<run) else { return nil }
        return (Fraction(whole), run)
    }

    func endOfRun(from start: Int) -> Int {
        var end = start
        while end < text.count, NumericScalar.isNumeric(text[end]) { end += 1 }
        return end
    }

    func whole(_ range: Range<Int>) -> Int? { NumberReading.whole(Array(text[range])).flatMap { Int($0) } }

    /// `20,000`.
    private func grouped(_ start: Int, _ run: Int) -> (Fraction, Int)? {
        guard run < text.count, text[run] == ",", run - start <= 3, text[start..<run].allSatisfy(NumericScalar.isDigit)
        else { return nil }
        var digits = Array(text[start..<run])
        var end = run
        while end < text.count, text[end] == "," {
            let group = text[(end + 1)...].prefix { NumericScalar.isDigit($0) }
            guard group.count == 3 else { break }
            digits += group
            end += 4
        }
        guard end > run, let value = Int(String(String.UnicodeScalarView(digits))) else { return nil }
        return (Fraction(value), end)
    }

    private func decimal(_ start: Int, _ run: Int) -> (Fraction, Int)? {
        let end = endOfRun(from: run + 1)
        let digits = text[(run + 1)..<end].prefix { NumericScalar.digit($0) != nil && $0 != "两" }
        guard !digits.isEmpty, digits.count <= 6, let head = whole(start..<run) else { return nil }
        // A spoken fraction is all Chinese; `3点10` is a time of day.
        if text[run] == "点", text[start..<run].contains(where: NumericScalar.isDigit) { return nil }
        if text[run] == "点", digits.contains(where: NumericScalar.isDigit) { return nil }
        let scale = digits.reduce(1) { value, _ in value * 10 }
        let tail = digits.reduce(0) { $0 * 10 + (NumericScalar.digit($1) ?? 0) }
        let units = Array(text[digits.endIndex..<end])
        var factor = 1
        if !units.isEmpty {
            guard let zeros = NumberReading.zeros(of: units), zeros <= 12 else { return nil }
            factor = (0..<zeros).reduce(1) { value, _ in value * 10 }
        }
        guard head < 1_000_000, let value = Fraction((head * scale + tail) * factor, over: scale) else { return nil }
        return (value, end)
    }
}

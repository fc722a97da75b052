import QuestionBank

/// Texts as QTI can hold them and give them back.
enum QTIPlain {
    /// A text without what XML cannot hold or HTML does not show: control characters, and spaces and line ends around
    /// it. Tabs and no-break spaces become spaces.
    static func clean(_ text: String) -> String {
        guard needsCleaning(text) else { return ASCIISpaces.trimmed(text) }
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: if !afterReturn { result.append(scalar) }
            case 0x0D: result.append("\n")
            case 0x09, 0xA0: result.append(" ")
            case 0x00..<0x20, 0xFFFE, 0xFFFF: break
            default: result.append(scalar)
            }
            afterReturn = scalar.value == 0x0D
        }
        return ASCIISpaces.trimmed(String(result))
    }

    /// Looks at bytes, because nearly every text is clean and there are many.
    private static func needsCleaning(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var before: UInt8 = 0
            for byte in bytes {
                if byte < 0x20, byte != 0x0A { return true }
                if byte == 0xA0, before == 0xC2 { return true }
                if byte >= 0xBE, before == 0xBF { return true }
                before = byte
            }
            return false
        }
    }

    /// The same on one line, for attributes.
    static func cleanLine(_ text: String) -> String {
        let text = clean(text)
        guard text.utf8.contains(0x0A) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" ? " " : $0 }))
    }

    /// nil for an empty text.
    static func text(_ text: ExchangeText?) -> ExchangeText? {
        guard let plain = text.map({ clean($0.plain) }), !plain.isEmpty else { return nil }
        return ExchangeText(plain)
    }
}

/// Decimal numbers without rounding.
enum QTIDecimal {
    /// The number as it is written without needless signs; nil for what is none.
    static func canonical(_ text: String) -> String? { QTINumber(text)?.description }

    /// What lies between two numbers, and the sum of two.
    static func difference(_ one: String, _ other: String) -> String? {
        guard let one = QTINumber(one), let other = QTINumber(other) else { return nil }
        return one.minus(other)?.description
    }

    static func sum(_ one: String, _ other: String) -> String? {
        guard let one = QTINumber(one), let other = QTINumber(other), let negative = other.negated else { return nil }
        return one.minus(negative)?.description
    }
}

/// A whole number of decimal parts: 3.25 is 325 hundredths.
private struct QTINumber: CustomStringConvertible {
    private let units: Int
    private let decimals: Int

    private init(units: Int, decimals: Int) {
        var units = units
        var decimals = decimals
        while decimals > 0, units.isMultiple(of: 10) {
            units /= 10
            decimals -= 1
        }
        self.units = units
        self.decimals = decimals
    }

    /// Reads `-3.25`, `.5`, `2.50` and `1e-3`.
    init?(_ text: String) {
        let parts = ASCIISpaces.trimmed(text).lowercased().split(separator: "e", omittingEmptySubsequences: false)
        guard let mantissa = parts.first, parts.count <= 2 else { return nil }
        let exponent = parts.count == 2 ? Int(parts[1]) : 0
        let halves = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        guard let exponent, abs(exponent) <= 18, let whole = halves.first, halves.count <= 2 else { return nil }
        let rest = halves.count == 2 ? halves[1] : ""
        guard rest.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !(whole + rest).isEmpty,
            let units = Int(whole + rest), rest.utf8.count <= 18
        else { return nil }
        let decimals = rest.utf8.count - exponent
        if decimals >= 0 {
            guard decimals <= 18 else { return nil }
            self.init(units: units, decimals: decimals)
        } else {
            guard let scaled = Self.scaled(units, by: -decimals) else { return nil }
            self.init(units: scaled, decimals: 0)
        }
    }

    var negated: QTINumber? { units == .min ? nil : QTINumber(units: -units, decimals: decimals) }

    func minus(_ other: QTINumber) -> QTINumber? {
        let decimals = max(decimals, other.decimals)
        guard let one = Self.scaled(units, by: decimals - self.decimals),
            let two = Self.scaled(other.units, by: decimals - other.decimals)
        else { return nil }
        let (value, overflow) = one.subtractingReportingOverflow(two)
        return overflow ? nil : QTINumber(units: value, decimals: decimals)
    }

    var description: String {
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let whole = padded.dropLast(decimals)
        return (units < 0 ? "-" : "") + whole + (decimals > 0 ? "." + padded.suffix(decimals) : "")
    }

    private static func scaled(_ units: Int, by places: Int) -> Int? {
        var units = units
        for _ in 0..<places {
            let (value, overflow) = units.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            units = value
        }
        return units
    }
}

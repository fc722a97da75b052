import Foundation

/// A number as a workbook writes it, in the form that people write.
///
/// Excel keeps 15 digits, and what programs write beyond them is noise: `0.10000000000000001` is 0.1. The text is
/// rounded as decimal digits, so that nothing is lost on the way through binary fractions.
enum SheetNumber {
    private static let precision = 15
    /// No number has more characters than this.
    private static let longest = 400
    /// Beyond these, zeros would hide the digits: `1.5E+30`.
    private static let plainPlaces = -6...21

    /// - Returns: nil when the bytes are no number.
    static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        if isPlain(bytes) { return String(decoding: bytes, as: UTF8.self) }
        guard let (isNegative, digits, point) = parse(bytes) else { return nil }
        var (rounded, place) = round(digits, point)
        while rounded.last == 0 { rounded.removeLast() }
        guard !rounded.isEmpty else { return "0" }
        return (isNegative ? "-" : "") + written(rounded, place)
    }

    /// Whether it is a whole number that stands as it should.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.count <= precision else { return false }
        guard first != UInt8(ascii: "0") || bytes.count == 1 else { return false }
        return bytes.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }

    /// The digits without leading zeros, and how many of them stand before the point.
    private static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (isNegative: Bool, digits: [UInt8], point: Int)? {
        guard bytes.count <= longest else { return nil }
        var rest = bytes[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        var digits: [UInt8] = []
        var point = 0
        var hasDigit = false
        var isBehindPoint = false
        while let byte = rest.first {
            if UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
                hasDigit = true
                if !digits.isEmpty || byte != UInt8(ascii: "0") {
                    digits.append(byte - UInt8(ascii: "0"))
                    if !isBehindPoint { point += 1 }
                } else if isBehindPoint {
                    point -= 1
                }
            } else if byte == UInt8(ascii: "."), !isBehindPoint {
                isBehindPoint = true
            } else {
                break
            }
            rest = rest.dropFirst()
        }
        guard hasDigit else { return nil }
        if let byte = rest.first {
            guard byte | 0x20 == UInt8(ascii: "e"),
                let exponent = Int(String(decoding: rest.dropFirst(), as: UTF8.self)), abs(exponent) <= longest
            else { return nil }
            point += exponent
        }
        return (isNegative, digits, point)
    }

    private static func round(_ digits: [UInt8], _ point: Int) -> (digits: [UInt8], point: Int) {
        guard digits.count > precision else { return (digits, point) }
        var kept = Array(digits[..<precision])
        guard digits[precision] >= 5 else { return (kept, point) }
        var index = precision - 1
        while index >= 0, kept[index] == 9 {
            kept[index] = 0
            index -= 1
        }
        if index >= 0 {
            kept[index] += 1
            return (kept, point)
        }
        return ([1], point + 1)
    }

    private static func written(_ digits: [UInt8], _ point: Int) -> String {
        let text = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
        guard plainPlaces.contains(point) else {
            let exponent = point - 1
            let mantissa = text.prefix(1) + (text.count > 1 ? "." + text.dropFirst() : "")
            return "\(mantissa)E\(exponent < 0 ? "-" : "+")\(abs(exponent))"
        }
        if point <= 0 { return "0." + String(repeating: "0", count: -point) + text }
        if point >= text.count { return text + String(repeating: "0", count: point - text.count) }
        return text.prefix(point) + "." + text.dropFirst(point)
    }

    /// A share of a hundred as Excel shows it: halves away from zero, of the fifteen digits that it knows.
    static func percent(_ number: Double, decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        let scaled = number * 100 * scale
        let rounded = (scaled + scaled.ulp * (scaled < 0 ? -8 : 8)).rounded(.toNearestOrAwayFromZero)
        return String(format: "%.\(decimals)f%%", rounded / scale)
    }
}

/// Walks over a line of UTF-8; a step that does not fit moves nothing. Spaces between its steps do not matter.
struct LineCursor<Bytes: RandomAccessCollection<UInt8>> where Bytes.Index == Int {
    private let bytes: Bytes
    private(set) var index: Int

    /// - Parameter index: where to begin.
    init(_ bytes: Bytes, from index: Int = 0) {
        self.bytes = bytes
        self.index = index
    }

    var isAtEnd: Bool { index >= bytes.endIndex }

    /// The scalar here; nil at the end.
    var scalar: Unicode.Scalar? {
        guard index < bytes.endIndex else { return nil }
        let length = UTF8Bytes.length(of: bytes[index])
        guard index + length <= bytes.endIndex else { return nil }
        return Unicode.Scalar(UTF8Bytes.value(bytes, at: index, length: length))
    }

    /// Whether a space of any width stands here.
    var isAtSpace: Bool {
        guard let scalar else { return false }
        switch scalar.value {
        case 0x09, 0x20, 0xA0, 0x2000...0x200B, 0x202F, 0x3000, 0xFEFF: return true
        default: return false
        }
    }

    mutating func advance() {
        if index < bytes.endIndex { index += UTF8Bytes.length(of: bytes[index]) }
    }

    mutating func move(to index: Int) { self.index = index }

    mutating func skipSpaces() {
        while isAtSpace { advance() }
    }

    mutating func take(_ wanted: Unicode.Scalar) -> Bool {
        let start = index
        skipSpaces()
        guard scalar == wanted else {
            index = start
            return false
        }
        advance()
        return true
    }

    /// A number in Chinese or Arabic numerals of either width, below 100,000.
    mutating func numeral() -> Int? {
        let start = index
        var value = HanNumeral()
        while true {
            let place = index
            skipSpaces()
            guard let scalar, value.append(scalar) else {
                index = place
                break
            }
            advance()
        }
        guard let number = value.number else {
            index = start
            return nil
        }
        return number
    }
}

extension LineCursor<[UInt8]> {
    /// Enough bytes for the number in front of any line.
    static var leadLength: Int { 64 }

    /// - Parameter length: how many bytes of the text are of interest.
    init(_ text: some StringProtocol, length: Int = Int.max) {
        let copied = text.utf8.withContiguousStorageIfAvailable { Array($0.prefix(length)) }
        self.init(copied ?? Array(text.utf8.prefix(length)))
    }
}

/// Adds up a numeral as headings and article numbers have it.
///
/// `ChineseNumeral` is strict, because a wrong figure in an item is worse than none. Here the sequence of the articles
/// judges the number afterwards, and old texts write `一百十` and `一○三`.
struct HanNumeral {
    private var total = 0
    private var digits = 0
    private var pending: Int?
    private var hasUnit = false
    private var length = 0

    /// Takes one more scalar; false when it is no part of a numeral.
    mutating func append(_ scalar: Unicode.Scalar) -> Bool {
        if let digit = Self.digit(scalar) {
            guard length < 16 else { return false }
            pending = digit
            digits = min(digits * 10 + digit, 1_000_000)
        } else {
            let unit: Int
            switch scalar {
            case "十": unit = 10
            case "百": unit = 100
            case "千": unit = 1000
            default: return false
            }
            guard length < 16 else { return false }
            total += max(1, pending ?? 1) * unit
            pending = nil
            hasUnit = true
        }
        length += 1
        return true
    }

    /// nil for no numeral at all and for one beyond any law.
    var number: Int? {
        guard length > 0 else { return nil }
        let number = hasUnit ? total + (pending ?? 0) : digits
        return number < 100_000 ? number : nil
    }

    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零", "○": 0
        case "一": 1
        case "二", "两": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        case "0"..."9": Int(scalar.value - 0x30)
        case "０"..."９": Int(scalar.value - 0xFF10)
        default: nil
        }
    }

    /// Whether a digit of three bytes stands at a place.
    static func digit(at index: Int, of bytes: [UInt8]) -> Bool {
        guard index >= 0, index + 3 <= bytes.count else { return false }
        return LineCursor(bytes, from: index).scalar.flatMap { digit($0) } != nil
    }
}

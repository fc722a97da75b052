import QuestionBank

/// How an automatic number is written (ECMA-376, ST_NumberFormat). Formats of other languages are written in Arabic
/// figures.
struct DOCXNumberFormat: Hashable, Sendable {
    private let name: String

    init(name: String) {
        self.name = name
    }

    var isBullet: Bool { name == "bullet" }

    func text(of number: Int) -> String {
        switch name {
        case "none":
            ""
        // The Japanese names stand in many Chinese files for 一、二、三 and their upper forms.
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
            "taiwaneseCountingThousand", "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
            ChineseNumeral.text(of: number)
        case "chineseLegalSimplified", "ideographLegalTraditional":
            Self.financial(ChineseNumeral.text(of: number))
        case "ideographTraditional":
            Self.sign(number, of: "甲乙丙丁戊己庚辛壬癸")
        case "ideographZodiac":
            Self.sign(number, of: "子丑寅卯辰巳午未申酉戌亥")
        case "decimalZero":
            number < 10 ? "0\(number)" : "\(number)"
        case "decimalFullWidth", "decimalFullWidth2":
            String(
                String.UnicodeScalarView("\(number)".unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) })
            )
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
            Self.sign(number, from: 0x2460, count: 20)
        case "decimalEnclosedParen":
            Self.sign(number, from: 0x2474, count: 20)
        case "decimalEnclosedFullstop":
            Self.sign(number, from: 0x2488, count: 20)
        case "ideographEnclosedCircle":
            Self.sign(number, from: 0x3280, count: 10)
        case "upperLetter":
            Self.letters(number, from: "A")
        case "lowerLetter":
            Self.letters(number, from: "a")
        case "upperRoman":
            Self.roman(number)
        case "lowerRoman":
            Self.roman(number).lowercased()
        default:
            "\(number)"
        }
    }

    private static func sign(_ number: Int, of signs: String) -> String {
        (1...signs.count).contains(number) ? String(Array(signs)[number - 1]) : "\(number)"
    }

    /// The signs that follow each other in Unicode from a first one.
    private static func sign(_ number: Int, from first: UInt32, count: Int) -> String {
        guard (1...count).contains(number), let scalar = Unicode.Scalar(first + UInt32(number - 1)) else {
            return "\(number)"
        }
        return String(Character(scalar))
    }

    /// 壹贰叁 for 一二三.
    private static func financial(_ text: String) -> String {
        let signs = Dictionary(uniqueKeysWithValues: zip("一二三四五六七八九十百千万", "壹贰叁肆伍陆柒捌玖拾佰仟萬"))
        return String(text.map { signs[$0] ?? $0 })
    }

    /// A to Z, then AA to ZZ, as word processors go on; no list of ours has more.
    private static func letters(_ number: Int, from first: Unicode.Scalar) -> String {
        guard (1...260).contains(number), let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26)) else {
            return "\(number)"
        }
        return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String {
        guard (1..<4000).contains(number) else { return "\(number)" }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        return signs.map { value, sign in
            defer { rest %= value }
            return String(repeating: sign, count: rest / value)
        }.joined()
    }
}

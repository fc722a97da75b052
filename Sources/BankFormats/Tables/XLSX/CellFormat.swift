/// What a cell's number format makes of its number, so far as it changes what the number means.
enum CellFormat: Hashable {
    enum Moment: Hashable {
        case day
        case time
        case dayAndTime
    }

    case general
    case moment(Moment)
    /// A day or a time as the cell shows it.
    case shown(DatePattern)
    /// A share of a hundred, with so many decimals.
    case percent(decimals: Int)
    /// A number with words around it: `0"日"`.
    ///
    /// - onlyPositive: whether other numbers have a format of their own.
    case labelled(before: String, behind: String, onlyPositive: Bool)
    /// Zeros in front up to so many digits, as in `0000` for numbers of staff.
    case padded(Int)

    /// A built-in format (ECMA-376 part 1, 18.8.30; those from 27 on as Chinese editions have them).
    init(builtIn id: Int) {
        self =
            switch id {
            case 14...17, 27...31, 36, 50...54, 57, 58: .moment(.day)
            case 18...21, 32...35, 45...47, 55, 56: .moment(.time)
            case 22: .moment(.dayAndTime)
            default: .general
            }
    }

    /// A built-in format, for a text that says what the cell shows.
    init(shownBuiltIn id: Int) {
        let code =
            switch id {
            case 9: "0%"
            case 10: "0.00%"
            case 14: "yyyy/m/d"
            case 20: "h:mm"
            case 21: "h:mm:ss"
            case 22: "yyyy/m/d h:mm"
            case 27, 36, 50, 52, 57: "yyyy年m月"
            case 28, 29, 51, 53, 54, 58: "m月d日"
            case 31: "yyyy年m月d日"
            case 32: "h时mm分"
            case 33: "h时mm分ss秒"
            default: ""
            }
        self = code.isEmpty ? CellFormat(builtIn: id) : CellFormat(shownCode: code)
    }

    /// A format that the workbook defines, for a text that says what the cell shows.
    init(shownCode code: String) {
        let format = CellFormat(code: code)
        if case .moment = format, let pattern = DatePattern(code) {
            self = .shown(pattern)
        } else if let decimals = Self.percentDecimals(code) {
            self = .percent(decimals: decimals)
        } else if format == .general, let (before, behind) = Self.label(code) {
            self = .labelled(before: before, behind: behind, onlyPositive: code.contains(";"))
        } else {
            self = format
        }
    }

    /// The words around the digits; nil when there are none.
    private static func label(_ code: String) -> (before: String, behind: String)? {
        var words = ["", ""]
        var hasDigits = false
        var rest = code.prefix(200)[...]
        scan: while let character = rest.popFirst() {
            let side = hasDigits ? 1 : 0
            switch character {
            case ";": break scan
            // Behind the digits it divides by a thousand.
            case "," where rest.first.map { !"0#?".contains($0) } ?? true: return nil
            case "0", "#", "?", ".", ",": hasDigits = true
            case "\"":
                guard let end = rest.firstIndex(of: "\"") else { return nil }
                words[side] += rest[..<end]
                rest = rest[end...].dropFirst()
            case "\\": words[side] += rest.popFirst().map(String.init) ?? ""
            case "_", "*": _ = rest.popFirst()
            case "[":
                // `[$¥-804]` is a sign of money, `[Red]` a colour.
                guard let end = rest.firstIndex(of: "]") else { return nil }
                if rest.first == "$" { words[side] += rest[..<end].dropFirst().prefix { $0 != "-" } }
                rest = rest[end...].dropFirst()
            case "(", ")", "-", "+", "$", " ": words[side] += String(character)
            case _ where !character.isASCII: words[side] += String(character)
            // Fractions, powers of ten, texts.
            default: return nil
            }
        }
        words = words.map { $0.trimmed() }
        guard hasDigits, words.joined().contains(where: { !"()-+ ".contains($0) }) else { return nil }
        return (words[0], words[1])
    }

    /// Of `0.0%` one; nil for what is no share of a hundred.
    private static func percentDecimals(_ code: String) -> Int? {
        let letters = letters(of: code)
        guard letters.last == "%", letters.dropLast().allSatisfy({ "0#?.,".contains($0) }) else { return nil }
        return min(letters.firstIndex(of: ".").map { letters.distance(from: $0, to: letters.endIndex) - 2 } ?? 0, 15)
    }

    /// A format that the workbook defines (18.8.31), by its first section.
    init(code: String) {
        let letters = Self.letters(of: code)
        if letters.allSatisfy({ $0 == "0" }), (2...15).contains(letters.count) {
            self = .padded(letters.count)
            return
        }
        guard !letters.lowercased().contains("general") else {
            self = .general
            return
        }
        // A format is for numbers as soon as it has a place for a digit; a second may have fractions.
        let time = letters.contains { "hsHS".contains($0) }
        let day = letters.contains { "ydYD".contains($0) } || letters.lowercased().contains("aaa")
        let month = letters.contains { "mM".contains($0) }
        switch (day || month && !time, time) {
        case (true, true): self = .moment(.dayAndTime)
        case (true, false): self = .moment(.day)
        case (false, true): self = .moment(.time)
        case (false, false): self = .general
        }
    }

    /// The first section without quoted and escaped texts and without what stands in brackets, except elapsed times.
    private static func letters(of code: String) -> String {
        var letters = ""
        var rest = code.prefix(1000)[...]
        while let character = rest.popFirst() {
            switch character {
            case ";": return letters
            case "\"":
                guard let end = rest.firstIndex(of: "\"") else { return letters }
                rest = rest[end...].dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                guard let end = rest.firstIndex(of: "]") else { return letters }
                let word = rest[..<end]
                if word.allSatisfy({ "hmsHMS".contains($0) }) { letters += word.isEmpty ? "" : "h" }
                rest = rest[end...].dropFirst()
            default: letters.append(character)
            }
        }
        return letters
    }
}

/// The number formats of a workbook's cells.
struct CellFormats {
    private let reading: NumberReading
    private var codes: [Int: CellFormat] = [:]
    private var formats: [CellFormat] = []
    private var isInCellFormats = false
    /// Whether the fonts strike through, by number, and which one a format has.
    private var struckFonts: [Bool] = []
    private var isInFonts = false
    private var fonts: [Int] = []

    init(_ reading: NumberReading = .value) {
        self.reading = reading
    }

    /// The format of the style with this number.
    subscript(_ style: Int) -> CellFormat { style >= 0 && style < formats.count ? formats[style] : .general }

    /// Whether cells of the style with this number are struck through.
    func isStruck(_ style: Int) -> Bool {
        guard fonts.indices.contains(style), struckFonts.indices.contains(fonts[style]) else { return false }
        return struckFonts[fonts[style]]
    }

    /// Takes in what stands in the part with the styles.
    mutating func read(_ event: XMLEvent) {
        switch event {
        case .start(let element) where SheetName.isMain(element.name):
            switch element.name.local {
            case "numFmt":
                if let id = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"] {
                    codes[id] = reading == .shown ? CellFormat(shownCode: code) : CellFormat(code: code)
                }
            case "fonts": isInFonts = true
            case "font" where isInFonts: struckFonts.append(false)
            case "strike" where isInFonts && !struckFonts.isEmpty:
                struckFonts[struckFonts.count - 1] = !["0", "false"].contains(element["val"] ?? "")
            case "cellXfs": isInCellFormats = true
            case "xf" where isInCellFormats:
                let id = element["numFmtId"].flatMap { Int($0) } ?? 0
                let builtIn = reading == .shown ? CellFormat(shownBuiltIn: id) : CellFormat(builtIn: id)
                formats.append(codes[id] ?? builtIn)
                fonts.append(element["fontId"].flatMap { Int($0) } ?? 0)
            default: break
            }
        case .end(let name) where name.local == "cellXfs": isInCellFormats = false
        case .end(let name) where name.local == "fonts": isInFonts = false
        default: break
        }
    }
}

import QuestionBank

/// A text with gaps such as `{1:SHORTANSWER:=15日~%50%十五日#feedback}`, Moodle's "embedded answers".
///
/// After the documentation of Moodle (docs.moodle.org, "Embedded Answers (Cloze) question type").
struct MoodleCloze {
    enum Problem: Error, Hashable {
        /// A gap without its end, or a text without gaps; where it begins.
        case unfinished(String)
        /// A gap of a sort that no blank is; its name.
        case unsupported(String)
        case badNumber(String)
        case badWeight(String)
        case acceptsAnything
        case missingKey
    }

    /// More gaps than any text has.
    static let gapLimit = 500

    /// The text with `____` for each gap.
    private(set) var text = ""
    private(set) var blanks: [ExchangeBlank] = []
    /// What each gap counts.
    private(set) var points: [String] = []
    private(set) var wildcards: [String] = []

    init(_ raw: String) throws(Problem) {
        let bytes = Array(raw.utf8)
        var kept: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "{"), let head = Self.head(bytes, at: index) else {
                kept.append(bytes[index])
                index += 1
                continue
            }
            guard blanks.count < Self.gapLimit else { throw .unfinished(Self.excerpt(bytes, at: index)) }
            guard let kind = Kind(type: head.type) else { throw .unsupported(head.type) }
            guard let (pieces, end) = Self.pieces(bytes, from: head.end) else {
                throw .unfinished(Self.excerpt(bytes, at: index))
            }
            blanks.append(try blank(pieces, kind))
            points.append(head.points)
            kept += ExchangeBlank.mark.utf8
            index = end
        }
        guard !blanks.isEmpty else { throw .unfinished(Self.excerpt(bytes, at: 0)) }
        text = String(decoding: kept, as: UTF8.self)
    }

    private static func excerpt(_ bytes: [UInt8], at index: Int) -> String {
        String(String(decoding: bytes[index..<min(bytes.count, index + 120)], as: UTF8.self).prefix(30))
    }

    // MARK: The signs of a gap

    private enum Kind {
        case text(isCaseSensitive: Bool)
        case number
        case list

        init?(type: String) {
            switch type {
            case "SHORTANSWER", "SA", "MW": self = .text(isCaseSensitive: false)
            case "SHORTANSWER_C", "SAC", "MWC": self = .text(isCaseSensitive: true)
            case "NUMERICAL", "NM": self = .number
            case "MULTICHOICE", "MC", "MULTICHOICE_V", "MCV", "MULTICHOICE_H", "MCH", "MULTICHOICE_S", "MCS",
                "MULTICHOICE_VS", "MCVS", "MULTICHOICE_HS", "MCHS":
                self = .list
            default: return nil
            }
        }
    }

    private static let multipleTypes: Set<String> = [
        "MULTIRESPONSE", "MR", "MULTIRESPONSE_H", "MRH", "MULTIRESPONSE_S", "MRS", "MULTIRESPONSE_HS", "MRHS",
    ]

    /// `{1:TYPE:` at a place; nil for any other brace, which is text.
    private static func head(_ bytes: [UInt8], at start: Int) -> (points: String, type: String, end: Int)? {
        var index = start + 1
        while index < bytes.count, (0x30...0x39).contains(bytes[index]), index - start < 10 { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return nil }
        let points = String(decoding: bytes[(start + 1)..<index], as: UTF8.self)
        let name = bytes[(index + 1)...].prefix(20).prefix { $0.isASCIILetter || $0 == UInt8(ascii: "_") }
        let type = String(decoding: name, as: UTF8.self)
        guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ":"),
            Kind(type: type) != nil || multipleTypes.contains(type)
        else { return nil }
        return (points.isEmpty ? "1" : points, type, name.endIndex + 1)
    }

    private struct Piece {
        var weight: String?
        var isFull = false
        var answer = ""
        var feedback: String?
    }

    /// The answers of a gap, and where it ends; nil when it does not.
    private static func pieces(_ bytes: [UInt8], from start: Int) -> ([Piece], end: Int)? {
        var pieces: [Piece] = []
        var index = start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "~") { index += 1 }
            var piece = Piece()
            guard index < bytes.count else { return nil }
            if bytes[index] == UInt8(ascii: "=") {
                piece.isFull = true
                index += 1
            } else if bytes[index] == UInt8(ascii: "%"),
                let end = bytes[(index + 1)...].prefix(16).firstIndex(of: UInt8(ascii: "%"))
            {
                piece.weight = String(decoding: bytes[(index + 1)..<end], as: UTF8.self).replacing(",", with: ".")
                index = end + 1
            }
            let answer = index
            while index < bytes.count, !endsAnswer(bytes, at: index) { index += 1 }
            piece.answer = decoded(bytes[answer..<index])
            if index < bytes.count, bytes[index] == UInt8(ascii: "#") {
                let feedback = index + 1
                index = feedback
                while index < bytes.count, !isSign(bytes, at: index, "~}") { index += 1 }
                piece.feedback = decoded(bytes[feedback..<min(index, bytes.count)])
            }
            pieces.append(piece)
            guard index < bytes.count else { return nil }
            if bytes[index] == UInt8(ascii: "}") { return (pieces, index + 1) }
        }
        return nil
    }

    private static func isSign(_ bytes: [UInt8], at index: Int, _ signs: StaticString) -> Bool {
        guard bytes[index - 1] != UInt8(ascii: "\\") else { return false }
        for offset in 0..<signs.utf8CodeUnitCount where signs.utf8Start[offset] == bytes[index] { return true }
        return false
    }

    /// A sign that is not escaped, and not the number sign of a character reference.
    private static func endsAnswer(_ bytes: [UInt8], at index: Int) -> Bool {
        guard isSign(bytes, at: index, "~#}") else { return false }
        if bytes[index - 1] == UInt8(ascii: "&") { return false }
        return !bytes[..<index].suffix(5).elementsEqual("&amp;".utf8)
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var text = CharacterReferences.decoded(String(decoding: bytes, as: UTF8.self))
        if text.utf8.contains(UInt8(ascii: "\\")) {
            for sign in ["}", "#", "~"] { text = text.replacing("\\" + sign, with: sign) }
        }
        return MoodleText.clean(text)
    }

    // MARK: The meaning of a gap

    private mutating func blank(_ pieces: [Piece], _ kind: Kind) throws(Problem) -> ExchangeBlank {
        var blank = ExchangeBlank(accepted: [])
        for piece in pieces {
            guard let weight = piece.isFull ? .full : MoodleWeight.weight(piece.weight ?? "0") else {
                throw .badWeight(piece.weight ?? "")
            }
            guard !piece.answer.isEmpty else { continue }
            let feedback = Self.html(piece.feedback ?? "")
            switch kind {
            case .text(let isCaseSensitive):
                let (words, isWildcard) = MoodleWildcard.read(piece.answer)
                if isWildcard, words == MoodleWildcard.all {
                    if weight > .none { throw .acceptsAnything }
                } else if isWildcard {
                    wildcards.append(words)
                }
                let match = AcceptedAnswer.Match.text(words, isCaseSensitive: isCaseSensitive)
                blank.accepted.append(AcceptedAnswer(match, weight: weight, feedback: feedback))
            case .number:
                guard let match = try Self.number(piece.answer, weight) else { continue }
                blank.accepted.append(AcceptedAnswer(match, weight: weight, feedback: feedback))
            case .list:
                guard let words = Self.html(piece.answer)?.plain else { continue }
                blank.choices.append(words)
                if weight == .none, feedback == nil { continue }
                let match = AcceptedAnswer.Match.text(words, isCaseSensitive: false)
                blank.accepted.append(AcceptedAnswer(match, weight: weight, feedback: feedback))
            }
        }
        guard blank.accepted.contains(where: { $0.weight > .none }) else { throw .missingKey }
        return blank
    }

    private static func number(_ words: String, _ weight: Weight) throws(Problem) -> AcceptedAnswer.Match? {
        if words == MoodleWildcard.all {
            if weight > .none { throw .acceptsAnything }
            return .text(MoodleWildcard.all, isCaseSensitive: false)
        }
        let parts = words.replacing(",", with: ".").split(separator: ":", omittingEmptySubsequences: false)
        let tolerance = parts.count == 2 ? String(parts[1]) : "0"
        guard parts.count <= 2,
            let match = MoodleNumbers.carried(.number(String(parts[0]), tolerance: tolerance))
        else { throw .badNumber(words) }
        return match
    }

    /// Feedback and choices are HTML whatever the text is.
    static func html(_ raw: String) -> ExchangeText? {
        var findings = MoodleText.Findings()
        guard let text = MoodleText.text(raw, .undeclared, &findings) else { return nil }
        return text.markup == .plain ? text : MoodleText.text(raw, .declared(.html), &findings)
    }
}

/// References to characters, such as `&#125;` and `&lt;`.
enum CharacterReferences {
    private static let names: [String: UnicodeScalar] = [
        "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": " ",
    ]

    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var decoded = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "&", let end = rest.prefix(10).firstIndex(of: ";"),
                let meant = scalarNamed(String(rest[..<end]))
            else {
                decoded.append(scalar)
                continue
            }
            decoded.append(meant)
            rest = rest[rest.index(after: end)...]
        }
        return String(decoded)
    }

    private static func scalarNamed(_ name: String) -> UnicodeScalar? {
        guard name.hasPrefix("#") else { return names[name] }
        let digits = name.dropFirst()
        let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
        return UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10).flatMap(UnicodeScalar.init)
    }
}

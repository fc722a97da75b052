/// What a number format shows of a day or a time (ECMA-376 part 1, 18.8.31): `yyyy"年"m"月"d"日"`.
struct DatePattern: Hashable, Sendable {
    struct Moment {
        var year, month, day, hour, minute, second: Int
    }

    private enum Piece: Hashable {
        case year(isShort: Bool)
        case month(digits: Int)
        case day(digits: Int)
        case hour(digits: Int)
        case minute(digits: Int)
        case second(digits: Int)
        case literal(Character)
    }

    private var pieces: [Piece] = []

    /// The first section of a format; nil for one with anything else in it than years, months, days and times in digits,
    /// such as names of months, halves of the day or Chinese numerals.
    init?(_ code: String) {
        guard !code.contains("上午") else { return nil }
        var rest = code.prefix(200)[...]
        while let character = rest.popFirst() {
            switch character {
            case ";", "@": rest = ""
            case "\"":
                guard let end = rest.firstIndex(of: "\"") else { return nil }
                pieces += rest[..<end].map(Piece.literal)
                rest = rest[end...].dropFirst()
            case "\\":
                if let literal = rest.popFirst() { pieces.append(.literal(literal)) }
            case "_", "*": _ = rest.popFirst()
            case "[":
                // Only the sign of a language says nothing about the digits.
                guard rest.first == "$", let end = rest.firstIndex(of: "]") else { return nil }
                rest = rest[end...].dropFirst()
            default:
                if character.isASCII, character.isLetter {
                    let more = rest.prefix { $0.lowercased() == character.lowercased() }
                    rest = rest.dropFirst(more.count)
                    guard let piece = piece(character.lowercased(), count: more.count + 1) else { return nil }
                    pieces.append(piece)
                } else if character.isASCII, !"-/:., ".contains(character) {
                    return nil
                } else {
                    pieces.append(.literal(character))
                }
            }
        }
        makeMinutes()
    }

    private func piece(_ letter: String, count: Int) -> Piece? {
        switch letter {
        case "y": count == 4 || count == 2 ? .year(isShort: count == 2) : nil
        case "m" where count <= 2: .month(digits: count)
        case "d" where count <= 2: .day(digits: count)
        case "h" where count <= 2: .hour(digits: count)
        case "s" where count <= 2: .second(digits: count)
        default: nil
        }
    }

    /// An `m` behind hours or in front of seconds stands for minutes.
    private mutating func makeMinutes() {
        let fields = pieces.indices.filter { if case .literal = pieces[$0] { false } else { true } }
        for (place, index) in fields.enumerated() {
            guard case .month(let digits) = pieces[index] else { continue }
            let before = place > 0 ? pieces[fields[place - 1]] : nil
            let behind = place + 1 < fields.count ? pieces[fields[place + 1]] : nil
            switch (before, behind) {
            case (.hour, _), (_, .second): pieces[index] = .minute(digits: digits)
            default: break
            }
        }
    }

    func text(_ moment: Moment) -> String {
        pieces.map { piece in
            switch piece {
            case .year(let isShort): isShort ? Self.text(moment.year % 100, 2) : Self.text(moment.year, 4)
            case .month(let digits): Self.text(moment.month, digits)
            case .day(let digits): Self.text(moment.day, digits)
            case .hour(let digits): Self.text(moment.hour, digits)
            case .minute(let digits): Self.text(moment.minute, digits)
            case .second(let digits): Self.text(moment.second, digits)
            case .literal(let character): String(character)
            }
        }.joined()
    }

    /// A number with at least so many digits.
    static func text(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}

import QuestionBank

extension LineScan {
    /// Reads what stands behind a name and its colon.
    /// - Parameter parent: the column that the lines of a block text must exceed.
    mutating func scanValue(_ line: Int, _ offset: Int, _ end: Int, name: String?, parent: Int) {
        guard offset < end else { return }
        let first = text.bytes[offset]
        switch first {
        case UInt8(ascii: "#"): return
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            if isBlockIndicator(offset, end) {
                openBlock = parent
            } else {
                refuseStart(line, offset, end)
            }
        case UInt8(ascii: "\""), UInt8(ascii: "'"): scanQuoted(line, offset, end, isName: name == nil, parent: parent)
        case UInt8(ascii: "["), UInt8(ascii: "{"): scanBrackets(line, offset, end, name: name)
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): refuseStart(line, offset, end)
        default:
            if !scanFullWidthStart(line, offset, end, name: name) { scanPlain(line, offset, end) }
        }
    }

    /// A line without an ASCII name: a name in Chinese, a list entry, or one more line of a text.
    mutating func scanUnnamed(_ line: Int, _ offset: Int, _ end: Int, parent: Int) {
        let first = text.bytes[offset]
        let isPlain = ![UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["), UInt8(ascii: "{")].contains(first)
        if isPlain, let colon = colonSign(offset, end) {
            var value = colon + 1
            while value < end, text.bytes[value].isBlank { value += 1 }
            scanValue(line, value, end, name: "", parent: parent)
        } else {
            scanValue(line, offset, end, name: nil, parent: parent)
        }
    }

    /// A line inside a quoted text or a list in brackets that an earlier line has opened.
    mutating func continueOpen(_ line: Int, _ offset: Int, _ end: Int) {
        if let quote = openQuote {
            guard let close = closing(quote, offset, end) else { return }
            openQuote = nil
            reportAfterQuote(line, close + 1, end)
        } else {
            scanFlow(line, offset, end)
        }
    }

    /// A text in quotes; with more text behind the closing one, the author meant the quotes for the reader.
    private mutating func scanQuoted(_ line: Int, _ offset: Int, _ end: Int, isName: Bool, parent: Int) {
        let quote = text.bytes[offset]
        guard let close = closing(quote, offset + 1, end) else {
            openQuote = quote
            return
        }
        var after = close + 1
        while after < end, text.bytes[after].isBlank { after += 1 }
        guard after < end else { return }
        if isName, text.bytes[after] == UInt8(ascii: ":") {
            after += 1
            while after < end, text.bytes[after].isBlank { after += 1 }
            scanValue(line, after, end, name: "", parent: parent)
        } else if reportAfterQuote(line, close + 1, end) {
            hide(line, at: offset)
            scanPlain(line, offset + 1, end)
        }
    }

    /// Reports text behind a closing quotation mark; says whether there is any.
    @discardableResult
    private mutating func reportAfterQuote(_ line: Int, _ offset: Int, _ end: Int) -> Bool {
        var after = offset
        while after < end, text.bytes[after].isBlank { after += 1 }
        guard after < end, flowDepth == 0 else { return false }
        if text.bytes[after] == UInt8(ascii: "#"), after > offset { return false }
        if text.bytes[after] == UInt8(ascii: ":") { return false }
        report(.textAfterQuote, line, at: after)
        return true
    }

    private mutating func scanBrackets(_ line: Int, _ offset: Int, _ end: Int, name: String?) {
        guard let close = scanFlow(line, offset, end) else { return }
        var after = close
        while after < end, text.bytes[after].isBlank { after += 1 }
        if after < end, text.bytes[after] != UInt8(ascii: "#"), text.bytes[after] != UInt8(ascii: ":") {
            // `stem: [2026]3号文件…`: the bracket belongs to the text.
            refuseStart(line, offset, end)
        } else if let name, LineScan.plainListFields.contains(name) {
            replaceFullWidth([0xEF, 0xBC, 0x8C], "，", with: ",", line, offset..<close)
        }
    }

    /// Follows brackets and quotes inside a list in brackets; returns where it is closed if that is on this line.
    @discardableResult
    private mutating func scanFlow(_ line: Int, _ offset: Int, _ end: Int) -> Int? {
        var at = offset
        while at < end {
            let byte = text.bytes[at]
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): flowDepth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                flowDepth -= 1
                if flowDepth <= 0 {
                    flowDepth = 0
                    return at + 1
                }
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let before = text.bytes[at - 1]
                guard before.isBlank || "[{,:".utf8.contains(before) else { break }
                guard let close = closing(byte, at + 1, end) else {
                    openQuote = byte
                    return nil
                }
                at = close
            case UInt8(ascii: "#") where at > 0 && text.bytes[at - 1].isBlank: return nil
            default: break
            }
            at += 1
        }
        return nil
    }

    /// A text without quotes: a colon before a space would begin a value in it, and ` #` ends it.
    private mutating func scanPlain(_ line: Int, _ offset: Int, _ end: Int) {
        let bytes = text.bytes
        var at = offset
        while at < end {
            switch bytes[at] {
            case UInt8(ascii: ":") where at + 1 == end || bytes[at + 1].isBlank:
                report(.colonInText, line, at: at)
                hide(line, at: at)
            case UInt8(ascii: "#") where at > offset && bytes[at - 1].isBlank:
                if at + 1 < end, !bytes[at + 1].isBlank, bytes[at + 1] != UInt8(ascii: "#") {
                    report(.hashInText, line, at: at)
                }
                return
            default: break
            }
            at += 1
        }
    }

    /// A text that starts with a sign which YAML keeps for itself.
    private mutating func refuseStart(_ line: Int, _ offset: Int, _ end: Int) {
        report(.reservedStart(Character(Unicode.Scalar(text.bytes[offset]))), line, at: offset)
        hide(line, at: offset)
        scanPlain(line, offset + 1, end)
    }

    // MARK: Full-width signs

    /// Fields whose values are words or dates, where a quotation mark or a bracket can only be meant for YAML.
    private static let wordFields: Set<String> = [
        "id", "kind", "level", "citation", "facility", "articles", "version", "tags", "unordered",
    ]
    /// Fields that hold a list of words, in which a comma can only separate.
    private static let plainListFields: Set<String> = ["tags", "citation"]

    /// `id: “xf-1”`, `tags: 【受理】`: in fields of words the full-width sign is a slip.
    private mutating func scanFullWidthStart(_ line: Int, _ offset: Int, _ end: Int, name: String?) -> Bool {
        guard let name, Self.wordFields.contains(name) else { return false }
        let rest = text.bytes[offset..<end]
        for (opening, closing, instead) in FullWidthPair.all where rest.starts(with: opening.utf8) {
            report(.fullWidthSign(Character(opening), instead: Character(instead.0)), line, at: offset)
            replace(line, offset..<(offset + opening.utf8.count), with: Array(instead.0.utf8))
            let tail = rest.reversed().drop { $0.isBlank }
            if tail.starts(with: closing.utf8.reversed()) {
                let close = offset + tail.count - closing.utf8.count
                replace(line, close..<(close + closing.utf8.count), with: Array(instead.1.utf8))
                replaceFullWidth([0xEF, 0xBC, 0x8C], "，", with: ",", line, offset..<close)
            }
            return true
        }
        return false
    }

    private mutating func replaceFullWidth(
        _ sign: [UInt8],
        _ character: Character,
        with instead: Character,
        _ line: Int,
        _ range: Range<Int>
    ) {
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = text.bytes[at]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                // Inside quotes it is text.
                at = (closing(byte, at + 1, range.upperBound) ?? at) + 1
            } else if text.bytes[at..<range.upperBound].starts(with: sign) {
                report(.fullWidthSign(character, instead: instead), line, at: at)
                replace(line, at..<(at + sign.count), with: Array(String(instead).utf8))
                at += sign.count
            } else {
                at += 1
            }
        }
    }

    // MARK: Signs

    /// `|`, `>-`, `|2` and the like, with nothing but a comment behind.
    private func isBlockIndicator(_ offset: Int, _ end: Int) -> Bool {
        let rest = text.bytes[(offset + 1)..<end].drop { "+-123456789".utf8.contains($0) }
        guard let next = rest.first else { return true }
        let tail = rest.drop { $0.isBlank }
        return next.isBlank && (tail.isEmpty || tail.first == UInt8(ascii: "#"))
    }

    /// The offset of the mark that closes a quoted text, on this line.
    private func closing(_ quote: UInt8, _ offset: Int, _ end: Int) -> Int? {
        var at = offset
        while at < end {
            let byte = text.bytes[at]
            if quote == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") {
                at += 1
            } else if byte == quote {
                guard quote == UInt8(ascii: "'"), at + 1 < end, text.bytes[at + 1] == quote else { return at }
                at += 1
            }
            at += 1
        }
        return nil
    }

    /// The first colon on the line that ends a name.
    private func colonSign(_ offset: Int, _ end: Int) -> Int? {
        (offset..<end).first { at in
            text.bytes[at] == UInt8(ascii: ":") && (at + 1 == end || text.bytes[at + 1].isBlank)
        }
    }
}

/// Full-width signs that are typed for quotation marks and brackets.
private enum FullWidthPair {
    static let all: [(String, String, (String, String))] = [
        ("“", "”", ("\"", "\"")), ("”", "“", ("\"", "\"")), ("”", "”", ("\"", "\"")), ("‘", "’", ("'", "'")),
        ("＂", "＂", ("\"", "\"")), ("「", "」", ("\"", "\"")),
        ("【", "】", ("[", "]")), ("［", "］", ("[", "]")), ("〔", "〕", ("[", "]")),
    ]
}

import QuestionBank

/// By which rules a text of Moodle is to be read.
enum MoodleFormat: Hashable {
    /// The file names none, so Moodle takes its own mixture of text and HTML.
    case undeclared
    case declared(ExchangeText.Markup)
}

/// Reads and writes texts as GIFT and Moodle XML have them.
enum MoodleText {
    /// What reading texts shows besides the texts.
    struct Findings {
        /// Pictures and other files that the texts show, each once.
        private(set) var media: [String] = []
        private var known: Set<String> = []
        /// A text nests or tags more than any question does, and its plain form could not be found.
        var isTooDeep = false

        mutating func add(media name: String) { if known.insert(name).inserted { media.append(name) } }
    }

    /// A text by its format; nil when nothing is left of it.
    static func text(_ raw: String, _ format: MoodleFormat, _ findings: inout Findings) -> ExchangeText? {
        let raw = clean(raw)
        guard !raw.isEmpty else { return nil }
        let hasMarkup = !isPlainInMoodle(raw)
        if hasMarkup { findMedia(in: raw, &findings) }
        switch format {
        case .declared(.plain):
            return ExchangeText(raw)
        case .undeclared where !hasMarkup:
            return ExchangeText(raw)
        case .undeclared:
            return ExchangeText(stripped(raw, keepsLines: true, &findings), markup: .moodle, source: raw)
        case .declared(let markup):
            if markup == .markdown { findMedia(in: raw, &findings) }
            let isHTML = markup == .html
            guard hasMarkup || (isHTML && raw.utf8.contains(0x0A)) else { return ExchangeText(raw, markup: markup) }
            return ExchangeText(stripped(raw, keepsLines: !isHTML, &findings), markup: markup, source: raw)
        }
    }

    /// What comes back of a text that is written with its markup; nil when nothing is left of it.
    static func carried(_ text: ExchangeText?) -> ExchangeText? {
        guard let text else { return nil }
        var findings = Findings()
        let carried = self.text(text.raw, .declared(text.markup), &findings)
        return findings.isTooDeep ? self.text(text.plain, .declared(.plain), &findings) : carried
    }

    /// Whether a plain text means the same when it is read as Moodle's mixture.
    static func isPlainInMoodle(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            !bytes.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
        }
    }

    /// Without the spaces at both ends, with line feeds alone as line ends, and without the control characters that
    /// XML cannot hold.
    static func clean(_ text: String) -> String {
        var text = text
        let isClean = text.withUTF8 { bytes in
            var last: UInt8 = 0
            var doubts: UInt8 = 0
            for byte in bytes {
                // U+FFFE and U+FFFF begin with EF BF, as do half-width letters, which are looked at once more.
                doubts |= (byte < 0x20 && byte != 0x0A && byte != 0x09) || (last == 0xEF && byte == 0xBF) ? 1 : 0
                last = byte
            }
            return doubts == 0
        }
        if isClean { return ASCIISpaces.trimmed(text) }
        var scalars = String.UnicodeScalarView()
        var last: UnicodeScalar = " "
        for scalar in text.unicodeScalars {
            defer { last = scalar }
            switch scalar {
            case "\r": scalars.append("\n")
            case "\n" where last == "\r": break
            case "\n", "\t": scalars.append(scalar)
            default: if scalar.value >= 0x20, scalar.value & 0xFFFE != 0xFFFE { scalars.append(scalar) }
            }
        }
        return ASCIISpaces.trimmed(String(scalars))
    }

    /// In one line, for titles, names and tags.
    static func line(_ text: String) -> String {
        let text = clean(text)
        guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
        return text.split(whereSeparator: { $0 == "\n" || $0 == "\t" }).map { ASCIISpaces.trimmed($0) }.joined(
            separator: " "
        )
    }

    /// A plain text as HTML.
    static func escapedHTML(_ text: String) -> String {
        guard !isPlainInMoodle(text) || text.utf8.contains(UInt8(ascii: ">")) || text.utf8.contains(0x0A) else {
            return text
        }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\n": escaped += "<br>"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// What a reader sees of a text with tags.
    private static func stripped(_ raw: String, keepsLines: Bool, _ findings: inout Findings) -> String {
        do throws(MarkupProblem) {
            var folding = MoodleHTMLFolding(keepsLines: keepsLines)
            try HTMLTree.read(raw) { folding.take($0) }
            for name in folding.media { findings.add(media: name) }
            return folding.text
        } catch {
            findings.isTooDeep = true
            return raw
        }
    }

    private static let pluginFile = "@@PLUGINFILE@@/"

    /// The files of the question itself that a text shows.
    private static func findMedia(in raw: String, _ findings: inout Findings) {
        guard raw.utf8.contains(UInt8(ascii: "@")) else { return }
        for part in raw.split(separator: pluginFile, omittingEmptySubsequences: false).dropFirst() {
            let name = part.prefix { !"\"'<>() \n?".contains($0) }
            if !name.isEmpty { findings.add(media: String(name)) }
        }
    }
}

extension ExchangeText {
    /// The text as it is written where its markup is declared.
    var raw: String { source ?? plain }
}

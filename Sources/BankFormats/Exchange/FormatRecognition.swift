package import QuestionBank

/// Tells by what a file holds, not by its name, which format its items are in.
package enum FormatRecognition {
    /// How much of a file is looked at; what a format looks like shows well before.
    private static let sampleSize = 64 << 10

    /// nil for an archive that is neither workbook nor document nor content package.
    package static func format(of source: ExchangeSource) throws(FileProblem) -> ExchangeFormat? {
        let bytes = try source.beginning(sampleSize)
        if ZipArchive.isArchive(bytes) { return try archive(source) }
        if let foreign = ForeignFile(bytes) { throw .foreignFile(path: source.name, foreign) }
        if CompoundFile.isOne(bytes) { return source.name.lowercased().hasSuffix(".doc") ? .docx : .xlsx }
        return format(ofText: TextSample.text(of: bytes))
    }

    private static func archive(_ source: ExchangeSource) throws(FileProblem) -> ExchangeFormat? {
        // Only the directory is read here, and a few small entries; how much a reader takes is the reader's own affair.
        var limits = ZipArchive.Limits()
        limits.entries = 1_000_000
        limits.size = Int.max
        let archive = try ZipArchive(source, limits: limits)
        let names = Set(archive.entries.map(\.name))
        if names.contains("xl/workbook.xml") { return .xlsx }
        if names.contains("word/document.xml") { return .docx }
        let pages = names.filter { $0.hasSuffix(".xml") }.sorted()
        let first = names.contains("imsmanifest.xml") ? ["imsmanifest.xml"] : []
        for name in first + pages.prefix(20) {
            guard let page = (try? archive.bytes(of: name, limit: sampleSize * 4)) ?? nil else { continue }
            if let format = qti(in: String(decoding: page.prefix(sampleSize), as: UTF8.self)) { return format }
        }
        return names.contains("imsmanifest.xml") ? .qti21 : nil
    }

    /// The format of a text by its beginning.
    package static func format(ofText text: String) -> ExchangeFormat {
        let content = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if content.first == "<" {
            if let format = qti(in: text) { return format }
            if text.contains("<quiz") { return .moodleXML }
        }
        if content.first == "{", text.contains("\"\(ItemsJSONCodec.formatName)\"") { return .json }
        // What begins as a table or as a text of ours is one, whatever signs of other formats its questions hold.
        if let table = ItemHeadings.format(ofText: text, isComplete: true) { return table }
        let lines = text.split(whereSeparator: \.isNewline)
        if let first = lines.first, first.contains(LineCleaner.mark), first.hasPrefix("//") { return .text }
        if TextSample.looksLikeGIFT(lines) { return .gift }
        if TextSample.looksLikeAiken(lines) { return .aiken }
        return ItemHeadings.format(ofText: text, isComplete: false) ?? .text
    }

    private static func qti(in text: String) -> ExchangeFormat? {
        // The namespaces of the specifications, and of the resource types in a manifest.
        if text.contains("imsqtiasi_v3p0") || text.contains("imsqti_item_xmlv3p0") || text.contains("<qti-assessment") {
            return .qti30
        }
        if text.contains("imsqti_v2p2") || text.contains("xmlv2p2") { return .qti22 }
        if text.contains("imsqti_v2p1") || text.contains("xmlv2p1") || text.contains("imsqti_v2p0") { return .qti21 }
        if text.contains("<assessmentItem") || text.contains("<assessmentTest") { return .qti21 }
        // QTI 1.2, which the reader of QTI refuses by name.
        return text.contains("<questestinterop") || text.contains("imsqti_xmlv1p") ? .qti21 : nil
    }
}

/// The beginning of a text, and what it looks like.
private enum TextSample {
    /// Decodes a piece that may end in the midst of a character.
    static func text(of bytes: [UInt8]) -> String {
        for cut in 0..<4 {
            if let decoded = try? TextDecoding.text(of: Array(bytes.dropLast(cut))) { return decoded.text }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// An answer in braces, a category, or a title as only GIFT writes them.
    static func looksLikeGIFT(_ lines: [Substring]) -> Bool {
        lines.contains { line in
            let line = line.drop(while: \.isWhitespace)
            if line.hasPrefix("$CATEGORY:") { return true }
            if line.hasPrefix("::"), line.dropFirst(2).contains("::") { return true }
            guard !line.hasPrefix("//"), let brace = line.firstIndex(of: "{") else { return false }
            if brace > line.startIndex, line[line.index(before: brace)] == "\\" { return false }
            let answer = line[brace...].dropFirst().drop(while: \.isWhitespace)
            guard let sign = answer.first else { return line.count > 1 || lines.contains { $0.contains("}") } }
            if "=~#}".contains(sign) { return true }
            let word = answer.prefix { $0.isLetter }
            return ["T", "F", "TRUE", "FALSE"].contains(word.uppercased())
                && ["}", "#"].contains(answer.dropFirst(word.count).drop(while: \.isWhitespace).first)
        }
    }

    /// `ANSWER: B` below options that begin `A.` or `A)`.
    static func looksLikeAiken(_ lines: [Substring]) -> Bool {
        let hasOptions = lines.contains { $0.hasPrefix("A.") || $0.hasPrefix("A)") || $0.hasPrefix("A、") }
        return hasOptions
            && lines.contains { line in
                guard line.hasPrefix("ANSWER:") else { return false }
                let key = line.dropFirst(7).filter { !$0.isWhitespace }
                return key.count == 1 && key.allSatisfy { $0.isASCII && $0.isLetter }
            }
    }
}

/// Turns the bytes of a page into text.
enum HTMLCharset {
    /// Why the bytes are no text; `declared` is the encoding that the page names.
    struct Failure: Error, Hashable {
        let declared: String?
    }

    /// Reads by byte order mark, then as UTF-8, then as GB18030, unless the page declares something else.
    ///
    /// A page that declares UTF-8 and is none was cut or mixed, and one in Big5 would read as GB18030 and say nonsense:
    /// both are refused.
    static func text(of bytes: [UInt8]) throws(Failure) -> String {
        let declared = declaration(in: bytes)
        let decoded: (text: String, encoding: TextDecoding.Encoding)
        do throws(TextDecoding.Failure) {
            decoded = try TextDecoding.text(of: bytes)
        } catch {
            throw Failure(declared: declared)
        }
        guard decoded.encoding == .gb18030, let declared else { return decoded.text }
        guard ["gb2312", "gbk", "gb18030", "x-gbk", "cp936"].contains(declared) else {
            throw Failure(declared: declared)
        }
        return decoded.text
    }

    /// What follows `charset=` in a `meta` at the beginning of the page, in small letters.
    private static func declaration(in bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self).lowercased()
        for tag in head.split(separator: "<") where tag.hasPrefix("meta") {
            guard let word = tag.firstRange(of: "charset") else { continue }
            let rest = tag[word.upperBound...].drop { $0.isWhitespace }
            guard rest.first == "=" else { continue }
            let name = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
                .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            if !name.isEmpty { return String(name) }
        }
        return nil
    }
}

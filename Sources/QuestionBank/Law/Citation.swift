/// What an item rests on (依据): a law, an article of it, and where needed a paragraph (款), a point (项) and a
/// subpoint (目).
package struct Citation: Hashable, Comparable, Sendable {
    /// The law's title without book-title marks, e.g. `民法典`.
    package let law: String
    package let article: ArticleNumber
    /// 款, from 1.
    package let paragraph: Int?
    /// 项, from 1.
    package let point: Int?
    /// 目, from 1; only below a point.
    package let subpoint: Int?

    package init(
        law: String,
        article: ArticleNumber,
        paragraph: Int? = nil,
        point: Int? = nil,
        subpoint: Int? = nil
    ) {
        self.law = law
        self.article = article
        self.paragraph = paragraph
        self.point = point
        self.subpoint = subpoint
    }

    /// Reads a citation as people write it.
    ///
    /// `民法典 第一千零六十二条第一款第（三）项`, `《民法典》第1062条第1款第3项`, the short `民法典#1062.1.3` and, inside a
    /// bank of one law, just `第一千零六十二条` are all understood; spaces and full-width digits do not matter. In the
    /// short form `17-1` is 第十七条之一, and a paragraph that is not named stays empty: `#7..2` is 第七条第（二）项.
    ///
    /// - Parameters:
    ///   - text: what stands in the file.
    ///   - defaultLaw: the law meant when the text names none.
    package init?(_ text: String, defaultLaw: String? = nil) {
        var reader = CitationReader(text)
        let title = reader.title()
        guard let law = title.isEmpty ? defaultLaw : title else { return nil }
        if reader.take("#") || reader.take("＃") {
            guard let citation = reader.shortForm(law: law) else { return nil }
            self = citation
            return
        }
        guard let article = reader.number(between: "第", and: "条") else { return nil }
        var suffix = 0
        if reader.take("之") {
            guard let value = reader.number(), value > 0 else { return nil }
            suffix = value
        }
        let paragraph = reader.number(between: "第", and: "款")
        let point = reader.number(between: "第", and: "项")
        let subpoint = point == nil ? nil : reader.number(between: "第", and: "目")
        guard reader.isAtEnd, article > 0, paragraph != 0, point != 0, subpoint != 0 else { return nil }
        self.init(
            law: law,
            article: ArticleNumber(article, suffix: suffix),
            paragraph: paragraph,
            point: point,
            subpoint: subpoint
        )
    }

    package static func < (left: Citation, right: Citation) -> Bool {
        (left.law, left.article, left.paragraph ?? 0, left.point ?? 0, left.subpoint ?? 0)
            < (right.law, right.article, right.paragraph ?? 0, right.point ?? 0, right.subpoint ?? 0)
    }
}

extension Citation: CustomStringConvertible {
    /// The official form with the law's title: `《民法典》第一千零六十二条第一款第（三）项`.
    package var description: String { "《\(law)》\(place)" }

    /// The official form without the law's title.
    package var place: String {
        var text = article.description
        if let paragraph { text += "第\(ChineseNumeral.text(of: paragraph))款" }
        if let point { text += "第（\(ChineseNumeral.text(of: point))）项" }
        if let subpoint { text += "第\(subpoint)目" }
        return text
    }

    /// The short form: `民法典#1062.1.3`.
    package var short: String {
        var text = "\(law)#\(article.number)" + (article.suffix > 0 ? "-\(article.suffix)" : "")
        for part in [paragraph, point, subpoint].reversed().drop(while: { $0 == nil }).reversed() {
            text += "." + (part.map(String.init) ?? "")
        }
        return text
    }
}

/// Walks over a citation's scalars, much faster than over its characters; a step that does not fit moves nothing.
private struct CitationReader {
    private var rest: ArraySlice<Unicode.Scalar>

    init(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x4E00...0x9FFF: scalars.append(scalar)
            case 0xFF10...0xFF19: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            default: if !scalar.properties.isWhitespace { scalars.append(scalar) }
            }
        }
        rest = scalars[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// The law's title in front of the first 第…条, without 《》 and without 中华人民共和国 before or inside them.
    mutating func title() -> String {
        let state = "中华人民共和国".unicodeScalars
        var title: ArraySlice<Unicode.Scalar> = []
        if rest.starts(with: state) { rest = rest.dropFirst(state.count) }
        if rest.first == "《", let end = rest.firstIndex(of: "》") {
            title = rest[rest.startIndex..<end].dropFirst()
            rest = rest[end...].dropFirst()
        } else if let start = rest.firstIndex(where: { $0 == "第" || $0 == "#" || $0 == "＃" }) {
            title = rest[..<start]
            rest = rest[start...]
        }
        return String(String.UnicodeScalarView(title.starts(with: state) ? title.dropFirst(state.count) : title))
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }

    mutating func number() -> Int? {
        let digits = rest.prefix(while: NumericScalar.isDigit)
        if !digits.isEmpty {
            guard digits.count <= 8 else { return nil }
            rest = rest[digits.endIndex...]
            return digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
        }
        let numerals = rest.prefix(while: ChineseNumeral.isNumeral)
        guard let value = ChineseNumeral.value(of: numerals), value < 100_000_000 else { return nil }
        rest = rest[numerals.endIndex...]
        return value
    }

    /// What follows `#`: `1062.1.3`, `17-1`, `7..2`.
    mutating func shortForm(law: String) -> Citation? {
        guard let article = number(), article > 0 else { return nil }
        var suffix = 0
        if take("-") {
            guard let value = number(), value > 0 else { return nil }
            suffix = value
        }
        var parts: [Int?] = []
        while take(".") {
            let part = number()
            guard parts.count < 3, part != 0 else { return nil }
            parts.append(part)
        }
        let named = parts + Array(repeating: nil, count: 3 - parts.count)
        guard isAtEnd, parts.last != .some(nil), named[2] == nil || named[1] != nil else { return nil }
        return Citation(
            law: law,
            article: ArticleNumber(article, suffix: suffix),
            paragraph: named[0],
            point: named[1],
            subpoint: named[2]
        )
    }

    mutating func number(between opening: Unicode.Scalar, and closing: Unicode.Scalar) -> Int? {
        let start = rest
        if take(opening) {
            let bracketed = take("（") || take("(")
            if let value = number(), !bracketed || take("）") || take(")"), take(closing) { return value }
        }
        rest = start
        return nil
    }
}

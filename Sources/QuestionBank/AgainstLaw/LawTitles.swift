/// The titles of laws: which are in force, which are repealed, and which are none.
struct LawTitles: Sendable {
    /// Titles and short titles in force on the day, and titles that other laws name.
    private let inForce: Set<String>
    /// Repealed titles with what took their place.
    private let repealed: [String: [String]]
    /// The last year in force of a repealed title, where the registry knows it.
    private let lastYears: [String: Int]
    /// Titles that a misspelling may mean, longest first.
    private let candidates: [String]
    /// Repealed and known titles as scalars, for finding them without book-title marks.
    private let repealedScalars: [(title: String, scalars: Scalars)]
    private let otherScalars: [Scalars]

    init(registry: LawRegistry, texts: [LawText], day: Day) {
        var inForce: Set<String> = []
        var out: [String: [String]] = [:]
        var lastYears: [String: Int] = [:]
        for version in registry.versions {
            let names = [version.id.law] + version.shortTitles
            // What comes into force later is no repealed law.
            if version.until.map({ day <= $0 }) != false { inForce.formUnion(names) }
        }
        for version in registry.versions {
            for name in [version.id.law] + version.shortTitles where !inForce.contains(name) {
                let successors = registry.successors(of: version.id).map(\.id.law).filter { $0 != name }
                out[name, default: []] += successors.filter { out[name]?.contains($0) != true }
                if let until = version.until { lastYears[name] = max(lastYears[name] ?? 0, until.year) }
            }
        }
        for text in texts where inForce.contains(text.version.law) || registry.versions(of: text.version.law).isEmpty {
            for title in Self.repealed(by: text) where !inForce.contains(title) && out[title] == nil {
                out[title] = [text.version.law]
            }
        }
        for (title, successor) in KnownTitles.repealed where !inForce.contains(title) && out[title] == nil {
            out[title] = [successor]
        }
        let others = Set(KnownTitles.inForce).union(texts.flatMap(Self.named)).subtracting(out.keys)
        candidates = Set(registry.versions.flatMap { [$0.id.law] + $0.shortTitles }).filter {
            $0.unicodeScalars.count > 2
        }
        .sorted { ($1.unicodeScalars.count, $0) < ($0.unicodeScalars.count, $1) }
        self.inForce = inForce.union(others)
        repealed = out
        self.lastYears = lastYears
        repealedScalars = out.keys.sorted().map { ($0, Scalars(of: $0)) }
        otherScalars = inForce.union(others).map { Scalars(of: $0) }
    }

    // MARK: - What texts name

    /// The titles that a law repeals: 《……》同时废止.
    private static func repealed(by text: LawText) -> [String] {
        guard let last = text.articles.last else { return [] }
        let scalars = Scalars(of: last.text)
        guard scalars.contains(repealing, in: scalars.indices) else { return [] }
        return TitleMention.all(in: scalars).map { LawTitle.plain($0.title) }
    }

    private static let repealing = Scalars(of: "废止")

    private static func named(_ text: LawText) -> [String] {
        text.articles.flatMap { article in
            article.paragraphs.flatMap { [$0.text] + $0.points }.filter(hasTitle)
                .flatMap { TitleMention.all(in: Scalars(of: $0)).map { LawTitle.plain($0.title) } }
        }
    }

    /// Whether a text has a 《, looked for in its bytes because most have none.
    private static func hasTitle(_ text: String) -> Bool {
        var last: (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            if last == (0xE3, 0x80), byte == 0x8A { return true }
            last = (last.1, byte)
        }
        return false
    }

    // MARK: - Advice

    /// What an item says about laws, its wrong options aside, and the laws that it cites.
    func advice(on text: ItemWording) -> [LawFinding] {
        var fields: [(ItemPlaces.Field, Scalars, Bool)] = [(.stem, text.stem, text.isFalseStatement)]
        fields += text.keys.sorted().map { (.option($0), text.options[$0], false) }
        if case .fillBlank(let blanks, _) = text.item.answer {
            fields += blanks.flatMap(\.accepted).map { (.key, Scalars(of: $0), false) }
        }
        let wrong = Set(
            text.options.indices.filter { !text.keys.contains($0) }
                .flatMap { TitleMention.all(in: text.options[$0]).map { LawTitle.plain($0.title) } }
        )
        let rationale = advice(on: [(.rationale, text.rationale, text.isFalseStatement)]).filter { finding in
            switch finding.advice {
            case .lawRepealed(let title, _), .lawMisspelt(let title, _): !wrong.contains(title)
            default: true
            }
        }
        var found = advice(on: fields) + rationale
        for (index, citation) in text.item.citations.enumerated() {
            if let successors = repealed[citation.law] {
                let advice = LawAdvice.lawRepealed(citation.law, successors: successors)
                found.append(LawFinding(field: .citation(index), advice: advice))
            }
        }
        var seen: Set<LawAdvice> = []
        return found.filter { seen.insert($0.advice).inserted }
    }

    func advice(on fields: [(ItemPlaces.Field, Scalars, isFalse: Bool)]) -> [LawFinding] {
        fields.flatMap { field, text, isFalse in
            let marked = TitleMention.all(in: text)
            let bare = bareMentions(in: text, outside: marked.map(\.range))
            return (marked + bare).compactMap { mention in
                judge(mention, in: text, isFalse: isFalse).map { LawFinding(field: field, advice: $0) }
            }
        }
    }

    private func judge(_ mention: TitleMention, in text: Scalars, isFalse: Bool) -> LawAdvice? {
        let title = LawTitle.plain(mention.title)
        if inForce.contains(title) { return nil }
        if let successors = repealed[title] {
            return isHistory(mention, title, in: text, isFalse: isFalse)
                ? nil : .lawRepealed(title, successors: successors)
        }
        guard let meant = meant(by: title, isBare: mention.isBare) else { return nil }
        return .lawMisspelt(title, meant: meant)
    }

    private static let history: ScalarWords = [
        "废止", "失效", "旧", "取代", "代替", "替代", "修订前", "修改前", "曾", "历史", "以前", "此前", "不再施行", "不再适用", "施行前",
        "原来", "原先", "前身", "已经被", "已被", "原有", "原规定", "废除", "作废", "失去效力",
    ]
    private static let validity: ScalarWords = ["有效", "施行", "效力", "适用", "依据", "现行"]

    /// Whether the text itself speaks of a law of the past.
    private func isHistory(_ mention: TitleMention, _ title: String, in text: Scalars, isFalse: Bool) -> Bool {
        let sentence = mention.sentence(in: text)
        if text.contains(anyOf: Self.history, in: sentence) { return true }
        if mention.range.lowerBound > 0, text[mention.range.lowerBound - 1] == "原" { return true }
        if Cessation.isOf(mention.range, in: text, sentence) { return true }
        if isFalse, text.contains(anyOf: Self.validity, in: sentence) { return true }
        guard let last = lastYears[title] else { return false }
        return FigureReader.figures(in: Array(text[sentence])).contains { figure in
            let year = figure.unit == .date ? CalendarDay.parts(figure.value.numerator).year : 0
            return year > 0 && year <= last
        }
    }

    // MARK: - Misspellings

    private static let endings: ScalarWords = ["法", "条例", "规定", "办法", "典", "细则", "规则", "决定", "章程", "准则", "通则", "总则"]

    private func meant(by title: String, isBare: Bool) -> String? {
        let scalars = Scalars(of: title)
        guard scalars.count >= 3, scalars.count <= 30 else { return nil }
        let looksLikeLaw = Self.endings.endsBefore(scalars.count, in: scalars)
        var best: (title: String, distance: Int)?
        for candidate in candidates {
            let other = Scalars(of: candidate)
            guard abs(other.count - scalars.count) <= 2 else { continue }
            // One sign of a title of three or four is a slip; two are another law more often than not.
            let limit = other.count >= 6 ? max(2, other.count / 5) : 1
            let distance = TitleLikeness.distance(title, candidate, limit: limit)
            let isNear = distance <= (looksLikeLaw ? limit : 1) && distance < best?.distance ?? Int.max
            if isNear, !isBare || distance <= limit { best = (candidate, distance) }
        }
        return best?.title
    }

    // MARK: - Without book-title marks

    private static let introductions: ScalarWords = ["依照", "根据", "按照", "依据", "违反", "适用", "按", "《", "、", "和", "与"]
    private static let followers: ScalarWords = ["第", "规定", "的规定", "的有关规定", "，", "等"]

    /// Titles that stand without 《》: 依照信访条例的规定, 信访工作规定第二十二条.
    private func bareMentions(in text: Scalars, outside marked: [Range<Int>]) -> [TitleMention] {
        var mentions: [TitleMention] = []
        let present = Set(text)
        for (title, scalars) in repealedScalars where scalars.allSatisfy(present.contains) {
            var from = 0
            while let place = text.firstPlace(of: scalars, in: from..<text.count) {
                let range = place..<(place + scalars.count)
                from = range.upperBound
                guard !marked.contains(where: { $0.overlaps(range) }), !isPartOfLonger(range, in: text) else {
                    continue
                }
                let isIntroduced = Self.introductions.endsBefore(range.lowerBound, in: text) || range.lowerBound == 0
                let isFollowed = Self.followers.match(in: text, at: range.upperBound) != nil
                guard isIntroduced && isFollowed else { continue }
                mentions.append(TitleMention(title: title, range: range, isBare: true))
            }
        }
        return mentions + beforeArticles(in: text, outside: marked + mentions.map(\.range))
    }

    private static let leads: ScalarWords = ["依照", "根据", "按照", "依据", "违反", "适用"]

    /// What stands between 根据 and 第二十二条, if it may be a title.
    private func beforeArticles(in text: Scalars, outside marked: [Range<Int>]) -> [TitleMention] {
        var mentions: [TitleMention] = []
        for place in text.indices {
            guard let lead = Self.leads.match(in: text, at: place) else { continue }
            let start = place + lead.count
            var end = start
            while end < text.count, end - start <= 20, (0x4E00...0x9FFF).contains(text[end].value), text[end] != "第" {
                end += 1
            }
            guard end < text.count, end - start >= 4, text[end] == "第",
                !marked.contains(where: { $0.overlaps(start..<end) })
            else { continue }
            mentions.append(TitleMention(title: text.text(start..<end), range: start..<end, isBare: true))
        }
        return mentions
    }

    private func isPartOfLonger(_ range: Range<Int>, in text: Scalars) -> Bool {
        otherScalars.contains { other in
            guard other.count > range.count else { return false }
            let start = max(0, range.upperBound - other.count)
            return (start...range.lowerBound).contains {
                text.has(other, at: $0) && $0 + other.count >= range.upperBound
            }
        }
    }
}

/// A title in a text.
struct TitleMention {
    let title: String
    /// With the book-title marks.
    let range: Range<Int>
    let isBare: Bool

    /// The titles in 《》; of one inside another, the outer.
    static func all(in text: Scalars) -> [TitleMention] {
        var mentions: [TitleMention] = []
        var place = 0
        while place < text.count {
            guard text[place] == "《", let end = text[place...].firstIndex(of: "》"), end > place + 1 else {
                place += 1
                continue
            }
            mentions.append(TitleMention(title: text.text((place + 1)..<end), range: place..<(end + 1), isBare: false))
            place = end + 1
        }
        return mentions
    }

    /// The sentence around it.
    func sentence(in text: Scalars) -> Range<Int> {
        func isEnd(_ scalar: Unicode.Scalar) -> Bool { "。；！？?".unicodeScalars.contains(scalar) }
        var start = range.lowerBound
        while start > 0, !isEnd(text[start - 1]) { start -= 1 }
        var end = range.upperBound
        while end < text.count, !isEnd(text[end]) { end += 1 }
        return start..<end
    }
}

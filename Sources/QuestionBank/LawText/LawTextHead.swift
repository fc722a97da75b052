/// What the head of a law's text says about it: its title, and the days of its adoption and amendments.
package struct LawTextHead: Hashable, Sendable {
    /// As it stands there, spaces aside: `中华人民共和国行政复议法`; nil when no line looks like a title.
    package let title: String?
    /// Every day that is named, in the order of the text; those of coming into force among them.
    package let dates: [Day]

    package init(title: String?, dates: [Day]) {
        self.title = title
        self.dates = dates
    }

    /// The version of the registry that the head names: by its title, the latest whose day of adoption stands there.
    package func version(in registry: LawRegistry) -> LawVersion? {
        guard let title else { return nil }
        return registry.versions(of: title).last { dates.contains($0.id.adopted) }
    }
}

extension LawTextHead {
    /// Reads the lines before the first heading and the first article.
    init(_ lines: some Collection<ScannedLine>) {
        let texts = lines.map { String(decoding: $0.text, as: UTF8.self) }
        title = Self.title(texts)
        dates = Self.dates(texts.joined())
    }

    private static let endings = ["法", "条例", "法典", "规定", "办法", "细则", "规则", "准则", "规程", "通则", "解释", "章程"]

    /// The first line that ends as a title does, or several lines that do together.
    private static func title(_ lines: [String]) -> String? {
        for index in lines.indices {
            var title = ""
            for line in lines[index...].prefix(3) {
                guard !line.contains(where: { "。，：；（".contains($0) }), !line.contains("关于修改") else { break }
                title += line.filter { $0 != "《" && $0 != "》" }
                if title.count <= 60, endings.contains(where: title.hasSuffix) { return title }
                // Only the beginning of a title is worth joining with the next line.
                guard title.hasPrefix("中华人民共和国"), !title.hasSuffix("令") else { break }
            }
        }
        return nil
    }

    /// `2017年9月1日` and `二〇一七年九月一日` wherever they stand.
    private static func dates(_ text: String) -> [Day] {
        let bytes = Array(text.utf8)
        var dates: [Day] = []
        var index = 0
        while index < bytes.count {
            var cursor = LineCursor(bytes, from: index)
            if let year = cursor.numeral() {
                let end = cursor.index
                if (1900...2999).contains(year), cursor.take("年" as Unicode.Scalar), let month = cursor.numeral(),
                    cursor.take("月" as Unicode.Scalar), let day = cursor.numeral(), cursor.take("日" as Unicode.Scalar),
                    let date = Day(year, month, day), !dates.contains(date)
                {
                    dates.append(date)
                }
                index = max(end, index + 1)
            } else {
                index += UTF8Bytes.length(of: bytes[index])
            }
        }
        return dates
    }
}

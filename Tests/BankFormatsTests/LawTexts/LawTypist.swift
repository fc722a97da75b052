import QuestionBank
import TestSupport

/// Writes the text of a law as different offices, web sites and programs do, to see that it reads the same.
struct LawTypist {
    /// One paragraph of the law as its clean text has it.
    private enum Block {
        case title(String)
        /// A line of the head, a paragraph of the preamble, a further paragraph or a point of an article.
        case line(String)
        case heading(String)
        case article(number: ArticleNumber, label: String, text: String)
    }

    /// How the law is written down.
    struct Style: CustomStringConvertible {
        var separator = " "
        var isBold = false
        var hasArabicNumbers = false
        var contents = Contents.none
        var heading = HeadingStyle.markdown
        var hasBlankLines = true
        var indent = ""
        /// How many characters a line has before it is broken; nil for one line a paragraph.
        var widths: ClosedRange<Int>?
        var lineEnd = "\n"
        /// How many lines a page has; nil without page numbers.
        var pageLength: Int?
        var hasHalfWidthBrackets = false
        /// Whether spaces of several kinds are strewn in.
        var hasStraySpaces = false
        var fileCount = 1

        enum Contents: CaseIterable { case none, plain, dotted, tabbed }
        enum HeadingStyle: CaseIterable { case markdown, plain, spaced, centred, numberApart }

        /// Any style that leaves marks by which the paragraphs can be told.
        static func random(_ generator: inout TestGenerator) -> Style {
            var style = Style()
            style.separator = generator.element(of: [" ", "　", "", "：", "\n", "  ", "\u{A0}"])
            style.isBold = generator.element(of: [true, false])
            style.hasArabicNumbers = generator.element(of: [true, false, false])
            style.contents = generator.element(of: Contents.allCases)
            style.heading = generator.element(of: HeadingStyle.allCases)
            style.hasBlankLines = generator.element(of: [true, false])
            style.indent = generator.element(of: ["", "　　", "    ", "\t"])
            if style.hasBlankLines || !style.indent.isEmpty {
                style.widths = generator.element(of: [nil, 36...40, 38...38])
            }
            style.lineEnd = generator.element(of: ["\n", "\r\n", "\r"])
            if !style.hasBlankLines || !style.indent.isEmpty {
                style.pageLength = generator.element(of: [nil, 30, 47])
            }
            style.hasHalfWidthBrackets = generator.element(of: [true, false])
            style.hasStraySpaces = generator.element(of: [true, false])
            style.fileCount = generator.element(of: [1, 1, 2, 4])
            return style
        }

        var description: String {
            "separator \(separator.debugDescription), bold \(isBold), arabic \(hasArabicNumbers), \(contents), \(heading), "
                + "blanks \(hasBlankLines), indent \(indent.debugDescription), widths \(String(describing: widths)), "
                + "page \(String(describing: pageLength)), brackets \(hasHalfWidthBrackets), strays \(hasStraySpaces), "
                + "files \(fileCount)"
        }
    }

    private let blocks: [Block]

    /// - Parameter text: a line a paragraph, `第一条 …` and headings in Markdown, as the clean texts are.
    init(_ text: String) {
        var blocks: [Block] = []
        for line in text.split(separator: "\n") where !line.allSatisfy({ $0 == " " }) {
            let words = line.drop { $0 == "#" || $0 == " " }
            if blocks.isEmpty {
                blocks.append(.title(String(words)))
            } else if line.hasPrefix("#") {
                blocks.append(.heading(String(words)))
            } else if line.hasPrefix("第"), let space = line.firstIndex(of: " "),
                let citation = Citation(String(line[..<space]), defaultLaw: "本法"), citation.paragraph == nil
            {
                let text = String(line[line.index(after: space)...])
                blocks.append(.article(number: citation.article, label: String(line[..<space]), text: text))
            } else {
                blocks.append(.line(String(line)))
            }
        }
        self.blocks = blocks
    }

    /// The files of the law in a style.
    func files(_ style: Style, _ generator: inout TestGenerator) -> [String] {
        var page = Page(style: style)
        var texts: [String] = []
        let articles = blocks.count { if case .article = $0 { true } else { false } }
        var written = 0
        var title = ""
        var isHead = true
        for (index, block) in blocks.enumerated() {
            switch block {
            case .title(let text):
                title = text
                page.write(style.heading == .markdown ? "# \(text)" : text, breaks: false, &generator)
            case .line(let text):
                page.write(style.indent + text, breaks: true, &generator)
            case .heading(let text):
                if isHead { writeContents(style, &page, &generator) }
                isHead = false
                // A file may begin with a heading, but not between a heading and its first article.
                if !isHeading(index - 1) { split(&page, &texts, written, articles, title, &generator) }
                page.write(heading(text, style), breaks: false, &generator)
            case .article(let number, let label, let text):
                if !isHeading(index - 1) { split(&page, &texts, written, articles, title, &generator) }
                written += 1
                let label = style.hasArabicNumbers ? "第\(number.number)条" : label
                let shown = style.isBold ? "**\(label)**" : label
                if style.separator == "\n" {
                    page.write(style.indent + shown, breaks: false, &generator)
                    page.write(style.indent + text, breaks: true, &generator)
                } else {
                    page.write(style.indent + shown + style.separator + text, breaks: true, &generator)
                }
            }
        }
        return texts + [page.text]
    }

    private func isHeading(_ index: Int) -> Bool {
        if case .heading = blocks[index] { true } else { false }
    }

    private func split(
        _ page: inout Page,
        _ texts: inout [String],
        _ written: Int,
        _ articles: Int,
        _ title: String,
        _ generator: inout TestGenerator
    ) {
        let style = page.style
        guard written > 0, texts.count + 1 < style.fileCount,
            written * style.fileCount >= (texts.count + 1) * articles
        else { return }
        texts.append(page.text)
        page = Page(style: style)
        if generator.element(of: [true, false]) { page.write(title, breaks: false, &generator) }
    }

    private func writeContents(_ style: Style, _ page: inout Page, _ generator: inout TestGenerator) {
        guard style.contents != .none else { return }
        page.write(generator.element(of: ["目录", "目　录", "目 录"]), breaks: false, &generator)
        var number = 1
        for case .heading(let text) in blocks {
            let dots =
                switch style.contents {
                case .dotted: "…………\(number)"
                case .tabbed: "\t\(number)"
                default: ""
                }
            page.write(heading(text, style).drop { $0 == "#" || $0 == " " } + dots, breaks: false, &generator)
            number += 3
        }
    }

    private func heading(_ text: String, _ style: Style) -> String {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0].hasPrefix("第") else { return style.heading == .markdown ? "## \(text)" : text }
        return switch style.heading {
        case .markdown: "## \(text)"
        case .plain: text
        case .spaced: parts[0] + "　" + parts[1].map { String($0) }.joined(separator: "　")
        case .centred: "            " + parts[0].map { String($0) }.joined(separator: " ") + "  " + parts[1]
        case .numberApart: parts[0] + style.lineEnd + parts[1]
        }
    }

    /// Collects lines, with page numbers between them.
    private struct Page {
        let style: Style
        private(set) var text = ""
        private var lines = 0
        private var pages = 0

        init(style: Style) {
            self.style = style
        }

        mutating func write(_ line: String, breaks: Bool, _ generator: inout TestGenerator) {
            var rest = mark(line, breaks: breaks, &generator)[...]
            while breaks, let widths = style.widths {
                let width = Int.random(in: widths, using: &generator)
                guard rest.count > width else { break }
                // Marks of bold words stay whole, as no program breaks a line in them.
                var end = rest.index(rest.startIndex, offsetBy: width)
                while end < rest.endIndex, rest[end] == "*" { end = rest.index(after: end) }
                if end == rest.endIndex { break }
                put(String(rest[..<end]))
                rest = rest[end...]
            }
            put(String(rest))
            if style.hasBlankLines { text += style.lineEnd }
        }

        private mutating func put(_ line: String) {
            text += line + style.lineEnd
            lines += 1
            guard let length = style.pageLength, lines.isMultiple(of: length) else { return }
            pages += 1
            text += ["- \(pages) -", "\(pages)", "第 \(pages) 页", "— \(pages) —"][pages % 4] + style.lineEnd
        }

        private func mark(_ line: String, breaks: Bool, _ generator: inout TestGenerator) -> String {
            var line = line
            if style.hasHalfWidthBrackets {
                line = String(line.map { ["（": "(", "）": ")", "：": ":"][$0] ?? $0 })
            }
            guard style.hasStraySpaces, breaks else { return line }
            var strewn = ""
            for character in line {
                strewn.append(character)
                if "，。；、".contains(character), character != line.last, Int.random(in: 0..<6, using: &generator) == 0 {
                    strewn += generator.element(of: [" ", "　", "\u{A0}", "\u{200B}", "\u{FEFF}"])
                }
            }
            return strewn
        }
    }
}

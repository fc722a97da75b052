/// Takes the lines of a law one after the other and collects preamble, articles and outline.
struct LawTextAssembly {
    private(set) var preamble: [String] = []
    private(set) var articles: [LawArticle] = []
    /// As `articles`.
    private(set) var places: [SourcePosition] = []
    /// The numbers of all articles, those without words too.
    private(set) var numbers: [(number: ArticleNumber, position: SourcePosition)] = []
    private(set) var outline: [LawDivision] = []
    private(set) var problems: [Located<LawTextProblem>] = []

    private let layout: LineLayout
    private var divisions = OutlineBuilder()
    private var article: ArticleBuilder?
    /// The heading that was read last, as long as no article stands below it.
    private var heading: (heading: LawHeading, position: SourcePosition)?
    /// What stands below 序言.
    private var preface: ArticleBuilder?

    init(layout: LineLayout) {
        self.layout = layout
    }

    /// Looks for a preamble without a heading below the title: sentences that are no news of adoption or publication.
    mutating func takeFront(_ lines: ArraySlice<ScannedLine>, title: String?) {
        guard let title, let first = lines.lastIndex(where: { title.utf8.elementsEqual($0.text) }) else { return }
        var paragraph: [UInt8] = []
        for line in lines[(first + 1)...] {
            LawTypography.join(&paragraph, line.text)
            let text = String(decoding: paragraph, as: UTF8.self)
            let isNews = ["通过", "公布", "发布", "施行", "修订", "修正", "号令"].contains { text.contains($0) }
            if line.end == .sentence {
                if !isNews { preamble.append(LawTypography.text(paragraph)) }
                paragraph = []
            } else if isNews {
                paragraph = []
            }
        }
    }

    mutating func take(_ line: ScannedLine, isArticle: Bool, mayBegin: Bool) {
        switch line.kind {
        case .article(let number, let rest, _) where isArticle:
            closeHeading()
            closeArticle()
            divisions.add(number)
            numbers.append((number, line.position))
            var builder = ArticleBuilder(number: number, position: line.position)
            builder.append(line, from: rest, layout: layout)
            article = builder
        case .heading(let found) where mayBegin:
            // 第六章 on one line and 附则 on the next.
            if found.rank == nil, let open = heading?.heading, open.title.isEmpty {
                takeWords(line)
                return
            }
            closeHeading()
            closeArticle()
            heading = (found, line.position)
        case .preface where articles.isEmpty && article == nil:
            closeHeading()
            preface = ArticleBuilder(number: ArticleNumber(0), position: line.position)
        case .contents where articles.isEmpty && article == nil:
            closeHeading()
        default:
            takeWords(line)
        }
    }

    private mutating func takeWords(_ line: ScannedLine) {
        if var open = heading {
            let mayContinue = open.heading.title.isEmpty || line.end != .sentence
            if mayContinue, open.heading.append(line.text) {
                heading = open
            } else {
                problems.append(
                    Located(.strayLine(String(decoding: line.text, as: UTF8.self)), at: line.position)
                )
            }
        } else if article != nil {
            article?.append(line, layout: layout)
        } else if preface != nil {
            preface?.append(line, layout: layout)
        }
    }

    mutating func finish() {
        closeHeading()
        closeArticle()
        outline = divisions.finish()
    }

    private mutating func closeHeading() {
        closePreface()
        guard let open = heading else { return }
        divisions.open(open.heading, at: open.position)
        heading = nil
    }

    private mutating func closePreface() {
        preamble += preface?.article?.paragraphs.flatMap(\.lines) ?? []
        preface = nil
    }

    private mutating func closeArticle() {
        guard let builder = article else { return }
        article = nil
        problems += builder.problems
        guard let finished = builder.article else {
            problems.append(Located(.emptyArticle(builder.number), at: builder.position))
            return
        }
        articles.append(finished)
        places.append(builder.position)
    }
}

/// Decides by their sequence which of the lines that begin with 第…条 begin an article.
///
/// A paragraph may begin with a reference to an article (`第十条规定的…`), and a line broken at a width may begin with
/// anything. What is set off by a space, is no reference and stands where a line can begin is an article whatever its
/// number, so that missing, doubled and misplaced articles come out. Everything else must fit into the sequence.
struct ArticleSequence {
    private struct Candidate {
        let index: Int
        let number: ArticleNumber
        let isSetOff: Bool
        let isReference: Bool
        /// Whether a line can begin here.
        let mayBegin: Bool
    }

    /// The lines, by index, that begin articles.
    private(set) var starts: Set<Int> = []
    /// The line from which nothing belongs to the law any more.
    private(set) var end: Int

    init(_ lines: [ScannedLine], layout: LineLayout) {
        end = lines.count
        var candidates: [Candidate] = []
        for (index, line) in lines.enumerated() {
            guard case .article(let number, let rest, let isSetOff) = line.kind else { continue }
            candidates.append(
                Candidate(
                    index: index,
                    number: number,
                    isSetOff: isSetOff || line.isBold,
                    isReference: LawReferenceWords.follow(Array(line.text[rest...])),
                    mayBegin: index == 0 || layout.mayBegin(line, after: lines[index - 1])
                )
            )
        }
        let setsOff = Self.setsOff(candidates)
        func isCertain(_ candidate: Candidate) -> Bool {
            candidate.mayBegin && !candidate.isReference && (candidate.isSetOff || !setsOff)
        }
        // The next certain number behind each candidate.
        var following: [ArticleNumber?] = []
        var next: ArticleNumber?
        for candidate in candidates.reversed() {
            following.append(next)
            if isCertain(candidate) { next = candidate.number }
        }
        following.reverse()

        var appendices = lines.indices.filter { Self.beginsAppendix(lines, at: $0) }[...]
        var last: ArticleNumber?
        for (candidate, next) in zip(candidates, following) {
            while let appendix = appendices.first, appendix < candidate.index {
                appendices.removeFirst()
                if let last, !candidate.number.follows(last) {
                    end = appendix
                    return
                }
            }
            let isNext = candidate.number.follows(last)
            let isArticle =
                if isCertain(candidate) {
                    true
                } else if candidate.isReference || !candidate.mayBegin {
                    candidate.isSetOff && isNext && next != candidate.number
                } else {
                    last.map { $0 < candidate.number } != false && next.map { candidate.number < $0 } != false
                }
            if isArticle {
                starts.insert(candidate.index)
                last = candidate.number
            }
        }
        let final = starts.max() ?? lines.startIndex
        if let appendix = appendices.first(where: { $0 > final }) { end = appendix }
        cutSignatures(lines, after: final)
    }

    /// Whether the file sets the words of an article off from its number, as nearly all do.
    private static func setsOff(_ candidates: [Candidate]) -> Bool {
        var regular = 0
        var setOff = 0
        var last: ArticleNumber?
        for candidate in candidates where candidate.mayBegin && !candidate.isReference {
            if candidate.number.follows(last) {
                regular += 1
                setOff += candidate.isSetOff ? 1 : 0
            }
            last = candidate.number
        }
        return setOff * 2 >= regular
    }

    /// `附件1`, `附件：……`, `附录`, on a line of its own behind the end of a sentence.
    private static func beginsAppendix(_ lines: [ScannedLine], at index: Int) -> Bool {
        let line = lines[index]
        guard line.isBody, line.width <= 60, line.end != .sentence, index > 0, lines[index - 1].end != .open,
            line.text.starts(with: "附".utf8)
        else { return false }
        return appendixWords.contains { line.text.starts(with: $0) } || line.text == Array("附".utf8)
    }

    private static let appendixWords = ["附件", "附录", "附表", "附图", "附："].map { Array($0.utf8) }

    /// What web sites put below a text.
    private static let furniture = [
        "责任编辑", "来源：", "打印", "关闭", "分享", "扫一扫", "版权所有", "主办单位", "上一篇", "下一篇", "相关链接", "相关阅读", "【",
    ].map { Array($0.utf8) }

    /// Leaves out what stands below the last article and is no sentence: who signed, a date, a web site's foot.
    private mutating func cutSignatures(_ lines: [ScannedLine], after final: Int) {
        guard case .article(_, let rest, _) = lines[safe: final]?.kind else { return }
        // An article's number on a line of its own has its words on the next.
        let first = rest == lines[final].text.count ? final + 2 : final + 1
        guard first <= end else { return }
        if let foot = (first..<end).first(where: { index in
            lines[index - 1].end == .sentence && Self.furniture.contains { lines[index].text.starts(with: $0) }
        }) {
            end = foot
        }
        var cut = end
        while cut > first, lines[cut - 1].end != .sentence { cut -= 1 }
        if lines[cut - 1].end == .sentence { end = cut }
    }
}

extension ArticleNumber {
    /// Whether an article with this number may stand right behind another; the first is 第一条.
    func follows(_ last: ArticleNumber?) -> Bool {
        guard let last else { return self == ArticleNumber(1) }
        return self == ArticleNumber(last.number + 1)
            || self == ArticleNumber(last.number, suffix: last.suffix + 1)
    }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

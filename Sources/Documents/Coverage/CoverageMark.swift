import QuestionBank

/// A cell of the legend and what it means.
struct CoverageMark {
    let shade: String
    let status: CoverageStatus?
    let text: String
    let name: String

    func shape(x: Int, y: Int) -> String {
        status.map { CoverageCells.shape($0, text: text, x: x, y: y) }
            ?? CoverageCells.shape(.none, text: "", x: x, y: y) + CoverageCells.corner(x: x, y: y)
    }
}

extension CoverageWords {
    var htmlLanguage: String { text("zh-CN", "en") }

    /// The legend of the drawn map, with the number of articles that look so.
    func marks(of coverage: Coverage, hasMustKnow: Bool) -> [CoverageMark] {
        let shades = coverage.articles.map { CoverageTheme.shade(of: $0, enough: coverage.enough) }
        func mark(_ shade: String, _ status: CoverageStatus, _ glyph: String, _ label: String) -> CoverageMark {
            let count = shades.count { $0 == shade }
            return CoverageMark(
                shade: shade,
                status: status,
                text: glyph,
                name: text("\(label) \(count) 条", "\(label): \(count)")
            )
        }
        let enough = coverage.enough
        func figure(_ count: Int) -> String { count < 10 ? String(count) : "+" }
        func covered(from count: Int) -> String {
            name(of: .covered) + text("（\(count) 道起）", " (\(count) or more)")
        }
        var marks = [
            mark("c3", .covered, figure(enough * 4), covered(from: enough * 4)),
            mark("c2", .covered, figure(enough * 2), covered(from: enough * 2)),
            mark("c1", .covered, figure(enough), covered(from: enough)),
            mark("thin", .thin, "1", name(of: .thin)), mark("stale", .stale, "!", name(of: .stale)),
            mark("none", .none, "", name(of: .none)),
        ]
        if enough == 1 { marks.removeAll { $0.shade == "thin" } }
        if hasMustKnow {
            marks.append(CoverageMark(shade: "none", status: nil, text: "", name: text("应知应会", "must know")))
        }
        return marks
    }
}

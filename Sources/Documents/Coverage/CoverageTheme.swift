import QuestionBank

/// The colours of the heat map in HTML and SVG.
///
/// Plain rules without variables, so that word processors that know only a little of CSS draw an SVG right; they skip
/// the rules for dark screens. Inks stand out from their fills by at least 4.5 to 1 (WCAG 2.1, 1.4.3).
enum CoverageTheme {
    /// The classes of a cell: the status, and three steps of covered.
    static func shade(of article: ArticleCoverage, enough: Int) -> String {
        switch article.status {
        case .none: "none"
        case .stale: "stale"
        case .thin: "thin"
        case .covered: article.soundCount < enough * 2 ? "c1" : article.soundCount < enough * 4 ? "c2" : "c3"
        }
    }

    /// For an element of class `coverage`, whether the SVG itself or the body of a page.
    static var css: String {
        """
        .coverage{font-family:system-ui,"Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
        .cell text{font-size:10px;text-anchor:middle}
        .cell .must{fill:#0550ae;stroke:none}
        .stale text{font-size:12px;font-weight:700}
        .hatching{fill:none;stroke-width:1;stroke-opacity:.4}
        \(rules(light))
        @media screen and (prefers-color-scheme:dark){
        .cell .must{fill:#79c0ff}
        \(rules(dark))
        }
        """
    }

    private struct Shade {
        let name: String
        let fill: String
        let edge: String
        let ink: String
    }

    private static let light = [
        Shade(name: "c1", fill: "#b7e4c7", edge: "#74c69d", ink: "#0b3d20"),
        Shade(name: "c2", fill: "#74c69d", edge: "#40916c", ink: "#06281a"),
        Shade(name: "c3", fill: "#1b6b45", edge: "#1b4332", ink: "#ffffff"),
        Shade(name: "thin", fill: "#ffe08a", edge: "#d9a400", ink: "#4d3800"),
        Shade(name: "stale", fill: "#ffd6d2", edge: "#b42318", ink: "#7a0c05"),
        Shade(name: "none", fill: "#ffffff", edge: "#b6bfc9", ink: "#59636e"),
    ]

    private static let dark = [
        Shade(name: "c1", fill: "#1b4332", edge: "#2d6a4f", ink: "#d8f3dc"),
        Shade(name: "c2", fill: "#2d6a4f", edge: "#52b788", ink: "#ffffff"),
        Shade(name: "c3", fill: "#74c69d", edge: "#95d5b2", ink: "#06281a"),
        Shade(name: "thin", fill: "#6b4e00", edge: "#d9a400", ink: "#fff3cd"),
        Shade(name: "stale", fill: "#6b1a1a", edge: "#ff8a80", ink: "#ffe2df"),
        Shade(name: "none", fill: "#0d1117", edge: "#3d444d", ink: "#9198a1"),
    ]

    private static func rules(_ shades: [Shade]) -> String {
        shades.map { shade in
            ".\(shade.name) rect{fill:\(shade.fill);stroke:\(shade.edge)}"
                + ".\(shade.name) text,.\(shade.name) circle{fill:\(shade.ink)}"
                + ".\(shade.name) path{stroke:\(shade.edge)}"
        }.joined(separator: "\n")
    }
}

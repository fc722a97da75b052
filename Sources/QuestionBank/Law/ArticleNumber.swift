/// The number of an article (条), with the suffix of an article inserted later: 第十七条之一 is 17 with suffix 1.
package struct ArticleNumber: Hashable, Comparable, Sendable {
    package let number: Int
    /// 之一, 之二 …; 0 for an ordinary article.
    package let suffix: Int

    package init(_ number: Int, suffix: Int = 0) {
        self.number = number
        self.suffix = suffix
    }

    package static func < (left: ArticleNumber, right: ArticleNumber) -> Bool {
        (left.number, left.suffix) < (right.number, right.suffix)
    }
}

extension ArticleNumber: CustomStringConvertible {
    /// The official form: `第一千零六十二条`, `第十七条之一`.
    package var description: String {
        "第\(ChineseNumeral.text(of: number))条" + (suffix > 0 ? "之\(ChineseNumeral.text(of: suffix))" : "")
    }
}

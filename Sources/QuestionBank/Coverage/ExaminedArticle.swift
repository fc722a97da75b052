/// An article that items of submitted papers were about, in the version of the law that those items cited.
///
/// Wherever `examined` is handed in, it gives for each such article the number of submitted papers that had at least
/// one item on it; what is not in it was never examined.
package struct ExaminedArticle: Hashable, Sendable {
    package let law: LawVersionID
    package let article: ArticleNumber

    package init(law: LawVersionID, article: ArticleNumber) {
        self.law = law
        self.article = article
    }
}

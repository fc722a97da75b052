/// A law version that a bank draws on, as the bank's header states it.
package struct LawReference: Hashable, Sendable {
    /// The title without book-title marks, e.g. `民法典`.
    package let title: String
    /// The day of adoption or of the last amendment, which names the version.
    package let version: Day
    /// How many articles the version has.
    package let articleCount: Int

    package init(title: String, version: Day, articleCount: Int) {
        self.title = title
        self.version = version
        self.articleCount = articleCount
    }
}

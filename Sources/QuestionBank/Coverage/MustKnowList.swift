/// The articles that groups of staff must know (应知应会清单).
package struct MustKnowList: Hashable, Sendable {
    package let title: String
    /// Never empty.
    package let groups: [Group]

    package init(title: String, groups: [Group]) {
        self.title = title
        self.groups = groups
    }

    /// Staff who must know the same articles; named as a learning plan names its groups.
    package struct Group: Hashable, Sendable {
        package let id: String
        package let title: String
        /// 职务/类别 of the roster; empty for everybody.
        package let categories: [String]
        /// In the order of the list, each law once.
        package let entries: [Entry]

        package init(id: String, title: String, categories: [String] = [], entries: [Entry]) {
            self.id = id
            self.title = title
            self.categories = categories
            self.entries = entries
        }
    }

    /// What a group must know of one law.
    package struct Entry: Hashable, Sendable {
        package let law: LawSelector
        /// The version that the articles are numbered by: the one that `law` names, or else the one in force when the
        /// list was read. nil when the registry does not know it.
        package let version: LawVersionID?
        package let articles: ArticleList

        package init(law: LawSelector, version: LawVersionID?, articles: ArticleList) {
            self.law = law
            self.version = version
            self.articles = articles
        }
    }
}

/// What can be wrong with the file of a must-know list.
package enum MustKnowProblem: Hashable, Sendable {
    /// What can be wrong with any configuration file.
    case source(SourceProblem)
    /// Two groups have one id.
    case duplicateID(String, first: SourcePosition)
    /// What stands where a law should is no title, or no day or year follows its `@`.
    case badLaw(String)
    /// The registry has no such law or version, so that its articles cannot be checked.
    case unknownLaw(String, suggestion: String?)
    /// A group names one law by two titles.
    case lawTwice(String, first: SourcePosition)
    /// A piece of the list is no article and no range of articles.
    case badArticles(String)
    /// A range ends before it begins.
    case reversedRange(String)
    /// The law version has no such article.
    case articleOutsideLaw(ArticleNumber, law: LawVersionID, articleCount: Int)
    /// An article stands twice in one group's list; it counts once.
    case articleTwice(ArticleNumber)

    package var severity: Severity {
        switch self {
        case .source(let problem): problem.severity
        case .unknownLaw, .articleTwice: .warning
        default: .error
        }
    }
}

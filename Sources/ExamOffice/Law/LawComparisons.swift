import QuestionBank
import Storage

/// The comparisons that one operation asks for, each made once from the texts in the record.
final class LawComparisons {
    private struct Pair: Hashable {
        let old: LawVersionID
        let new: LawVersionID
    }

    private let db: any SQLConnection
    private var texts: [LawVersionID: LawText?] = [:]
    private var comparisons: [Pair: LawComparison?] = [:]

    /// - Parameter db: the transaction of the operation, of which this is a part.
    init(in db: any SQLConnection) {
        self.db = db
    }

    /// nil when the text of one side has not been imported.
    func comparison(_ old: LawVersionID, _ new: LawVersionID) throws(StorageError) -> LawComparison? {
        let pair = Pair(old: old, new: new)
        if let known = comparisons[pair] { return known }
        var comparison: LawComparison?
        if let before = try text(of: old), let after = try text(of: new) {
            comparison = LawComparison(old: before, new: after)
        }
        comparisons[pair] = .some(comparison)
        return comparison
    }

    private func text(of version: LawVersionID) throws(StorageError) -> LawText? {
        if let known = texts[version] { return known }
        let text = try LawTextTable.text(of: version, in: db)
        texts[version] = .some(text)
        return text
    }
}

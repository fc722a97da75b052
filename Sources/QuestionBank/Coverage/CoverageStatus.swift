/// How well the items on an article cover it.
package enum CoverageStatus: String, CaseIterable, Hashable, Sendable, Codable {
    /// 充足: as many sound items as are wanted.
    case covered
    /// 偏少: sound items, but fewer than are wanted.
    case thin
    /// 待复核: nothing but stale items, which no paper draws.
    case stale
    /// 无题: no item at all.
    case none

    /// - Parameters:
    ///   - sound: the items that can be drawn.
    ///   - stale: those that cannot before a trainer has reviewed them.
    ///   - enough: how many sound items make an article covered, at least 1.
    package init(sound: Int, stale: Int, enough: Int) {
        self = sound >= max(1, enough) ? .covered : sound > 0 ? .thin : stale > 0 ? .stale : .none
    }
}

/// The kinds of item: what a candidate is asked to do.
package enum ItemKind: String, CaseIterable, Codable, Sendable {
    /// 单选: one of several options.
    case single
    /// 多选: two or more of several options.
    case multiple
    /// 判断: true or false.
    case trueFalse
    /// 填空: words or figures for the blanks of the stem.
    case fillBlank
    /// 案例: a shared stem with sub-items of the other kinds.
    case caseSet
}

/// What an item asks of the candidate's mind, in three levels of Bloom's taxonomy.
package enum CognitiveLevel: String, CaseIterable, Codable, Sendable {
    /// 记忆: know the rule.
    case recall
    /// 理解: see what the rule means.
    case understand
    /// 应用: decide a situation by the rule.
    case apply
}

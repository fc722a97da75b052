import QuestionBank
import TextLayout

extension AdoptionProblem {
    var message: Localized {
        switch self {
        case .kindNotInBank(let kind):
            Localized(
                "题库没有\(kind.name.chinese)；改成单选、多选、判断、填空或案例",
                "a bank holds no \(kind.name.english); make it single, multiple, true-false, fill-blank or case-set"
            )
        case .toleranceNotInBank:
            Localized(
                "答案是一个数值范围，本系统的填空只认列出的答案：请列出每个可接受的答案",
                "the answer is a range of numbers, and our fill-blank items take listed answers only: list them"
            )
        case .caseSensitiveAnswer(let text):
            Localized(
                "答案“\(text)”要求区分大小写，本系统阅卷不分大小写",
                "case matters in the answer '\(text)', and our marking does not look at it"
            )
        case .idTwice(let id, let first):
            Localized(
                "编号“\(id)”在 \(first.text.chinese) 已用于另一道题：请换一个",
                "the id '\(id)' is that of another item at \(first.text.english): choose another"
            )
        case .contradiction(let first):
            Localized(
                "题干和选项与 \(first.text.chinese) 的题相同，答案却不同：改正其中一道",
                "stem and options are those of the item at \(first.text.english), the key is not: mend one of them"
            )
        case .guessedLevel(let level):
            Localized("没有写层次，先记为“\(level.chineseName)”", "no level is given; '\(level.englishName)' is written for now")
        case .foundCitation(let citation):
            Localized("从文字里认出依据\(citation)", "the citation \(citation) was found in the text")
        case .citationNotUnderstood(let text):
            Localized("看不懂依据“\(text)”，留作标签", "the citation '\(text)' is not understood; it is kept as a tag")
        case .lawNotRegistered(let law):
            Localized(
                "没有登记《\(law)》，依据留作标签；登记方法见 docs/law-texts.md",
                "《\(law)》 is not registered; the citation is kept as a tag (docs/law-texts.md tells how to register)"
            )
        case .idReplaced(let id):
            Localized("编号“\(id)”不合规则，另行编号", "'\(id)' cannot be an id; the item gets another")
        case .idOfAnother(let id):
            Localized(
                "题库里编号 \(id) 是另一道题；这道题用了新编号",
                "the bank has another question under the id \(id); this one got a new id"
            )
        case .repeatedOtherwise(let first, let losses):
            Localized(
                "与 \(first.text.chinese) 是同一题，但另有不同：\(losses.map(\.message.chinese).joined(separator: "、"))；只取前一题",
                "the same item as at \(first.text.english), but other in: \(losses.map(\.message.english).joined(separator: ", ")); the first is taken"
            )
        case .unknownEnemies(let ids):
            Localized(
                "互斥的 \(ids.joined(separator: "、")) 不在题库里，已略去",
                "the enemies \(ids.joined(separator: ", ")) are not in the bank and are left out"
            )
        case .lost(let loss):
            Localized("题库存不下：\(loss.message.chinese)", "a bank cannot hold: \(loss.message.english)")
        }
    }
}

extension AdoptionProblem.ForeignKind {
    fileprivate var name: Localized {
        switch self {
        case .essay: Localized("简答题", "essay questions")
        case .matching: Localized("连线题", "matching questions")
        case .ordering: Localized("排序题", "ordering questions")
        case .description: Localized("没有提问的说明文字", "texts without a question")
        case .pickLists: Localized("多个下拉选择的题", "questions with several pick lists")
        }
    }
}

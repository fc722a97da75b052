/// An option that stands for other options: who knows that two are right, or one wrong, need not know more; and once
/// options are shuffled, nothing is above.
enum AllOfTheAbove {
    private static let openings = WordList(["以上", "上述", "上列", "上面", "前述", "前面", "前三项", "前两项", "前3项", "前2项"])
    private static let totals = WordList(["都", "均", "皆", "全", "无一", "没有"])
    private static let whole: Set<[UInt16]> = Set(
        [
            "都对", "都不对", "都正确", "都不正确", "都是", "都不是", "都错", "都可以", "都不可以", "全对", "全错", "全部正确", "全部错误", "全部都对",
            "全都对", "全都不对", "均对", "均正确", "均不正确", "均错误", "均可", "均不可", "皆是", "皆非", "皆可", "均是", "均不是", "无正确选项",
            "没有正确选项", "没有正确答案", "其他选项都对", "其他选项都不对", "其余选项都不对", "其余各项都不对", "其他三项都对", "其他三项都不对",
        ].map { [UInt16](units: $0) }
    )
    private static let letters = Set("ABCDEFGHＡＢＣＤＥＦＧＨ".utf16)
    private static let joints = Set("、，,/和与及或者项选都均皆同时也不正确对错误是成立可以".utf16)

    static func find(in text: ItemText) -> FieldAdvice? {
        for (index, option) in text.options.enumerated() where isOne(option, stem: text.stem) {
            return (.option(index), .allOfTheAbove(option.text))
        }
        return nil
    }

    private static func isOne(_ option: [UInt16], stem: [UInt16]) -> Bool {
        if whole.contains(option) { return true }
        if let opening = openings.word(in: option, at: 0) {
            // 以上都对, 上述说法均不正确; not 上述材料由信访人自行保管.
            let rest = Array(option.dropFirst(opening.count))
            guard let (place, _) = totals.first(in: rest), place <= 5 else { return false }
            return rest.count <= 12
        }
        // A和B, B、C都对; letters that the stem uses are names.
        guard let first = option.first, letters.contains(first), option.count <= 12 else { return false }
        let named = option.filter(letters.contains)
        return named.count > 1 && option.allSatisfy { letters.contains($0) || joints.contains($0) }
            && !named.contains(where: stem.contains)
    }
}

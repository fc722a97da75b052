/// What numbers in laws count: days, ages, amounts, persons and things.
enum FigureUnit {
    /// Longer ones before those that they begin with.
    private static let units = [
        "个工作日", "工作日", "个月", "周岁", "小时", "分钟", "平方米", "立方米", "公里", "公斤", "千克", "毫克", "厘米", "日", "天", "月",
        "年", "周", "岁", "秒", "元", "角", "倍", "人", "名", "次", "个", "份", "件", "种", "户", "克", "吨", "株", "米", "亩", "票", "届",
        "代", "处", "台", "辆", "张", "套", "间", "家", "所",
    ].map { Array($0.unicodeScalars) }

    /// The unit that begins at a place; nil when none does, as in 一次性.
    static func unit(in text: [Unicode.Scalar], at place: Int) -> [Unicode.Scalar]? {
        guard place < text.count else { return nil }
        guard let unit = units.first(where: { text[place...].starts(with: $0) }) else { return nil }
        let isWord = unit == ["次"] && text[place...].starts(with: "次性".unicodeScalars)
        return isWord ? nil : unit
    }
}

extension LineBreaking {
    /// Whether a sign must not be the first of a line (避头).
    package static func mayNotStart(_ character: Character) -> Bool { noStart.contains(character) }

    /// Whether a sign must not be the last of a line (避尾).
    package static func mayNotEnd(_ character: Character) -> Bool { noEnd.contains(character) }

    private static let noStart: Set<Character> = [
        "。", "，", "、", "；", "：", "？", "！", "）", "》", "〉", "」", "』", "】", "〕", "］", "｝", "〗", "〙", "”", "’", "…", "⋯",
        "．", "·", "・", "～", "％", "‰", "℃", "%", ",", ".", ";", ":", "?", "!", ")", "]", "}", "»",
    ]

    private static let noEnd: Set<Character> = [
        "（", "《", "〈", "「", "『", "【", "〔", "［", "｛", "〖", "〘", "“", "‘", "￥", "＄", "(", "[", "{", "$", "«", "№",
    ]

    /// Signs that are written twice and not split.
    static let dashes: Set<Character> = ["—", "…", "⋯", "－"]

    /// Chinese punctuation that terminals draw in one cell: no part of the Latin word beside it.
    static let narrowPunctuation: Set<Character> = ["“", "”", "‘", "·", "…", "—"]
}

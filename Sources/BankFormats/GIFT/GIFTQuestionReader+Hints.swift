import QuestionBank

extension GIFTQuestionReader {
    /// Hints at full-width signs where half-width ones would mean something: Chinese input methods write them.
    mutating func noteFullWidthSigns() {
        let bytes = text.bytes
        guard bytes.contains(0xEF) else { return }
        var noted: Set<String> = []
        var isAnswer = false
        var index = 0
        while index + 2 < bytes.count {
            if bytes[index] == UInt8(ascii: "{") { isAnswer = true }
            guard bytes[index] == 0xEF, let sign = Self.fullWidth(bytes[index + 1], bytes[index + 2]) else {
                index += 1
                continue
            }
            let isBehindSpace =
                index == 0 || MoodleText.isSpace(bytes[index - 1]) || bytes[index - 1] == UInt8(ascii: "{")
            let isSuspect =
                switch sign {
                case "｛", "｝": true
                case "：": index == text.whole.lowerBound && text.starts(index..<bytes.count, "：：")
                default: isBehindSpace && (isAnswer || noted.contains("｛"))
                }
            if isSuspect, noted.insert(sign).inserted { note(.fullWidthSign(sign), at: index) }
            index += 3
        }
    }

    private static func fullWidth(_ second: UInt8, _ third: UInt8) -> String? {
        switch (second, third) {
        case (0xBD, 0x9B): "｛"
        case (0xBD, 0x9D): "｝"
        case (0xBD, 0x9E): "～"
        case (0xBC, 0x9D): "＝"
        case (0xBC, 0x9A): "："
        case (0xBC, 0x83): "＃"
        default: nil
        }
    }
}

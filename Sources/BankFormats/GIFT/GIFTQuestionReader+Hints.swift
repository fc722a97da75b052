import QuestionBank

extension GIFTQuestionReader {
    /// Hints at full-width signs where half-width ones would mean something: Chinese input methods write them.
    mutating func noteFullWidthSigns() {
        let bytes = text.bytes
        guard Self.hasSigns(bytes, from: text.whole.lowerBound) else { return }
        var noted: Set<String> = []
        var isAnswer = false
        var index = 0
        while index + 2 < bytes.count {
            if bytes[index] == UInt8(ascii: "{") { isAnswer = true }
            guard bytes[index] == 0xEF, bytes[index + 1] & 0xFE == 0xBC,
                let sign = Self.fullWidth(bytes[index + 1], bytes[index + 2])
            else {
                index += 1
                continue
            }
            let isBehindSpace =
                index == 0 || ASCIISpaces.contains(bytes[index - 1]) || bytes[index - 1] == UInt8(ascii: "{")
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

    /// Whether any of the signs is there that are rare in texts, or a title seems to begin with full-width colons.
    private static func hasSigns(_ bytes: [UInt8], from start: Int) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            guard bytes.count > 2 else { return false }
            for index in 0..<(bytes.count - 2) where bytes[index] == 0xEF {
                let third = bytes[index + 2]
                switch bytes[index + 1] {
                case 0xBD: if third == 0x9B || third == 0x9D || third == 0x9E { return true }
                case 0xBC: if third == 0x9D || third == 0x83 || (third == 0x9A && index == start) { return true }
                default: break
                }
            }
            return false
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

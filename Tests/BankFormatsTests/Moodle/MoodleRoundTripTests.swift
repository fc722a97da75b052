import BankFormats
import QuestionBank
import Testing

@Suite("What is written comes back", .timeLimit(.minutes(2)))
struct MoodleRoundTripTests {
    @Test("GIFT carries what it says", arguments: [false, true])
    func gift(isForeign: Bool) throws {
        try CodecRoundTrip.expect(GIFTCodec(), isForeign: isForeign)
    }

    @Test("Moodle XML carries what it says", arguments: [false, true])
    func moodleXML(isForeign: Bool) throws {
        try CodecRoundTrip.expect(MoodleXMLCodec(), isForeign: isForeign)
    }

    @Test("Aiken carries what it says", arguments: [false, true])
    func aiken(isForeign: Bool) throws {
        try CodecRoundTrip.expect(AikenCodec(), isForeign: isForeign)
    }

    @Test("What is carried is carried again", arguments: [false, true])
    func stable(isForeign: Bool) {
        let codecs: [any ExchangeCodec] = [GIFTCodec(), MoodleXMLCodec(), AikenCodec()]
        var random = RandomItems(seed: 11, isForeign: isForeign)
        for number in 0..<300 {
            let item = random.item(number)
            for codec in codecs {
                let once = codec.carried(item)
                #expect(once.flatMap(codec.carried) == once)
            }
        }
    }
}

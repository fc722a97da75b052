import BankFormats
import QuestionBank
import TestSupport
import Testing

@Suite struct WordsRoundTripTests {
    @Test func textCarriesBankItems() throws {
        try CodecRoundTrip.expect(TextItemsCodec(), isForeign: false, count: 100)
    }
    @Test func textCarriesForeignItems() throws {
        try CodecRoundTrip.expect(TextItemsCodec(), isForeign: true, count: 100)
    }
    @Test func documentsCarryBankItems() throws {
        try CodecRoundTrip.expect(DOCXItemsCodec(), isForeign: false, count: 50)
    }
    @Test func documentsCarryForeignItems() throws {
        try CodecRoundTrip.expect(DOCXItemsCodec(), isForeign: true, count: 50)
    }

    /// Of a bank's items only waivers could be lost, which the generator does not make.
    @Test func nothingOfABankIsLost() {
        var random = RandomItems(seed: 11, isForeign: false)
        for number in 0..<200 {
            let item = random.item(number)
            let losses = Loss.of(item, carriedAs: TextItemsCodec().carried(item))
            #expect(losses.isEmpty, "\(losses) of \(item)")
        }
    }
}

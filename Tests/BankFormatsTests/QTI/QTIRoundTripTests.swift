import BankFormats
import QuestionBank
import TestSupport
import Testing

@Suite struct QTIRoundTripTests {
    @Test(arguments: QTIVersion.allCases)
    func itemsOfOurBanks(version: QTIVersion) throws {
        try CodecRoundTrip.expect(QTICodec(version: version), isForeign: false, count: 100)
    }

    @Test(arguments: QTIVersion.allCases)
    func itemsOfOtherSystems(version: QTIVersion) throws {
        try CodecRoundTrip.expect(QTICodec(version: version), isForeign: true, count: 100)
    }
}

import BankFormats
import Foundation
import QuestionBank
import TestSupport
import Testing

/// Whole packages as other systems write them, in `Fixtures/qti-packages`, a folder each.
@Suite struct QTIForeignPackageTests {
    /// The files of a folder as the entries of an archive, by name.
    private static func entries(_ name: String) throws -> [ZipBuilder.Entry] {
        let folder = TestFiles.tests + "/Fixtures/qti-packages/" + name
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.contains(".") }
        return try files.sorted().map { file in
            ZipBuilder.Entry(file, try FileAccess.bytes(of: folder + "/" + file, limit: 1 << 20))
        }
    }

    /// What a test says of its course and nothing here can hold, in the order of the file.
    private static let dropped: [ExchangeProblem] = [
        "timeLimits", "preCondition", "branchRule", "selection", "outcomeProcessing", "testFeedback",
    ].map { .item(.droppedField($0)) }

    @Test func aPackageOf22AsTAOWritesIt() throws {
        let outcome = try QTISamples.read(Self.entries("tao-2.2"))
        #expect(outcome.items.map { $0.item?.id } == ["i1", "i2", "i3"])
        #expect(outcome.items.map { $0.item?.title } == ["样例期限", "样例形式", "样例判断"])
        #expect(outcome.items.map { $0.item?.stem.plain } == ["样例事项应当在几日内办结？", "样例事项可以怎样提出？", "样例事项可以不登记。"])
        // A section that is titled by its identifier is no level.
        #expect(outcome.items.map { $0.item?.category } == [["样例第一编", "样例第二章"], ["样例第一编"], ["样例第二编"]])
        #expect(outcome.items.map { $0.item?.points } == [2, nil, nil])
        #expect(outcome.items.map { $0.item?.tags } == [["样例期限"], [], []])
        #expect(outcome.items[0].item?.optionTexts == ["十日", "*十五日", "三十日"])
        #expect(outcome.items[1].item?.optionTexts == ["*书信", "围堵", "*走访"])
        #expect(outcome.items[1].item?.choice?.isMultiple == true)
        #expect(outcome.items[1].item?.choice?.isShuffled == true)
        #expect(outcome.items[2].item?.answer == .trueFalse(ExchangeTruth(key: false)))
        #expect(outcome.summary.header.title == "样例试卷")
        #expect(outcome.items.allSatisfy { $0.problems.isEmpty })
        #expect(outcome.items[1].position.part == .entry("items/i2/qti.xml"))
    }

    @Test func aPackageOf30() throws {
        let outcome = try QTISamples.read(Self.entries("other-3.0"))
        // In the order of the test, not of the manifest.
        #expect(outcome.items.map { $0.item?.id } == ["a", "b"])
        #expect(outcome.items.map { $0.item?.category } == [["样例甲编", "样例乙章"], ["样例甲编"]])
        #expect(outcome.items.map { $0.item?.points } == [1.5, nil])
        #expect(outcome.items[0].item?.optionTexts == ["*样例一", "样例二", "*样例三"])
        #expect(outcome.items[0].item?.choice?.isMultiple == true)
        #expect(outcome.items[1].item?.stem == "样例乙题：可以不登记。")
        #expect(outcome.items[1].item?.answer == .trueFalse(ExchangeTruth(key: false)))
        #expect(outcome.summary.header.title == "样例新试卷")
        #expect(outcome.items.allSatisfy { $0.problems.isEmpty })
    }

    @Test(arguments: [("tao-2.2", "tests/t1/test.xml"), ("other-3.0", "tests/test.xml")])
    func whatATestSaysOfItsCourseIsDroppedAloud(name: String, test: String) throws {
        let outcome = try QTISamples.read(Self.entries(name))
        #expect(outcome.summary.problems.map(\.problem) == Self.dropped)
        #expect(outcome.summary.problems.allSatisfy { $0.problem.severity == .warning })
        #expect(outcome.summary.problems.allSatisfy { $0.position.part == .entry(test) })
        #expect(Set(outcome.summary.problems.map(\.position.line)).count == Self.dropped.count)
    }

    @Test(arguments: [QTIVersion.v21, .v22, .v30]) func everyCodecReadsEveryEdition(version: QTIVersion) throws {
        for name in ["tao-2.2", "other-3.0"] {
            let source = ExchangeSource(name: "样例.zip", bytes: ZipBuilder.archive(try Self.entries(name)))
            var items: [ReadItem] = []
            _ = try QTICodec(version: version).read(source) { items.append($0) }
            #expect(items.count == (name == "tao-2.2" ? 3 : 2))
            #expect(items.allSatisfy { $0.item != nil })
        }
    }

    @Test(arguments: [("tao-2.2", ExchangeFormat.qti22), ("other-3.0", .qti30)])
    func theEditionIsTold(name: String, format: ExchangeFormat) throws {
        let source = ExchangeSource(name: "样例", bytes: ZipBuilder.archive(try Self.entries(name)))
        #expect(try FormatRecognition.format(of: source) == format)
    }

    /// A rubric for candidates is the stem of a case set where it says so, or where its items are kept together.
    @Test(
        arguments: [
            ("", "", false), ("", " keep-together=\"true\"", true), (" use=\"sharedstimulus\"", "", true),
            (" use=\"instructions\"", " keep-together=\"true\"", false),
        ]
    ) func sectionsOf30WithARubric(use: String, keeping: String, isCaseSet: Bool) throws {
        let test = """
            <qti-assessment-test xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="T" title="T">\
            <qti-test-part identifier="P" navigation-mode="linear" submission-mode="individual">\
            <qti-assessment-section identifier="S" title="样例案例" visible="true"\(keeping)>\
            <qti-rubric-block view="candidate"\(use)><qti-content-body><p>样例案情。</p></qti-content-body></qti-rubric-block>\
            <qti-assessment-item-ref identifier="ra" href="a.xml"/><qti-assessment-item-ref identifier="rb" href="bb.xml"/>\
            </qti-assessment-section></qti-test-part></qti-assessment-test>
            """
        let resources =
            QTISamples.resource("a.xml", type: "imsqti_item_xmlv3p0")
            + QTISamples.resource("bb.xml", type: "imsqti_item_xmlv3p0")
            + QTISamples.resource("t.xml", type: "imsqti_test_xmlv3p0")
        let outcome = try QTISamples.read([
            .init("imsmanifest.xml", QTISamples.manifest(resources)), .init("t.xml", test),
            .init("a.xml", QTISamples.sound("a")), .init("bb.xml", QTISamples.sound("b")),
        ])
        if isCaseSet {
            #expect(outcome.item?.stem == "样例案情。")
            #expect(outcome.item?.title == "样例案例")
            #expect(outcome.item?.parts.map(\.id) == ["a", "b"])
            #expect(outcome.problems.isEmpty)
        } else {
            #expect(outcome.items.map { $0.item?.id } == ["a", "b"])
            #expect(outcome.items.map { $0.item?.category } == [["样例案例"], ["样例案例"]])
            #expect(outcome.problems == [.item(.droppedField("rubricBlock"))])
        }
    }

    // MARK: Entities

    private static let bomb = """
        <?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">\
        <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">\
        <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">]>
        """

    @Test(.timeLimit(.minutes(10))) func anEntityBombInAnItemIsToldAndTheOthersAreRead() throws {
        let outcome = try QTISamples.read([
            .init(
                "imsmanifest.xml",
                QTISamples.manifest(QTISamples.resource("a.xml") + QTISamples.resource("bb.xml"))
            ),
            .init("a.xml", Self.bomb + QTISamples.sound("a", prompt: "&h;")), .init("bb.xml", QTISamples.sound("b")),
        ])
        #expect(outcome.items.map { $0.item?.id } == [nil, "b"])
        #expect(outcome.errors == [.qti(.broken(.entity))])
        #expect(outcome.items[0].position.part == .entry("a.xml"))
    }

    @Test(.timeLimit(.minutes(10))) func anEntityBombInTheManifestIsTold() throws {
        let manifest = QTISamples.manifest(QTISamples.resource("a.xml"))
        let outcome = try QTISamples.read([
            .init("imsmanifest.xml", Self.bomb + manifest.replacing("<organizations/>", with: "<x>&h;</x>")),
            .init("a.xml", QTISamples.sound("a")),
        ])
        #expect(outcome.items.isEmpty)
        #expect(outcome.errors == [.qti(.broken(.entity))])
        #expect(outcome.summary.problems.first?.position.part == .entry("imsmanifest.xml"))
    }

    @Test(.timeLimit(.minutes(10))) func anEntityBombInATestIsTold() throws {
        let test = QTISamples.test("<assessmentSection identifier=\"S\" title=\"&h;\" visible=\"true\"/>")
        let resources =
            QTISamples.resource("a.xml") + QTISamples.resource("tests/t.xml", type: "imsqti_test_xmlv2p1")
        let outcome = try QTISamples.read([
            .init("imsmanifest.xml", QTISamples.manifest(resources)), .init("tests/t.xml", Self.bomb + test),
            .init("a.xml", QTISamples.sound("a")),
        ])
        #expect(outcome.errors == [.qti(.broken(.entity))])
    }
}

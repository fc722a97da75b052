import BankFormats
import QuestionBank
import TestSupport
import Testing

/// Packages as other systems make them, and our own.
@Suite struct QTIPackageTests {
    private static let testResource = QTISamples.resource("tests/t.xml", type: "imsqti_test_xmlv2p1")

    private func reference(_ href: String, content: String = "") -> String {
        "<assessmentItemRef identifier=\"R\(href.count)\" href=\"\(href)\">\(content)</assessmentItemRef>"
    }

    private func section(_ title: String, _ content: String, attributes: String = "") -> String {
        "<assessmentSection identifier=\"S\" title=\"\(title)\" visible=\"true\"\(attributes)>\(content)</assessmentSection>"
    }

    @Test func itemsInTheOrderOfTheTestWithItsSections() throws {
        let outcome = try QTISamples.read([
            .init(
                "imsmanifest.xml",
                QTISamples.manifest(
                    QTISamples.resource("items/b.xml") + QTISamples.resource("items/aa.xml")
                        + QTISamples.resource("items/unused.xml") + Self.testResource
                )
            ),
            .init(
                "tests/t.xml",
                QTISamples.test(
                    section(
                        "第一编",
                        section("第一章", reference("../items/aa.xml"))
                            + reference("../items/b.xml", content: "<weight identifier=\"W\" value=\"2.5\"/>")
                    )
                )
            ),
            .init("items/aa.xml", QTISamples.sound("a")), .init("items/b.xml", QTISamples.sound("b")),
            .init("items/unused.xml", QTISamples.sound("c")),
        ])
        #expect(outcome.items.map { $0.item?.id } == ["a", "b", "c"])
        #expect(outcome.items.map { $0.item?.category } == [["第一编", "第一章"], ["第一编"], []])
        #expect(outcome.items.map { $0.item?.points } == [nil, 2.5, nil])
        #expect(outcome.summary.header.title == "样例试卷")
        #expect(outcome.problems.isEmpty)
    }

    @Test func keywordsOfTheManifestAreTags() throws {
        let metadata = """
            <metadata><imsmd:lom xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_v1p2"><imsmd:general>\
            <imsmd:keyword><imsmd:langstring xml:lang="zh">样例标签</imsmd:langstring></imsmd:keyword>\
            <imsmd:keyword><imsmd:langstring>另一个</imsmd:langstring></imsmd:keyword>\
            </imsmd:general></imsmd:lom></metadata>
            """
        let outcome = try QTISamples.read([
            .init("imsmanifest.xml", QTISamples.manifest(QTISamples.resource("a.xml", content: metadata))),
            .init("a.xml", QTISamples.sound("a")),
        ])
        #expect(outcome.item?.tags == ["样例标签", "另一个"])
    }

    @Test func percentEncodedNamesAndBases() throws {
        let manifest = """
            <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="M"><resources xml:base="题目/">\
            <resource identifier="R" type="imsqti_item_xmlv2p1" href="%E9%A2%98%201.xml"/></resources></manifest>
            """
        let outcome = try QTISamples.read([
            .init("imsmanifest.xml", manifest), .init("题目/题 1.xml", QTISamples.sound("a")),
        ])
        #expect(outcome.item?.id == "a")
    }

    @Test func packageWithoutAManifest() throws {
        let outcome = try QTISamples.read([
            .init("b/one.xml", QTISamples.sound("one")), .init("readme.txt", "x"),
            .init("a/two.xml", QTISamples.sound("two")), .init("other.xml", "<html/>"),
        ])
        #expect(outcome.items.map { $0.item?.id } == ["one", "two"])
        #expect(outcome.problems == [.qti(.noManifest)])
    }

    @Test func packageWithoutItems() throws {
        #expect(
            try QTISamples.read([.init("imsmanifest.xml", QTISamples.manifest(""))]).errors == [.qti(.noItems)]
        )
    }

    @Test func itemThatIsNotThere() throws {
        let outcome = try QTISamples.read([
            .init(
                "imsmanifest.xml",
                QTISamples.manifest(QTISamples.resource("a.xml") + QTISamples.resource("gone.xml"))
            ), .init("a.xml", QTISamples.sound("a")),
        ])
        #expect(outcome.items.map { $0.item?.id } == ["a", nil])
        #expect(outcome.errors == [.qti(.missingFile("gone.xml"))])
    }

    @Test func sectionWithASharedStimulusIsACaseSet() throws {
        let rubric = "<rubricBlock view=\"candidate\"><p>样例案情</p></rubricBlock>"
        let outcome = try QTISamples.read([
            .init(
                "imsmanifest.xml",
                QTISamples.manifest(
                    QTISamples.resource("a.xml") + QTISamples.resource("bb.xml") + QTISamples.resource("ccc.xml")
                        + QTISamples.resource("t.xml", type: "imsqti_test_xmlv2p1")
                )
            ),
            .init(
                "t.xml",
                QTISamples.test(
                    section(
                        "第一章",
                        section(
                            "案例一",
                            rubric + reference("a.xml") + reference("bb.xml"),
                            attributes: " keepTogether=\"true\""
                        )
                            + reference("ccc.xml")
                    )
                )
            ),
            .init("a.xml", QTISamples.sound("a")), .init("bb.xml", QTISamples.sound("b")),
            .init("ccc.xml", QTISamples.sound("c")),
        ])
        #expect(outcome.items.count == 2)
        let set = try #require(outcome.items.first?.item)
        #expect(set.stem == "样例案情")
        #expect(set.title == "案例一")
        #expect(set.category == ["第一章"])
        #expect(set.parts.map(\.id) == ["a", "b"])
        #expect(outcome.items.last?.item?.id == "c")
    }

    @Test func instructionsOfASectionAreNoStem() throws {
        let rubric = "<rubricBlock view=\"candidate\"><p>请作答下列各题</p></rubricBlock>"
        let outcome = try QTISamples.read([
            .init(
                "imsmanifest.xml",
                QTISamples.manifest(
                    QTISamples.resource("a.xml") + QTISamples.resource("t.xml", type: "imsqti_test_xmlv2p1")
                )
            ), .init("t.xml", QTISamples.test(section("第一章", rubric + reference("a.xml")))),
            .init("a.xml", QTISamples.sound("a")),
        ])
        #expect(outcome.item?.stem == "样例题干")
        #expect(outcome.problems == [.item(.droppedField("rubricBlock"))])
    }

    @Test func neighboursWithOneStimulusAreACaseSet() throws {
        func item(_ identifier: String) -> String {
            QTISamples.sound(identifier).replacing(
                "<itemBody>",
                with: "<assessmentStimulusRef identifier=\"X\" href=\"../s/x.xml\"/><itemBody>"
            )
        }
        let stimulus = """
            <qti-assessment-stimulus xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="X" title="X">\
            <qti-stimulus-body><p>样例案情</p></qti-stimulus-body></qti-assessment-stimulus>
            """
        let outcome = try QTISamples.read([
            .init(
                "imsmanifest.xml",
                QTISamples.manifest(QTISamples.resource("i/a.xml") + QTISamples.resource("i/bb.xml"))
            ), .init("i/a.xml", item("a")), .init("i/bb.xml", item("b")), .init("s/x.xml", stimulus),
        ])
        #expect(outcome.item?.stem == "样例案情")
        #expect(outcome.item?.parts.map(\.id) == ["a", "b"])
        #expect(outcome.problems.isEmpty)
    }

    @Test func brokenPartBreaksTheSet() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/题.zip"
        let part = ExchangeItem(id: "p", stem: "问", answer: .trueFalse(ExchangeTruth(key: true)))
        let writer = try QTICodec(version: .v21).writer(to: path, header: ExchangeHeader())
        try writer.add(ExchangeItem(id: "s", stem: "样例案情", answer: .caseSet([part, part])))
        try writer.finish()
        var entries = try Self.entries(of: path)
        let index = try #require(entries.firstIndex { $0.name == "items/Q000002.xml" })
        entries[index] = .init("items/Q000002.xml", "<assessmentItem/>")
        let outcome = try QTISamples.read(entries)
        #expect(outcome.items.count == 1)
        #expect(outcome.item == nil)
        #expect(outcome.errors == [.item(.missingStem), .item(.brokenPart)])
    }

    static func entries(of path: String) throws -> [ZipBuilder.Entry] {
        let archive = try ZipArchive(FileAccess.bytes(of: path, limit: 1 << 24))
        return try archive.entries.map { ZipBuilder.Entry($0.name, try archive.bytes(of: $0, limit: 1 << 24)) }
    }

    // MARK: Refused items

    @Test func refusedItemsAsTheyStandWithTheirReasons() throws {
        let broken = QTISamples.sound("b").replacing("<value>A</value>", with: "<value>X</value>")
        let entries: [ZipBuilder.Entry] = [
            .init(
                "imsmanifest.xml",
                QTISamples.manifest(QTISamples.resource("a.xml") + QTISamples.resource("bb.xml"))
            ), .init("a.xml", QTISamples.sound("a")),
            .init("bb.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + broken),
        ]
        let folder = try TemporaryFolder()
        let path = folder.path + "/拒收.zip"
        try QTICodec(version: .v22).writeRefused(
            [1: ["答案 X 不在选项之中", "第二条 -- 理由"]],
            of: ExchangeSource(name: "样例.zip", bytes: ZipBuilder.archive(entries)),
            to: path
        )
        let written = try Self.entries(of: path)
        #expect(Set(written.map(\.name)) == ["items/Q000001.xml", "原因.txt", "imsmanifest.xml"])
        let item = try #require(written.first { $0.name == "items/Q000001.xml" })
        let text = String(decoding: item.data, as: UTF8.self)
        #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- 答案 X 不在选项之中\n第二条 - - 理由 -->\n<assess"))
        #expect(text.hasSuffix(broken))
        let reasons = try #require(written.first { $0.name == "原因.txt" })
        #expect(String(decoding: reasons.data, as: UTF8.self) == "bb.xml\n  答案 X 不在选项之中\n  第二条 -- 理由\n")
        // Mended, it is read again.
        let mended = written.map { entry in
            ZipBuilder.Entry(
                entry.name,
                String(decoding: entry.data, as: UTF8.self).replacing("<value>X</value>", with: "<value>A</value>")
            )
        }
        #expect(try QTISamples.read(mended).item?.id == "b")
    }
}

import BankFormats
import QuestionBank
import TestSupport
import Testing

/// What is refused, and files that were made to do harm.
@Suite(.timeLimit(.minutes(10))) struct QTIRefusalTests {
    @Test(arguments: [
        "hotspotInteraction", "graphicGapMatchInteraction", "graphicOrderInteraction", "graphicAssociateInteraction",
        "selectPointInteraction", "positionObjectInteraction", "drawingInteraction", "sliderInteraction",
        "mediaInteraction", "uploadInteraction", "gapMatchInteraction", "hottextInteraction", "endAttemptInteraction",
        "associateInteraction", "customInteraction", "portableCustomInteraction",
    ])
    func interactionsAreRefusedByName(name: String) throws {
        let outcome = try QTISamples.read(
            QTISamples.item("<p>样例</p><\(name) responseIdentifier=\"RESPONSE\"/>", processing: "")
        )
        #expect(outcome.item == nil)
        #expect(outcome.errors == [.item(.unsupported(name))])
        let new = name.reduce(into: "qti-") { $0 += $1.isUppercase ? "-\($1.lowercased())" : "\($1)" }
        let newer = try QTISamples.read(
            """
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i" title="样例">\
            <qti-item-body><p>样例</p><\(new) response-identifier="RESPONSE"/></qti-item-body></qti-assessment-item>
            """
        )
        #expect(newer.errors == [.item(.unsupported(name))])
    }

    @Test func adaptiveItemsAreRefused() throws {
        let text = QTISamples.sound("i1").replacing("adaptive=\"false\"", with: "adaptive=\"true\"")
        #expect(try QTISamples.read(text).errors == [.item(.unsupported("adaptive"))])
    }

    @Test func templatesThatMakeTheirOwnNumbersAreRefused() throws {
        let declaration =
            QTISamples.declaration(QTISamples.correct("A"))
            + "<templateDeclaration identifier=\"X\" cardinality=\"single\" baseType=\"integer\"/>"
        let outcome = try QTISamples.read(QTISamples.item(QTISamples.choices("甲", "乙"), declarations: declaration))
        #expect(outcome.errors == [.item(.unsupported("templateDeclaration"))])
    }

    @Test func compositeWithoutPromptsIsRefusedByName() throws {
        let body =
            "<p>样例</p><choiceInteraction responseIdentifier=\"RESPONSE\"><simpleChoice identifier=\"A\">甲</simpleChoice>"
            + "<simpleChoice identifier=\"B\">乙</simpleChoice></choiceInteraction>"
            + "<extendedTextInteraction responseIdentifier=\"R2\"/>"
        let outcome = try QTISamples.read(
            QTISamples.item(body, declarations: QTISamples.declaration(QTISamples.correct("A")))
        )
        #expect(outcome.errors == [.item(.unsupported("choiceInteraction + extendedTextInteraction"))])
    }

    @Test func optionsThatArePicturesAreRefused() throws {
        let outcome = try QTISamples.read(
            QTISamples.item(
                QTISamples.choices("<img src=\"a.png\" alt=\"\"/>", "乙"),
                declarations: QTISamples.declaration(QTISamples.correct("A"))
            )
        )
        #expect(outcome.errors == [.item(.unsupported("a.png"))])
    }

    @Test func oldVersionIsRefusedByName() throws {
        let outcome = try QTISamples.fixture("qti-1.2.xml")
        #expect(outcome.summary.problems.map(\.problem) == [.qti(.oldVersion)])
        let inPackage = try QTISamples.read([
            .init("imsmanifest.xml", QTISamples.manifest(QTISamples.resource("a.xml", type: "imsqti_xmlv1p2"))),
            .init("a.xml", "<questestinterop/>"),
        ])
        #expect(inPackage.errors == [.qti(.oldVersion)])
    }

    @Test func loneTestIsAClearError() throws {
        let outcome = try QTISamples.read(QTISamples.test(""))
        #expect(outcome.summary.problems.map(\.problem) == [.qti(.testWithoutItems)])
    }

    @Test func anotherDocumentIsNotQTI() throws {
        #expect(try QTISamples.read("<html/>").errors == [.qti(.notQTI(root: "html"))])
    }

    // MARK: Hostile files

    @Test func entityBombs() {
        let text = """
            <!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><assessmentItem>&b;</assessmentItem>
            """
        #expect(throws: FileProblem.self) { try QTISamples.read(text) }
        let external = "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><assessmentItem>&a;</assessmentItem>"
        #expect(throws: FileProblem.self) { try QTISamples.read(external) }
    }

    @Test func elementsAThousandDeep() {
        let text = QTISamples.item(
            String(repeating: "<div>", count: 1000) + "样例" + String(repeating: "</div>", count: 1000)
        )
        #expect(throws: FileProblem.self) { try QTISamples.read(text) }
    }

    @Test func sectionsAThousandDeep() throws {
        let sections =
            String(repeating: "<assessmentSection identifier=\"S\" title=\"S\" visible=\"true\">", count: 1000)
            + String(repeating: "</assessmentSection>", count: 1000)
        let outcome = try QTISamples.read([
            .init(
                "imsmanifest.xml",
                QTISamples.manifest(QTISamples.resource("t.xml", type: "imsqti_test_xmlv2p1"))
            ),
            .init("t.xml", QTISamples.test(sections)),
        ])
        #expect(outcome.errors.contains(.qti(.broken(.tooDeep(limit: 256)))))
    }

    @Test func itemWithAMillionChoices() throws {
        let choices = String(repeating: "<simpleChoice identifier=\"A\">x</simpleChoice>", count: 60_000)
        let outcome = try QTISamples.read(QTISamples.item("<choiceInteraction>\(choices)</choiceInteraction>"))
        #expect(outcome.items.isEmpty)
        #expect(outcome.errors == [.item(.tooLong(limit: 20_000))])
        let many = String(repeating: "<simpleChoice identifier=\"A\">x</simpleChoice>", count: 1_000_000)
        #expect(throws: FileProblem.self) { try QTISamples.read(QTISamples.item(many)) }
    }

    @Test func manifestWithAMillionResources() throws {
        let resources = String(
            repeating: "<resource identifier=\"R\" type=\"imsqti_item_xmlv2p1\" href=\"a.xml\"/>",
            count: 1_000_000
        )
        let outcome = try QTISamples.read([
            .init("imsmanifest.xml", QTISamples.manifest(resources)), .init("a.xml", QTISamples.sound("a")),
        ])
        #expect(outcome.errors == [.qti(.tooManyResources(limit: 100_000))])
    }

    @Test func entriesThatGrow() throws {
        let outcome = try QTISamples.read([
            .init("imsmanifest.xml", QTISamples.manifest(QTISamples.resource("a.xml"))),
            .zeros("a.xml", count: 5 << 20),
        ])
        #expect(outcome.errors == [.qti(.unreadableEntry("a.xml"))])
    }

    @Test func namesThatLeadOutOfTheArchive() {
        #expect(throws: FileProblem.self) { try QTISamples.read([.init("../imsmanifest.xml", "<manifest/>")]) }
    }

    @Test(arguments: [
        "http://example.org/a.xml", "/etc/passwd", "file:///etc/passwd", "../a.xml", "x/../../a.xml", "%2e%2e/a.xml",
        "..%5Ca.xml", "C:/a.xml", "a%00.xml", "",
    ])
    func addressesOutsideThePackage(href: String) throws {
        let outcome = try QTISamples.read([
            .init("imsmanifest.xml", QTISamples.manifest(QTISamples.resource(href))),
            .init("a.xml", QTISamples.sound("a")),
        ])
        #expect(outcome.items.allSatisfy { $0.item == nil })
        #expect(outcome.errors == [.qti(.outsidePackage(href))])
    }

    @Test func truncatedDocuments() throws {
        let whole = QTISamples.sound("a")
        #expect(throws: FileProblem.self) { try QTISamples.read(String(whole.prefix(whole.count / 2))) }
        let outcome = try QTISamples.read([
            .init(
                "imsmanifest.xml",
                QTISamples.manifest(QTISamples.resource("a.xml") + QTISamples.resource("bb.xml"))
            ),
            .init("a.xml", String(whole.prefix(whole.count / 2))), .init("bb.xml", QTISamples.sound("b")),
        ])
        #expect(outcome.items.map { $0.item?.id } == [nil, "b"])
        #expect(outcome.errors == [.qti(.broken(.truncated))])
        #expect(outcome.items[0].position.part == .entry("a.xml"))
    }

    @Test func wrongEncoding() throws {
        let outcome = try QTISamples.read([
            .init("imsmanifest.xml", QTISamples.manifest(QTISamples.resource("a.xml"))),
            .init("a.xml", "<?xml version=\"1.0\" encoding=\"no-such\"?>" + QTISamples.sound("a")),
        ])
        #expect(outcome.errors == [.qti(.broken(.encoding))])
    }

    @Test func sectionFilesThatLeadInACircle() throws {
        let section = """
            <assessmentSection identifier="S" title="S" visible="true"><assessmentSectionRef identifier="S2" href="s.xml"/>\
            </assessmentSection>
            """
        let outcome = try QTISamples.read([
            .init(
                "imsmanifest.xml",
                QTISamples.manifest(QTISamples.resource("t.xml", type: "imsqti_test_xmlv2p1"))
            ),
            .init("t.xml", QTISamples.test("<assessmentSectionRef identifier=\"S\" href=\"s.xml\"/>")),
            .init("s.xml", section),
        ])
        #expect(outcome.errors.contains(.qti(.missingFile("s.xml"))))
    }
}

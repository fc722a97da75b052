import BankFormats
import TestSupport
import Testing

@Suite struct XMLStreamTests {
    private func events(_ text: String) throws(MarkupProblem) -> [XMLEvent] { try events(Array(text.utf8)) }

    private func events(_ bytes: [UInt8]) throws(MarkupProblem) -> [XMLEvent] {
        let stream = XMLStream(bytes)
        var events: [XMLEvent] = []
        while let event = try stream.next() { events.append(event) }
        return events
    }

    @Test func elementsWithNamespacesAttributesAndText() throws {
        let root = XMLName(namespace: "urn:x", local: "r")
        let inner = XMLName(namespace: "urn:y", local: "b")
        let attributes = [
            XMLElement.Attribute(name: XMLName(local: "k"), value: "一 二"),
            XMLElement.Attribute(name: XMLName(namespace: "urn:y", local: "k"), value: "&"),
        ]
        let text = """
            <?xml version="1.0"?><r xmlns="urn:x" xmlns:y="urn:y">甲&amp;<![CDATA[<乙>]]>&#19977;<!-- 注 --><?p?>丁\
            <y:b k="一&#10;二" y:k='&amp;'/></r>
            """.replacing("&#10;", with: " ")
        #expect(
            try events(text) == [
                .start(XMLElement(name: root)), .text("甲&<乙>三丁"),
                .start(XMLElement(name: inner, attributes: attributes)), .end(inner), .end(root),
            ]
        )
    }

    @Test func placesOfEvents() throws {
        let stream = XMLStream(Array("<a>\n  条例<b/></a>".utf8))
        _ = try stream.next()
        #expect(stream.place == MarkupPlace(line: 1, column: 1))
        _ = try stream.next()
        #expect(try stream.next() == .start(XMLElement(name: XMLName(local: "b"))))
        #expect(stream.place == MarkupPlace(line: 2, column: 5))
    }

    @Test func textLongerThanAChunkIsOnePiece() throws {
        let text = String(repeating: "信访工作条例", count: 20_000)
        #expect(try events("<a>\(text)</a>")[1] == .text(text))
    }

    @Test func utf16() throws {
        let units = "<a>条例</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try events([0xFF, 0xFE] + units)[1] == .text("条例"))
    }

    @Test func brokenAndCutTexts() {
        #expect(throws: MarkupProblem.malformed(MarkupPlace(line: 2, column: 3))) { try events("<a>\n</b></a>") }
        #expect(throws: MarkupProblem.malformed(MarkupPlace(line: 1, column: 5))) { try events("<a/>x") }
        #expect(throws: MarkupProblem.truncated(MarkupPlace(line: 1, column: 1))) { try events("") }
        #expect(throws: MarkupProblem.truncated(MarkupPlace(line: 2, column: 3))) { try events("<a>\n条例") }
        #expect(throws: MarkupProblem.truncated(MarkupPlace(line: 1, column: 4))) { try events("<a><b c=") }
        #expect(throws: MarkupProblem.encoding) { try events("<?xml version='1.0' encoding='no-such'?><a/>") }
        #expect(throws: MarkupProblem.malformed(MarkupPlace(line: 1, column: 4))) {
            try events(Array("<a>".utf8) + [0xB9, 0xA4] + Array("</a>".utf8))
        }
    }

    @Test func nestingIsBounded() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(try events(nested(256)).count == 512)
        let place = MarkupPlace(line: 1, column: 256 * 3 + 1)
        #expect(throws: MarkupProblem.tooDeep(limit: 256, place)) { try events(nested(257)) }
        #expect(throws: MarkupProblem.tooDeep(limit: 256, place)) { try events(nested(1000)) }
    }

    @Test func entitiesThatGrow() {
        let laughs = (1..<10).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()
        let text = "<!DOCTYPE a [<!ENTITY a0 \"哈\">\(laughs)]><a>&a9;</a>"
        #expect(throws: MarkupProblem.self) { try events(text) }
        #expect(throws: MarkupProblem.self) { try events("<!DOCTYPE a [<!ENTITY % p \"哈\">]><a/>") }
    }

    @Test(arguments: ["SYSTEM \"file:///etc/passwd\"", "PUBLIC \"p\" \"http://localhost/x\""])
    func entitiesInOtherFiles(source: String) {
        for text in [
            "<!DOCTYPE a [<!ENTITY e \(source)>]><a>&e;</a>", "<!DOCTYPE a \(source)><a>&e;</a>", "<a>&e;</a>",
        ] {
            guard case .entity = problem(of: text) else {
                Issue.record("\(text) gives \(String(describing: problem(of: text)))")
                continue
            }
        }
    }

    @Test func aDocumentTypeAloneIsRead() throws {
        #expect(try events("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a>条</a>")[1] == .text("条"))
    }

    /// Whatever the bytes, reading ends, and what was begun before a problem is ended or left open, never more.
    @Test func changedTexts() {
        let sound = Array("<r xmlns:w='urn:w'><w:p a='一'>甲&amp;乙</w:p><!-- 注 --><![CDATA[x]]></r>".utf8)
        forAll(count: 2000) { generator in
            var bytes = sound
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                bytes[Int.random(in: bytes.indices, using: &generator)] = generator.element(of: Array("<>/&'=]!w".utf8))
            }
            return bytes
        } property: { bytes in
            let stream = XMLStream(bytes)
            var depth = 0
            while let event = try? stream.next() {
                switch event {
                case .start: depth += 1
                case .end: depth -= 1
                case .text: break
                }
                if depth < 0 { return false }
            }
            return true
        }
    }

    private func problem(of text: String) -> MarkupProblem? {
        do throws(MarkupProblem) {
            _ = try events(text)
            return nil
        } catch {
            return error
        }
    }
}

import BankFormats
import QuestionBank
import TestSupport
import Testing

/// What the files look like that we write.
@Suite struct QTIWrittenTests {
    static func write(_ items: [ExchangeItem], _ version: QTIVersion, title: String? = nil) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let path = folder.path + "/题.zip"
        let codec = QTICodec(version: version)
        let writer = try codec.writer(to: path, header: codec.carried(ExchangeHeader(title: title)))
        for item in items { for carried in codec.carried(item) { try writer.add(carried) } }
        try writer.finish()
        return try FileAccess.bytes(of: path, limit: 1 << 26)
    }

    private static func documents(_ bytes: [UInt8]) throws -> [String: String] {
        let archive = try ZipArchive(bytes)
        var documents: [String: String] = [:]
        for entry in archive.entries {
            documents[entry.name] = String(decoding: try archive.bytes(of: entry, limit: 1 << 26), as: UTF8.self)
        }
        return documents
    }

    @Test(arguments: QTIVersion.allCases)
    func documentsKeepToTheInformationModel(version: QTIVersion) throws {
        var random = RandomItems(seed: 11)
        let items = (0..<400).map { random.item($0) }
        for (name, text) in try Self.documents(Self.write(items, version, title: "样例题库")) {
            var structure = QTIStructure(isHyphened: version == .v30)
            try structure.check(text)
            #expect(structure.faults.isEmpty, "\(name): \(structure.faults.prefix(3)) in \(text.prefix(3000))")
        }
    }

    @Test func structureFindsFaults() throws {
        let sound = QTISamples.item(
            QTISamples.choices("甲", "乙"),
            declarations: QTISamples.declaration(QTISamples.correct("A"))
        )
        func faults(_ text: String) throws -> [String] {
            var structure = QTIStructure(isHyphened: false)
            try structure.check(text)
            return structure.faults
        }
        #expect(try faults(sound).isEmpty)
        #expect(try !faults(sound.replacing("timeDependent=\"false\"", with: "")).isEmpty)
        #expect(try !faults(sound.replacing("maxChoices", with: "choices")).isEmpty)
        #expect(try !faults(sound.replacing("<itemBody>", with: "<itemBody>样例")).isEmpty)
        #expect(try !faults(sound.replacing("<itemBody>", with: "<itemBody><b/>")).isEmpty)
        #expect(
            try !faults(
                sound.replacing(
                    "<correctResponse>",
                    with: "<mapping><mapEntry mapKey=\"A\" mappedValue=\"1\"/></mapping><correctResponse>"
                )
            ).isEmpty
        )
    }

    /// Names that a package gives itself are nobody's id.
    @Test(arguments: QTIVersion.allCases)
    func idsThatLookLikeNamesOfThePackage(version: QTIVersion) throws {
        let ids = ["Q000003", "PART", "TEST", "SECTION_1", "Q000001", "SECTION_2"]
        let items = ids.map { id in
            var part = ExchangeItem(stem: "小题", answer: .trueFalse(ExchangeTruth(key: true)))
            part.id = id + "-1"
            var item = ExchangeItem(stem: "案情", answer: .caseSet([part]))
            (item.id, item.category) = (id, ["样例章"])
            return item
        }
        let bytes = try Self.write(items, version, title: "样例题库")
        let documents = try Self.documents(bytes)
        #expect(documents.count > items.count)
        for (name, text) in documents {
            var structure = QTIStructure(isHyphened: version == .v30)
            try structure.check(text)
            #expect(structure.faults.isEmpty, "\(name): \(structure.faults.prefix(3)) in \(text.prefix(3000))")
        }
        var read: [String?] = []
        _ = try QTICodec(version: version).read(ExchangeSource(name: "题.zip", bytes: bytes)) {
            read.append($0.item?.id)
        }
        #expect(read == ids)
    }

    @Test(arguments: QTIVersion.allCases)
    func sameItemsGiveTheSameBytes(version: QTIVersion) throws {
        var random = RandomItems(seed: 3)
        let items = (0..<30).map { random.item($0) }
        #expect(try Self.write(items, version) == Self.write(items, version))
    }

    @Test(arguments: QTIVersion.allCases)
    func truthIsAChoiceInFixedOrder(version: QTIVersion) throws {
        let item = ExchangeItem(id: "t", stem: "样例", answer: .trueFalse(ExchangeTruth(key: true)))
        let text = try #require(try Self.documents(Self.write([item], version))["items/Q000001.xml"])
        let name = version == .v30 ? "qti-simple-choice" : "simpleChoice"
        #expect(text.contains("<\(name) identifier=\"true\" fixed=\"true\">对</\(name)>\n<\(name) identifier=\"false\""))
        #expect(text.contains("shuffle=\"false\""))
    }

    @Test func keysStandNowhereButInTheDeclaration() throws {
        let matching = ExchangeMatching(pairs: [
            .init(prompt: "一", match: "丙"), .init(prompt: "二", match: "乙"), .init(prompt: "三", match: "甲"),
        ])
        let items = [
            ExchangeItem(
                id: "a",
                stem: "样例",
                answer: .choice(
                    ExchangeChoice(
                        options: [.init("甲", weight: .none), .init("乙", weight: .full)],
                        isMultiple: false
                    )
                )
            ), ExchangeItem(id: "b", stem: "配对", answer: .matching(matching)),
            ExchangeItem(id: "c", stem: "排序", answer: .ordering(["丙", "甲", "乙"])),
            ExchangeItem(
                id: "d",
                stem: "填____",
                answer: .blanks([ExchangeBlank(accepted: [AcceptedAnswer("密语")])], isOrdered: true)
            ),
        ]
        let documents = try Self.documents(Self.write(items, .v21))
        let bodies = documents.filter { $0.key.hasPrefix("items/") }.mapValues { text in
            String(text.prefix { _ in true }).split(separator: "<itemBody>").dropFirst().joined()
        }
        let choice = try #require(bodies["items/Q000001.xml"])
        let sides = choice.split(separator: "<simpleChoice identifier=\"B\"")
        #expect(sides.count == 2 && sides[0].contains("identifier=\"A\">甲"), "options differ by their letters alone")
        // Matches and things to be ordered stand in the order of their texts, not in the right one.
        let match = try #require(bodies["items/Q000002.xml"])
        let places = ["丙", "乙", "甲"].compactMap { match.firstRange(of: ">\($0)<")?.lowerBound }
        #expect(places == places.sorted() && places.count == 3)
        #expect(match.contains("matchMax=\"3\">丙"))
        let order = try #require(bodies["items/Q000003.xml"])
        let shown = ["丙", "乙", "甲"].compactMap { order.firstRange(of: ">\($0)<")?.lowerBound }
        #expect(shown == shown.sorted() && order.contains("shuffle=\"true\""))
        #expect(try #require(bodies["items/Q000004.xml"]).contains("密语") == false)
        #expect(documents["imsmanifest.xml"]?.contains("密语") == false)
    }

    @Test func idsComeBackExactly() throws {
        for id in ["3-001", "a b", "民法_1", "_x0041_", "_x", "x:1", "_unnamed_3", "a_x300A_b", "《甲》", ".a", "𠮷"] {
            let item = ExchangeItem(id: id, stem: "样例", answer: .description)
            #expect(QTICodec(version: .v21).carried(item).map(\.id) == [id])
            let outcome = try QTISamples.read(
                ExchangeSource(name: "题.zip", bytes: Self.write([item], .v21))
            )
            #expect(outcome.item?.id == id)
        }
    }

    @Test func whatQTIHasNoPlaceForIsCarriedInKeywords() throws {
        let item = ExchangeItem(
            id: "a",
            stem: "填____和____",
            answer: .blanks(
                [ExchangeBlank(accepted: [AcceptedAnswer("甲")]), ExchangeBlank(accepted: [AcceptedAnswer("乙")])],
                isOrdered: false
            ),
            category: ["第一章"],
            tags: ["普通", "依据：假"],
            citations: ["《样例法》第一条"],
            level: .apply,
            facility: 0.65,
            points: 2.5,
            enemies: ["b"],
            waivers: [Waiver(code: .nearDuplicate, reason: "样例 理由")],
            origin: "旧题.docx"
        )
        for version in QTIVersion.allCases {
            #expect(QTICodec(version: version).carried(item) == [item])
            let bytes = try Self.write([item], version)
            #expect(try QTISamples.read(ExchangeSource(name: "题.zip", bytes: bytes)).item == item)
        }
    }

    @Test func rangesAndSeveralNumbers() throws {
        let blanks = [
            ExchangeBlank(accepted: [AcceptedAnswer(.range(from: "1.5", to: "2"))]),
            ExchangeBlank(accepted: [
                AcceptedAnswer(.number("3", tolerance: "0")),
                AcceptedAnswer(.number("4", tolerance: "0.5"), weight: Weight(units: 5_000_000)),
            ]),
        ]
        let item = ExchangeItem(id: "a", stem: "____到____", answer: .blanks(blanks, isOrdered: true))
        #expect(QTICodec(version: .v22).carried(item) == [item])
        let outcome = try QTISamples.read(ExchangeSource(name: "题.zip", bytes: Self.write([item], .v22)))
        #expect(outcome.item == item)
        #expect(outcome.problems.isEmpty)
    }

    @Test func listsToPickFrom() throws {
        let blank = ExchangeBlank(accepted: [AcceptedAnswer("应当")], choices: ["可以", "应当"])
        let item = ExchangeItem(id: "a", stem: "样例____登记", answer: .blanks([blank], isOrdered: true))
        let outcome = try QTISamples.read(ExchangeSource(name: "题.zip", bytes: Self.write([item], .v30)))
        #expect(outcome.item == item)
    }

    @Test func shufflingIsCarried() throws {
        for isShuffled in [nil, true, false] {
            let item = ExchangeItem(
                id: "a",
                stem: "样例",
                answer: .choice(
                    ExchangeChoice(
                        options: [.init("甲", weight: .full), .init("乙", weight: .none, isFixed: true)],
                        isMultiple: false,
                        isShuffled: isShuffled
                    )
                )
            )
            let outcome = try QTISamples.read(ExchangeSource(name: "题.zip", bytes: Self.write([item], .v21)))
            #expect(outcome.item == item)
        }
    }

    @Test func lossesAreDeclared() {
        let codec = QTICodec(version: .v21)
        let marked = ExchangeItem(stem: ExchangeText("甲", markup: .html, source: "<b>甲</b>"), answer: .description)
        #expect(Loss.of(marked, carriedAs: codec.carried(marked)) == [.markup])
        let empty = ExchangeItem(stem: " \n", answer: .description)
        #expect(Loss.of(empty, carriedAs: codec.carried(empty)) == [.item])
        let tabbed = ExchangeItem(id: "a", stem: "甲\t乙\u{0}", answer: .description)
        #expect(codec.carried(tabbed).map(\.stem) == ["甲 乙"])
    }
}

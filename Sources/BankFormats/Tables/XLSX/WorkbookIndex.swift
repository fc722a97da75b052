/// What a workbook consists of.
struct WorkbookIndex {
    struct Sheet {
        let name: String
        let part: String
    }

    /// Those that people see, in their order.
    private(set) var sheets: [Sheet] = []
    private(set) var styles: String?
    private(set) var sharedTexts: String?
    private(set) var countsFrom1904 = false

    private static let partLimit = 16 << 20

    init(_ package: OfficePackage) throws(FileProblem) {
        let main = try package.relationships(of: "").first { $0.kind == "officeDocument" }?.part ?? "xl/workbook.xml"
        let relationships = try package.relationships(of: main)
        styles = relationships.first { $0.kind == "styles" }?.part
        sharedTexts = relationships.first { $0.kind == "sharedStrings" }?.part

        var listed: [(name: String, id: String)] = []
        var isWorkbook = false
        var countsFrom1904 = false
        let isThere = try package.events(of: main, limit: Self.partLimit) { event in
            guard case .start(let element) = event, SheetName.isMain(element.name) else { return }
            switch element.name.local {
            case "workbook": isWorkbook = true
            case "workbookPr": countsFrom1904 = ["1", "true"].contains(element["date1904"])
            case "sheet":
                let id = element.attributes.first {
                    $0.name.local == "id" && SheetName.relationships.contains($0.name.namespace)
                }
                let isHidden = ["hidden", "veryHidden"].contains(element["state"])
                if let name = element["name"], let id, !isHidden { listed.append((name, id.value)) }
            default: break
            }
        }
        guard isThere, isWorkbook else { throw .noWorkbook(path: package.file) }
        self.countsFrom1904 = countsFrom1904
        for (name, id) in listed {
            // Sheets that hold a chart alone are of another kind.
            guard let relationship = relationships.first(where: { $0.id == id }), relationship.kind == "worksheet"
            else { continue }
            sheets.append(Sheet(name: name, part: relationship.part))
        }
    }
}
